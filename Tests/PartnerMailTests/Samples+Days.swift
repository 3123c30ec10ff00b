import PartnerCore

extension Samples {
    /// More asks than a day should hold.
    static var many: DigestContent {
        var content = digest(
            reader: DigestReader(name: "Ana Reyes", firstName: "Ana", partners: 24),
            items: [promise, reEvaluation, followUp, building, lastQuestion],
            notices: [boysAndGirls])
        var later = latePromise
        later.partner = "Senior Center"
        content.shortItems = [later]
        content.shortNotices = [soon]
        content.putOff = DigestPutOff(count: 2, budget: 5, next: "2027-03-13")
        content.handedOn = [
            DigestHandedOn(partner: "Grange Hall", clock: .followUp, to: "Kim Tran", on: "2027-03-11")
        ]
        return content
    }

    /// Two that were handed up, to the backup.
    static var handedUp: DigestContent {
        var school = followUp
        school.reasons = [
            DigestReason(
                matter: .followUp(everySchool), due: "2027-01-29", step: .backup,
                standing: .handedUp(from: "Ana Reyes"),
                earlier: [
                    .init(date: "2027-01-29", step: .due, to: .colleague("Ana Reyes")),
                    .init(
                        date: "2027-02-05", step: .repeat(1), to: .colleague("Lee Wong"),
                        insteadOf: .colleague("Ana Reyes")),
                    .init(date: "2027-02-26", step: .repeat(2), to: .colleague("Ana Reyes")),
                ],
                next: .init(date: "2027-03-26", what: .said(.head, to: .colleague("Dana Ortiz"))), code: "f3")
        ]
        school.attempts = [
            DigestAttempt(date: "2027-02-27", by: .colleague("Ana Reyes"), note: "left a message")
        ]
        var bank = latePromise
        bank.reasons = [
            DigestReason(
                matter: .promise(
                    .init(
                        what: "send the summer dates", made: "2027-02-12", by: .colleague("Ana Reyes"),
                        how: .visit, with: "Joe Park")),
                due: "2027-02-26", step: .head, standing: .handedUp(from: "Ana Reyes"),
                earlier: [
                    .init(date: "2027-02-26", step: .due, to: .colleague("Ana Reyes")),
                    .init(date: "2027-02-27", step: .repeat(1), to: .colleague("Ana Reyes")),
                    .init(date: "2027-03-05", step: .repeat(2), to: .colleague("Ana Reyes")),
                ],
                next: .init(date: "2027-03-26", what: .quiet(listedTo: .colleague("Dana Ortiz"))), code: "p7")
        ]
        bank.lastTouch = DigestTouch(
            date: "2027-02-12", how: .visit, by: .colleague("Ana Reyes"), with: "Joe Park")
        return digest(
            reader: DigestReader(name: "Kim Tran", firstName: "Kim", partners: 8), items: [bank, school])
    }

    /// No mail could leave for three days.
    static var afterDowntime: DigestContent {
        var bank = promise
        bank.reasons[0].due = "2027-03-09"
        bank.reasons[0].lateSince = "2027-03-09"
        bank.reasons[0].next = .init(date: "2027-03-13", what: .said(.repeat(1), to: .reader))
        var content = digest(items: [bank, followUp])
        content.late = DigestLate(from: "2027-03-09", through: "2027-03-11")
        return content
    }

    /// One partner of somebody who is away, and one of nobody.
    static var standingIn: DigestContent {
        var school = followUp
        school.reasons[0].standing = .standIn(for: "Ana Reyes", through: "2027-03-20")
        school.reasons[0].earlier = [.init(date: "2027-02-12", step: .due, to: .colleague("Ana Reyes"))]
        school.reasons[0].next = .init(
            date: "2027-03-26", what: .said(.repeat(2), to: .colleague("Ana Reyes")))
        var center = building
        center.reasons = [
            DigestReason(
                matter: .followUp(
                    .init(
                        cadence: Cadence(6, .weeks), rule: .kind("youth center"),
                        since: .noTouch("2027-01-15"))),
                due: "2027-02-26", step: .repeat(1), occasion: .saidAgain,
                standing: .noSteward(former: "Jo Lind"),
                next: .init(date: "2027-03-19", what: .said(.head, to: .colleague("Dana Ortiz"))), code: "f8")
        ]
        center.contacts = []
        center.lastTouch = nil
        return digest(
            reader: DigestReader(name: "Lee Wong", firstName: "Lee", partners: 1), items: [school, center])
    }

    /// Nothing to do, but news.
    static var backFromAbsence: DigestContent {
        var content = digest()
        content.stoodIn = [
            DigestStoodIn(
                partner: "Lincoln Elementary School", clock: .followUp, to: "Lee Wong", on: "2027-02-19"),
            DigestStoodIn(
                partner: "Hillside Food Bank", clock: .promise, promise: "send the summer dates",
                to: "Lee Wong",
                on: "2027-03-02"),
        ]
        content.handedOn = [
            DigestHandedOn(partner: "Chess Club", clock: .followUp, to: "Kim Tran", on: "2027-03-05")
        ]
        return content
    }

    static func overview(_ overview: DigestOverview) -> DigestContent {
        var content = digest(reader: dana, help: headsHelp)
        content.overviews = [overview]
        return content
    }

