import ArgumentParser
import Testing

@testable import partnerctl

@Suite("The help of every verb shows how it is used")
struct HelpTests {
    struct Verb: CustomTestStringConvertible, Sendable {
        let words: [String]
        let type: any ParsableCommand.Type

        var testDescription: String { words.joined(separator: " ") }
    }

    static let verbs: [Verb] = all(Partnerctl.self, [])

    private static func all(_ type: any ParsableCommand.Type, _ words: [String]) -> [Verb] {
        let configuration = type.configuration
        let children = configuration.subcommands + configuration.groupedSubcommands.flatMap(\.subcommands)
        return children.flatMap { child in
            let path = words + [child._commandName]
            return [Verb(words: path, type: child)] + all(child, path)
        }
    }

    @Test("an example that is understood, and no line over 80 columns", arguments: verbs)
    func example(_ verb: Verb) throws {
        let help = Partnerctl.helpMessage(for: verb.type, columns: 80)
        #expect(help.contains("Examples:\n  partnerctl \(verb.words[0])"))
        for line in help.split(separator: "\n") where !line.hasPrefix("USAGE:") {
            #expect(line.count <= 80, "\(line)")
        }
        for example in examples(in: help) {
            #expect(throws: Never.self, "\(example)") { try Partnerctl.parseAsRoot(example) }
        }
    }

    @Test("every verb says in one sentence what it does", arguments: verbs)
    func abstract(_ verb: Verb) {
        let abstract = verb.type.configuration.abstract
        #expect(abstract.hasSuffix(".") || abstract.hasSuffix("?"), "\(abstract)")
    }

    /// The examples of a help text as a shell would cut them into words.
    private func examples(in help: String) -> [[String]] {
        let block = help.split(separator: "\n", omittingEmptySubsequences: false)
            .drop { $0 != "Examples:" }.dropFirst().prefix { !$0.isEmpty }.joined(separator: "\n")
        let lines = block.replacing("\\\n", with: "").split(separator: "\n")
        return lines.map { line in
            var words: [String] = [], word = "", isQuoted = false
            for character in line {
                switch character {
                case "\"": isQuoted.toggle()
                case " " where !isQuoted:
                    if !word.isEmpty { words.append(word) }
                    word = ""
                default: word.append(character)
                }
            }
            return Array((words + (word.isEmpty ? [] : [word])).dropFirst())
        }
    }
}
