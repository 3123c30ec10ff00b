import Foundation
import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("Checklists are answered, and each answering is kept")
struct ChecklistTests {
    static let own = """
        key: own
        title: Our own
        scope: youth
        questions:
          - {id: reach, text: Whom do they reach?, kind: scale, weight: 3}
          - {id: open, text: Are they open on Saturdays?, kind: yes-no}
          - {id: wish, text: What would they want?, kind: text}
        """

    /// A bench whose configuration names a folder with these checklists.
    static func bench(_ files: [String: String] = ["own.yaml": own]) throws -> Bench {
        let bench = try Bench()
        let folder = bench.folder.appendingPathComponent("checklists")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files {
            try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
        }
        let path = bench.desk.configuration.path
        try (Bench.library + "\nchecklists: \(folder.path)\n").write(
            toFile: path, atomically: true, encoding: .utf8)
        #expect(try bench.desk.reload().outcome == .accepted)
        return bench
    }

    static func answers(_ answers: [(String, String)]) -> [AnswerEntry] {
        answers.map { AnswerEntry(question: $0.0, answer: $0.1) }
    }

    @Test("listed, with what is wrong in files that are none")
    func list() throws {
        let bench = try Self.bench([
            "own.yaml": Self.own, "twin.yaml": Self.own, "notes.txt": "no checklist",
            "wrong.yaml": Self.own.replacingOccurrences(of: "kind: yes-no", with: "kind: maybe"),
        ])
        let reply = bench.desk.listChecklists()
        let own = try #require(reply.checklists.first { $0.key == "own" })
        #expect(own.questions.map(\.id) == ["reach", "open", "wish"])
        #expect(own.version == SHA256.hexadecimal(of: Array(Self.own.utf8)))
        #expect(reply.wrong.map { $0.file.split(separator: "/").last } == ["twin.yaml", "wrong.yaml"])
        #expect(
            reply.wrong[0].problem == "twin.yaml: the key \"own\" is that of own.yaml, too; give it another")
        #expect(reply.wrong[1].problem.hasPrefix("wrong.yaml:6:57: found \"maybe\" (questions[2].kind)"))
    }

    @Test("a folder that is not there is said")
    func noFolder() throws {
        let bench = try Bench()
        let path = bench.desk.configuration.path
        try (Bench.library + "\nchecklists: /nowhere/at/all\n").write(
            toFile: path, atomically: true, encoding: .utf8)
        _ = try bench.desk.reload()
        #expect(
            bench.desk.listChecklists().wrong.map(\.problem) == [
                "/nowhere/at/all is no folder that can be read (checklists)"
            ])
    }

    @Test("a partner's answers are kept with date, author and version, and scored")
    func partner() throws {
        let bench = try Self.bench()
        try bench.partner()
        let rows = try bench.changed(by: "ana") {
            let reply = try bench.desk.assess(
                .init(
                    organisation: "lincoln", checklist: "own",
                    answers: Self.answers([("reach", "4"), ("Are they open on Saturdays?", "No")]),
                    on: "yesterday",
                    note: "after the fair"),
                by: try bench.staff("areyes"))
            #expect(reply.assessment.points == 75)
            #expect(reply.assessment.unanswered == ["wish"])
            #expect(reply.assessment.by.name == "Ana Reyes")
            #expect(reply.assessment.date == "2027-03-11")
            #expect(reply.assessment.answers == Self.answers([("reach", "4"), ("open", "no")]))
            #expect(reply.before == nil)
        }
        #expect(rows == ["checklist insert", "assessment insert"])
    }

    @Test("again, of a candidate: the older one stays, and a changed checklist is another version")
    func again() throws {
        let bench = try Self.bench()
        try bench.store.command(actor: "setting", verb: "setting", at: bench.time.now) { db, command in
            try Candidates.add(
                CandidateEntry(slug: "mentors", name: "Mentors", list: "list.csv"), from: nil, command, db)
        }
        func assess(_ reach: String) throws -> Verb.Assess.Reply {
            try bench.desk.assess(
                .init(
                    organisation: "mentors", checklist: "own", answers: Self.answers([("reach", reach)]),
                    by: "kim"),
                by: bench.root)
        }
        _ = try assess("4")
        let second = try assess("2")
        #expect(second.before?.points == 100)
        #expect(second.organisation.what == .candidate)
        // Weights that change, change nothing of what was answered before.
        let file = bench.folder.appendingPathComponent("checklists/own.yaml")
        try Self.own.replacingOccurrences(of: "kind: scale, weight: 3", with: "kind: yes-no")
            .write(to: file, atomically: true, encoding: .utf8)
        let third = try assess("yes")
        #expect(third.before?.version != third.assessment.version)
        let listed = try bench.desk.listAssessments(.init(organisation: "mentors", checklist: "own"))
            .assessments
        #expect(listed.map(\.points) == [100, 50, 100])
        #expect(listed.map { $0.answers.map(\.answer) } == [["yes"], ["2"], ["4"]])
        #expect(Set(listed.map(\.version)).count == 2)
    }

    @Test("what another program would write over them is refused by the records")
    func kept() throws {
        let bench = try Self.bench()
        try bench.partner()
        _ = try bench.desk.assess(
            .init(
                organisation: "lincoln", checklist: "own", answers: Self.answers([("open", "yes")]), by: "ana"
            ),
            by: bench.root)
        let fault = #expect(throws: StoreFault.self) {
            try bench.store.write { db in
                try db.execute(sql: "UPDATE assessment SET answers = '{}'")
            }
        }
        #expect(fault?.problem.contains("never overwritten") == true)
    }

    static let refusals: [Refusal] = [
        Refusal("an unknown member of staff", "no member of staff \"anna\"") {
            _ = try $0.desk.assess(request(by: "anna"), by: $0.root)
        },
        Refusal("an unknown member of staff, before anything is answered", "no member of staff \"anna\"") {
            _ = try $0.desk.listAssessments(.init(organisation: "lincoln", answerer: "anna"), by: $0.root)
        },
        Refusal("nobody", "it is not said who answers", expected: "a member of staff: --by STAFF") {
            _ = try $0.desk.assess(request(by: nil), by: $0.root)
        },
        Refusal("in another's name", "only Kim Tran or an admin says what Kim Tran did", exit: 77) {
            _ = try $0.desk.assess(request(by: "kim"), by: try $0.staff("areyes"))
        },
        Refusal("an unknown organisation", "no partner or candidate \"lincon\"") {
            _ = try $0.desk.assess(request(organisation: "lincon"), by: $0.root)
        },
        Refusal("an unknown checklist", "no checklist \"owl\"") {
            _ = try $0.desk.assess(request(checklist: "owl"), by: $0.root)
        },
        Refusal("an unknown question", "no question in \"own\" \"opens\"") {
            _ = try $0.desk.assess(request(answers: [("opens", "yes")]), by: $0.root)
        },
        Refusal(
            "no answer",
            "\"5\" is no answer to \"reach\"; expected a whole number from 0 (not at all) to 4 (wholly)"
        ) {
            _ = try $0.desk.assess(request(answers: [("reach", "5")]), by: $0.root)
        },
        Refusal("twice", "\"open\" is answered twice", expected: "one answer") {
            _ = try $0.desk.assess(request(answers: [("open", "yes"), ("open", "no")]), by: $0.root)
        },
        Refusal("nothing", "nothing is answered", expected: "an answer at least") {
            _ = try $0.desk.assess(request(answers: [("open", "?")]), by: $0.root)
        },
        Refusal(
            "a day to come", "Saturday, 13 March 2027 has not come yet",
            expected: "a day up to today, 2027-03-12"
        ) {
            _ = try $0.desk.assess(request(on: "tomorrow"), by: $0.root)
        },
        Refusal("a version that was changed", "the checklist \"own\" was changed after it was asked") {
            _ = try $0.desk.assess(request(version: String(repeating: "0", count: 64)), by: $0.root)
        },
    ]

    static func request(
        organisation: String = "lincoln", checklist: String = "own", version: String? = nil,
        answers: [(String, String)] = [("open", "yes")], by: String? = "ana", on: String? = nil
    ) -> Verb.Assess.Parameters {
        .init(
            organisation: organisation, checklist: checklist, version: version,
            answers: Self.answers(answers),
            by: by, on: on)
    }

    @Test("what is wrong is refused, and leaves no trace", arguments: refusals)
    func refused(_ refusal: Refusal) throws {
        let bench = try Self.bench()
        try bench.partner()
        try refusal.check(at: bench)
    }
}
