import PartnerCore
import Testing

/// Documentation/rules.md, sections 3 and 6: much that is late at once.
@Suite("However much is late, a mail has what fits, and nobody is told on before they were told")
struct BacklogStories {
    /// Mornings of one budget: what everybody's digest holds, said as it is shown.
    private struct Mornings {
        var partners: [PartnerFacts]
        let library: Library
        let budget: Int
        private(set) var today: CivilDate

        init(_ partners: [PartnerFacts], from today: CivilDate, budget: Int = 5) {
            self.partners = partners
            self.today = today
            self.budget = budget
            library = Desk.library(budget: budget)
        }

        /// By reader.
        mutating func next() -> [StaffKey: DigestChoice] {
            let agenda = Agenda(
                partners, in: library, roster: Roster(), at: Desk.zone.instant(today, hour: 8, minute: 30))
            let choices = Dictionary(
                uniqueKeysWithValues: Desk.people.map { person in
                    (person, DigestChoice(agenda.entries(for: person), DigestRoom(budget: budget)))
                })
            for plan in choices.values.flatMap(\.shown).flatMap(\.occurrences) {
                guard let step = plan.nextStep,
                    let index = partners.firstIndex(where: { $0.partner.id == plan.occurrence.partner })
                else { continue }
                partners[index] = partners[index].supposing(
                    step, of: plan.occurrence, spokenOn: today, steward: partners[index].steward(on: today))
            }
            today = today.adding(days: 1)
            return choices
        }
    }

    private static func steps(_ choice: DigestChoice?, of clock: ClockKind) -> [StepName] {
        (choice?.shown ?? []).flatMap(\.occurrences).filter { $0.occurrence.clock == clock }
            .compactMap { $0.nextStep?.step }
    }

    /// All of the follow-ups are due since May 2025; those of one day go by number. Each has its turn once, in forty
    /// days, before anybody's second.
    @Test("two hundred established by an import, last touched two years ago")
    func twoHundred() {
        let day: CivilDate = "2027-02-12"
        let partners = (1...200).map { number in
            FactsBuilder(
                partner: Partner(
                    id: Partner.ID(rawValue: Int64(number)), slug: "p\(number)", name: "P\(number)",
                    kind: "school", branch: Desk.everyDay, backup: "kim"),
                [
                    .steward("ana", day), .stage(.established, day, .imported),
                    .touch("2025-02-12", recorded: day),
                ]
            ).facts
        }
        var mornings = Mornings(partners, from: day)
        for morning in 0..<40 {
            let choices = mornings.next()
            let ana = choices["ana"]
            #expect(ana?.shown.filter { $0.weight == .ordinary }.count == 5)
            #expect(Self.steps(ana, of: .followUp) == Array(repeating: .due, count: 5))
            let asked = ana?.shown.filter { $0.weight == .ordinary }.map(\.partner.rawValue).sorted()
            #expect(asked == (1...5).map { Int64(morning * 5 + $0) })
            for other in ["kim", "dana", "sam"] as [StaffKey] {
                #expect(choices[other]?.shown.isEmpty == true)
                #expect(choices[other]?.putOff.isEmpty == true)
            }
        }
    }

    /// max(2, 5 − 12) = 2 of the six.
    @Test("twelve handed up and six own asks with budget 5")
    func twelveAndSix() {
        let partners =
            (1...12).map { DigestChoiceTests.handedUp($0) } + (13...18).map { DigestChoiceTests.kimsDue($0) }
        let choice = Desk.choice(partners, for: "kim", on: DigestChoiceTests.today)
        #expect(choice.shownNumbers == Array(1...14))
        #expect(choice.putOffNumbers == [15, 16, 17, 18])
        #expect(choice.shown.count { $0.weight == .exempt } == 12)
    }

    /// Decided at 8:30 without this partner; its touch is corrected at 10:00, so that it is due today: the next mail
    /// has it.
    @Test("due by an edit at 10:00: it waits for the next digest")
    func editAtTen() throws {
        let before = Desk.partner(1, [.touch("2026-11-30")])
        #expect(Desk.choice([before], on: "2027-02-12").shown.isEmpty)
        let after = Desk.partner(1, [.touch("2026-11-12")])
        let now = Desk.zone.instant("2027-02-12", hour: 10)
        let forecast = Forecast(
            [after.facts], in: Desk.library(), roster: Roster(),
            decided: [DigestKey(person: "ana", date: "2027-02-12")], overviews: [], from: now,
            until: now.adding(.seconds(3 * 86_400)))
        let mails = forecast.mails.filter { $0.day.person == "ana" }
        #expect(mails.map(\.day.date) == ["2027-02-13"])
        #expect(mails.first?.shown.flatMap(\.occurrences).map { $0.nextStep?.step } == [.due])
    }

    /// Twenty whose second repeat was said just before: when the mail is back, all are Ana's first, for four days; Kim
    /// hears of each a fortnight after Ana, and Dana a fortnight after Kim.
    @Test("four months down: the steward hears first, of each")
    func fourMonthsDown() {
        let partners = (1...20).map { number in Desk.partner(number, LadderStories.through(4)).facts }
        var mornings = Mornings(partners, from: "2027-07-12")
        var told: [Partner.ID: CivilDate] = [:]
        for _ in 0..<30 {
            let today = mornings.today
            let choices = mornings.next()
            for entry in choices["ana"]?.shown ?? [] where told[entry.partner] == nil {
                #expect(entry.occurrences.map { $0.nextStep?.step } == [.repeat(2)])
                told[entry.partner] = today
            }
            for entry in choices["kim"]?.shown ?? [] {
                #expect(told[entry.partner]?.adding(days: 14) == today)
            }
            for entry in choices["dana"]?.shown ?? [] {
                #expect(told[entry.partner]?.adding(days: 28) == today)
            }
        }
        #expect(told.count == 20)
        #expect(told.values.max() == "2027-07-15")
    }
}
