import Foundation
import PartnerControl
import Testing

@Suite("The documented interface is the one that is there")
struct DocumentationTests {
    private static let tests = URL(filePath: #filePath).deletingLastPathComponent()

    private static func page() throws -> String {
        let root = tests.deletingLastPathComponent().deletingLastPathComponent()
        return try String(
            contentsOf: root.appending(path: "Documentation/control-interface.md"), encoding: .utf8)
    }

    /// A block of the page without its fences.
    private static func block(after mark: String, in page: String) throws -> String {
        let start = try #require(page.range(of: mark)?.upperBound)
        let end = try #require(page.range(of: "\n```", range: start..<page.endIndex)?.lowerBound)
        return String(page[start..<end]) + "\n"
    }

    /// `RECORD_SNAPSHOTS=1` writes what the page repeats of the code anew.
    private static let records = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil

    private static func record(_ text: String, after mark: String) throws {
        let old = try page()
        let new = old.replacing(mark + (try block(after: mark, in: old)), with: mark + text)
        let root = tests.deletingLastPathComponent().deletingLastPathComponent()
        try new.write(
            to: root.appending(path: "Documentation/control-interface.md"), atomically: true, encoding: .utf8)
    }

    @Test("its text")
    func interface() throws {
        if Self.records { try Self.record(ControlInterface.description, after: "```varlink\n") }
        let text = try Self.block(after: "```varlink\n", in: Self.page())
        #expect(text.split(separator: "\n") == ControlInterface.description.split(separator: "\n"))
    }

    @Test("its replies", arguments: ["status-healthy", "log", "partners", "why-not", "explain", "outbox"])
    func reply(_ name: String) throws {
        let text = try Self.block(after: "<!-- Snapshots/\(name).json -->\n```json\n", in: Self.page())
        let pinned = try String(
            contentsOf: Self.tests.appending(path: "Snapshots/\(name).json"), encoding: .utf8)
        #expect(text == pinned)
    }

    @Test("its methods, each beside a verb")
    func methods() throws {
        let page = try Self.page()
        let table = try #require(page.range(of: "## Verbs and methods").map { page[$0.lowerBound...] })
        for method in Verb.all {
            #expect(table.contains("`\(method.name)`"), "\(method.name) is not in the table")
        }
    }
}
