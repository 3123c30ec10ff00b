import PartnerCore
import Testing

@testable import PartnerReplies

@Suite("No mail breaks the reader, and the work is in proportion to the mail")
struct RandomMailTests {
    /// A linear congruential generator: the same seed, the same mail, on each machine.
    struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) << 32 ^ state >> 16
        }
    }

    private static let pieces: [String] =
        CommandTable.rows.flatMap(\.phrases) + AnswerWords.fillers.sorted() + AnswerWords.doubts.sorted()
        + VisibleTextTests.attributions + VisibleTextTests.devices + VisibleTextTests.written
        + NoCommandTests.notes
        + [
            "\n", "\n", "\n", "\r\n", "\n\n", "\n> ", "\n>> ", ". ", ", ", "; ", ": ", "? ", "! ", " - ",
            " – ", "(", ")", "#", "1", "2",
            "3", "1-3", "99", "1-999", "3/5", "3 May", "2w", "yesterday", "last friday", "31 April",
            "Casa Adelante", "St. Mary's School",
            "Hip-Hop Club", "-- ", "--", "****", "____", "====", "*", "**", "\u{FEFF}", "\u{200B}",
            "\u{00A0}", "’", "“", "👩‍👩‍👧‍👦", "e\u{301}",
            "confidential", "outcome: ", "our role: ", "<", ">", "<partners@library.example>", "wrote:",
            "On ", "From: ", "Date: ",
            "\u{0}", "\t", "…", "::::", ",,,,", "----", "####", "999999999999999999999999", "-1", "+3d", "`",
            "\"", "'",
        ]

    static func mail(_ numbers: inout Numbers, pieces count: Int) -> String {
        (0..<count).map { _ in pieces.randomElement(using: &numbers)! }
            .joined(separator: Bool.random(using: &numbers) ? " " : "")
    }

    @Test("Mails of random pieces", arguments: 1...40 as ClosedRange<UInt64>)
    func neverBreaks(_ seed: UInt64) {
        var numbers = Numbers(state: seed)
        for _ in 0..<10 {
            let text = Self.mail(&numbers, pieces: Int.random(in: 1...40, using: &numbers))
            let visible = VisibleText(text)
            for items in [Mail.one, Mail.several, Mail.candidate, Mail.review, []] {
                let answer = AnswerReader(items: items, questions: ["trust"]).read(visible)
                let checked = answer.checked(on: "2026-05-06")
                for said in checked.instructions {
                    // Nothing is done to what is not in the mail, nor what can't be said of it.
                    let item = items.first { $0.number == said.item }
                    #expect(
                        said.instruction.isOfMail ? said.item == nil : item != nil, "seed \(seed): \(text)")
                    if let item {
                        #expect(item.matters.contains(where: said.instruction.suits), "seed \(seed): \(text)")
                    }
                }
                for problem in checked.problems { #expect(!problem.sentence.isEmpty) }
            }
        }
    }

    @Test("Quoting a mail takes its answers away", arguments: 1...20 as ClosedRange<UInt64>)
    func quotedIsNothing(_ seed: UInt64) {
        var numbers = Numbers(state: seed)
        let text = Self.mail(&numbers, pieces: 30)
        let quoted = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
            "> " + $0
        }
        let answer = AnswerReader(items: Mail.one).read(VisibleText(quoted.joined(separator: "\n")))
        #expect(answer.isNothing, "seed \(seed): \(text)")
    }

    /// Lines that make much work for a reader that goes over the same lines again and again.
    static let repeated = [
        "On Mon, 4 May 2026 at 10:12, Somebody\n", "From: x\n", "From: x\nDate: y\n", "****\n",
        "****\nconfidential\n", "> 1. Casa Adelante\n",
        "> x\ny\n", "-- \n", "\n", "<\n", "On 1\n\n<\n", "Best regards\n", "1 done\n", "--- On 1 ---\n",
        "a@b\n", "=====\n\n> x\n",
    ]

    @Test("Twice the lines, twice the steps", arguments: repeated)
    func isLinear(_ line: String) {
        func steps(_ count: Int) -> Int {
            var sorter = LineSorter(String(repeating: line, count: count))
            _ = sorter.sorted()
            return sorter.steps
        }
        let once = steps(500)
        #expect(steps(1000) <= 2 * once + 40)
        #expect(
            once <= 500 * line.split(separator: "\n", omittingEmptySubsequences: false).count * 3
                * Attribution.reach)
    }

    @Test("Only the beginning of a very long answer is looked through for commands")
    func isBounded() {
        let text = VisibleText(String(repeating: "1 done\n", count: 5_000))
        let answer = AnswerReader(items: Mail.several).read(text)
        #expect(answer.instructions.count == 1)
        #expect(answer.notes.count == 1)
    }

    @Test("Below very many lines nothing is taken for an answer")
    func isEnded() {
        let text = VisibleText(String(repeating: "-- \nx\n", count: LineSorter.mostUnmarked) + "> x\ndone\n")
        #expect(AnswerReader(items: Mail.one).read(text).isNothing)
    }
}
