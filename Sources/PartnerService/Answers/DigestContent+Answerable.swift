import PartnerCore
import PartnerStore

extension DigestContent {
    /// What may be answered, as the mail numbers it.
    var answerable: [MessageItem] {
        let asks = (items + shortItems).enumerated().flatMap { Self.items($0.element, number: $0.offset + 1) }
        let ahead = (notices + shortNotices).flatMap { Self.items($0, number: nil) }
        let proposed = (proposals?.best ?? []).map {
            MessageItem(
                number: nil, name: Self.name($0.name), code: ProposalCode(slug: $0.slug, $0.matter).text)
        }
        return asks + ahead + proposed
    }

    /// Also of what another program left without one: its mail goes out all the same.
    private static func name(_ name: String) -> String { name.headLine(200) ?? "(without a name)" }

    private static func items(_ item: DigestItem, number: Int?) -> [MessageItem] {
        item.reasons.map { MessageItem(number: number, name: name(item.partner), code: $0.code) }
    }
}

/// Names what a digest proposed, to programs: `candidate.valley-teen-clinic`, `rebuild.lincoln`.
struct ProposalCode: Hashable, Sendable {
    let slug: String
    let isCandidate: Bool

    init(slug: String, _ matter: DigestProposals.Matter) {
        self.slug = slug
        if case .candidate = matter { isCandidate = true } else { isCandidate = false }
    }

    init?(_ text: String) {
        let parts = text.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2, ["candidate", "rebuild"].contains(parts[0]) else { return nil }
        slug = parts[1]
        isCandidate = parts[0] == "candidate"
    }

    var text: String { "\(isCandidate ? "candidate" : "rebuild").\(slug)" }
}
