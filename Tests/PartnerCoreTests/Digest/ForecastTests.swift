import PartnerCore
import Testing

/// Documentation/rules.md, section 8: what is foretold is what then happens.
@Suite("A forecast is the decisions of the coming days")
struct ForecastTests {
    /// Ana's branch closes on Sunday and Monday and lies three hours east of the others'.
    static let library = Desk.library(
        zones: [Desk.tueToSat: OffsetZone(hours: -5)], branchOf: ["ana": Desk.tueToSat], budget: 3)

    static let from: CivilDate = "2027-02-10"
    static let days = 100

    private static func foretold(
        _ partners: [PartnerFacts], _ days: LivedDays
    ) -> (mails: [LivedDays.Mail], forecast: Forecast) {
        let start = OffsetZone(hours: -8).instant(days.from)
        let forecast = Forecast(
            partners, in: days.library, roster: days.roster, decided: [], overviews: [], from: start,
            until: start.adding(.seconds(days.days * 86_400)))
        let mails = forecast.mails.filter { !$0.shown.isEmpty }.map { mail in
            LivedDays.Mail(
                person: mail.day.person, date: mail.day.date,
                steps: mail.shown.flatMap { entry in
                    entry.occurrences.compactMap { plan in
                        plan.nextStep.map { "\(entry.partner) \($0.step)" }
                    }
                }.sorted(), putOff: mail.putOff)
        }
        return (mails, forecast)
    }

    /// Section 8: preview equals what then happens; one digest a person and date; nothing on a closed day, outside
    /// the window, held or before it is ready; what is put off is counted exactly.
    private static func check(_ partners: [PartnerFacts], _ days: LivedDays, _ name: String) {
        let (foretold, forecast) = foretold(partners, days)
        let lived = days.mails(partners)
        for (a, b) in zip(foretold, lived) where a != b {
            Issue.record("\(name): foretold \(a), lived \(b)")
            return
        }
        #expect(foretold.count == lived.count, "\(name)")
        let keys = forecast.mails.map { DigestKey(person: $0.day.person, date: $0.day.date) }
        #expect(Set(keys).count == keys.count, "\(name): two digests of one person and date")
        for mail in forecast.mails {
            let reader = days.library.staff[mail.day.person]
            let branch = reader.flatMap { days.library.branches[$0.branch] }
            #expect(branch?.openDays.isOpen(on: mail.day.date) == true, "\(name): \(mail.day) is closed")
            for plan in mail.shown.flatMap(\.occurrences) {
                let step = plan.nextStep
                #expect(step?.hold == nil && step?.addressee == mail.day.person, "\(name): \(mail.day)")
                #expect(step.map { $0.ready <= mail.day.date } == true, "\(name): \(mail.day) is early")
            }
            let exempt = mail.shown.count { $0.weight == .exempt }
            let ordinary = mail.shown.count { $0.weight == .ordinary }
            let places = max(2, days.library.mail.asksADay - exempt)
            #expect(ordinary <= places && (mail.putOff == 0 || ordinary == places), "\(name): \(mail.day)")
        }
    }

    @Test("Foretold and lived through, the mails are the same", arguments: SeededGenerator.seeds)
    func agrees(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let partners = (1...12).map { Self.partner(Int64($0), &random) }
        let roster = Roster(
            absences: (0..<4).map { number in
                let from = Self.from.adding(days: random.below(60))
                return Absence(
                    id: Int64(number), staff: Desk.people.randomElement(using: &random) ?? "ana",
                    from: from,
                    through: from.adding(days: random.below(20)),
                    delegate: random.chance(50) ? Desk.people.randomElement(using: &random) : nil)
            })
        Self.check(
            partners, LivedDays(library: Self.library, roster: roster, from: Self.from, days: Self.days),
            "PARTNERD_SEED=\(seed)")
    }

    /// Four partners after five hundred days of all that happens to one.
    @Test("After long and various lives, too", arguments: SeededGenerator.seeds)
    func agreesAfterLives(seed: UInt64) throws {
        let lives = (0..<4).map { Life(seed: seed, number: 2000 + $0).lived(days: 500) }
        let policy = try #require(lives.first).policy
        let library = Desk.library(
            policy: policy, closures: [Closure(.yearly(.days(12, 24, 1, 5)))],
            zones: [Desk.tueToSat: OffsetZone(hours: -5)], branchOf: ["ana": Desk.tueToSat], budget: 2)
        let from = try #require(lives.map(\.today).max())
        Self.check(
            lives.map(\.facts),
            LivedDays(library: library, roster: Roster(joining: lives.map(\.roster)), from: from, days: 60),
            "PARTNERD_SEED=\(seed)")
    }

    private static func partner(_ number: Int64, _ random: inout SeededGenerator) -> PartnerFacts {
        var lines: [Fact] = [.touch(from.adding(days: -random.below(200)))]
        if random.chance(30) {
            let made = from.adding(days: -random.below(20))
            lines.append(.promise(number, made: made, due: made.adding(days: random.below(60))))
        }
        if random.chance(20) { lines.append(.steward("kim", "2025-01-02")) }
        if random.chance(20) {
            lines.append(
                .snoozed(until: from.adding(days: 1 + random.below(40)), recorded: from.adding(days: -1)))
        }
        return Desk.partner(number, lines, branch: random.chance(50) ? Desk.tueToSat : Desk.everyDay).facts
    }

    @Test("No second digest is foretold for a date that has one")
    func decidedDates() throws {
        let partner = Desk.partner(1, [.touch("2026-11-10")])
        let start = OffsetZone(hours: -8).instant("2027-02-10")
        let forecast = Forecast(
            [partner.facts], in: Desk.library(), roster: Roster(),
            decided: [DigestKey(person: "ana", date: "2027-02-10")], overviews: [], from: start,
            until: start.adding(.seconds(3 * 86_400)))
        #expect(forecast.mails.first { $0.day.person == "ana" }?.day.date == "2027-02-11")
    }

    @Test("What waits in the outbox is taken for said")
    func waiting() {
        let partner = Desk.partner(
            1, [.touch("2026-11-10"), .row(.due, "2027-02-10", .decided, anchor: "2026-11-10")])
        let start = OffsetZone(hours: -8).instant("2027-02-10")
        let forecast = Forecast(
            [partner.facts], in: Desk.library(), roster: Roster(), decided: [], overviews: [], from: start,
            until: start.adding(.seconds(10 * 86_400)))
        let said = forecast.mails.filter { $0.day.person == "ana" }.map(\.day.date)
        #expect(said == ["2027-02-17"])
    }
}
