import Foundation
import PartnerTables
import Testing

@Suite("The program that reads sheets says what it read, within bounds")
struct ProgramTests {
    private struct Outcome {
        let status: Int32
        let output: [UInt8]
    }

    /// The program beside the tests' own bundle.
    private static var program: URL {
        Bundle.module.bundleURL.deletingLastPathComponent().appending(path: "partner-tables")
    }

    private static func run(_ arguments: [String], _ input: [UInt8]) throws -> Outcome {
        // A file, not a pipe: the program may end before it has read all.
        let file = FileManager.default.temporaryDirectory.appending(
            path: "partner-tables-\(UUID().uuidString)")
        try Data(input).write(to: file)
        // A leftover in the temporary folder does no harm.
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.standardInput = try FileHandle(forReadingFrom: file)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Outcome(status: process.terminationStatus, output: [UInt8](bytes))
    }

    @Test("a text, to its end")
    func text() throws {
        let outcome = try Self.run([], Fixture.bytes("csv-spectrum/newlines.csv"))
        #expect(outcome.status == 0)
        #expect(try Table(lines: outcome.output) == Table(csv: Fixture.bytes("csv-spectrum/newlines.csv")))
    }

    @Test("a workbook's sheet, by name")
    func workbook() throws {
        let outcome = try Self.run(["--sheet", "hidden"], Fixture.bytes("calamine/any_sheets.xlsx"))
        #expect(outcome.status == 0)
        #expect(try Table(lines: outcome.output).form.sheet == "Hidden")
    }

    @Test("a refusal is the last line, with status 65")
    func refusal() throws {
        let outcome = try Self.run([], Array("a,b\n1,\"2".utf8))
        #expect(outcome.status == 65)
        #expect(
            String(decoding: outcome.output, as: UTF8.self) == """
                {"error":{"row":2,"column":2,"message":"a quote opens here and is never closed (line 2, character 3)"}}

                """)
    }

    @Test("hostile files are refused in words", arguments: HostileFile.all)
    func hostile(_ file: HostileFile) throws {
        let outcome = try Self.run([], file.bytes)
        #expect(outcome.status == 65)
        let last = try #require(outcome.output.split(separator: UInt8(ascii: "\n")).last)
        var reader = TableLineReader(.passedOn)
        let fault = #expect(throws: TableFault.self) { _ = try reader.read(last) }
        #expect(fault?.description.contains(file.says) == true, "\(fault?.description ?? "")")
    }

    @Test("what it can't be asked is status 64", arguments: [["--sheet"], ["file.csv"], ["--bogus"]])
    func usage(_ arguments: [String]) throws {
        #expect(try Self.run(arguments, []).status == 64)
    }

    @Test("too large a file is refused")
    func tooLarge() throws {
        let outcome = try Self.run([], Array(repeating: UInt8(ascii: "\n"), count: (64 << 20) + 1))
        #expect(outcome.status == 65)
        #expect(String(decoding: outcome.output, as: UTF8.self).contains("the file is larger than 64 MiB"))
    }

    @Test("help names the limits")
    func help() throws {
        let outcome = try Self.run(["--help"], [])
        #expect(outcome.status == 0)
        #expect(String(decoding: outcome.output, as: UTF8.self).contains("1 GiB of memory, 60 seconds"))
    }

    @Test("the limits are set before the first byte is read")
    func limits() throws {
        let process = Process()
        let input = Pipe()
        process.executableURL = Self.program
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        defer { process.terminate() }
        // It waits for input that never comes, with its limits on; how soon is its own affair.
        let path = "/proc/\(process.processIdentifier)/limits"
        let wanted = [
            "Max address space         1073741824", "Max cpu time              60 ",
            "Max core file size        0 ",
        ]
        let deadline = ContinuousClock.now + .seconds(20)
        var limits = ""
        while ContinuousClock.now < deadline, !wanted.allSatisfy(limits.contains) {
            limits = try String(contentsOfFile: path, encoding: .utf8)
        }
        #expect(wanted.allSatisfy(limits.contains), "\(limits)")
    }
}
