import PartnerCore

/// The digests that people are shown below: one for each way a day can be.
enum Samples {
    struct Sample: CustomStringConvertible, Sendable {
        /// The name of its files.
        let description: String
        let content: DigestContent
    }

    static let today: CivilDate = "2027-03-12"

    static let all: [Sample] = [
        Sample(
            description: "as-sketched", content: digest(items: [promise, followUp], notices: [boysAndGirls])),
        Sample(description: "one", content: digest(items: [followUp])),
        Sample(description: "many", content: many),
        Sample(description: "notices-only", content: digest(notices: [boysAndGirls, soon])),
        Sample(description: "handed-up", content: handedUp),
        Sample(description: "last-question", content: digest(items: [lastQuestion])),
        Sample(description: "snooze-ended", content: digest(items: [snoozeEnded])),
        Sample(description: "late-promise", content: digest(items: [latePromise])),
        Sample(description: "re-evaluations", content: digest(items: [reEvaluation, building])),
        Sample(description: "after-downtime", content: afterDowntime),
        Sample(description: "standing-in", content: standingIn),
        Sample(description: "back-from-absence", content: backFromAbsence),
        Sample(description: "overview-well", content: overview(well)),
        Sample(description: "overview-trouble", content: overview(trouble)),
        Sample(description: "overview-with-items", content: overviewWithItems),
        Sample(description: "overview-of-two", content: twoOverviews),
        Sample(description: "weekly-reader", content: weeklyReader),
        Sample(description: "month", content: withMonth(good)),
        Sample(description: "month-poor", content: withMonth(poor)),
        Sample(
            description: "overview-on-some-mondays", content: overviewOnSomeMondays(next: "2027-04-05")),
        Sample(description: "overview-never-again", content: overviewOnSomeMondays(next: nil)),
        Sample(description: "somebody-leaves", content: leaving),
        Sample(description: "somebody-leaves-soon", content: leavingSoon),
        Sample(description: "first-approach", content: firstApproach),
        Sample(description: "agreements-and-contacts", content: agreementsAndContacts),
        Sample(description: "fixed-dates", content: fixedDates),
        Sample(description: "overview-silent", content: overview(silent)),
        Sample(description: "proposals", content: proposing),
        Sample(description: "proposal-alone", content: proposingAlone),
        Sample(description: "overview-focus", content: overview(focused)),
        Sample(description: "odd-names", content: oddNames),
        Sample(description: "answering-one", content: answering(digest(items: [followUp]))),
        Sample(description: "answering-several", content: answering(digest(items: [promise, followUp]))),
        Sample(description: "answering-clocks", content: answering(agreementsAndContacts)),
        Sample(description: "answering-fixed-dates", content: answering(fixedDates)),
        Sample(description: "answering-proposals", content: answering(proposing)),
    ]

    // MARK: People and places

    static let ana = DigestReader(name: "Ana Reyes", firstName: "Ana", partners: 3)
    static let dana = DigestReader(name: "Dana Ortiz", firstName: "Dana", partners: 0)
    static let kim = DigestPerson.colleague("Kim Tran")
    static let schedule = DigestSchedule(
        days: [.tuesday, .wednesday, .thursday, .friday, .saturday],
        time: TimeOfDay(minutesSinceMidnight: 510))
    static let help = DigestHelp(
        head: DigestHelp.Head(name: "Dana Ortiz", phone: "555-0101", mail: "dana@library.example"),
        admin: "it@library.example", replyTo: "Dana Ortiz")
    static let headsHelp = DigestHelp(head: nil, admin: "it@library.example", replyTo: nil)
    static let tellUs =
        "One line in the sheet \"Contacts\" (P:\\Partners\\contacts.xlsx): the day, the partner, what was said. Save."

    /// The same where answers by mail are understood.
    static func answering(_ content: DigestContent) -> DigestContent {
        var content = content
        content.help.takesAnswers = true
        return content
    }

