import PartnerCore
import Testing

/// Documentation/rules.md, section 6. Today is Friday, 12 February 2027.
@Suite("A day's mail holds what fits, longest ready first, and never puts off a promise")
struct DigestChoiceTests {
    static let today: CivilDate = "2027-02-12"

    /// Due this many days ago: touched three months before.
    static func due(_ number: Int64, daysAgo: Int = 0) -> FactsBuilder {
        // 12 November 2026 less up to eleven days stays in November, so the due date follows day for day.
        Desk.partner(number, [.touch(CivilDate(stringLiteral: "2026-11-12").adding(days: -daysAgo))])
    }

    static func promised(_ number: Int64) -> FactsBuilder {
        Desk.partner(number, [.touch("2027-02-01"), .promise(made: "2027-02-01", due: "2027-02-12")])
    }

    /// Due on the 26th, so a notice today.
    static func ahead(_ number: Int64) -> FactsBuilder { Desk.partner(number, [.touch("2026-11-26")]) }

    /// Ana was asked on 1 and 8 January; her second repeat is of 29 January, and the backup's turn is today.
    static func handedUp(_ number: Int64) -> FactsBuilder {
        Desk.partner(
            number,
            [
                .touch("2026-10-01"), .said(.due, "2027-01-01", anchor: "2026-10-01"),
                .said(.repeat(1), "2027-01-08", anchor: "2026-10-01"),
                .said(.repeat(2), "2027-01-29", anchor: "2026-10-01"),
            ])
    }

    @Test("The budget goes to what has been ready longest; the rest is counted")
    func budget() {
        let partners = (1...7).map { Self.due($0, daysAgo: Int($0)) }
        let choice = Desk.choice(partners, on: Self.today)
        #expect(Set(choice.shownNumbers) == [7, 6, 5, 4, 3])
        #expect(choice.putOffNumbers == [2, 1])
    }

    /// Ends on 13 April, 60 days from today.
    static func ending(_ number: Int64) -> FactsBuilder {
        Desk.partner(number, [.touch("2027-02-01"), .agreement(from: "2026-05-01", until: "2027-04-13")])
    }

    @Test("An agreement is never put off, and takes a place of the budget")
    func agreements() {
        let choice = Desk.choice(
            (1...6).map { Self.due($0) } + (101...104).map { Self.ending($0) }, on: Self.today)
        #expect(choice.shown.count { $0.weight == .exempt } == 4)
        #expect(choice.shown.count { $0.weight == .ordinary } == 2)
        #expect(choice.putOffNumbers.count == 4)
    }

    struct Row: CustomTestStringConvertible, Sendable {
        let promises: Int, budget: Int, places: Int
        var testDescription: String { "\(promises) promises, budget \(budget)" }
    }

    /// max(2, budget − exempt).
    static let rows = [
        Row(promises: 0, budget: 5, places: 5), Row(promises: 2, budget: 5, places: 3),
        Row(promises: 3, budget: 5, places: 2), Row(promises: 4, budget: 5, places: 2),
        Row(promises: 9, budget: 5, places: 2), Row(promises: 0, budget: 1, places: 2),
        Row(promises: 0, budget: 7, places: 7),
    ]

    @Test("Promises take places of the budget, and never the last two", arguments: rows)
    func exempt(_ row: Row) {
        let promises = (0..<row.promises).map { Self.promised(Int64($0) + 100) }
        let others = (1...9).map { Self.due($0) }
        let choice = Desk.choice(promises + others, on: Self.today, budget: row.budget)
        #expect(choice.shown.count { $0.weight == .exempt } == row.promises)
        #expect(choice.shown.count { $0.weight == .ordinary } == row.places)
        #expect(choice.putOff.count == 9 - row.places)
    }

    @Test("What was handed up takes a place and is never put off")
    func handedUpIsExempt() {
        let partners = [Self.handedUp(1)] + (2...9).map { Self.kimsDue($0) }
        let choice = Desk.choice(partners, for: "kim", on: Self.today)
        #expect(choice.shownNumbers.contains(1))
        #expect(choice.shown.count { $0.weight == .ordinary } == 4)
        #expect(choice.putOff.count == 4)
    }

    static func kimsDue(_ number: Int64) -> FactsBuilder {
        Desk.partner(number, [.steward("kim", "2025-01-02"), .touch("2026-11-12")])
    }

    @Test("Notices take no place")
    func notices() {
        let partners = (1...6).map { Self.ahead($0) } + (7...12).map { Self.due($0) }
        let choice = Desk.choice(partners, on: Self.today)
        #expect(choice.shown.count { $0.weight == .notice } == 6)
        #expect(choice.shown.count { $0.weight == .ordinary } == 5)
        #expect(choice.putOffNumbers == [12])
    }

