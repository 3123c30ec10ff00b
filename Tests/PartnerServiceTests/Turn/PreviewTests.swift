import PartnerControl
import PartnerCore
import PartnerMail
import PartnerStore
import Testing

@testable import PartnerService

@Suite("Preview equals what then happens")
struct PreviewTests {
    @Test("two months of a branch with a budget, promises and an absence", arguments: 1...5)
    func months(_ seed: UInt64) async throws {
        let house = try House()
        var random = SeededRandom(seed: seed)
        for number in 1...14 {
            let days = Int.random(in: 20...200, using: &random)
            let id = try house.bench.partner(
                "school-\(number)", "School \(number)", kind: number % 3 == 0 ? "food-bank" : "school",
                since: "2026-06-01", touched: [house.bench.today.adding(days: -days)],
                steward: ["ana", "kim", "lee"].randomElement(using: &random))
            if number % 4 == 0 {
                try house.bench.promise(
                    of: id, due: house.bench.today.adding(days: Int.random(in: 0...40, using: &random)))
            }
        }
        _ = try house.bench.desk.addAbsence(
            .init(staff: "ana", from: "2027-03-20", through: "2027-04-05"), by: house.bench.root)
        house.start()
        await house.bench.time.untilIdle()
        #expect(house.post.tries.isEmpty)
        let preview = try house.bench.desk.preview(.init(days: 60))
        try await house.advance(to: "2027-05-10", "23:59")

        let foretold = preview.days.flatMap { day in
            day.mails.map { "\(day.date) \($0.to.key) \($0.entries.map(\.partner.slug).sorted())" }
        }
        let happened = house.post.accepted.map {
            "\(house.date($0.now)) \($0.to) \(Set($0.steps.map(\.partner)).sorted())"
        }
        #expect(Set(foretold).symmetricDifference(happened).sorted() == [], "seed \(seed)")
        #expect(foretold.count == happened.count, "seed \(seed)")
        try await house.stop()
    }

    /// Hillside with windows, quiet times and digests on certain days.
    private static let schedules = Bench.library
        .replacing(
            "tell-us: Write it into the shared sheet.",
            with: """
                tell-us: Write it into the shared sheet.
                  window: ["Mon..Fri 08:00 for 9h", "Sat 09:00 for 4h"]
                  quiet: [Tue 08:00 for 3h, "*-*-15 00:00 for 1d"]
                  overview: Wed
                """
        )
        .replacing(
            "dana@library.example, branch: hillside",
            with: "dana@library.example, branch: hillside, digest: 'Tue..Fri 09:00'"
        )
        .replacing(
            "branch: hillside, supervisor: dana, login: areyes",
            with: "branch: hillside, supervisor: dana, digest: 'Tue,Thu 09:00'"
        )
        .replacing(
            "branch: hillside, supervisor: dana, login: ktran",
            with: "branch: hillside, supervisor: dana, digest: 'Mon *-*-1..7 10:00'"
        )
        .replacing(
            "lee@library.example, branch: hillside",
            with: "lee@library.example, branch: hillside, digest: 12:15, quiet: 12:00 for 1h")

    @Test("with days, windows and quiet times of the mail, to the minute", arguments: 1...3)
    func schedules(_ seed: UInt64) async throws {
        let house = try House(Self.schedules)
        var random = SeededRandom(seed: seed)
        for number in 1...14 {
            let days = Int.random(in: 20...200, using: &random)
            try house.bench.partner(
                "school-\(number)", "School \(number)", since: "2026-06-01",
                touched: [house.bench.today.adding(days: -days)],
                steward: ["ana", "kim", "lee"].randomElement(using: &random))
        }
        house.start()
        await house.bench.time.untilIdle()
        let preview = try house.bench.desk.preview(.init(days: 60))
        try await house.advance(to: "2027-05-10", "23:59")

        let foretold = preview.days.flatMap { day in
            day.mails.map { "\($0.at.local.iso) \($0.to.key) \($0.entries.map(\.partner.slug).sorted())" }
        }
        let happened = house.post.accepted.map {
            "\(house.local($0.now).iso) \($0.to) \(Set($0.steps.map(\.partner)).sorted())"
        }
        #expect(Set(foretold).symmetricDifference(happened).sorted() == [], "seed \(seed)")
        #expect(foretold.count == happened.count, "seed \(seed)")

        // What is foretold could be wrong in the same way: the days and times of each, by hand.
        func moments(_ person: StaffKey) -> [LocalTime] {
            house.post.accepted(by: person).map { house.local($0.now) }
        }
        #expect(moments("ana").allSatisfy { [.tuesday, .thursday].contains($0.date.weekday) })
        let ana = Set(moments("ana").map { "\($0.date.weekday.shortName) \($0.time)" })
        #expect(!ana.isEmpty && ana.isSubset(of: ["Tue 11:00", "Thu 09:00"]))
        #expect(moments("kim").allSatisfy { $0.date == "2027-04-05" || $0.date == "2027-05-03" })
        #expect(moments("kim").allSatisfy { "\($0.time)" == "10:00" })
        #expect(
            moments("lee").allSatisfy { "\($0.time)" == ($0.date.weekday == .saturday ? "never" : "13:00") })
        #expect(
            house.post.accepted(by: "dana").filter {
                $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(
                    "every Wednesday")
            }
            .map { house.date($0.now) } == [
                "2027-03-12", "2027-03-17", "2027-03-24", "2027-03-31", "2027-04-07", "2027-04-14",
                "2027-04-21", "2027-04-28", "2027-05-05",
            ])
        try await house.stop()
    }
}