    static let well = DigestOverview(
        branch: "Hillside Branch", comes: .every(.friday),
        counts: .init(kept: 21, resting: ["2027-09-06", "2027-09-20"]),
        goodNews: .init(
            contacts: 6, inPerson: 4,
            longestKept: .init(partner: "Lincoln Elementary School", since: "2024-02-01")),
        ahead: .init(
            through: "2027-03-26",
            followUps: [
                .init(steward: .colleague("Ana Reyes"), partners: ["Eastside Mentors", "Chess Club"]),
                .init(steward: kim, partners: ["Senior Center"]),
            ],
            reEvaluations: [.init(steward: .colleague("Ana Reyes"), partners: ["Boys & Girls Club"])]),
        building: [.init(steward: .colleague("Ana Reyes"), partners: ["Youth Center"], places: 2)],
        proof: ProofOfLife(
            upDays: 41, lastLook: TimeOfDay(minutesSinceMidnight: 509), acceptedThisWeek: 14, waiting: 0,
            clock: .inStep)
    )

    static let trouble = DigestOverview(
        branch: "Hillside Branch", comes: .every(.friday),
        counts: .init(
            kept: 41, due: 6, overdue: 4, lost: 2, lapsed: 7, resting: ["2027-05-01", nil, "2027-09-20"]),
        late: [
            .init(
                partner: "Grange Hall", clock: .followUp, steward: .colleague("Sam Novak"), due: "2026-12-23"),
            .init(partner: "Eastside Mentors", clock: .promise, steward: .reader, due: "2027-03-02"),
        ],
        quiet: [
            .init(partner: "Chess Club", clock: .followUp, steward: kim, due: "2026-12-18"),
            .init(partner: "Senior Center", clock: .reEvaluation, steward: nil, due: "2026-11-20"),
        ],
        orphans: [
            .init(
                partner: "Riverside Health Center", reason: .left("Jo Lind", since: "2027-03-01"),
                mend: "partnerctl assign riverside-health-center --to NAME"),
            .init(
                partner: "Senior Center", reason: .mailRefused("Pat Moss", since: "2027-02-20"),
                mend: "partnerctl assign senior-center --to NAME"),
            .init(
                partner: "Valley Teen Clinic", reason: .never,
                mend: "partnerctl assign valley-teen-clinic --to NAME"),
        ],
        goodNews: .init(contacts: 0, inPerson: 0),
        ahead: .init(through: "2027-03-26"),
        overrides: [
            .snooze(partner: "Lincoln Elementary School", clock: .followUp, until: "2027-03-26", by: kim),
            .absence(.colleague("Lee Wong"), through: "2027-03-20", standIn: nil),
            .absence(.colleague("Ana Reyes"), through: "2027-04-03", standIn: .reader),
            .ownRhythm(partner: "Eastside Mentors", Cadence(1, .months)),
            .skipped(
                partner: "Youth Center", clock: .reEvaluation, on: "2027-03-11",
                reason: "new director starts in May", by: .reader),
        ],
        proof: ProofOfLife(
            upDays: 1, lastLook: TimeOfDay(minutesSinceMidnight: 509), acceptedThisWeek: 1, waiting: 5,
            clock: .notInStep)
    )

    /// Of somebody who heads two branches.
    static var twoOverviews: DigestContent {
        var valley = trouble
        valley.branch = "Valley Branch"
        var content = overview(well)
        content.overviews.append(valley)
        return content
    }

    /// Of a head whose digest comes on the first Monday of the month.
    static func overviewOnSomeMondays(next: CivilDate?) -> DigestContent {
        var monthly = well
        monthly.comes = .next(next)
        var content = overview(monthly)
        content.schedule = DigestSchedule(
            days: [.monday], isEveryWeek: false, time: TimeOfDay(minutesSinceMidnight: 600))
        return content
    }

    static var overviewWithItems: DigestContent {
        var content = overview(well)
        content.reader.partners = 2
        content.items = [reEvaluation]
        return content
    }

    /// What sheets really hold.
    static var oddNames: DigestContent {
        let long =
            "Asked whether we could lend the projector for the spring fair again; said yes, if they fetch it.\r\n\r\nAlso: "
            + String(
                repeating: "the reading club meets on alternating Thursdays in the small hall; ", count: 6)
        let table = DigestItem(
            partner: "Straßenkinder <Kultur> & \"Café\"\u{202E} e.\u{A0}V.\tZürich",
            reasons: [
                DigestReason(
                    matter: .followUp(
                        .init(
                            cadence: Cadence(10, .workingDays), rule: .kind("shelter & kitchen"),
                            since: .lastTouch("2027-02-26"))),
                    due: "2027-03-12", step: .due, next: nil, code: "f\"1")
            ],
            contacts: [
                DigestContact(
                    name: "Ñandú Ørsted", role: "Leiter", phone: "+41 44 555 01 77", mail: "n+x@café.example")
            ],
            lastTouch: DigestTouch(
                date: "2027-02-26", how: .letter, by: nil, with: "Ñandú Ørsted", note: long))
        let library = DigestItem(
            partner: "国立国会図書館関西館アジア情報室と地域の子ども読書活動を支える会連絡協議会事務局",
            reasons: [
                DigestReason(
                    matter: .promise(
                        .init(what: "送る：夏の予定表 📚 " + String(repeating: "x", count: 90), made: "2027-03-01")),
                    due: "2027-03-12", step: .due,
                    next: .init(date: "2027-03-13", what: .said(.repeat(1), to: .reader)),
                    code: "p2")
            ],
            contacts: [
                DigestContact(
                    name: "佐藤 花子", role: "司書",
                    mail: String(repeating: "very-long-mailbox-name.", count: 2)
                        + "sato@library-of-the-prefecture.example.jp")
            ], lastTouch: DigestTouch(date: "2027-03-01", how: .visit, by: .reader))
        return digest(
            reader: DigestReader(name: "Zoë Ünal", firstName: "Zoë", partners: 2), items: [table, library])
    }
}