    @Test("Of what is ready on one day, the higher step goes first, then the lower number")
    func ties() {
        // Partner 2 was asked a week ago: its first repeat is of today.
        let asked = Desk.partner(
            2, [.touch("2026-11-05"), .said(.due, "2027-02-05", anchor: "2026-11-05")])
        let choice = Desk.choice([Self.due(3), asked, Self.due(1)], on: Self.today, budget: 2)
        #expect(Set(choice.shownNumbers) == [1, 2])
        #expect(choice.putOffNumbers == [3])
    }

    @Test("Follow-up and re-evaluation on one day are one entry and one place")
    func oneEntry() throws {
        // Established on 12 August, so the re-evaluation is due today as well.
        let partner = Desk.partner(
            1, [.stage(.building, "2026-01-01"), .stage(.established, "2026-08-12"), .touch("2026-11-12")],
            evaluated: nil)
        let choice = Desk.choice([partner], on: Self.today)
        let entry = try #require(choice.shown.first)
        #expect(choice.shown.count == 1)
        #expect(entry.occurrences.map(\.occurrence.clock) == [.followUp, .reEvaluation])
    }

    @Test("A partner with a promise is exempt with all that it has")
    func promiseCarriesTheRest() {
        let partner = Desk.partner(
            1, [.touch("2026-11-12"), .promise(made: "2027-02-01", due: "2027-02-12")])
        let choice = Desk.choice([partner], on: Self.today)
        #expect(choice.shown.map(\.weight) == [.exempt])
        #expect(choice.shown.first?.occurrences.count == 2)
    }

    @Test("In the mail: promises, handed up, overdue, due, and last what is only ahead")
    func order() {
        let partners = [
            Self.ahead(1), Self.kimsDue(2),
            Desk.partner(3, [.steward("kim", "2025-01-02"), .touch("2026-11-01")]),
            Self.handedUp(4),
            Desk.partner(
                5,
                [
                    .steward("kim", "2025-01-02"), .touch("2027-02-01"),
                    .promise(made: "2027-02-01", due: "2027-02-12"),
                ]),
            Desk.partner(6, [.steward("kim", "2025-01-02"), .touch("2026-11-26")]),
        ]
        #expect(Desk.choice(partners, for: "kim", on: Self.today).shownNumbers == [5, 4, 3, 2, 6])
    }

    /// The last question of one clock is a higher step than the backup's of another.
    @Test("Handed up stays handed up beside a last question")
    func handedUpBesideLastQuestion() throws {
        let handed = try #require(Desk.choice([Self.handedUp(1)], for: "kim", on: Self.today).shown.first)
        let question = try #require(
            Desk.choice([Self.lastQuestion(1)], on: Self.today).shown.first)
        let entry = DigestEntry(
            partner: handed.partner, occurrences: handed.occurrences + question.occurrences)
        let promise = try #require(Desk.choice([Self.promised(2)], on: Self.today).shown.first)
        let overdue = try #require(Desk.choice([Self.due(3, daysAgo: 9)], on: Self.today).shown.first)
        let sorted = [overdue, entry, promise].sorted(by: DigestEntry.inMailOrder)
        #expect(sorted.map(\.partner.rawValue) == [2, 1, 3])
    }

    /// Due on 20 November, all said; the last question's day is 12 February.
    static func lastQuestion(_ number: Int64) -> FactsBuilder {
        let said: [(StepName, CivilDate, StaffKey)] = [
            (.due, "2026-11-20", "ana"), (.repeat(1), "2026-11-27", "ana"), (.repeat(2), "2026-12-18", "ana"),
            (.backup, "2027-01-01", "kim"), (.head, "2027-01-15", "dana"),
        ]
        return Desk.partner(
            number, [.touch("2026-08-20")] + said.map { .said($0.0, $0.1, to: $0.2, anchor: "2026-08-20") })
    }

    @Test("A week of eight partners: each is asked once, none waits for ever")
    func nothingStarves() {
        var partners = (1...8).map { Self.due($0).facts }
        var days: [Int64: Int] = [:]
        for day in 0..<4 {
            let date = Self.today.adding(days: day)
            let agenda = Agenda(
                partners, in: Desk.library(), roster: Roster(),
                at: Desk.zone.instant(date, hour: 8, minute: 30))
            for entry in DigestChoice(agenda.entries(for: "ana"), DigestRoom(budget: 3)).shown {
                let number = entry.partner.rawValue
                #expect(days.updateValue(day, forKey: number) == nil)
                guard let plan = entry.occurrences.first, let step = plan.nextStep else { continue }
                partners = partners.map {
                    $0.partner.id == entry.partner
                        ? $0.supposing(step, of: plan.occurrence, spokenOn: date, steward: "ana") : $0
                }
            }
        }
        #expect(days == [1: 0, 2: 0, 3: 0, 4: 1, 5: 1, 6: 1, 7: 2, 8: 2])
    }
}
