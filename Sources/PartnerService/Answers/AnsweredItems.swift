import PartnerCore
import PartnerReplies
import PartnerStore

/// What stood in the mail that is answered.
struct AnsweredItems {
    /// One entry of it: a partner with all that is asked about it, or a candidate.
    struct Entry {
        let number: Int
        let isNumbered: Bool
        let name: String
        let slug: String
        fileprivate(set) var asks: [Ask]

        /// A sentence about it, with the number that its reader knows.
        func line(_ words: String) -> AnswerOutcome.Line {
            AnswerOutcome.Line(number: isNumbered ? number : nil, name: name, words: words)
        }
    }

    enum Ask: Hashable {
        case occurrence(Occurrence)
        case proposal(ProposalCode)
    }

    let entries: [Entry]

    /// What was not numbered is numbered on, so that it can be meant by its name.
    init(_ message: OutboxMessage, _ db: Database) throws {
        var entries: [Entry] = []
        let items = try MessageItems.of(message: message.id, db)
        for item in items {
            guard let ask = Ask(item.code) else { continue }
            let isSame = entries.last.map {
                $0.name == item.name && $0.asks.contains { $0.isAbout(ask) }
                    && (item.number == nil ? !$0.isNumbered : $0.number == item.number)
            }
            if isSame == true {
                entries[entries.count - 1].asks.append(ask)
                continue
            }
            let unnumbered = entries.count { !$0.isNumbered }
            entries.append(
                Entry(
                    number: item.number ?? AnswerItem.firstUnnumbered + unnumbered,
                    isNumbered: item.number != nil,
                    name: item.name, slug: try ask.slug(db) ?? item.name, asks: [ask]))
        }
        self.entries = entries
    }

    /// Those that are asked in the re-evaluations among them.
    func questions(_ library: Library, _ db: Database) throws -> [String] {
        try entries.flatMap(\.asks).flatMap { ask -> [String] in
            guard case .occurrence(let occurrence) = ask, occurrence.clock == .reEvaluation,
                let partner = try Partners.get(occurrence.partner, db)
            else { return [] }
            return library.policy(for: partner.kind).reviewQuestions
        }
    }

    subscript(number: Int) -> Entry? { entries.first { $0.number == number } }

    /// A sentence about an item; nil: about the mail.
    func line(_ words: String, of number: Int?) -> AnswerOutcome.Line {
        number.flatMap { self[$0] }?.line(words)
            ?? AnswerOutcome.Line(number: number, name: nil, words: words)
    }

    /// As the reader of answers knows them.
    var forReading: [AnswerItem] {
        entries.map {
            AnswerItem(
                number: $0.number, partner: $0.name, otherNames: [$0.slug], matters: $0.asks.map(\.matter))
        }
    }
}

extension AnsweredItems.Ask {
    init?(_ code: String) {
        if let occurrence = Occurrence(code: code) {
            self = .occurrence(occurrence)
        } else if let proposal = ProposalCode(code) {
            self = .proposal(proposal)
        } else {
            return nil
        }
    }

    /// Whether both are about the same partner, or the same proposal.
    func isAbout(_ other: Self) -> Bool {
        switch (self, other) {
        case (.occurrence(let one), .occurrence(let other)): one.partner == other.partner
        case (.proposal(let one), .proposal(let other)): one == other
        case (.occurrence, .proposal), (.proposal, .occurrence): false
        }
    }

    var matter: AnswerMatter {
        switch self {
        case .occurrence(let occurrence): .clock(occurrence.clock)
        case .proposal: .candidate
        }
    }

    func slug(_ db: Database) throws -> String? {
        switch self {
        case .occurrence(let occurrence): try Partners.get(occurrence.partner, db)?.slug
        case .proposal(let proposal): proposal.slug
        }
    }
}
