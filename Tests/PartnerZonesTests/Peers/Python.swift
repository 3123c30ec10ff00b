import Foundation

/// The system's Python, which answers a line for a line.
enum Python {
    private static let program = URL(filePath: "/usr/bin/python3")

    /// All lines are asked in one child process.
    static func answers(of script: String, to lines: [String]) throws -> [String] {
        let file = FileManager.default.temporaryDirectory.appending(path: "asked-\(UUID().uuidString)")
        try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = program
        process.arguments = ["-c", script]
        process.standardInput = try FileHandle(forReadingFrom: file)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let words = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
        return words.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
}
