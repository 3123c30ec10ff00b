import Foundation
import Testing

/// What people read, kept as files beside the tests and reviewed as text.
///
/// A difference fails. With `PARTNERD_UPDATE_SNAPSHOTS=1` in the environment the files are written anew,
/// and the test fails all the same, so that no change goes unseen.
enum Snapshot {
    static func expect(
        _ text: String, matches name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        // Where the source lies, as the copies that are built with the tests are not those under review.
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "Fixtures/Snapshots")
        let file = folder.appending(path: name)
        do {
            if ProcessInfo.processInfo.environment["PARTNERD_UPDATE_SNAPSHOTS"] == "1" {
                let before = try? String(contentsOf: file, encoding: .utf8)  // new: nothing was there
                guard before != text else { return }
                try text.write(to: file, atomically: true, encoding: .utf8)
                Issue.record("\(name) was written anew: read it", sourceLocation: sourceLocation)
                return
            }
            let pinned = try String(contentsOf: file, encoding: .utf8)
            #expect(text == pinned, "\(name) reads otherwise", sourceLocation: sourceLocation)
        } catch {
            Issue.record("\(name): \(error)", sourceLocation: sourceLocation)
        }
    }
}
