import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("A whole export goes from one desk to another, in any number of parts")
struct WholeTests {
    private func export(_ bench: Bench) async throws -> [Verb.ExportAll.Reply] {
        var replies: [Verb.ExportAll.Reply] = []
        let last = try await bench.desk.exportAll { replies.append($0) }
        return replies + [last]
    }

    private func filled() throws -> Bench {
        let bench = try Bench()
        let lincoln = try bench.partner(touched: ["2027-01-12", "2026-10-01"])
        try bench.promise(of: lincoln)
        try bench.contact("Pilar Ruiz", of: lincoln)
        return bench
    }

    private func send(
        _ replies: [Verb.ExportAll.Reply], to bench: Bench
    ) throws -> Verb.ImportAll.Reply {
        let head = try #require(replies.first?.head)
        let begun = try bench.desk.importAll(.init(step: .begin, head: head), by: bench.root)
        for reply in replies where reply.table != nil {
            for line in reply.lines {
                _ = try bench.desk.importAll(
                    .init(step: .rows, ticket: begun.ticket, table: reply.table, lines: [line]),
                    by: bench.root)
            }
        }
        return try bench.desk.importAll(.init(step: .finish, ticket: begun.ticket), by: bench.root)
    }

    @Test("and is the same there")
    func same() async throws {
        let old = try filled(), new = try Bench()
        let replies = try await export(old)
        let reply = try send(replies, to: new)
        #expect(reply.rows == replies.reduce(0) { $0 + $1.lines.count })
        #expect(reply.command != nil)
        #expect(try await export(new).map(\.lines) == replies.map(\.lines))
        #expect(
            try new.desk.explain(.init(partner: nil, clock: nil))
                == old.desk.explain(.init(partner: nil, clock: nil)))
    }

    static let refusals = [
        Refusal(
            "rows of nobody's import", "another import of an export has begun since, or none has", exit: 75
        ) {
            _ = try $0.desk.importAll(.init(step: .rows, ticket: 9, table: "touch"), by: $0.root)
        },
        Refusal("no head", "an import begins with the head of the export") {
            _ = try $0.desk.importAll(.init(step: .begin), by: $0.root)
        },
    ]

    @Test("out of turn", arguments: refusals)
    func refused(_ refusal: Refusal) throws { try refusal.check(at: try Bench()) }

    @Test("a row that can't be is named by its table and number")
    func row() async throws {
        let old = try filled(), new = try Bench()
        let replies = try await export(old).map { reply in
            var reply = reply
            if reply.table == "touch" { reply.lines[1] = reply.lines[1].replacing("\"call\"", with: "7") }
            return reply
        }
        let fault = try new.fault { _ = try send(replies, to: new) }
        #expect(fault.description == "touch, row 2: \"how\" is \"7\"; expected a text")
        #expect(fault.parameters.found == "touch 2")
    }
}
