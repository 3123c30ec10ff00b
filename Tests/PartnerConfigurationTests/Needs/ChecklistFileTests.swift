import Foundation
import PartnerConfiguration
import PartnerCore
import Testing

@Suite("Checklists are read as strictly as the configuration")
struct ChecklistFileTests {
    static let folder = Files.project.appendingPathComponent("Checklists")

    @Test("those that come with the program", arguments: ["edi", "older-adults", "youth"])
    func ours(_ name: String) throws {
        let text = try Files.text(Self.folder.appendingPathComponent(name + ".yaml"))
        let checklist = try ChecklistFile.read(text: text, file: name + ".yaml").get()
        #expect(checklist.key == name)
        #expect(checklist.scope.rawValue == name)
        #expect((10...14).contains(checklist.questions.count))
        #expect(checklist.questions.allSatisfy { $0.evidence != nil && $0.ask != nil })
        #expect(checklist.questions.contains { $0.isScored })
        #expect(checklist.version == SHA256.hexadecimal(of: Array(text.utf8)))
    }

    @Test("no other lies in their folder")
    func whole() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
        #expect(names == ["edi.yaml", "older-adults.yaml", "youth.yaml"])
    }

    static let right = """
        key: own
        title: Our own
        scope: youth
        questions:
          - {id: one, text: How much?, kind: choice, choices: {no: 0, off: 50, all of it: 100}, weight: 0}
          - {id: two, text: How many?, kind: number, full: 20, ask: them, evidence: a list}
          - {id: three, text: How many?, kind: number}
          - {id: four, text: Well?, kind: yes-no}
        """

    @Test("every kind of question")
    func kinds() throws {
        let questions = try ChecklistFile.read(text: Self.right, file: "own.yaml").get().questions
        #expect(
            questions.map(\.kind) == [
                .choice([
                    .init(text: "no", points: 0), .init(text: "off", points: 50),
                    .init(text: "all of it", points: 100),
                ]),
                .number(full: 20), .number(full: nil), .yesNo,
            ])
        #expect(questions.map(\.weight) == [0, 1, 1, 1])
        #expect(questions[1].ask == "them")
        #expect(questions[1].evidence == "a list")
    }

    @Test(
        "what is wrong has its place",
        arguments: [
            (
                "title: Our own", "titel: Our own",
                "own.yaml:2:1: unknown key \"titel\" (titel); did you mean \"title\"?"
            ),
            (
                "key: own", "key: Our own",
                "own.yaml:1:6: \"Our own\" can be no name here (key); did you mean \"our-own\"?"
            ),
            (
                "kind: yes-no", "kind: yesno",
                "own.yaml:8:35: found \"yesno\" (questions[4].kind); did you mean \"yes-no\"?"
            ),
            (
                "id: two", "id: one",
                "own.yaml:6:5: a second question \"one\" (questions[2]); the first is in line 5"
            ),
            (
                "weight: 0", "weight: 11",
                "own.yaml:5:97: found \"11\" (questions[1].weight); expected a whole number from 0 to 10"
            ),
            (
                "choices: {no: 0, off: 50, all of it: 100}", "choices: {no: 0}",
                "own.yaml:5:55: found keys and values (questions[1].choices); expected two answers or more and their points, such as {none: 0, some: 50, all: 100}"
            ),
            (
                "choices: {no: 0, off: 50, all of it: 100}, ", "",
                "own.yaml:5:5: \"choices\" is missing (questions[1]); expected answers and their points, such as {none: 0, some: 50, all: 100}"
            ),
            (
                "kind: number, full", "kind: scale, full",
                "own.yaml:6:45: full for a question of kind scale (questions[2].full); set kind: number"
            ),
            ("id: three, ", "", "own.yaml:7:5: \"id\" is missing (questions[3].id)"),
        ])
    func wrong(_ old: String, _ new: String, _ says: String) {
        let text = Self.right.replacingOccurrences(of: old, with: new)
        let result = ChecklistFile.read(text: text, file: "own.yaml")
        guard case .failure(let errors) = result else {
            Issue.record("taken for right")
            return
        }
        #expect(errors.findings.map(\.description) == [says])
    }

    @Test("an empty file, and one without questions")
    func empty() {
        func words(_ text: String) -> [String] {
            guard case .failure(let errors) = ChecklistFile.read(text: text, file: "own.yaml") else {
                return []
            }
            return errors.findings.map(\.description)
        }
        #expect(words("") == ["own.yaml:1:1: the file is empty; expected key, title, scope and questions"])
        #expect(
            words("key: a\ntitle: A\nscope: youth\nquestions: []\n") == [
                "own.yaml:4:12: found a list (questions); expected a list of questions, each with id, text and kind"
            ])
    }
}
