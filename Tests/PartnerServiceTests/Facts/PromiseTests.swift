import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("A promise is kept, moved or dropped, once")
struct PromiseTests {
    @Test("kept on the day named")
    func kept() throws {
        let bench = try Bench()
        let id = try bench.partner()
        let promise = try bench.promise(of: id)
        let rows = try bench.changed(by: "kim") {
            let reply = try bench.desk.keepPromise(
                .init(number: promise, on: "yesterday"), by: try bench.staff("ktran"))
            #expect(reply.promise.state == .kept)
            #expect(reply.promise.closed == "2027-03-11")
            #expect(!reply.coming.contains { $0.clock == .promise })
        }
        #expect(rows == ["promise update"])
    }

    @Test("moved, it speaks on the new day")
    func moved() throws {
        let bench = try Bench()
        let id = try bench.partner()
        let promise = try bench.promise(of: id, due: "2027-03-10")
        #expect(try bench.spoken(to: "ana", of: id, on: "2027-03-13").contains(.promise))
        let reply = try bench.desk.movePromise(.init(number: promise, to: "in 2 weeks"), by: bench.root)
        #expect(reply.wasDue == "2027-03-10")
        #expect(reply.promise.due == "2027-03-26")
        #expect(try !bench.spoken(to: "ana", of: id, on: "2027-03-13").contains(.promise))
    }

    @Test("moved to the day it had: as before")
    func notMoved() throws {
        let bench = try Bench()
        let promise = try bench.promise(of: try bench.partner())
        let rows = try bench.changed(by: "root") {
            let reply = try bench.desk.movePromise(.init(number: promise, to: "2027-03-20"), by: bench.root)
            #expect(reply.wasDue == reply.promise.due)
        }
        #expect(rows.isEmpty)
    }

    @Test("dropped with its reason")
    func dropped() throws {
        let bench = try Bench()
        let promise = try bench.promise(of: try bench.partner())
        let reply = try bench.desk.dropPromise(
            .init(number: promise, reason: "they have them"), by: bench.root)
        #expect(reply.promise.state == .dropped)
        #expect(reply.promise.closed == bench.today)
        #expect(try bench.audit().first?.after?.contains("they have them") == true)
    }

    static let refusals: [Refusal] = [
        Refusal("unknown", "no promise 9") { _ = try $0.desk.keepPromise(.init(number: 9), by: $0.root) },
        Refusal("kept before it was made", "promise 1 was made on 1 March, after that day") {
            _ = try $0.desk.keepPromise(.init(number: 1, on: "2027-02-20"), by: $0.root)
        },
        Refusal("kept tomorrow", "Saturday, 13 March 2027 has not come yet") {
            _ = try $0.desk.keepPromise(.init(number: 1, on: "tomorrow"), by: $0.root)
        },
        Refusal("kept twice", "promise 2, \"call back\", was kept on 10 March") {
            _ = try $0.desk.keepPromise(.init(number: 2), by: $0.root)
        },
        Refusal("moved when kept", "promise 2, \"call back\", was kept on 10 March") {
            _ = try $0.desk.movePromise(.init(number: 2, to: "tomorrow"), by: $0.root)
        },
        Refusal("dropped when kept", "promise 2, \"call back\", was kept on 10 March") {
            _ = try $0.desk.dropPromise(.init(number: 2, reason: "x"), by: $0.root)
        },
        Refusal("moved into the past", "Wednesday, 10 March 2027 is over already") {
            _ = try $0.desk.movePromise(.init(number: 1, to: "2027-03-10"), by: $0.root)
        },
        Refusal("dropped without a reason", "the reason is empty") {
            _ = try $0.desk.dropPromise(.init(number: 1, reason: "  "), by: $0.root)
        },
    ]

    @Test("what is refused, in words", arguments: refusals)
    func refused(_ row: Refusal) throws {
        let bench = try Bench()
        let id = try bench.partner()
        try bench.promise(of: id)
        _ = try bench.desk.keepPromise(
            .init(number: try bench.promise("call back", of: id), on: "2027-03-10"), by: bench.root)
        try row.check(at: bench)
    }
}
