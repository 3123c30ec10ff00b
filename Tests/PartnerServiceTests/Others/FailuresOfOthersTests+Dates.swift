import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

/// Dates are what was said, and go on being it.
extension FailuresOfOthersTests {
    @Test("editing the date it is counted from gives several reminders, or none next year")
    func editedDate() async throws {
        let (house, id) = try house()
        house.start()
        try await house.advance(to: "2027-03-12", "18:00")
        let touch = try #require(try house.bench.facts(id).touches.first?.id)
        // There and back, and by a day: the same reminder is not said again.
        for date in ["2026-12-05", "2026-11-25", "2026-12-01", "2026-12-02"] {
            _ = try house.bench.desk.editTouch(.init(number: touch, on: date), by: house.bench.root)
            house.bench.time.wake()
            await house.bench.time.untilIdle()
        }
        try await house.advance(to: "2027-03-18", "18:00")
        #expect(house.post.accepted(by: "ana").count == 1)
        try await house.advance(to: "2027-03-19", "18:00")
        #expect(try house.steps(of: id).filter { $0.state == .spoken }.map(\.step) == [.due, .repeat(1)])
        // By a quarter of a year: it is asked about when that time comes, and from the beginning.
        _ = try house.bench.desk.editTouch(.init(number: touch, on: "2027-03-01"), by: house.bench.root)
        try await house.advance(to: "2027-06-20", "18:00")
        #expect(
            try followUps(house, id).map(\.step).suffix(3) == [
                .notice, .due, .repeat(1),
            ])
        try await house.stop()
    }

    @Test("what is due today goes to next year")
    func dueToday() async throws {
        let house = try House()
        let id = try house.bench.partner(since: "2026-11-20", touched: ["2026-12-12"])
        try house.bench.promise(of: id, due: "2027-03-12")
        _ = try house.bench.desk.addFixedDate(
            .init(partner: "lincoln", dates: "every 12th", what: "send the list"), by: house.bench.root)
        house.start()
        try await house.advance(to: "2027-03-12", "18:00")
        let mail = try #require(house.post.accepted(by: "ana").first)
        #expect(Set(mail.steps.map(\.clock)) == [.followUp, .promise, .fixedDate])
        #expect(mail.steps.allSatisfy { $0.due == "2027-03-12" })
        try await house.stop()
    }

    @Test("only who wrote it down is reminded, never the colleague")
    func colleague() async throws {
        let house = try House()
        // Kim writes down what is Ana's.
        _ = try house.bench.desk.addPartner(
            .init(
                name: "Lincoln Elementary School", kind: "school", branch: "hillside", steward: "ana",
                stage: .established, on: "2026-11-20"), by: try house.bench.staff("ktran"))
        house.start()
        try await house.advance(to: "2027-03-12", "18:00")
        #expect(house.post.accepted(by: "ana").count == 1)
        #expect(house.post.accepted(by: "kim").isEmpty)
        try await house.stop()
    }

    @Test("\"every 3 months\" is stored and then treated as monthly")
    func quarterly() async throws {
        let house = try House()
        let id = try house.bench.partner(
            kind: "food-bank", since: "2027-03-01", touched: ["2027-03-12"])
        _ = try house.bench.desk.editPartner(
            .init(partner: "lincoln", followUp: "every 3 months"), by: house.bench.root)
        house.start()
        try await house.advance(to: "2027-05-28", "18:00")
        #expect(house.post.accepted(by: "ana").isEmpty)
        try await house.advance(to: "2027-06-12", "18:00")
        #expect(try house.steps(of: id).map(\.spoken) == ["2027-05-29", "2027-06-12"])
        try await house.stop()
    }

    @Test("31 January and a month becomes 3 March, for good")
    func monthEnds() throws {
        let bench = try Bench()
        let id = try bench.partner(kind: "food-bank", touched: ["2027-01-31"])
        #expect(try bench.due(.followUp, of: id) == "2027-02-28")
        // Counted from the touch, not from the 28th.
        let every = Cadence(1, .months).dates(
            after: "2027-01-31", openDays: OpenDays(weekdays: Set(Weekday.allCases)))
        #expect(
            Array(every.prefix(4)) == ["2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"])
    }

    @Test("long intervals are silently cut to how long messages are kept")
    func twoYears() async throws {
        let house = try House(
            Bench.library.replacing(
                "school: {follow-up: every 3 months}", with: "school: {follow-up: every 2 years}"))
        let id = try house.bench.partner(touched: ["2027-03-12"])
        house.start()
        for quarter in 1...7 {
            try await house.advance(to: CivilDate("2027-03-12").adding(months: 3 * quarter), "18:00")
            // The re-evaluation has a clock of its own.
            #expect(try house.steps(of: id).allSatisfy { $0.occurrence.clock == .reEvaluation })
        }
        try await house.advance(to: "2029-03-12", "18:00")
        #expect(
            try house.steps(of: id).filter { $0.occurrence.clock == .followUp }.map(\.step) == [
                .notice, .due,
            ])
        // And what was said is known for as long as it is open.
        try await house.advance(to: "2029-05-31", "18:00")
        #expect(
            try house.steps(of: id).filter { $0.occurrence.clock == .followUp }.map(\.step) == [
                .notice, .due, .repeat(1), .repeat(2), .backup, .head,
            ])
        try await house.stop()
    }
}
