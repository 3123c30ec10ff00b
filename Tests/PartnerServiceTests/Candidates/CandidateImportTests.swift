import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("Directories are taken over as candidates")
struct CandidateImportTests {
    static let list = """
        Org Name,EIN,Type,Mission,City,State,Zip Code,Email
        Eastside Mentors,11,mentor-program,Pairs teens with adults,Oakland,CA,94612-3610,hello@mentors.example
        Grange Hall,12,club,,Livermore,CA,94550,
        Teen Clinic,13,clinic,,Oakland,CA,,not an address
        """

    @Test("new ones, then the same again, then what changed")
    func again() throws {
        let bench = try NeedsBench()
        let first = try bench.importText(Self.list)
        #expect(first.outcome == .applied)
        #expect(first.added.map(\.slug) == ["eastside-mentors", "grange-hall", "teen-clinic"])
        #expect(first.unplaced == 1)
        let again = try bench.importText(Self.list)
        #expect(again.outcome == .nothingToDo)
        #expect(again.same == 3)
        let changed = try bench.importText(Self.list.replacing("Grange Hall", with: "The Grange"))
        #expect(changed.changed.map(\.slug) == ["grange-hall"])
        #expect(
            changed.changed[0].changes == [FieldChange(field: "name", from: "Grange Hall", to: "The Grange")])
        #expect(changed.same == 2)
        let entry = try #require(
            try bench.bench.store.read { try Candidates.find(slug: "eastside-mentors", $0) }
        ).entry
        #expect(entry.place.zip == "94612")
        #expect(entry.kind == "mentor-program")
        #expect(entry.about == "Pairs teens with adults")
        #expect(entry.mail == "hello@mentors.example")
        #expect(entry.listKey == "11")
        #expect(entry.row == 2)
    }

    @Test("a preview changes nothing, and counts the same")
    func preview() throws {
        let bench = try NeedsBench()
        #expect(try bench.importText(Self.list, mode: .preview).outcome == .previewed)
        #expect(try bench.bench.store.read { try Candidates.count($0) } == 0)
    }

    @Test("rows of one number: one that says the same is the same, one that contradicts is refused")
    func twice() throws {
        let bench = try NeedsBench()
        let double =
            Self.list + "\nGrange Hall,12,club,,Livermore,CA,94550,\nGrange,12,club,,Livermore,CA,94550,\n"
        let reply = try bench.importText(double)
        #expect(reply.outcome == .refused)
        #expect(
            reply.refused.map(\.description) == [
                "row 6: the number \"12\" stands in row 3 already, with other details; one row an organisation, or a number that tells them apart"
            ])
        let rest = try bench.importText(double, mode: .skipRefused)
        #expect((rest.added.count, rest.changed.count, rest.same, rest.refused.count) == (3, 0, 1, 1))
    }

    @Test("30 % without a ZIP: all are taken, counted, and listed")
    func withoutZIP() throws {
        let bench = try NeedsBench()
        try bench.addTracts()
        let rows = (1...100).map { "Youth Club \($0),\($0 % 10 < 3 ? "" : "94621")" }
        let reply = try bench.importText((["Name,ZIP"] + rows).joined(separator: "\n"))
        #expect(reply.added.count == 100)
        #expect(reply.unplaced == 30)
        let list = try bench.desk.listCandidates(.init(scope: "youth"))
        #expect((list.counts.ranked, list.counts.unplaced) == (70, 30))
        #expect(list.unplaced.count == 30)
    }

    @Test("a list without numbers knows its rows by name and place; a kind is set for rows without")
    func unnumbered() throws {
        let bench = try NeedsBench()
        let list =
            "School Name,Location City,Location ZIP [Public School] 2018-19\nA,Troy,4062\nA,Troy,44063\n"
        let reply = try bench.importText(list, kind: "school")
        #expect(reply.added.map(\.slug) == ["a", "a-2"])
        #expect(try bench.importText(list, kind: "school").same == 2)
        let all = try bench.bench.store.read { try Candidates.all($0) }
        #expect(all.map(\.entry.place.zip) == ["04062", "44063"])
        #expect(all.allSatisfy { $0.entry.kind == "school" })
    }

    @Test("partners, and candidates of other lists, are recognised, and a person's word holds")
    func known() throws {
        let bench = try NeedsBench()
        try bench.addTracts()
        let id = try bench.bench.partner("mentors", "East-Side Mentors, Inc.")
        try bench.bench.store.command(actor: "setting", verb: "setting", at: bench.bench.time.now) {
            db, command in
            let partner = try #require(try Partners.get(id, db))
            var entry = try #require(PartnerEntry(partner))
            entry.address = "1 Broadway, Oakland, 94612"
            entry.name = "Eastside Mentors, Inc."
            try Partners.change(id, to: entry, command, db)
        }
        let reply = try bench.importText(Self.list)
        #expect(reply.pairs.map(\.candidate.slug) == ["eastside-mentors"])
        #expect(
            reply.pairs[0].other
                == OrganisationLabel(.partner, slug: "mentors", name: "Eastside Mentors, Inc."))
        #expect(reply.pairs[0].taken)
        #expect(reply.pairs[0].why == "same name and ZIP")
        func shown() throws -> [String] {
            let list = try bench.desk.listCandidates(.init(scope: "youth"))
            return (list.candidates + list.unplaced).map(\.slug)
        }
        #expect(try shown() == ["teen-clinic"])
        // It is another one all the same, says a person; and then, that it was one.
        let different = try bench.desk.decidePair(
            .init(candidate: "eastside-mentors", other: "mentors", verdict: .different, by: "ana"),
            by: bench.bench.root)
        #expect(different.pair.verdict == .different)
        #expect(try shown() == ["eastside-mentors", "teen-clinic"])
        _ = try bench.importText(Self.list)
        #expect(try shown() == ["eastside-mentors", "teen-clinic"])
        _ = try bench.desk.decidePair(
            .init(candidate: "eastside-mentors", other: "mentors", verdict: .same),
            by: try bench.bench.staff("ktran"))
        #expect(try shown() == ["teen-clinic"])
        // A second list has it, too, with a slip; that is asked about.
        let second = try bench.importText(
            "Organization,ZIP\nTeen Clinics,94612\nThe Teen Clinic,\n", list: "other")
        #expect(second.pairs.map(\.why) == ["same name, the place of one is not known"])
        #expect(try bench.desk.listPairs().pairs.filter { $0.verdict == nil }.map(\.taken) == [false])
    }

    static let refusals: [Refusal] = [
        Refusal("an unknown candidate", "no candidate \"nobody\"") {
            _ = try $0.desk.decidePair(
                .init(candidate: "nobody", other: "lincoln", verdict: .same), by: $0.root)
        },
        Refusal("an unknown scope", "no scope \"yuoth\"") {
            _ = try $0.desk.listCandidates(.init(scope: "yuoth"))
        },
        Refusal(
            "a branch whose place is not known", "it is not known where Hillside Branch lies",
            expected: "branches.hillside.at in the configuration, such as [37.67, -122.08]"
        ) { _ = try $0.desk.listCandidates(.init(scope: "youth", near: "hillside")) },
        Refusal("a county that no source has", "no county \"Alamda\"") {
            _ = try $0.desk.listCandidates(.init(scope: "youth", counties: ["Alamda"]))
        },
    ]

    @Test("what is wrong is refused", arguments: refusals)
    func refused(_ refusal: Refusal) throws { try refusal.check(at: try Bench()) }

    @Test("near a branch: distances are told, and what is farther is left out")
    func near() throws {
        let bench = try NeedsBench("candidates: {within: 5 miles, weights: {name: 4}}")
        let path = bench.desk.configuration.path
        try (Bench.library + "\ncandidates: {within: 5 miles, weights: {name: 4}}\n")
            .replacing("name: Hillside Branch", with: "name: Hillside Branch\n    at: [37.8044, -122.2712]")
            .write(toFile: path, atomically: true, encoding: .utf8)
        #expect(try bench.desk.reload().outcome == .accepted)
        try bench.addTracts()
        try bench.candidate("Near Youth", zip: "94612")
        try bench.candidate("Far Youth", zip: "94550")
        try bench.candidate("Lost Youth", zip: nil)
        let list = try bench.desk.listCandidates(.init(scope: "youth", near: "hillside"))
        #expect(list.candidates.map(\.slug) == ["near-youth"])
        #expect(try #require(list.candidates[0].miles) < 2)
        #expect(list.candidates[0].fit == 4)
        #expect(list.counts.far == 1)
        #expect(list.unplaced.map(\.slug) == ["lost-youth"])
        let wide = try bench.desk.listCandidates(.init(scope: "youth", near: "Hillside Branch", within: 60))
        #expect(Set(wide.candidates.map(\.slug)) == ["near-youth", "far-youth"])
        let far = try #require(wide.candidates.first { $0.slug == "far-youth" }?.miles)
        #expect((25...40).contains(far))
    }

    @Test("a checklist that was answered moves the rank")
    func checklist() throws {
        let bench = try ChecklistTests.bench()
        let needs = NeedsBench(bench: bench)
        try needs.addTracts()
        try needs.candidate("Youth One", zip: "94621")
        try needs.candidate("Youth Two", zip: "94621")
        func order() throws -> [String] {
            try bench.desk.listCandidates(.init(scope: "youth")).candidates.map { "\($0.slug) \($0.fit)" }
        }
        #expect(try order() == ["youth-one 3", "youth-two 3"])
        _ = try bench.desk.assess(
            .init(
                organisation: "youth-two", checklist: "own",
                answers: [AnswerEntry(question: "reach", answer: "4")],
                by: "ana"), by: bench.root)
        #expect(try order() == ["youth-two 5", "youth-one 3"])
        _ = try bench.desk.assess(
            .init(
                organisation: "youth-two", checklist: "own",
                answers: [AnswerEntry(question: "reach", answer: "0")],
                by: "ana"), by: bench.root)
        #expect(try order() == ["youth-one 3", "youth-two 1"])
    }
}

extension NeedsBench {
    init(bench: Bench) { self.bench = bench }
}
