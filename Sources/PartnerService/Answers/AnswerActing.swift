import PartnerControl
import PartnerCore
import PartnerMail
import PartnerReplies
import PartnerStore

/// Does what an answer says, in its writer's name and by the requests that they could type themselves.
///
/// Each of them may be refused by itself: then its sentence is the problem, and the others stand.
struct AnswerActing {
    let desk: Desk
    let person: Staff
    let items: AnsweredItems
    /// When the mail was written, as far as that is believed.
    let written: Instant
    let db: Database
    private(set) var outcome = AnswerOutcome()
    private var touched: [Partner.ID] = []

    init(_ desk: Desk, as person: Staff, on items: AnsweredItems, written: Instant, _ db: Database) {
        self.desk = desk
        self.person = person
        self.items = items
        self.written = written
        self.db = db
    }

    var caller: Caller { Caller(person) }

    mutating func perform(_ answer: Answer) throws {
        for said in answer.instructions where !said.instruction.isOfMail {
            guard let entry = said.item.flatMap({ items[$0] }) else { continue }
            try attempt(said, entry)
        }
        for (number, review) in reviews(answer) {
            guard let entry = items[number] else { continue }
            try trying(entry) { acting in try acting.evaluate(entry, review) }
        }
        outcome.problems += answer.problems.map { items.line($0.sentence, of: $0.item) }
        outcome.notes += answer.notes.map { items.line($0.words, of: $0.item) }
        try tellNext()
    }

    private mutating func attempt(_ said: Answer.Said, _ entry: AnsweredItems.Entry) throws {
        if case .review = said.instruction { return }
        for ask in Self.meant(said.instruction, entry) {
            try trying(entry) { acting in
                switch ask {
                case .occurrence(let occurrence): try acting.act(said, entry, occurrence)
                case .proposal(let proposal): try acting.decide(said, entry, proposal)
                }
            }
        }
    }

    /// Of an entry with several asks: those that an instruction is about.
    private static func meant(
        _ instruction: Instruction, _ entry: AnsweredItems.Entry
    ) -> [AnsweredItems.Ask] {
        let suited = entry.asks.filter { instruction.suits($0.matter) }
        switch instruction {
        // One exchange, one handover, one rest, however much is asked about the partner.
        case .touch, .attempt, .handOver, .wrongPerson, .rest: return Array(suited.prefix(1))
        case .done:
            var hasTouch = false
            return suited.filter { ask in
                guard case .occurrence(let occurrence) = ask,
                    [.followUp, .firstApproach].contains(occurrence.clock)
                else { return true }
                defer { hasTouch = true }
                return !hasTouch
            }
        default: return suited
        }
    }

    /// What the records or the rules refuse is a problem of this one instruction.
    private mutating func trying(
        _ entry: AnsweredItems.Entry, _ body: (inout AnswerActing) throws -> Void
    ) throws {
        do { try body(&self) } catch {
            let fault = (error as? StoreFault).map { ControlFault($0) } ?? error as? ControlFault
            guard let fault, [.refused, .notFound, .ambiguous].contains(fault.name) else { throw error }
            outcome.problems.append(entry.line(fault.description.asSentence.stopped))
        }
    }

    // MARK: What is said of it

    mutating func tell(_ entry: AnsweredItems.Entry, _ words: String, of partner: Partner.ID? = nil) {
        let line = entry.line(words)
        // Of an entry with several asks the same may be said of each.
        if !outcome.done.contains(line) { outcome.done.append(line) }
        if let partner, !touched.contains(partner) { touched.append(partner) }
    }

    private mutating func tellNext() throws {
        for id in touched {
            let standing = try standing(of: id)
            let words = standing.nextSentence(for: person.key)
            outcome.next.append(AnswerOutcome.Line(number: nil, name: standing.partner.name, words: words))
        }
    }

    /// Also where it was merged into another since.
    func standing(of id: Partner.ID) throws -> PartnerStanding {
        var id = id
        while let into = try Partners.get(id, db)?.mergedInto { id = into }
        return try PartnerStanding(of: id, at: desk.time.now, in: desk.library, db)
    }

    /// The day on which the mail was written, where the partner is at home; never a day to come.
    func dayWritten(_ standing: PartnerStanding) -> CivilDate {
        min(standing.today, desk.library.date(in: standing.partner.branch, at: written))
    }
}
