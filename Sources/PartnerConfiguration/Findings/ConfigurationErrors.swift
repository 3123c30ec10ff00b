/// Why a configuration is not applied, with everything that is wrong with it.
package enum ConfigurationErrors: Error, Hashable, Sendable {
    /// The file is not there, or may not be read.
    case unreadable(path: String, reason: String)
    /// In the order of the file; never empty.
    case wrong([Finding])

    /// Empty where the file can't be read at all.
    package var findings: [Finding] {
        switch self {
        case .unreadable: []
        case .wrong(let findings): findings
        }
    }
}

extension ConfigurationErrors: CustomStringConvertible {
    /// What `partnerctl check` prints: each error with its line and a caret, then how many there are.
    package var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
        case .wrong(let findings): FindingText.report(findings)
        }
    }
}
