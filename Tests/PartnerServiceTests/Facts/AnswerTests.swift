import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("A reminder is answered: done, skipped or snoozed")
struct AnswerTests {
    /// A follow-up is due since 12 February, the re-evaluation comes in May.
    private func dueFollowUp(_ bench: Bench) throws -> Partner.ID {
        let id = try bench.partner(touched: ["2026-11-12"])
        _ = try bench.desk.evaluate(
            .init(partner: "lincoln", outcome: .keep, on: "2026-05-20"), by: bench.root)
        return id
    }

    @Test("done, a follow-up is a touch of today; the only one that is due is meant")
    func followUp() throws {
        let bench = try Bench()
        let id = try dueFollowUp(bench)
        let contact = try bench.contact("Pilar Ruiz", of: id)
        let rows = try bench.changed(by: "ana") {
            let reply = try bench.desk.done(
                .init(partner: "lincoln", how: .call, who: "Pilar", note: "all well"),
                by: try bench.staff("areyes"))
            #expect(reply.clock == .followUp)
            #expect(reply.due == "2027-02-12")
            #expect(reply.touch?.date == bench.today)
        }
        #expect(rows == ["touch insert"])
        #expect(try bench.facts(id).touches.last?.contact == contact)
        #expect(try bench.spoken(to: "ana", of: id, on: "2027-03-13").isEmpty)
    }

    @Test("done, a promise is kept; its number says which")
    func promise() throws {
        let bench = try Bench()
        let id = try bench.partner()
        let promise = try bench.promise(of: id)
        try bench.promise("another", of: id)
        let rows = try bench.changed(by: "root") {
            let reply = try bench.desk.done(.init(partner: "lincoln", subject: promise), by: bench.root)
            #expect(reply.promise?.state == .kept)
            #expect(reply.openPromises.map(\.what) == ["another"])
        }
        #expect(rows == ["promise update"])
    }

    struct Skipped: CustomTestStringConvertible, Sendable {
        let clock: ClockKind
        let rows: [String]
        let due: CivilDate?
        var testDescription: String { clock.rawValue }
    }

    @Test(
        "skipped: today counts as the answer's day, a promise is dropped",
        arguments: [
            Skipped(clock: .followUp, rows: ["skip insert"], due: "2027-06-12"),
            Skipped(clock: .reEvaluation, rows: ["skip insert"], due: "2028-03-12"),
            Skipped(clock: .promise, rows: ["promise update"], due: nil),
        ])
    func skipped(_ row: Skipped) throws {
        let bench = try Bench()
        let id = try dueFollowUp(bench)
        try bench.promise(of: id)
        let rows = try bench.changed(by: "ana") {
            let reply = try bench.desk.skip(
                .init(partner: "lincoln", clock: row.clock, reason: "they move house"),
                by: try bench.staff("areyes"))
            #expect(reply.skippedBecause == "they move house")
            #expect(reply.promise?.state == (row.clock == .promise ? .dropped : nil))
        }
        #expect(rows == row.rows)
        #expect(try bench.due(row.clock, of: id) == row.due)
    }

    @Test("snoozed: silent through the day before, then once")
    func snoozed() throws {
        let bench = try Bench()
        let id = try dueFollowUp(bench)
        let rows = try bench.changed(by: "root") {
            let reply = try bench.desk.snooze(.init(partner: "lincoln", until: "in 2 weeks"), by: bench.root)
            #expect(reply.snoozedUntil == "2027-03-26")
            #expect(reply.coming.first { $0.clock == .followUp }?.hold?.through == "2027-03-25")
        }
        #expect(rows == ["snooze insert"])
        #expect(try bench.spoken(to: "ana", of: id, on: "2027-03-25").isEmpty)
        #expect(try bench.spoken(to: "ana", of: id, on: "2027-03-26") == [.followUp])
    }