    static func digest(
        reader: DigestReader = ana, items: [DigestItem] = [], notices: [DigestItem] = [],
        help: DigestHelp = help
    ) -> DigestContent {
        DigestContent(
            reader: reader, date: today, library: "Kettle Valley Library", items: items, notices: notices,
            tellUs: tellUs, help: help, schedule: schedule)
    }

    static let joe = DigestContact(
        name: "Joe Park", role: "pantry lead", phone: "555-0177", mail: "joe@hfb.example",
        confirmed: "2027-03-02")
    static let pilar = DigestContact(
        name: "Pilar Ruiz", role: "office manager", phone: "555-0142", mail: "pruiz@lincoln.example",
        confirmed: "2026-09-14")
    static let everySchool = DigestMatter.FollowUp(
        cadence: Cadence(3, .months), rule: .kind("school"), since: .lastTouch("2026-11-12"))
    static let storyTime = DigestTouch(
        date: "2026-11-12", how: .call, by: kim, with: "Pilar Ruiz",
        note: "Wants a story time in spring, ask again after the holidays.")

    // MARK: Items

    static let promise = DigestItem(
        partner: "Hillside Food Bank",
        reasons: [
            DigestReason(
                matter: .promise(
                    .init(
                        what: "send the summer dates", made: "2027-03-02", by: .reader, how: .visit,
                        with: "Joe Park")),
                due: today, step: .due, next: .init(date: "2027-03-13", what: .said(.repeat(1), to: .reader)),
                code: "p7")
        ],
        contacts: [joe],
        lastTouch: DigestTouch(date: "2027-03-02", how: .visit, by: .reader, with: "Joe Park"))

    static let followUp = DigestItem(
        partner: "Lincoln Elementary School",
        reasons: [
            DigestReason(
                matter: .followUp(everySchool), due: "2027-02-12", step: .repeat(2),
                earlier: [
                    .init(date: "2027-01-29", step: .notice, to: .reader),
                    .init(date: "2027-02-12", step: .due, to: .reader),
                    .init(
                        date: "2027-02-19", step: .repeat(1), to: .colleague("Lee Wong"), insteadOf: .reader),
                ],
                next: .init(date: "2027-03-26", what: .said(.backup, to: kim)), code: "f3")
        ],
        contacts: [pilar], lastTouch: storyTime)

    static let boysAndGirls = DigestItem(
        partner: "Boys & Girls Club",
        reasons: [
            DigestReason(
                matter: .reEvaluation(
                    .init(
                        question: .established("2026-09-26"), interval: Cadence(6, .months),
                        ourRole: "monthly craft table", theirRole: "bring 20 teens to summer reading")),
                due: "2027-03-26", step: .notice,
                next: .init(date: "2027-03-26", what: .said(.due, to: .reader)), code: "r9")
        ],
        contacts: [
            DigestContact(name: "Maya Osei", role: "director", phone: "555-0119", confirmed: "2027-01-09")
        ],
        lastTouch: DigestTouch(date: "2027-02-20", how: .event, by: .reader, with: "Maya Osei"))

    static let soon = DigestItem(
        partner: "Eastside Mentors",
        reasons: [
            DigestReason(
                matter: .followUp(
                    .init(cadence: Cadence(1, .months), rule: .partner, since: .lastTouch("2027-02-17"))),
                due: "2027-03-17", step: .notice,
                next: .init(date: "2027-03-17", what: .said(.due, to: .reader)),
                code: "f4")
        ],
        contacts: [], lastTouch: DigestTouch(date: "2027-02-17", how: .unknown))

