import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

/// Documentation/rules.md, section 1: what answers.
@Suite("What another program dates ahead is passed over until its day, and said")
struct LaterFactTests {
    /// Lincoln was last spoken with on 12 November; another program wrote more of it.
    private func bench(_ write: @escaping (Partner.ID, PartnerStore.Command, Database) throws -> Void) throws
        -> (Bench, Partner.ID)
    {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2026-11-12"])
        try bench.store.command(actor: "setting", verb: "setting", at: bench.time.now) { db, command in
            try write(id, command, db)
        }
        return (bench, id)
    }

    @Test("a touch, until the day that it names")
    func touch() throws {
        let (bench, id) = try bench { id, command, db in
            try Touches.add(to: id, .init(date: "2027-03-20", how: .visit, staff: "kim"), command, db)
        }
        #expect(try bench.due(.followUp, of: id) == "2027-02-12")
        let explained = try #require(try bench.desk.explain(.init(partner: "lincoln")).partners.first)
        #expect(explained.laterTouches.map(\.date) == ["2027-03-20"])
        #expect(explained.laterTouches.map(\.by?.key) == ["kim"])
        let status = try bench.desk.status()
        #expect(status.verdict == .attention)
        let finding = try #require(status.findings.first { $0.code == "later-facts" })
        #expect(finding.evidence == ["touch 2 of Lincoln Elementary School, 20 March"])
        #expect(finding.mends.map(\.lines) == [["partnerctl touch edit 2 --on DAY"]])

        bench.time.pass(to: "2027-03-19", "23:59")
        #expect(try bench.desk.status().findings.map(\.code).contains("later-facts"))
        bench.time.pass(to: "2027-03-20", "00:00")
        #expect(try !bench.desk.status().findings.map(\.code).contains("later-facts"))
        #expect(try bench.desk.explain(.init(partner: "lincoln")).partners.first?.laterTouches == [])
        #expect(try bench.plan(id, on: "2027-03-20").occurrences.first?.due.date == "2027-06-20")
    }

    @Test("an attempt and an evaluation, each by its number, the next first")
    func others() throws {
        let (bench, id) = try bench { id, command, db in
            for date: CivilDate in ["2027-05-01", "2027-03-12"] {
                try Evaluations.add(
                    to: id, date: date, ourRole: nil, theirRole: nil, commitment: nil, outcome: .keep,
                    note: nil, by: nil, command, db)
            }
            try Touches.add(to: id, .init(date: "2028-01-03", how: .attempt), command, db)
            try Touches.add(to: id, .init(date: "2027-03-12", how: .attempt), command, db)
        }
        let explained = try #require(try bench.desk.explain(.init(partner: "lincoln")).partners.first)
        #expect(explained.laterTouches.map(\.number) == [2])
        #expect(explained.laterEvaluations.map(\.number) == [1])
        let finding = try #require(try bench.desk.status().findings.first { $0.code == "later-facts" })
        #expect(
            finding.evidence == [
                "evaluation 1 of Lincoln Elementary School, 1 May",
                "attempt 2 of Lincoln Elementary School, 3 January 2028",
            ])
        #expect(finding.mends.map(\.lines) == [["partnerctl evaluate --remove 1"]])
        #expect(try bench.facts(id).lastEvaluation(on: bench.today)?.id == 2)
    }

    @Test("the day is that of the partner's branch: it is 13 March already at the far one")
    func zones() throws {
        let bench = try Bench()
        try bench.partner(touched: ["2027-03-12"])
        try bench.partner("club", "Club", branch: "far", touched: ["2027-03-13"])
        #expect(try bench.desk.status().findings == [])
        try bench.partner("shop", "Shop", touched: ["2027-03-13"])
        #expect(
            try bench.desk.status().findings.flatMap(\.evidence) == ["touch 3 of Shop, 13 March"])
    }
}
