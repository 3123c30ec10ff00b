import Foundation
import Testing

@Suite("A length of time is calculated without a daemon")
struct TimeSpanTests {
    struct Call: CustomTestStringConvertible, Sendable {
        let words: [String]
        let status: Int32
        let lines: [String]
        var testDescription: String { words.joined(separator: " ") }
    }

    static let calls = [
        Call(words: ["1h 30min"], status: 0, lines: ["1h 30min", "5400 seconds"]),
        Call(words: ["90m"], status: 0, lines: ["1h 30min", "5400 seconds"]),
        Call(words: ["1"], status: 0, lines: ["1s", "1 second"]),
        Call(words: ["1500ms"], status: 0, lines: ["1.500000s", "1.5 seconds"]),
        Call(
            words: ["2 weeks", "--json"], status: 0,
            lines: [
                "{", "  \"microseconds\" : 1209600000000,", "  \"normalized\" : \"2w\",",
                "  \"seconds\" : 1209600,",
                "  \"span\" : \"2 weeks\"", "}",
            ]),
        Call(words: ["infinity"], status: 0, lines: ["infinity"]),
        Call(
            words: ["9 o'clock"], status: 65,
            lines: [
                "partnerctl: \"o'clock\" is no unit of time; expected s, min, h, d, w, month or y",
                "  9 o'clock", "    ^^^^^^^",
            ]),
        Call(
            words: ["-3h"], status: 65,
            lines: [
                "partnerctl: a length of time can't be negative; expected a number and a unit, such as 9h or 1h 30min",
                "  -3h", "  ^^^",
            ]),
    ]

    @Test("its one form and its seconds, or a mark under what is wrong", arguments: calls)
    func timespan(_ call: Call) throws {
        let process = Process()
        process.executableURL = Bundle.main.executableURL?.deletingLastPathComponent().appending(
            path: "partnerctl")
        process.arguments = ["timespan"] + call.words
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let words = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == call.status)
        #expect(words == call.lines.map { $0 + "\n" }.joined())
    }
}