    static let lastQuestion = DigestItem(
        partner: "Chess Club",
        reasons: [
            DigestReason(
                matter: .followUp(
                    .init(cadence: Cadence(3, .months), rule: .otherwise, since: .lastTouch("2026-09-18"))),
                due: "2026-12-18", step: .lastQuestion,
                earlier: [
                    .init(date: "2026-12-18", step: .due, to: .reader),
                    .init(date: "2027-01-29", step: .backup, to: kim),
                    .init(date: "2027-02-12", step: .head, to: .colleague("Dana Ortiz")),
                ],
                next: .init(date: "2027-03-26", what: .quiet(listedTo: .colleague("Dana Ortiz"))), code: "f5")
        ],
        contacts: [DigestContact(name: "Sam Idris", mail: "sam@chess.example")],
        lastTouch: DigestTouch(date: "2026-09-18", how: .email, by: .reader),
        attempts: [
            DigestAttempt(date: "2027-01-30", by: kim, note: "voicemail"),
            DigestAttempt(date: "2027-02-16", by: .colleague("Dana Ortiz"), note: "mail, no answer so far"),
        ])

    static let snoozeEnded = DigestItem(
        partner: "Lincoln Elementary School",
        reasons: [
            DigestReason(
                matter: .followUp(everySchool), due: "2027-02-12", step: .repeat(1),
                occasion: .snoozeEnded(setOn: "2027-02-16", by: .reader),
                next: .init(date: "2027-04-02", what: .said(.repeat(2), to: .reader)), code: "f3")
        ],
        contacts: [pilar], lastTouch: storyTime)

    static let latePromise = DigestItem(
        partner: "Hillside Food Bank",
        reasons: [
            DigestReason(
                matter: .promise(.init(what: "send the summer dates", made: "2027-02-23", by: kim)),
                due: "2027-03-05", step: .repeat(2),
                next: .init(date: "2027-03-19", what: .said(.head, to: .colleague("Dana Ortiz"))), code: "p7")
        ],
        contacts: [joe], lastTouch: DigestTouch(date: "2027-02-23", how: .unknown))

    static let reEvaluation = DigestItem(
        partner: "Riverside Health Center",
        reasons: [
            DigestReason(
                matter: .reEvaluation(
                    .init(
                        question: .again("2026-03-10"), interval: Cadence(1, .years),
                        ourRole: "health corner in the teen room", theirRole: "a nurse on first Mondays",
                        commitment: "one evening a month", lastOutcome: .keep,
                        questions: [
                            .init(question: "Is the commitment still right, on both sides?", answer: ""),
                            .init(question: "Do the teens come?", answer: "Mostly those who come anyway."),
                        ],
                        done: .init(
                            touches: [.init(how: .visit, count: 2), .init(how: .call, count: 1)],
                            promisesKept: 3, promisesDropped: 1))),
                due: "2027-03-10", step: .due,
                next: .init(date: "2027-03-17", what: .said(.repeat(1), to: .reader)), code: "r1"),
            DigestReason(
                matter: .promise(
                    .init(what: "send them the room plan", made: "2027-02-03", by: .reader, how: .call)),
                due: "2027-03-14", step: .due,
                next: .init(date: "2027-03-16", what: .said(.repeat(1), to: .reader)), code: "p8"),
        ],
        contacts: [
            DigestContact(
                name: "Maya Osei", role: "outreach", phone: "555-0119", mail: "mosei@rhc.example",
                confirmed: "2027-01-12"),
            DigestContact(
                name: "Tom Bell", role: "front desk", phone: "555-0120 ext. 4", confirmed: "2025-06-02"),
            DigestContact(name: "Third Person", phone: "555-0121"),
        ],
        lastTouch: DigestTouch(
            date: "2027-02-03", how: .call, by: .reader, with: "Maya Osei", note: "Room plan by mid March."))

    static let building = DigestItem(
        partner: "Youth Center",
        reasons: [
            DigestReason(
                matter: .reEvaluation(
                    .init(question: .building("2026-09-12"), interval: Cadence(6, .months))),
                due: today, step: .due, next: .init(date: "2027-03-19", what: .said(.repeat(1), to: .reader)),
                code: "r2")
        ],
        contacts: [DigestContact(name: "Robin Hale", role: "coordinator")],
        lastTouch: DigestTouch(date: "2027-01-15", how: .meeting, by: .reader, with: "Robin Hale"))
}
