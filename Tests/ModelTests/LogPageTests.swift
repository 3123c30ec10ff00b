import Foundation
import PartnerModel
import Testing

@Suite("The page on the log")
struct LogPageTests {
    static let page = {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return (try? String(contentsOf: tests.appending(path: "Model/README.md"), encoding: .utf8)) ?? ""
    }()

    @Test("names each kind of line and each of its keys", arguments: LogTests.lines)
    func names(_ line: String) {
        let words = line.split(separator: " ").dropFirst(2)
        let keys = words.dropFirst().map { String($0.prefix { $0 != "=" }) }
        // Seven keys, one a clock.
        let named = [String(words.first ?? "")] + keys.filter { !$0.hasPrefix("ladder.") }
        // The counts of stages are named as such.
        for name in named where Stage(rawValue: name) == nil {
            #expect(Self.page.contains("`\(name)`"), "\(name) is not on the page")
        }
    }

    @Test("has the items that can be violated, each in its row")
    func items() {
        for item in 1...15 { #expect(Self.page.contains("\n| \(item) | "), "item \(item)") }
    }
}
