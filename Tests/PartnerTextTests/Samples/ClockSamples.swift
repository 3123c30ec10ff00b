import PartnerControl
import PartnerCore

/// First approaches, contact checks, agreements and silences.
enum ClockSamples {
    static let room = AgreementEntry(
        number: 3, what: "use of the meeting room", starts: "2026-09-01", ends: "2027-05-11",
        state: .running, by: People.ana)
    static let nextRoom = AgreementEntry(
        number: 4, what: "use of the meeting room", starts: "2027-05-12", ends: "2028-05-11",
        state: .running, by: People.ana)
    static let pilar = ContactEntry(
        number: 4, name: "Pilar Ruiz", role: "office manager", phone: "555-0142", confirmed: People.today)

    static let agreed = AgreementReply(
        today: People.today, partner: People.lincoln, agreement: room,
        coming: [
            Coming(
                clock: .agreement, subject: 3, what: room.what, due: People.today, step: .due,
                on: People.today, to: People.ana)
        ])
    static let renewed = AgreementReply(
        today: People.today, partner: People.lincoln, agreement: nextRoom, coming: People.lincolnComing)
    static let ended = AgreementReply(
        today: People.today, partner: People.lincoln,
        agreement: AgreementEntry(
            number: 3, what: "use of the meeting room", starts: "2026-09-01", ends: "2027-05-11",
            state: .ended, closed: People.today, by: People.ana,
            reason: "they moved into their own hall"))
    static let agreements = Verb.ListAgreements.Reply(
        today: People.today,
        agreements: [
            .init(
                partner: People.hillside,
                agreement: AgreementEntry(
                    number: 1, what: "book corner", starts: "2026-01-01", ends: "2026-12-31",
                    state: .running)),
            .init(partner: People.lincoln, agreement: room),
            .init(
                partner: People.riverside,
                agreement: AgreementEntry(
                    number: 2, what: "health hour, every first Tuesday", starts: "2026-06-01",
                    ends: "2027-05-31", state: .renewed, closed: "2027-03-02", renewedBy: 5)),
        ])

    static let confirmed = AnswerReply(
        today: People.today, partner: People.lincoln, clock: .contactCheck, due: "2027-03-02",
        contact: pilar,
        coming: [
            Coming(
                clock: .contactCheck, subject: 4, what: "Pilar Ruiz", due: "2028-03-12", step: .due,
                on: "2028-03-14", to: People.ana)
        ])
    static let renewedByDone = AnswerReply(
        today: People.today, partner: People.lincoln, clock: .agreement, due: People.today,
        agreement: nextRoom)

    private static let schools = SilenceEntry(
        number: 2, kind: "school", covers: "all reminders about every school", since: People.today,
        through: "2027-03-28", author: "dana", comment: "spring break")
    static let silenced = SilenceReply(today: People.today, silence: schools, partners: 9, held: 2)
    static let expired = SilenceReply(
        today: "2027-03-20",
        silence: SilenceEntry(
            number: 2, kind: "school", covers: "all reminders about every school", since: People.today,
            through: "2027-03-28", ended: "2027-03-20", author: "dana", comment: "spring break"),
        partners: 9, held: 0)
    static let silences = Verb.ListSilences.Reply(
        today: People.today,
        silences: [
            schools,
            SilenceEntry(
                number: 3, branch: "hillside", steward: People.ana, partner: People.lincoln,
                clock: .reEvaluation,
                covers:
                    "re-evaluation reminders about Lincoln Elementary of Hillside Branch whose steward is Ana Reyes",
                since: "2027-04-01", through: "2027-04-30", author: "root", comment: "a new head there"),
            SilenceEntry(
                number: 1, kind: "club", covers: "all reminders about every club", since: "2027-05-01",
                through: "2027-05-31", ended: "2027-05-01", author: "dana", comment: "a mistake"),
        ])

