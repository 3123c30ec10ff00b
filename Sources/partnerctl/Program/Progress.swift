import Glibc
import Synchronization

/// How far a long reading has come: one line on standard error, written over and taken away at the end. Only on a
/// terminal, and only where it takes so long that somebody would wonder.
final class Progress: Sendable {
    private let what: String
    private let start = ContinuousClock.now
    private let last = Mutex<ContinuousClock.Instant?>(nil)

    private static let patience = Duration.milliseconds(500)
    private static let pause = Duration.milliseconds(100)

    /// nil where standard error is no terminal.
    init?(_ what: String) {
        guard isatty(STDERR_FILENO) == 1 else { return nil }
        self.what = what
    }

    func show(_ rows: Int) {
        let now = ContinuousClock.now
        guard now - start >= Self.patience else { return }
        let isDue = last.withLock { last in
            if let shown = last, now - shown < Self.pause { return false }
            last = now
            return true
        }
        if isDue { write("\r\u{1B}[K\(what): \(Self.grouped(rows)) rows") }
    }

    func clear() {
        if last.withLock({ $0 != nil }) { write("\r\u{1B}[K") }
    }

    /// `1,048,576`.
    static func grouped(_ number: Int) -> String {
        let digits = String(number)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
            text.append(digit)
        }
        return text
    }

    private func write(_ text: String) {
        // Where it can't be written, nobody misses it.
        try? Output.complaint.write(text)
    }
}
