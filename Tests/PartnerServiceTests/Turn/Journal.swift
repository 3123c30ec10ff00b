import Logging
import Synchronization

/// What the daemon said in its journal.
final class Journal: Sendable {
    private let lines = Mutex<[String]>([])

    var logger: Logger { Logger(label: "test") { _ in Handler(journal: self) } }

    /// How many entries begin so.
    func count(of beginning: String) -> Int {
        lines.withLock { lines in lines.count { $0.hasPrefix(beginning) } }
    }

    private struct Handler: LogHandler {
        let journal: Journal
        var logLevel = Logger.Level.info
        var metadata: Logger.Metadata = [:]

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) { journal.lines.withLock { $0.append("\(event.message)") } }
    }
}
