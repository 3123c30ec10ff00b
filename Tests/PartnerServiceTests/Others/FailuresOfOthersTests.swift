import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

/// What users of other reminders report, each with the daemon in virtual time: Documentation/failures-of-others.md.
///
/// The names are the page's, which a test holds against them.
@Suite("What other reminders get wrong")
struct FailuresOfOthersTests {
    /// A school of Ana's, due since 1 March; today is the 12th, at eight.
    func house(_ configuration: String = Bench.library) throws -> (House, Partner.ID) {
        let house = try House(configuration)
        return (house, try house.bench.partner(since: "2026-11-20", touched: ["2026-12-01"]))
    }

    /// What the mail system took of a partner's follow-ups, in its order.
    func followUps(_ house: House, _ id: Partner.ID) throws -> [StepRecord] {
        try house.steps(of: id).filter { $0.occurrence.clock == .followUp && $0.state == .spoken }
    }

    @Test("the reminder comes although I called two days ago")
    func called() async throws {
        let (house, id) = try house()
        _ = try house.bench.desk.logTouch(
            .init(partner: "lincoln", how: .call, on: "2027-03-10"), by: house.bench.root)
        house.start()
        try await house.advance(to: "2027-05-26", "18:00")
        #expect(try followUps(house, id).isEmpty)
        try await house.advance(to: "2027-06-10", "18:00")
        #expect(try followUps(house, id).map(\.spoken) == ["2027-05-27", "2027-06-10"])
        try await house.stop()
    }

    @Test("one way of being in touch counts and another does not", arguments: Touch.How.allCases)
    func everyWay(_ how: Touch.How) async throws {
        let (house, id) = try house()
        let before = try house.bench.due(.followUp, of: id)
        try house.bench.store.command(actor: "sheet", verb: "import", at: house.bench.time.now) {
            _ = try Touches.add(to: id, .init(date: "2027-03-12", how: how), $1, $0)
        }
        #expect(try house.bench.due(.followUp, of: id) == (how == .attempt ? before : "2027-06-12"))
        house.start()
        try await house.advance(to: "2027-03-12", "18:00")
        // Voicemail is no answer.
        #expect(house.post.accepted(by: "ana").count == (how == .attempt ? 1 : 0))
        try await house.stop()
    }

    @Test("the date is a day off by the time zone")
    func dateOfTheBranch() throws {
        // 16:00 UTC on the 12th is the 13th on Kiritimati, and still the 12th in California.
        let bench = try Bench()
        try bench.partner("near", "Near School", touched: ["2026-12-01"])
        let far = try bench.partner("far", "Far School", branch: "far", touched: ["2026-12-01"])
        for (slug, today) in [("near", "2027-03-12"), ("far", "2027-03-13")] as [(String, CivilDate)] {
            let reply = try bench.desk.logTouch(.init(partner: slug, how: .call, on: "today"), by: bench.root)
            #expect(reply.touch.date == today)
        }
        let plan = try bench.plan(far, on: "2027-03-13")
        #expect(plan.lastTouch?.date == "2027-03-13")
        #expect(plan.occurrences.first { $0.occurrence.clock == .followUp }?.due.date == "2027-06-13")
    }

    @Test("twenty partners entered on one day become twenty mails in one hour a month later")
    func twentyAtOnce() async throws {
        let house = try House()
        let slugs = (1...20).map { "bank-\($0)" }
        // Among others: where they are nearly all that there is, the admin is asked first, as after a wrong import.
        for number in 1...50 {
            try house.bench.partner(
                "school-\(number)", "School \(number)", since: "2027-03-01", touched: ["2027-03-12"],
                steward: "kim")
        }
        for slug in slugs {
            try house.bench.partner(
                slug, slug, kind: "food-bank", since: "2027-03-01", touched: ["2027-03-12"])
        }
        house.start()
        try await house.advance(to: "2027-04-16", "18:00")
        let mails = house.post.accepted(by: "ana")
        #expect(Set(mails.map { house.date($0.now) }).count == mails.count, "more than one on a day")
        let asks = mails.map { $0.steps.count { $0.step.isAsk } }
        #expect(asks.allSatisfy { $0 <= 5 })
        let dues = mails.flatMap(\.steps).filter { $0.step == .due }.map { "\($0.partner)" }
        #expect(dues.sorted() == slugs.sorted(), "each once")
        try await house.stop()
    }

    @Test("the same reminder every hour")
    func everyHour() async throws {
        let (house, id) = try house()
        house.start()
        for hour in 8...23 {
            try await house.advance(to: "2027-03-12", "\(hour < 10 ? "0" : "")\(hour):45")
            house.bench.time.wake()
            await house.bench.time.untilIdle()
        }
        #expect(house.post.tries.filter { $0.to == "ana" }.count == 1)
        #expect(try house.steps(of: id).map(\.step) == [.due])
        try await house.stop()
    }

    @Test("the next date is today again when the local hour is below the offset from UTC")
    func notTodayAgain() async throws {
        // Two o'clock in the morning on Kiritimati, 14 hours ahead: noon of the day before, in UTC.
        let house = try House()
        let id = try house.bench.partner(
            "far", "Far School", kind: "food-bank", branch: "far", since: "2026-11-20",
            touched: ["2027-02-14"])
        house.start()
        try await house.advance(to: "2027-03-14", "04:00")
        _ = try house.bench.desk.logTouch(.init(partner: "far", how: .call), by: house.bench.root)
        #expect(try house.bench.plan(id, on: "2027-03-15").lastTouch?.date == "2027-03-15")
        #expect(try house.bench.plan(id, on: "2027-03-15").occurrences.first?.due.date == "2027-04-15")
        let before = house.post.accepted(by: "ana").count
        try await house.advance(to: "2027-03-30", "18:00")
        #expect(house.post.accepted(by: "ana").count == before)
        try await house.stop()
    }

    @Test(
        "sent at night, in UTC, or an hour off after the change to summer time; a drift that leaves a day out"
    )
    func onTheWall() async throws {
        let house = try House(zones: SummerZone.find)
        let id = try house.bench.partner(since: "2026-11-20", touched: ["2027-03-11"])
        // Something to say on every day around the change, which is on the 14th.
        let days = (1...12).map { house.bench.today.adding(days: $0) }
        for day in days { try house.bench.promise("for \(day)", of: id, due: day) }
        house.start()
        try await house.advance(to: "2027-03-24", "18:00")
        let times = house.post.accepted(by: "ana").map { SummerZone().local($0.now) }
        #expect(times.map(\.date) == days)
        #expect(Set(times.map { "\($0.time)" }) == ["08:30"])
        try await house.stop()
    }
}

/// California in the spring of 2027: eight hours behind UTC, seven from two in the morning of 14 March on.
struct SummerZone: TimeZoneRules {
    let name = "America/Los_Angeles"
    func utcOffset(at instant: Instant) -> Int {
        // 2027-03-14T10:00:00Z
        (instant.unixMilliseconds < 1_805_018_400_000 ? -8 : -7) * 3600
    }

    static func find(_ name: String) throws -> any TimeZoneRules {
        name == "America/Los_Angeles" ? SummerZone() : try FixedZone.find(name)
    }
}
