import Foundation
import PartnerControl
import PartnerCore
import PartnerMail
import PartnerStore
import Testing

@testable import PartnerService

@Suite("A branch that is no more leaves no partner unnamed")
struct HomelessTests {
    @Test("its partners are named in status and, each week, to the heads that there are, until mended")
    func named() async throws {
        let house = try House()
        let bench = house.bench
        try bench.partner("far-school", "Far School", branch: "far", touched: ["2026-11-01"])
        let lines = Bench.library.split(separator: "\n", omittingEmptySubsequences: false)
        let first = try #require(lines.firstIndex { $0.hasPrefix("  far:") })
        let without = (lines[..<first] + lines[(first + 5)...]).joined(separator: "\n")
        try without.write(
            to: bench.folder.appendingPathComponent("partnerd.yaml"), atomically: true, encoding: .utf8)
        #expect(try bench.desk.reload().outcome == .accepted)
        house.start()
        try await house.advance(to: "2027-03-23", "18:00")
        let finding = try #require(try bench.desk.status().findings.first { $0.code == "branch-gone" })
        #expect(finding.evidence == ["Far School, branch far"])
        let weeks = house.post.accepted(by: "dana").filter {
            $0.text.contains("Far School: its branch, far,")
        }
        #expect(weeks.count == 3)
        _ = try bench.desk.editPartner(.init(partner: "far-school", branch: "hillside"), by: bench.root)
        try await house.advance(to: "2027-04-06", "18:00")
        let later = house.post.accepted(by: "dana").filter { house.date($0.now) > "2027-03-23" }
        #expect(later.allSatisfy { !$0.text.contains("its branch, far,") })
        #expect(try !bench.desk.status().findings.map(\.code).contains("branch-gone"))
        try await house.stop()
    }
}
