import Foundation
import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("A reload takes a good configuration whole, and a bad one not at all")
struct ReloadTests {
    private func write(_ text: String, _ bench: Bench) throws {
        try text.write(
            to: bench.folder.appendingPathComponent("partnerd.yaml"), atomically: true, encoding: .utf8)
    }

    @Test("a bad one changes nothing, and status says so until a good one comes")
    func bad() throws {
        let bench = try Bench()
        try write(Bench.library.replacing("open: Mon..Sun", with: "open: Mon..Someday"), bench)
        let refused = try bench.desk.reload()
        #expect(refused.outcome == .refused)
        #expect(refused.errors.joined().contains("partnerd.yaml:10:16"))
        #expect(bench.desk.library.branches["hillside"]?.openDays.weekdays.count == 7)
        let status = try bench.desk.status()
        #expect(status.verdict == .attention)
        #expect(status.findings.map(\.code) == ["reload-refused"])

        try write(Bench.library, bench)
        #expect(try bench.desk.reload().outcome == .accepted)
        #expect(try bench.desk.status().verdict == .healthy)
    }

    @Test("what it lists by dates is warned of by status and reload from the day on that they are past")
    func past() throws {
        let bench = try Bench(
            Bench.library.replacing(
                "follow-up: every month}", with: "follow-up: every month, only-in: [2027-01-07..2027-03-20]}")
        )
        #expect(try bench.desk.status().rules.warnings == [])
        #expect(try bench.desk.reload().warnings == [])
        // At the far branch, the first by its key, 20 March ends 22 hours before it does here.
        bench.time.pass(to: "2027-03-20", "01:59")
        #expect(try bench.desk.status().rules.warnings == [])
        bench.time.pass(to: "2027-03-20", "02:00")
        let warnings = try bench.desk.status().rules.warnings
        #expect(warnings.count == 1)
        #expect(
            warnings.first?.contains("the last of these ended on 2027-03-20 (policies.food-bank.only-in)")
                == true)
        #expect(try bench.desk.reload().warnings == warnings)
    }

    @Test("who vanished from it is marked gone, and their partners are orphans; who came back is there again")
    func vanished() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2027-02-20"])
        let without = Bench.library.split(separator: "\n").filter { !$0.hasPrefix("  ana:") }.joined(
            separator: "\n")
        try write(without, bench)
        let reply = try bench.desk.reload()
        #expect(reply.notes == ["staff gone, whose partners are orphans now: ana"])
        #expect(try bench.plan(id).orphan == .stewardGone("ana", since: bench.today))
        #expect(try bench.desk.status().findings.map(\.code) == ["orphans"])
        try write(Bench.library, bench)
        _ = try bench.desk.reload()
        #expect(try bench.plan(id).orphan == nil)
    }
}
