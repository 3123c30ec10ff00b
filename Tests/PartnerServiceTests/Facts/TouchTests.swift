import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("A touch written down moves the follow-up, and nothing else")
struct TouchTests {
    @Test("one logged today stops tomorrow's reminder")
    func stops() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2026-12-12"])
        #expect(try bench.spoken(to: "ana", of: id, on: "2027-03-13").contains(.followUp))
        let reply = try bench.desk.logTouch(.init(partner: "lincoln", how: .call), by: bench.root)
        #expect(try !bench.spoken(to: "ana", of: id, on: "2027-03-13").contains(.followUp))
        #expect(reply.today == "2027-03-12")
        #expect(reply.touch.date == "2027-03-12")
        #expect(reply.coming.first { $0.clock == .followUp }?.due == "2027-06-12")
        #expect(bench.wakes.total == 1)
    }

    @Test("what was said, by whom, with whom; one audit row each, in one command")
    func written() throws {
        let bench = try Bench()
        let id = try bench.partner()
        let contact = try bench.contact("Pilar Ruiz", of: id)
        let rows = try bench.changed(by: "ana") {
            let reply = try bench.desk.logTouch(
                .init(
                    partner: "lincoln", how: .visit, who: "pilar", on: "yesterday", note: " two\r\n lines ",
                    promise: .init(what: "send the dates", due: "in 2 weeks")), by: try bench.staff("areyes"))
            #expect(reply.touch.with == "Pilar Ruiz")
            #expect(reply.touch.by == StaffLabel(key: "ana", name: "Ana Reyes"))
            #expect(reply.touch.recordedBy == "ana")
            #expect(reply.promise?.due == "2027-03-26")
            #expect(reply.promise?.made == "2027-03-11")
            #expect(reply.openPromises.map(\.what) == ["send the dates"])
        }
        #expect(rows == ["touch insert", "promise insert"])
        let touch = try #require(try bench.facts(id).touches.first)
        #expect(touch.contact == contact)
        #expect(touch.note == "two\nlines")
    }

    @Test("it answers no promise: those that are open are named")
    func promises() throws {
        let bench = try Bench()
        let id = try bench.partner()
        try bench.promise("later", of: id, due: "2027-04-01")
        try bench.promise("sooner", of: id, due: "2027-03-20")
        let reply = try bench.desk.logTouch(.init(partner: "lincoln", how: .call), by: bench.root)
        #expect(reply.openPromises.map(\.what) == ["sooner", "later"])
        #expect(reply.promise == nil)
    }

    @Test("an older one is history, and says which is the last")
    func older() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2027-02-01"])
        let before = try bench.plan(id)
        let reply = try bench.desk.logTouch(
            .init(partner: "lincoln", how: .visit, on: "2027-01-15"), by: bench.root)
        #expect(reply.laterTouch?.date == "2027-02-01")
        #expect(try bench.plan(id) == before)
    }

    @Test("an attempt is none")
    func attempt() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2026-11-12"])
        let due = try bench.due(.followUp, of: id)
        let reply = try bench.desk.logTouch(.init(partner: "lincoln", how: .attempt), by: bench.root)
        #expect(try bench.due(.followUp, of: id) == due)
        #expect(reply.laterTouch == nil)
    }

    @Test("one of today takes a lapsed partner up again; an older one does not")
    func rebuilt() throws {
        let bench = try Bench()
        let id = try bench.partner(stage: .lapsed, since: "2027-01-01", touched: [])
        let older = try bench.desk.logTouch(
            .init(partner: "lincoln", how: .call, on: "2026-06-01"), by: bench.root)
        #expect(older.stage == nil)
        let reply = try bench.desk.logTouch(.init(partner: "lincoln", how: .call), by: bench.root)
        #expect(reply.stage?.stage == .building)
        #expect(reply.stage?.cause == .rebuilt)
        #expect(try bench.plan(id).stage?.stage == .building)
    }

    @Test("its day is the home branch's")
    func zone() throws {
        let bench = try Bench()
        try bench.partner("islands", "Island School", branch: "far")
        let reply = try bench.desk.logTouch(.init(partner: "islands", how: .call), by: bench.root)
        #expect(reply.today == "2027-03-13")
        #expect(reply.touch.date == "2027-03-13")
    }

    @Test("a decided step that will not be said is named; one that may have left is not")
    func stopped() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2026-11-12"])
        let occurrence = try #require(
            try bench.plan(id).occurrences.first { $0.occurrence.clock == .followUp })
        let message = try bench.decided(of: occurrence.occurrence)
        let reply = try bench.desk.logTouch(
            .init(partner: "lincoln", how: .call, on: "yesterday"), by: bench.root)
        #expect(reply.stopped.map(\.step) == [.due])
        #expect(reply.stopped.map(\.to?.key) == ["ana"])
        #expect(reply.stopped.map(\.due) == [occurrence.due.date])

        _ = try bench.store.write {
            try Outbox.begin(message, on: .sendmail, text: Bytes("text".utf8), at: bench.time.now, $0)
        }
        let second = try bench.desk.logTouch(.init(partner: "lincoln", how: .call), by: bench.root)
        #expect(second.stopped.isEmpty)
    }

    static let refusals: [Refusal] = [
        Refusal(
            "in the future", "Saturday, 13 March 2027 has not come yet",
            expected: "a day up to today, 2027-03-12"
        ) { _ = try $0.desk.logTouch(.init(partner: "lincoln", how: .call, on: "tomorrow"), by: $0.root) },
        Refusal("no partner", "no partner \"lincon\"") {
            _ = try $0.desk.logTouch(.init(partner: "lincon", how: .call), by: $0.root)
        },
        Refusal("no staff", "no member of staff \"Anna\"") {
            _ = try $0.desk.logTouch(.init(partner: "lincoln", how: .call, by: "Anna"), by: $0.root)
        },
        Refusal("no contact", "no contact of Lincoln Elementary School \"Pila Ruiz\"") {
            _ = try $0.desk.logTouch(.init(partner: "lincoln", how: .call, who: "Pila Ruiz"), by: $0.root)
        },
        Refusal(
            "a promise before it is made",
            "Wednesday, 10 March 2027 is before the day it is promised on, Friday, 12 March 2027",
            expected: "a day from 2027-03-12 on"
        ) {
            _ = try $0.desk.logTouch(
                .init(partner: "lincoln", how: .call, promise: .init(what: "x", due: "2027-03-10")),
                by: $0.root)
        },
        Refusal("a blank promise", "the promise is empty") {
            _ = try $0.desk.logTouch(
                .init(partner: "lincoln", how: .call, promise: .init(what: " \n", due: "tomorrow")),
                by: $0.root)
        },
        Refusal(
            "a promise to one that has ended",
            "nobody would be reminded of the promise: Chess Club ended on 1 February",
            expected: "partnerctl stage chess-club building before"
        ) {
            _ = try $0.desk.logTouch(
                .init(partner: "chess-club", how: .call, promise: .init(what: "x", due: "tomorrow")),
                by: $0.root)
        },
        Refusal(
            "a control character", "the note, \"ring\u{FFFD}\", holds the control character U+0007",
            expected: "letters, figures and punctuation"
        ) {
            _ = try $0.desk.logTouch(.init(partner: "lincoln", how: .call, note: "ring\u{7}"), by: $0.root)
        },
        Refusal(
            "no date",
            "\"the fifth\" is no date; expected 2026-11-24, yesterday, last friday, in 2 weeks or 12 March"
        ) {
            _ = try $0.desk.logTouch(.init(partner: "lincoln", how: .call, on: "the fifth"), by: $0.root)
        },
    ]

    @Test("what is refused, in words", arguments: refusals)
    func refused(_ row: Refusal) throws {
        let bench = try Bench()
        try bench.contact("Pilar Ruiz", of: try bench.partner())
        try bench.partner("chess-club", "Chess Club", stage: .ended, since: "2027-02-01")
        try row.check(at: bench)
    }

    @Test("the nearest names are offered")
    func nearest() throws {
        let bench = try Bench()
        try bench.partner()
        let fault = try bench.fault {
            _ = try bench.desk.logTouch(.init(partner: "lincon", how: .call), by: bench.root)
        }
        #expect(fault.parameters.nearest == ["lincoln"])
    }

    @Test("edited, it counts as if it had always been so")
    func edited() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2027-03-01"])
        try bench.contact("Pilar Ruiz", of: id)
        let rows = try bench.changed(by: "root") {
            let reply = try bench.desk.editTouch(
                .init(number: 1, how: .visit, who: "Pilar", by: "kim", on: "2027-02-12", note: "hello"),
                by: bench.root)
            #expect(
                reply.changes == [
                    FieldChange(field: "date", from: "2027-03-01", to: "2027-02-12"),
                    FieldChange(field: "how", from: "call", to: "visit"),
                    FieldChange(field: "by", from: "Ana Reyes", to: "Kim Tran"),
                    FieldChange(field: "with", to: "Pilar Ruiz"),
                    FieldChange(field: "what was said", to: "hello"),
                ])
        }
        #expect(rows == ["touch update"])
        #expect(try bench.due(.followUp, of: id) == "2027-05-12")
    }

    @Test("edited to what it is already: nothing, and no trace")
    func unchanged() throws {
        let bench = try Bench()
        try bench.partner(touched: ["2027-03-01"])
        let rows = try bench.changed(by: "root") {
            let reply = try bench.desk.editTouch(.init(number: 1, how: .call), by: bench.root)
            #expect(reply.changes.isEmpty)
        }
        #expect(rows.isEmpty)
    }

    @Test("removed, the one before it counts again")
    func removed() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2027-01-05", "2027-03-01"])
        let rows = try bench.changed(by: "root") {
            let reply = try bench.desk.removeTouch(.init(number: 2, reason: "another school"), by: bench.root)
            #expect(reply.removed)
            #expect(reply.touch.date == "2027-03-01")
        }
        #expect(rows == ["touch delete"])
        #expect(try bench.due(.followUp, of: id) == "2027-04-05")
        #expect(
            try bench.fault { _ = try bench.desk.removeTouch(.init(number: 2), by: bench.root) }.description
                == "no touch 2")
    }
}
