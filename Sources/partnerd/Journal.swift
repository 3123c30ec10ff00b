import CSystemd
import Glibc
import Logging

/// Where the log goes: to the journal with its fields where a service manager started us, to standard error
/// elsewhere.
enum Journal {
    static func bootstrap() {
        let isService = getenv("JOURNAL_STREAM") != nil
        LoggingSystem.bootstrap { label in
            if isService { return JournalHandler() }
            return StreamLogHandler.standardError(label: label)
        }
    }
}

/// Entries with structured fields, sd_journal_sendv(3): `journalctl -u partnerd PARTNERD_TO=ana`.
struct JournalHandler: LogHandler {
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { $1 }.sorted { $0.key < $1.key }
        let words = all.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        var fields = [
            "MESSAGE=\(event.message)" + (words.isEmpty ? "" : " (\(words))"),
            "PRIORITY=\(event.level.syslog)",
            "SYSLOG_IDENTIFIER=partnerd",
        ]
        fields += all.map { "PARTNERD_\(Self.field($0.key))=\($0.value)" }
        send(fields)
    }

    /// Upper case, digits and underscores, as the journal wants its field names.
    private static func field(_ key: String) -> String {
        String(key.uppercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }

    private func send(_ fields: [String]) {
        let texts = fields.map { Array($0.utf8) }
        let all = texts.joined()
        Array(all).withUnsafeBytes { bytes in
            var start = 0
            var vectors: [iovec] = []
            for text in texts {
                let base = UnsafeMutableRawPointer(mutating: bytes.baseAddress.map { $0 + start })
                vectors.append(iovec(iov_base: base, iov_len: text.count))
                start += text.count
            }
            _ = sd_journal_sendv(vectors, Int32(vectors.count))
        }
    }
}

extension Logger.Level {
    /// syslog(3)
    fileprivate var syslog: Int32 {
        switch self {
        case .trace, .debug: LOG_DEBUG
        case .info: LOG_INFO
        case .notice: LOG_NOTICE
        case .warning: LOG_WARNING
        case .error: LOG_ERR
        case .critical: LOG_CRIT
        }
    }
}
