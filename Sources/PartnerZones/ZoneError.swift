import PartnerCore

/// Why a zone's rules could not be had.
package enum ZoneError: Error, Hashable, Sendable {
    /// No zone has this name.
    case unknown(name: String, nearest: [String])
    /// The name could not be a zone's at all: an absolute path, `..`, characters that no zone has.
    case malformed(name: String)
    /// A file that counts leap seconds, as those under `right/`: its clock is not the system's.
    case leapSeconds(name: String)
    /// The file is there and cannot be read.
    case unreadable(path: String, code: CInt, reason: String)
    /// The file is there and is no TZif, or holds what TZif forbids.
    case damaged(path: String, reason: String)
}

extension ZoneError: CustomStringConvertible {
    /// One line: what was found, and what would do.
    package var description: String {
        switch self {
        case .unknown(let name, let nearest) where nearest.isEmpty:
            "no time zone \"\(name)\"; expected a name of the tz database, such as America/Los_Angeles"
        case .unknown(let name, let nearest):
            "no time zone \"\(name)\"; did you mean \(nearest.joined(separator: ", or "))?"
        case .malformed(let name):
            "\(name.debugDescription) is no name of a time zone; expected one such as America/Los_Angeles"
        case .leapSeconds(let name):
            "time zone \"\(name)\" counts leap seconds, as the system's clock does not; expected one outside right/"
        case .unreadable(let path, _, let reason):
            "\(path) cannot be read: \(reason)"
        case .damaged(let path, let reason):
            "\(path) is no usable time zone file: \(reason)"
        }
    }
}