    static let explained = Verb.Explain.Reply(
        today: People.today,
        partners: [
            PartnerExplanation(
                partner: People.lincoln, branch: "Hillside Branch", steward: People.ana,
                occurrences: [agreement, check, search])
        ])

    private static let agreement: OccurrenceExplanation = {
        var lead = TrailEntry(kind: .lead, date: "2027-03-12", rule: .policy, policy: "school")
        lead.days = 60
        var anchor = TrailEntry(kind: .anchor, date: room.starts)
        anchor.agreement = room
        return OccurrenceExplanation(
            clock: .agreement, subject: 3, what: room.what, anchor: room.starts, due: "2027-03-12",
            state: .due,
            trail: [
                anchor, TrailEntry(kind: .ends, date: room.ends), lead,
                TrailEntry(
                    kind: .stays, date: "2027-03-12",
                    place: SourcePlace(file: "partnerd.yaml", line: 22, column: 5)),
            ],
            rungs: [
                RungEntry(
                    step: "due", date: "2027-03-12", to: People.ana, route: RouteEntry(why: .steward),
                    state: .held)
            ],
            hold: HoldEntry(
                why: .silence, through: "2027-03-28", words: "silenced by dana (spring break)"),
            stops: [.renewed, .skip, .snooze, .end])
    }()

    private static let check: OccurrenceExplanation = {
        var anchor = TrailEntry(kind: .anchor, date: "2026-09-12")
        anchor.contact = pilar
        anchor.contactEvent = .recorded
        return OccurrenceExplanation(
            clock: .contactCheck, subject: 4, what: "Pilar Ruiz", anchor: "2026-09-12", due: "2027-09-14",
            state: .ahead,
            trail: [
                anchor,
                TrailEntry(
                    kind: .plus, date: "2027-09-12", cadence: Cadence(1, .years), rule: .policy,
                    policy: "school"),
                TrailEntry(
                    kind: .moved, date: "2027-09-14",
                    place: SourcePlace(file: "partnerd.yaml", line: 22, column: 5), from: "2027-09-12",
                    obstacle: .weekday),
            ], stops: [.confirmed, .skip, .snooze, .rest, .end])
    }()

    private static let search: OccurrenceExplanation = {
        var anchor = TrailEntry(kind: .anchor, date: "2027-03-09")
        anchor.contact = pilar
        anchor.contactEvent = .left
        return OccurrenceExplanation(
            clock: .contactCheck, subject: 4, what: "Pilar Ruiz", anchor: "2027-03-09", due: "2027-03-09",
            state: .due,
            trail: [
                anchor, TrailEntry(kind: .atOnce, date: "2027-03-09"),
                TrailEntry(kind: .stays, date: "2027-03-09"),
            ],
            hold: HoldEntry(why: .grace, through: "2027-03-20"),
            stops: [.successor, .skip, .snooze, .rest, .end])
    }()

    static let whyNot: Verb.WhyNot.Reply = {
        func line(_ clock: ClockKind, _ due: CivilDate, _ anchor: CivilDate, _ kind: Verb.WhyNot.AnchorKind)
            -> Verb.WhyNot.Line
        {
            Verb.WhyNot.Line(
                clock: clock, reason: .notDueYet, due: due, anchor: anchor, anchorKind: kind)
        }
        var spread = line(.reEvaluation, "2027-06-08", People.today, .stage)
        spread.cadence = Cadence(88, .days)
        spread.rule = .spread
        var check = line(.contactCheck, "2027-09-14", "2026-09-12", .recorded)
        check.subject = 4
        check.what = "Pilar Ruiz"
        check.cadence = Cadence(1, .years)
        var agreement = line(.agreement, "2027-07-02", "2026-09-01", .agreement)
        agreement.subject = 3
        agreement.what = "use of the meeting room"
        return Verb.WhyNot.Reply(
            today: People.today, partner: People.lincoln, on: People.today,
            lines: [
                spread, .init(clock: .firstApproach, reason: .notRunning, stage: .established), check,
                agreement,
            ])
    }()
}
