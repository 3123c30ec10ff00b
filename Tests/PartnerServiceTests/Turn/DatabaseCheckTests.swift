import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("What the checks of the database say is sorted by what it means")
struct CheckFindingsTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let lines: [String]
        let damage: String?
        let misfits: String?
        let ofIndices: Bool
        var testDescription: String { lines.joined(separator: "; ") }
    }

    /// As SQLite 3.40 says it.
    static let rows = [
        Row(lines: [], damage: nil, misfits: nil, ofIndices: false),
        Row(
            lines: ["CHECK constraint failed in touch"], damage: nil,
            misfits: "CHECK constraint failed in touch", ofIndices: false),
        Row(
            lines: ["NULL value in touch.date"], damage: nil, misfits: "NULL value in touch.date",
            ofIndices: false),
        Row(
            lines: ["non-TEXT value in touch.date"], damage: nil, misfits: "non-TEXT value in touch.date",
            ofIndices: false),
        Row(
            lines: ["row 3 missing from index step_message"], damage: "row 3 missing from index step_message",
            misfits: nil, ofIndices: true),
        Row(
            lines: ["wrong # of entries in index step_message", "CHECK constraint failed in touch"],
            damage: "wrong # of entries in index step_message", misfits: "CHECK constraint failed in touch",
            ofIndices: true),
        Row(
            lines: [
                "row 3 missing from index step_message",
                "Tree 5 page 9: btreeInitPage() returns error code 11",
            ],
            damage:
                "row 3 missing from index step_message\nTree 5 page 9: btreeInitPage() returns error code 11",
            misfits: nil, ofIndices: false),
    ]

    @Test("sorted", arguments: rows)
    func sorted(_ row: Row) {
        let findings = CheckFindings(row.lines)
        #expect(findings.damage == row.damage)
        #expect(findings.misfits == row.misfits)
        #expect(findings.ofIndices == row.ofIndices)
    }

    @Test("damage holds the mail, is said first, and ends when a check finds the file sound")
    func held() async throws {
        let house = try House()
        try house.bench.partner(since: "2026-11-20", touched: ["2026-12-01"])
        try house.bench.store.write { db in
            try DaemonRecord.update(db) { $0.damage = "Tree 5 page 9: btreeInitPage() returns error code 11" }
        }
        house.start()
        try await house.advance(to: "2027-03-12", "10:00")
        #expect(house.post.tries.isEmpty)
        let found = try #require(try house.bench.desk.status().findings.first)
        #expect(found.code == "damaged" && found.severity == .failing)
        #expect(found.evidence == ["Tree 5 page 9: btreeInitPage() returns error code 11"])
        let journal = Journal()
        let check = DatabaseCheck(store: house.bench.store, log: journal.logger)
        try check.again(at: house.bench.time.now)
        #expect(journal.count(of: "the database is sound again") == 1)
        try await house.advance(to: "2027-03-12", "18:00")
        #expect(house.post.accepted(by: "ana").count == 1)
        #expect(try house.bench.desk.status().data.lastChecked?.date == "2027-03-13")
        try await house.stop()
    }

    @Test("the whole check comes once a week")
    func weekly() throws {
        let bench = try Bench()
        let check = DatabaseCheck(store: bench.store, log: Journal().logger)
        let start = bench.time.now
        func checked(after days: Int) throws -> Instant? {
            try check.weekly(at: start.adding(.seconds(days * 24 * 3600)))
            return try bench.store.read { try DaemonRecord.load($0) }.checked
        }
        #expect(try checked(after: 0) == start)
        #expect(try checked(after: 6) == start)
        #expect(try checked(after: 7) == start.adding(.seconds(7 * 24 * 3600)))
        // A clock that was ahead is set back: it is not put off until then.
        #expect(try checked(after: 1) == start.adding(.seconds(24 * 3600)))
    }
}
