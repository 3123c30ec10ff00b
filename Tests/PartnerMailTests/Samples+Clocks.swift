import PartnerCore

/// First approaches, contact checks, agreements and fixed dates.
extension Samples {
    static var firstApproach: DigestContent {
        var last = youthTheatre
        last.partner = "Grange Hall"
        last.reasons[0].step = .lastQuestion
        last.reasons[0].due = "2027-01-29"
        last.reasons[0].matter = .firstApproach(
            .init(since: .skipped("2027-01-15"), within: Cadence(14, .days)))
        last.reasons[0].next = .init(date: "2027-03-26", what: .quiet(listedTo: .colleague("Dana Ortiz")))
        last.contacts = [joe]
        return digest(items: [youthTheatre, last])
    }

    private static let youthTheatre = DigestItem(
        partner: "Valley Youth Theatre",
        reasons: [
            DigestReason(
                matter: .firstApproach(
                    .init(
                        since: .takenUp("2027-02-26"), within: Cadence(14, .days),
                        about: "After-school theatre for 12 to 18 year olds, two groups, no room of its own",
                        website: "valleyyouth.example", address: "14 Mill Road",
                        chosen: "many young people around Hillside, and no place for them after school")),
                due: "2027-03-12", step: .due,
                next: .init(date: "2027-03-19", what: .said(.repeat(1), to: .reader)), code: "a1")
        ])

    static var agreementsAndContacts: DigestContent {
        let room = DigestReason(
            matter: .agreement(
                .init(what: "use of the meeting room", starts: "2026-05-12", ends: "2027-05-11")),
            due: "2027-03-12", step: .due,
            next: .init(date: "2027-03-19", what: .said(.repeat(1), to: .reader)), code: "g1")
        let check = DigestReason(
            matter: .contactCheck(
                .init(contact: pilar, since: .confirmed("2026-03-12"), every: Cadence(1, .years))),
            due: "2027-03-12", step: .due,
            next: .init(date: "2027-04-09", what: .said(.repeat(1), to: .reader)), code: "c1")
        let search = DigestReason(
            matter: .contactCheck(
                .init(contact: joe, since: .left("2027-03-09"), every: Cadence(1, .years))),
            due: "2027-03-09", step: .due,
            next: .init(date: "2027-04-09", what: .said(.repeat(1), to: .reader)), code: "c2")
        let unconfirmed = DigestReason(
            matter: .contactCheck(
                .init(
                    contact: DigestContact(name: "Pat Moss"), since: .recorded("2026-02-20"),
                    every: Cadence(1, .years))),
            due: "2027-02-20", step: .repeat(1),
            next: .init(date: "2027-04-17", what: .quiet(listedTo: .colleague("Dana Ortiz"))), code: "c3")
        return digest(items: [
            DigestItem(
                partner: "Lincoln Elementary School", reasons: [room, check], contacts: [pilar],
                lastTouch: storyTime),
            DigestItem(partner: "Hillside Food Bank", reasons: [search]),
            DigestItem(
                partner: "Senior Center", reasons: [unconfirmed], contacts: [DigestContact(name: "Pat Moss")]
            ),
        ])
    }

    static var fixedDates: DigestContent {
        let cards = DigestReason(
            matter: .fixedDate(
                .init(
                    what: "bring library cards to the new classes", dates: "second Friday of March",
                    whose: .kind("school"))),
            due: "2027-03-12", step: .due,
            next: .init(date: "2027-03-19", what: .said(.repeat(1), to: .reader)), code: "f1")
        let list = DigestReason(
            matter: .fixedDate(
                .init(
                    what: "send the reading list.", dates: "last Friday of the month", whose: .partner,
                    missed: "2027-01-29")),
            due: "2027-02-26", step: .repeat(1),
            next: .init(date: "2027-04-09", what: .said(.backup, to: .colleague("Kim Tran"))), code: "f2")
        return digest(items: [
            DigestItem(
                partner: "Lincoln Elementary School", reasons: [cards], contacts: [pilar],
                lastTouch: storyTime),
            DigestItem(partner: "Hillside Food Bank", reasons: [list]),
        ])
    }

    static let silent: DigestOverview = {
        var overview = well
        overview.ahead = .init(
            through: "2027-03-26",
            firstApproaches: [.init(steward: kim, partners: ["Valley Youth Theatre"])],
            contactChecks: [.init(steward: kim, partners: ["Senior Center", "Chess Club"])],
            agreements: [.init(steward: kim, partners: ["Chess Club"])],
            fixedDates: [.init(steward: kim, partners: ["Senior Center"])])
        overview.overrides = [
            .silence(
                scope: "all reminders about every school", through: "2027-03-28", by: "dana",
                comment: "spring break")
        ]
        return overview
    }()
}
