import PartnerCore

extension Samples {
    static let clinic = DigestProposals.Best(
        name: "Valley Teen Clinic", slug: "valley-teen-clinic",
        matter: .candidate(why: "13–17-year-olds: top 4 % of tracts · clinic, \"teen\" · 0.8 miles"),
        contacts: [.init(name: "Maya Osei", phone: "555-0119", mail: "mosei@vtc.example")])
    static let mentors = DigestProposals.Best(
        name: "Eastside Mentors", slug: "eastside-mentors",
        matter: .rebuild(lastTouch: .init(date: "2024-05-16", how: .call)), contacts: [joe])

    /// A digest with something to do, and a place free.
    static var proposing: DigestContent {
        var content = digest(items: [followUp])
        content.proposals = DigestProposals(
            places: 2, free: 1, inHand: ["Chess Club"], best: [mentors, clinic],
            askAgain: Cadence(3, .months))
        return content
    }

    static var proposingAlone: DigestContent {
        var content = digest()
        content.proposals = DigestProposals(
            places: 2, free: 2, inHand: [], best: [clinic], askAgain: Cadence(6, .weeks))
        return content
    }

    static let focused = DigestOverview(
        branch: "Hillside Branch", comes: .every(.tuesday), counts: .init(kept: 21, lapsed: 300),
        building: [
            .init(
                steward: .colleague("Ana Reyes"), partners: ["Youth Center"], prospects: ["Chess Club"],
                places: 1),
            .init(steward: .reader, partners: ["Grange Hall"], places: 2),
        ],
        free: .init(
            stewards: [.init(steward: .reader, free: 1), .init(steward: kim, free: 2)],
            best: [mentors, clinic],
            lost: 301),
        overrides: [
            .oneMore(
                partner: "Chess Club", steward: .colleague("Ana Reyes"), places: 1,
                reason: "their hall opens in May")
        ],
        proof: ProofOfLife(upDays: 41, waiting: 0))
}
