import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("Of 95 organisations of two counties those that serve young people come first")
struct YouthRankingTests {
    /// Somebody who had not seen the code read the list and marked these, by EIN, as serving young people.
    static let marked: Set<String> = [
        "202204424", "205010766", "237218859", "452615091", "461219795", "731643646", "770568469",
        "940382330", "940474080", "941156530", "941156635", "941518656", "941670490", "941700304",
        "942247074", "942346815", "942383037", "942581686", "942971761", "943120231", "943185735",
        "943251867", "943279613", "943281780", "943311088", "943370410", "946070808",
    ]

    @Test("at least 15 of the first 20 are marked; and the order is always the same")
    func first() throws {
        let bench = try NeedsBench()
        try bench.addTracts()
        let imported = try bench.importFile("nonprofits.csv", list: "irs")
        #expect(imported.added.count == 95)
        let reply = try bench.desk.listCandidates(
            .init(scope: "youth", counties: ["Alameda", "Contra Costa County"], limit: 20))
        let eins = try bench.eins()
        let hits = reply.candidates.filter { Self.marked.contains(eins[$0.slug] ?? "") }
        #expect(reply.candidates.count == 20)
        #expect(hits.count >= 15, "\(reply.candidates.map { "\($0.name) \($0.fit) \($0.need ?? -1)" })")
        #expect(reply.candidates.allSatisfy { !$0.signs.isEmpty && !$0.figures.isEmpty })
        // Every one is somewhere: ranked, without a known place, or not of the scope.
        let counts = reply.counts
        #expect(counts.all == 95)
        #expect(
            counts.ranked + counts.unplaced + counts.unfit + counts.known + counts.declined == counts.asked)
        for _ in 0..<3 {
            #expect(
                try bench.desk.listCandidates(
                    .init(scope: "youth", counties: ["Alameda", "Contra Costa County"], limit: 20)) == reply)
        }
    }

    @Test("those without a place in the tables are listed as such")
    func unplaced() throws {
        let bench = try NeedsBench()
        try bench.addTracts()
        _ = try bench.importFile("nonprofits.csv", list: "irs")
        let all = try bench.desk.listCandidates(.init(scope: "youth"))
        #expect(all.counts.asked == 95)
        #expect(all.candidates.count + all.unplaced.count + all.counts.unfit == 95)
        #expect(all.unplaced.allSatisfy { $0.need == nil && $0.figures.isEmpty })
        // 94204 is of no tract: a ZIP of post office boxes in Sacramento.
        try bench.candidate("Youth of the Boxes", zip: "94204")
        try bench.candidate("Teen Nowhere", zip: nil)
        let more = try bench.desk.listCandidates(.init(scope: "youth"))
        #expect(
            Set(more.unplaced.map(\.name)).subtracting(all.unplaced.map(\.name)) == [
                "Youth of the Boxes", "Teen Nowhere",
            ])
        #expect(more.candidates == all.candidates)
    }

    @Test("each reason is told: the need by its areas, the fit by its signs")
    func reasons() throws {
        let bench = try NeedsBench()
        try bench.addTracts()
        try bench.candidate("Eastside Teen Mentors", zip: "94621", about: "Tutors for students after school.")
        let line = try #require(try bench.desk.listCandidates(.init(scope: "youth")).candidates.first)
        #expect(
            line.signs.map(\.words) == ["\"teen*\" in its name", "\"school\" in what it says of itself"])
        #expect(line.signs.map(\.points) == [3, 2])
        #expect(line.fit == 5)
        #expect(
            line.figures.map(\.indicator) == [
                "poverty", "housing-burden", "low-birth-weight", "no-high-school",
            ])
        let need = try #require(line.need)
        #expect(abs(need - line.figures.map(\.need).reduce(0, +) / 4) < 1e-9)
        #expect(line.score == need * 5)
        // East Oakland: among the poorest tracts of the two counties.
        #expect(need > 80)
    }
}
