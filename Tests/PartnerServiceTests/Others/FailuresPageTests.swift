import Foundation
import Testing

@Suite("The page of what other reminders get wrong has a test to each of its rows")
struct FailuresPageTests {
    @Test("and the tests have a row each")
    func rows() throws {
        let here = URL(filePath: #filePath).deletingLastPathComponent()
        let root = here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let page = try String(
            contentsOf: root.appending(path: "Documentation/failures-of-others.md"), encoding: .utf8)
        let rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2).map {
            String($0.dropFirst(2).prefix { $0 != "|" }).trimmingCharacters(in: .whitespaces)
        }
        let files = try FileManager.default.contentsOfDirectory(at: here, includingPropertiesForKeys: nil)
            .filter { $0.lastPathComponent.hasPrefix("FailuresOfOthersTests") }
        let tests = try files.flatMap { file in
            try String(contentsOf: file, encoding: .utf8).matches(of: /@Test\(\s*"((?:[^"\\]|\\.)*)"/).map {
                String($0.output.1).replacing("\\\"", with: "\"")
            }
        }
        #expect(rows.sorted() == tests.sorted())
        #expect(rows.count == Set(rows).count)
    }
}