    static let refusals: [Refusal] = [
        Refusal(
            "done without how", "a follow-up is done by a touch, and it is not said how",
            expected: "--how visit, call, email, meeting, event, letter"
        ) { _ = try $0.desk.done(.init(partner: "lincoln", clock: .followUp), by: $0.root) },
        Refusal(
            "done by an attempt", "an attempt is no touch, and answers nothing",
            expected: "partnerctl log lincoln --how attempt"
        ) { _ = try $0.desk.done(.init(partner: "lincoln", clock: .followUp, how: .attempt), by: $0.root) },
        Refusal(
            "done, a re-evaluation", "a re-evaluation is done by evaluating",
            expected: "partnerctl evaluate lincoln --outcome …"
        ) { _ = try $0.desk.done(.init(partner: "lincoln", clock: .reEvaluation), by: $0.root) },
        Refusal("a promise with a touch", "--how and --note are a touch's, and a promise is kept without") {
            _ = try $0.desk.done(
                .init(partner: "lincoln", clock: .promise, subject: 1, how: .call, note: "x"), by: $0.root)
        },
        Refusal(
            "several are due",
            "several reminders of Lincoln Elementary School are due: follow-up, due 12 February; promise 2, due 10 March; re-evaluation, due 10 July 2025",
            expected: "--clock or --promise"
        ) { _ = try $0.desk.skip(.init(partner: "lincoln", reason: "x"), by: $0.root) },
        Refusal("a closed promise", "promise 3, \"old\", was kept on 5 March") {
            _ = try $0.desk.done(.init(partner: "lincoln", subject: 3), by: $0.root)
        },
        Refusal("another's promise", "no promise 4 of Lincoln Elementary School") {
            _ = try $0.desk.done(.init(partner: "lincoln", subject: 4), by: $0.root)
        },
        Refusal("a number of no promise", "a follow-up has no number") {
            _ = try $0.desk.done(.init(partner: "lincoln", clock: .followUp, subject: 1), by: $0.root)
        },
        Refusal("nothing open", "nothing is open: Boys Club rests through 30 April") {
            _ = try $0.desk.skip(.init(partner: "boys-club", reason: "x"), by: $0.root)
        },
        Refusal("a clock that rests", "no follow-up is open: Boys Club rests through 30 April") {
            _ = try $0.desk.snooze(
                .init(partner: "boys-club", clock: .followUp, until: "tomorrow"), by: $0.root)
        },
        Refusal("no promise", "no promise to Boys Club is open") {
            _ = try $0.desk.done(.init(partner: "boys-club", clock: .promise), by: $0.root)
        },
        Refusal("skipped without a reason", "the reason is empty") {
            _ = try $0.desk.skip(.init(partner: "lincoln", clock: .followUp, reason: ""), by: $0.root)
        },
        Refusal(
            "skipped on the day of its answer",
            "the follow-up of Chess Club is counted from today already"
        ) { _ = try $0.desk.skip(.init(partner: "chess-club", clock: .followUp, reason: "x"), by: $0.root) },
        Refusal(
            "snoozed until today", "a snooze ends on a day to come, and Friday, 12 March 2027 is none",
            expected: "a day after today, 2027-03-12"
        ) {
            _ = try $0.desk.snooze(.init(partner: "lincoln", clock: .followUp, until: "today"), by: $0.root)
        },
    ]

    @Test("what is refused, in words", arguments: refusals)
    func refused(_ row: Refusal) throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2026-11-12"])
        try bench.promise("sooner or later", of: id, due: "2027-06-01")
        try bench.promise("overdue", of: id, due: "2027-03-10")
        _ = try bench.desk.keepPromise(
            .init(number: try bench.promise("old", of: id), on: "2027-03-05"), by: bench.root)
        try bench.partner(
            "boys-club", "Boys Club", stage: .resting, since: "2027-02-01", through: "2027-04-30")
        try bench.promise(
            "theirs", of: try bench.partner("chess-club", "Chess Club", touched: ["2027-03-12"]))
        try row.check(at: bench)
    }

    @Test("the only one that is open is meant, though it is not due")
    func onlyOne() throws {
        let bench = try Bench()
        let id = try bench.partner(stage: .resting, since: "2027-02-01", through: "2027-08-31")
        try bench.promise(of: id, due: "2027-06-01")
        let reply = try bench.desk.snooze(.init(partner: "lincoln", until: "2027-07-01"), by: bench.root)
        #expect(reply.clock == .promise)
        #expect(reply.promise?.state == .open)
    }
}
