import Foundation
import PartnerCore
import Testing

@testable import PartnerReplies

@Suite("What staff are told to write is what is understood")
struct AnsweringPageTests {
    private static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Documentation/answering.md")

    @Test("The page has the table as it is")
    func hasTable() throws {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        let start = try #require(text.range(of: "<!-- table -->\n"))
        let end = try #require(text.range(of: "<!-- end of table -->"))
        let table = CommandTable.page.joined(separator: "\n") + "\n"
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
            let written = text[..<start.upperBound] + table + text[end.lowerBound...]
            try String(written).write(to: Self.page, atomically: true, encoding: .utf8)
        } else {
            #expect(text[start.upperBound..<end.lowerBound] == table)
        }
    }

    @Test("Each row of words is told of once")
    func allRowsAreTold() {
        for row in CommandTable.rows {
            #expect(CommandTable.entries.filter { $0.verbs.contains(row.verb) }.count == 1, "\(row.phrases)")
        }
    }

    private static let matters = ClockKind.allCases.map(AnswerMatter.clock) + [.candidate]

    @Test("Each example is understood where it is told of", arguments: CommandTable.entries.map(\.example))
    func exampleIsUnderstood(_ example: String) {
        let understood = Self.matters.contains { matter in
            let item = AnswerItem(number: 1, partner: "Casa Adelante", matter: matter)
            let answer = AnswerReader(items: [item], questions: ["trust"]).read(VisibleText(example))
            return answer.instructions.count == 1 && answer.problems.isEmpty && answer.notes.isEmpty
        }
        #expect(understood)
    }

    /// Commands that need more than their word, and what is put behind it.
    private static let completions: [CommandTable.Verb: String] = [
        .snooze: " 2w", .rest: " 2027-01-15", .move: " 5 May", .renew: " until 5 May", .askedPerson: " Dana",
    ]

    @Test("Each word in the table is a command", arguments: CommandTable.rows.indices)
    func wordsAreCommands(_ place: Int) {
        let row = CommandTable.rows[place]
        for phrase in row.phrases {
            let isWhole = row.following == .apart || row.following == .nothing
            let text = phrase + (isWhole ? "" : Self.completions[row.verb] ?? "")
            let understood = Self.matters.contains { matter in
                let item = AnswerItem(number: 1, partner: "Casa Adelante", matter: matter)
                let answer = AnswerReader(items: [item]).read(VisibleText(text))
                return answer.instructions.count == 1 && answer.problems.isEmpty && answer.notes.isEmpty
            }
            #expect(understood, "\(text)")
        }
    }

    @Test("No line of the help is longer than a mail's")
    func helpIsNarrow() {
        for line in CommandTable.help { #expect(line.count <= 100, "\(line)") }
        #expect(CommandTable.help.count == CommandTable.entries.count)
    }
}
