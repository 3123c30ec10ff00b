import PartnerConfiguration
import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("Fixed dates are written down, listed, answered and ended")
struct FixedDateTests {
    /// 12 March 2027, the bench's today, is the month's second Friday.
    private func add(
        _ bench: Bench, _ dates: String = "second Friday of the month", lead: Int? = nil
    ) throws -> FixedDateReply {
        try bench.desk.addFixedDate(
            .init(partner: "lincoln", dates: dates, what: "send the reading list", lead: lead),
            by: try bench.staff("areyes"))
    }

    @Test("it is asked about on its day, and done until the next")
    func done() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2027-01-05"])
        let rows = try bench.changed(by: "ana") {
            let reply = try add(bench)
            #expect(reply.fixedDate.by?.key == "ana")
            #expect(reply.next == ["2027-03-12", "2027-04-09", "2027-05-14"])
            #expect(reply.coming.first { $0.clock == .fixedDate }?.what == "send the reading list")
        }
        #expect(rows == ["date_rule insert"])
        #expect(try bench.spoken(to: "ana", of: id, on: bench.today).contains(.fixedDate))
        let answer = try bench.changed(by: "root") {
            let reply = try bench.desk.done(
                .init(partner: "lincoln", clock: .fixedDate, note: "sent by mail"), by: bench.root)
            #expect(reply.fixedDate?.what == "send the reading list")
            #expect(reply.due == bench.today)
        }
        #expect(answer == ["skip insert"])
        #expect(try bench.due(.fixedDate, of: id) == "2027-04-09")
        #expect(try bench.facts(id).skips.map(\.reason) == ["sent by mail"])
        #expect(try bench.facts(id).skips.map(\.done) == [true])
    }

    @Test("a touch of today answers it; a skip passes the next one over")
    func answered() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2027-01-05"])
        _ = try add(bench)
        _ = try bench.desk.logTouch(
            .init(partner: "lincoln", how: .call, on: "today"), by: bench.root)
        #expect(try bench.due(.fixedDate, of: id) == "2027-04-09")
        let reply = try bench.desk.skip(
            .init(partner: "lincoln", clock: .fixedDate, reason: "holidays"), by: bench.root)
        #expect(reply.due == "2027-04-09")
        #expect(try bench.due(.fixedDate, of: id) == "2027-05-14")
    }

    @Test("ended, it is asked about no more, and stays on record")
    func ended() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2027-01-05"])
        let number = try add(bench).fixedDate.number
        _ = try bench.desk.endFixedDate(.init(number: number, reason: "they come to us"), by: bench.root)
        #expect(try bench.due(.fixedDate, of: id) == nil)
        #expect(try bench.desk.listFixedDates(.init()).fixedDates.isEmpty)
        let all = try bench.desk.listFixedDates(.init(partner: "lincoln", all: true)).fixedDates
        #expect(all.map(\.fixedDate.reason) == ["they come to us"])
        let again = try bench.fault {
            _ = try bench.desk.endFixedDate(.init(number: number, reason: "again"), by: bench.root)
        }
        #expect(again.description == "fixed date \(number) was ended on 12 March")
    }

    struct Wrong: CustomTestStringConvertible, Sendable {
        let dates: String, says: String
        var testDescription: String { dates }
    }

    static let wrong = [
        Wrong(
            dates: "31 February",
            says: "\"31 February\" is no fixed date: February has no day 31"),
        Wrong(
            dates: "FREQ=MONTHLY;BYDAY=1TX",
            says: "\"FREQ=MONTHLY;BYDAY=1TX\" is no fixed date: \"TX\" is no weekday"),
        Wrong(
            dates: "FREQ=YEARLY;UNTIL=20260101",
            says: "\"FREQ=YEARLY;UNTIL=20260101\" has no day from 2027-03-12 on"),
    ]

    @Test("what is no fixed date, or never comes, is refused", arguments: wrong)
    func refused(_ row: Wrong) throws {
        let bench = try Bench()
        try bench.partner()
        let fault = try bench.fault { _ = try add(bench, row.dates) }
        #expect(fault.description == row.says)
    }

    @Test("two that are open are told apart by their numbers")
    func several() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2027-01-05"])
        let first = try add(bench).fixedDate.number
        let second = try add(bench, "every Friday").fixedDate.number
        let fault = try bench.fault {
            _ = try bench.desk.done(.init(partner: "lincoln", clock: .fixedDate), by: bench.root)
        }
        #expect(fault.description.hasPrefix("several reminders of Lincoln Elementary School are due"))
        _ = try bench.desk.done(
            .init(partner: "lincoln", clock: .fixedDate, subject: second), by: bench.root)
        let open = try bench.plan(id).occurrences.filter { $0.occurrence.clock == .fixedDate }
        #expect(open.map(\.occurrence.subject) == [first, second])
        #expect(open.map(\.due.date) == ["2027-03-12", "2027-03-19"])
    }

    // MARK: Those of the configuration

    private func mirror(_ bench: Bench, _ rules: String?, on today: CivilDate) throws -> Library {
        let text = Bench.library.replacing(
            "school: {follow-up: every 3 months}",
            with: rules.map { "school: {follow-up: every 3 months, fixed-dates: {\($0)}}" } ?? "school: {}")
        let configuration = try ConfigurationFile.read(
            bytes: Array(text.utf8), file: "partnerd.yaml", zones: FixedZone.find
        ).get()
        try bench.store.command(actor: "configuration", verb: "reload", at: bench.time.now) { db, command in
            try Mirror.apply(configuration.library, today: { _ in today }, command, db)
        }
        return configuration.library
    }

    private func due(_ bench: Bench, _ id: Partner.ID, _ library: Library, on today: CivilDate) throws
        -> CivilDate?
    {
        let (facts, roster) = try bench.store.read { db in
            (try #require(try Facts.one(id, db)), try Roster.load(db))
        }
        return Planner.plan(facts, in: library, roster: roster, on: today)?.occurrences
            .first { $0.occurrence.clock == .fixedDate }?.due.date
    }

    @Test("a kind's rule begins on the day it came, is numbered once, and goes with the file")
    func ofKind() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2027-01-05"])
        let new = try mirror(bench, "term: every 1 March", on: "2027-03-12")
        // That of this year lies before the rule was there.
        #expect(try due(bench, id, new, on: "2027-03-12") == "2028-03-01")
        let number = try bench.store.read { try Roster.load($0).rules["school/term"]?.id }
        // Changed, it plans as if it had always been so.
        let changed = try mirror(bench, "term: every 20 March", on: "2027-04-10")
        #expect(try due(bench, id, changed, on: "2027-04-10") == "2027-03-20")
        #expect(try bench.store.read { try Roster.load($0).rules["school/term"]?.id } == number)
        // Gone and back on one day, it is as it was; gone for a day, it begins anew.
        _ = try mirror(bench, nil, on: "2027-04-10")
        #expect(try bench.store.read { try Roster.load($0).rules.isEmpty })
        let back = try mirror(bench, "term: every 20 March", on: "2027-04-10")
        #expect(try due(bench, id, back, on: "2027-04-10") == "2027-03-20")
        _ = try mirror(bench, nil, on: "2027-04-10")
        let later = try mirror(bench, "term: every 20 March", on: "2027-04-11")
        #expect(try due(bench, id, later, on: "2027-04-11") == "2028-03-20")
        #expect(try bench.store.read { try Roster.load($0).rules["school/term"]?.id } == number)
    }

    @Test("an unchanged configuration writes nothing")
    func unchanged() throws {
        let bench = try Bench()
        _ = try mirror(bench, "term: every 1 March", on: "2027-03-12")
        let rows = try bench.changed(by: "configuration") {
            _ = try mirror(bench, "term: every 1 March", on: "2027-03-13")
        }
        #expect(rows.isEmpty)
    }
}
