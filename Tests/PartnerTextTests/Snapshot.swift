import Foundation
import Testing

/// A text that people or programs read, pinned in a file beside the tests.
///
/// Where it was changed on purpose, run the tests with `RECORD_SNAPSHOTS=1` and read the difference in the files.
struct Snapshot {
    let name: String

    func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots/\(name)")
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
            try text.write(to: file, atomically: true, encoding: .utf8)
            return
        }
        let pinned = try String(contentsOf: file, encoding: .utf8)
        #expect(text == pinned, "not as in Snapshots/\(name)", sourceLocation: sourceLocation)
    }
}
