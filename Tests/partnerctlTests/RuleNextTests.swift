import Foundation
import Testing

@Suite("Fixed dates are calculated without a daemon")
struct RuleNextTests {
    struct Call: CustomTestStringConvertible, Sendable {
        let words: [String]
        let status: Int32
        let lines: [String]
        var testDescription: String { words.joined(separator: " ") }
    }

    static let calls = [
        Call(
            words: ["FREQ=MONTHLY;BYDAY=1TU", "--from", "2027-01-01", "--count", "3"], status: 0,
            lines: ["2027-01-05", "2027-02-02", "2027-03-02"]),
        Call(
            words: [
                "first working day of the quarter", "--from", "2027-01-02", "--count", "2", "--open",
                "Tue..Sat",
                "--closed", "2027-01-01,2027-04-01..2027-04-03",
            ], status: 0, lines: ["2027-01-02", "2027-04-06"]),
        Call(
            words: ["FREQ=DAILY", "--from", "9999-12-30", "--count", "5"], status: 0,
            lines: ["9999-12-30", "9999-12-31"]),
        Call(
            words: ["FREQ=MONTHLY;BYDAY=1TX", "--from", "2027-01-01"], status: 65,
            lines: [
                "partnerctl: \"TX\" is no weekday; expected MO, TU, WE, TH, FR, SA, SU",
                "  FREQ=MONTHLY;BYDAY=1TX", "                     ^^^",
            ]),
        Call(
            words: ["every 31 February", "--from", "2027-01-01"], status: 65,
            lines: [
                "partnerctl: February has no day 31; expected 1 to 29", "  every 31 February", "        ^^",
            ]),
        Call(
            words: ["FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6", "--from", "2027-01-01"], status: 65,
            lines: [
                "partnerctl: no date comes of it from 2027-01-01 on; expected a rule that comes",
                "  FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6", "  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
            ]),
    ]

    @Test("a date a line, or a mark under what is wrong", arguments: calls)
    func next(_ call: Call) throws {
        let process = Process()
        process.executableURL = Bundle.main.executableURL?.deletingLastPathComponent().appending(
            path: "partnerctl")
        process.arguments = ["rule", "next"] + call.words
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
