import Foundation
import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

/// Documentation/rules.md, section 8: the preview equals what then happens, whatever was changed before it was asked
/// for. Two years; PARTNERD_YEARS=10 plays a decade, which takes minutes, and PARTNERD_SEED another life.
@Suite("Years of a small library, each stretch previewed and then lived through")
struct YearsTests {
    private static func number(_ name: String) -> Int? {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
    }

    @Test("day for day, with edits between", .timeLimit(.minutes(20)))
    func lives() async throws {
        let seed = Self.number("PARTNERD_SEED") ?? 1, years = Self.number("PARTNERD_YEARS") ?? 2
        var random = SeededRandom(seed: UInt64(max(0, seed)))
        let house = try House()
        let slugs = try partners(house)
        house.start()
        await house.bench.time.untilIdle()
        var mails = house.post.accepted.count
        let end = house.bench.today.adding(years: years)
        while house.bench.desk.today(in: "hillside") < end {
            let days = Int.random(in: 20...90, using: &random)
            let preview = try house.bench.desk.preview(.init(days: days))
            let last = preview.through
            try await house.advance(to: last, "23:59")
            let foretold = preview.days.flatMap { day in
                day.mails.map { "\(day.date) \($0.to.key) \($0.entries.map(\.partner.slug).sorted())" }
            }
            let happened = house.post.accepted[mails...].map {
                "\(house.date($0.now)) \($0.to) \(Set($0.steps.map(\.partner)).sorted())"
            }
            mails += happened.count
            try #require(foretold.sorted() == happened.sorted(), "PARTNERD_SEED=\(seed), through \(last)")
            try await house.advance(to: last.adding(days: 1), "06:00")
            for _ in 0..<Int.random(in: 1...5, using: &random) {
                change(slugs.randomElement(using: &random) ?? slugs[0], in: house, &random)
            }
            await house.bench.time.untilIdle()
        }
        #expect(mails > 50 * years, "years of hardly any mail prove little")
        try await house.stop()
    }

    private func partners(_ house: House) throws -> [String] {
        let bench = house.bench
        for number in 1...5 {
            let id = try bench.partner(
                "school-\(number)", "School \(number)", kind: number == 3 ? "food-bank" : "school",
                since: "2026-06-01", touched: [bench.today.adding(days: -30 * number)],
                steward: number % 2 == 0 ? "kim" : "ana")
            try bench.contact("Pilar Ruiz", of: id)
        }
        _ = try bench.desk.addFixedDate(
            .init(partner: "school-1", dates: "last Friday of the quarter", what: "send the list"),
            by: bench.root)
        _ = try bench.desk.editPartner(
            .init(partner: "school-2", season: "not in 06-10..08-20; best in 09-01..09-30"), by: bench.root)
        return (1...5).map { "school-\($0)" }
    }

    /// Something that staff or admins do. What is refused, as a snooze of what is not open, changes nothing.
    private func change(_ slug: String, in house: House, _ random: inout SeededRandom) {
        let desk = house.bench.desk
        let root = house.bench.root
        let today = desk.today(in: "hillside")
        let ahead = today.adding(days: Int.random(in: 3...40, using: &random))
        let back = today.adding(days: -Int.random(in: 0...20, using: &random))
        let person = ["ana", "kim", "lee"].randomElement(using: &random) ?? "ana"
        do {
            switch Int.random(in: 0..<16, using: &random) {
            case 0..<5: _ = try desk.logTouch(.init(partner: slug, how: .call, on: "\(back)"), by: root)
            case 5: _ = try desk.logTouch(.init(partner: slug, how: .attempt, on: "\(today)"), by: root)
            case 6:
                _ = try desk.logTouch(
                    .init(
                        partner: slug, how: .visit, on: "\(today)",
                        promise: NewPromise(what: "send it", due: "\(ahead)")),
                    by: root)
            case 7: _ = try desk.snooze(.init(partner: slug, clock: .followUp, until: "\(ahead)"), by: root)
            case 8:
                _ = try desk.addAbsence(
                    .init(
                        staff: person, from: "\(today.adding(days: 2))", through: "\(ahead)",
                        delegate: person == "lee" ? nil : "lee"),
                    by: root)
            case 9: _ = try desk.assign(.init(partner: slug, steward: person), by: root)
            case 10: _ = try desk.skip(.init(partner: slug, clock: .followUp, reason: "holidays"), by: root)
            case 11: _ = try desk.done(.init(partner: slug, clock: .fixedDate), by: root)
            case 12: _ = try desk.done(.init(partner: slug, clock: .contactCheck), by: root)
            case 13:
                _ = try desk.editPartner(
                    .init(
                        partner: slug,
                        followUp: ["every month", "every 6 weeks", "every quarter"].randomElement(
                            using: &random)),
                    by: root)
            case 14:
                _ = try desk.addSilence(
                    .init(partner: slug, until: "\(ahead)", comment: "renovation"), by: root)
            default:
                _ = try desk.setStage(
                    .init(
                        partner: slug,
                        stage: Bool.random(using: &random) ? .established : .building),
                    by: root)
            }
        } catch {
            // Said to whoever typed it; the records are as they were.
        }
    }
}
