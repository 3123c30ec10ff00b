internal import CGMime
import PartnerReceived

/// What was broken and what was cut, each said once.
struct Faults {
    private(set) var list: [ReadingFault] = []

    mutating func add(_ kind: ReadingFault.Kind, _ what: String) {
        let fault = ReadingFault(kind, what)
        if list.count < ReceivedLimits.faults, !list.contains(fault) { list.append(fault) }
    }

    /// What GMime took exception to and what it means to us; its other remarks are about matters of style.
    private static let meanings: [(warning: GMimeParserWarning, kind: ReadingFault.Kind, what: String)] = [
        (GMIME_CRIT_MULTIPART_WITHOUT_BOUNDARY, .structure, "a multipart without a boundary"),
        (GMIME_WARN_MALFORMED_MULTIPART, .structure, "a multipart without parts"),
        (GMIME_WARN_TRUNCATED_MESSAGE, .structure, "a multipart without its end"),
        (GMIME_WARN_MALFORMED_MESSAGE, .structure, "a mail in a mail is broken"),
        (GMIME_CRIT_NESTING_OVERFLOW, .tooDeep, "parts"),
        (GMIME_CRIT_INVALID_HEADER_NAME, .header, "a line that is no field"),
    ]

    mutating func add(seen: UInt32) {
        for meaning in Self.meanings where seen & (1 << meaning.warning.rawValue) != 0 {
            add(meaning.kind, meaning.what)
        }
    }
}
