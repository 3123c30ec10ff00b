import Foundation
import Testing

/// The `sqlite3` program: another program that writes.
enum Shell {
    struct Result: Sendable {
        let status: Int32
        let output: String
        let complaint: String
    }

    /// Runs one batch of SQL; stops at the first error.
    @discardableResult
    static func run(_ sql: String, on path: String) throws -> Result {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
        process.arguments = ["-batch", "-bail", path, sql]
        let output = Pipe(), complaint = Pipe()
        process.standardOutput = output
        process.standardError = complaint
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        let complained = complaint.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Result(
            status: process.terminationStatus, output: String(decoding: said, as: UTF8.self),
            complaint: String(decoding: complained, as: UTF8.self))
    }

    /// As `run`, where nothing may go wrong: the answer, without its last line break.
    @discardableResult
    static func ask(_ sql: String, of path: String) throws -> String {
        let result = try run(sql, on: path)
        try #require(result.status == 0, "\(result.complaint)")
        return result.output.hasSuffix("\n") ? String(result.output.dropLast()) : result.output
    }
}
