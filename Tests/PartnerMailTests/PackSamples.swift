import PartnerCore

/// The handover packs that people are shown below.
enum PackSamples {
    struct Sample: CustomStringConvertible, Sendable {
        /// The name of its files.
        let description: String
        let pack: HandoverPack
    }

    static let all = [
        Sample(description: "pack-as-sketched", pack: sketched),
        Sample(description: "pack-at-once", pack: atOnce),
        Sample(description: "pack-hostile", pack: hostile),
    ]

    private static let jo = DigestPerson.colleague("Jo Lind")

    static let riverside = HandedPartner(
        name: "Riverside Health Center", kind: "clinic", stage: .established, since: "2024-03-02",
        known: "2022-05-01", cadence: Cadence(3, .months),
        contacts: [
            DigestContact(
                name: "Maya Osei", role: "outreach", phone: "555-0119", mail: "mosei@rhc.example",
                confirmed: "2027-01-12"),
            DigestContact(name: "Tom Bell", role: "front desk"),
        ],
        backup: "Ana Reyes",
        roles: .init(
            on: "2026-09-20", ours: "health corner in the teen room", theirs: "a nurse on first Mondays",
            commitment: "one evening a month"),
        touches: [
            DigestTouch(
                date: "2027-02-03", how: .visit, by: jo, with: "Maya Osei",
                note: "Needs the room plan for the nurse."),
            DigestTouch(date: "2027-01-12", how: .call, by: .reader, with: "Maya Osei"),
            DigestTouch(date: "2026-12-04", how: .attempt, by: jo, note: "mail, unanswered"),
        ], touchTotal: 17,
        promises: [.init(what: "send the room plan", made: "2027-02-03", due: "2027-04-01", by: jo)],
        agreements: [.init(what: "use of the meeting room", ends: "2027-12-31")],
        next: [
            .init(clock: .followUp, due: "2027-05-04", heard: "2027-04-20"),
            .init(clock: .reEvaluation, due: "2027-09-20", heard: "2027-09-06"),
        ],
        address: "12 River Road, Kettle Valley", notes: "Park behind the building.")

    static let mentors = HandedPartner(
        name: "Eastside Mentors", kind: "mentor program", stage: .building, since: "2027-01-20",
        cadence: Cadence(1, .months),
        promises: [.init(what: "lend two tables", made: "2027-03-01", due: "2027-03-20", by: jo)],
        next: [.init(clock: .followUp, due: "2027-02-20", heard: "2027-03-29")])

    static let club = HandedPartner(
        name: "Chess Club", kind: "club", stage: .resting, since: "2026-10-01", through: "2027-08-31",
        known: "2023-01-01", cadence: Cadence(3, .months),
        contacts: [DigestContact(name: "Sam Idris", mail: "sam@chess.example")],
        touches: [DigestTouch(date: "2026-09-18", how: .unknown)], touchTotal: 1)

    private static let sketched = HandoverPack(
        reader: DigestReader(name: "Kim Tran", firstName: "Kim", partners: 9),
        from: .init(
            name: "Jo Lind",
            reach: .init(phone: "555-0104", mail: "jo@library.example", lastDay: "2027-03-31")),
        library: "Kettle Valley Library", date: "2027-03-12", starts: "2027-03-15", asksFrom: "2027-03-29",
        budget: 5, partners: [mentors, riverside, club], backups: ["Youth Center"], tellUs: Samples.tellUs,
        help: Samples.help)

    private static let atOnce = HandoverPack(
        reader: DigestReader(name: "Kim Tran", firstName: "Kim", partners: 1), from: .init(name: "Jo Lind"),
        library: "Kettle Valley Library", date: "2027-03-12", starts: "2027-03-12", asksFrom: "2027-03-12",
        budget: 5, partners: [club], tellUs: Samples.tellUs, help: Samples.headsHelp)

    /// What a stranger could have typed into a record.
    private static let hostile: HandoverPack = {
        let bad = "<script>alert(1)</script>\u{202E}\r\nBcc: all@x.example"
        return HandoverPack(
            reader: DigestReader(name: bad, firstName: bad, partners: 1), from: .init(name: bad),
            library: bad, date: "2027-03-12", starts: "2027-03-12", asksFrom: "2027-03-26", budget: 5,
            partners: [
                HandedPartner(
                    name: bad, kind: bad, stage: .established, since: "2026-01-01",
                    cadence: Cadence(3, .months),
                    contacts: [DigestContact(name: bad, role: bad, phone: bad, mail: "a\"b@x.example")],
                    backup: bad,
                    roles: .init(on: "2026-01-01", ours: bad, theirs: bad, commitment: bad),
                    touches: [
                        DigestTouch(date: "2027-01-01", how: .call, by: .colleague(bad), with: bad, note: bad)
                    ],
                    touchTotal: 1,
                    promises: [.init(what: bad, made: "2027-01-01", due: "2027-01-02", by: nil)],
                    agreements: [.init(what: bad, ends: "2027-05-01")], address: bad, website: bad, notes: bad
                )
            ], backups: [bad], tellUs: bad, help: Samples.help)
    }()
}
