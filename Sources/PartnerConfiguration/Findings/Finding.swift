import PartnerCore

/// One thing in the configuration that is wrong, or doubtful, and where it stands.
package struct Finding: Hashable, Sendable {
    package enum Severity: String, Hashable, Sendable {
        /// Nothing of the file is applied.
        case error
        /// The file is applied; the admin should know.
        case warning
    }

    package enum Code: String, Hashable, Sendable {
        case size, encoding, notation, syntax
        case unknownKey = "unknown-key", duplicateKey = "duplicate-key", missing, wrongType = "wrong-type"
        case badKey = "bad-key", badText = "bad-text", badAddress = "bad-address", badDate = "bad-date"
        case badTime = "bad-time", badWeekday = "bad-weekday", badNumber = "bad-number", badLength =
            "bad-length"
        case badCadence = "bad-cadence", badLadder = "bad-ladder", badZone = "bad-zone", badPath = "bad-path"
        case badChoice = "bad-choice"
        case badExpression = "bad-expression"
        /// A calendar file, named in the configuration, that gives no days.
        case badCalendar = "bad-calendar"
        /// A branch or a member of staff that the file does not have.
        case unknownName = "unknown-name"
        case circle, twice
        case neverOpen = "never-open", neverReached = "never-reached", noNotice = "no-notice"
        case shortGap = "short-gap"
        /// What is listed by dates, of which all are past.
        case past
        case neverSent = "never-sent", severalTimes = "several-times"
    }

    package let severity: Severity
    package let code: Code
    package let place: SourcePlace
    /// How many characters of the line are meant, from the place's column on; at least 1.
    package let width: Int
    /// The line as it stands in the file.
    package let line: String
    /// The keys that lead to the place, `staff.ana.branch`; empty where the file can't be read so far.
    package let path: String
    /// A clause without full stop: `no branch "hilside"`.
    package let found: String
    /// What would do: `did you mean "hillside"?`
    package let advice: String?

    package init(
        _ severity: Severity, _ code: Code, place: SourcePlace, width: Int, line: String, path: String,
        found: String, advice: String?
    ) {
        self.severity = severity
        self.code = code
        self.place = place
        self.width = width
        self.line = line
        self.path = path
        self.found = found
        self.advice = advice
    }
}

extension Finding: CustomStringConvertible {
    /// One line, for a log: `partnerd.yaml:17:13: no branch "hilside" (staff.ana.branch); did you mean "hillside"?`
    package var description: String { headline + (advice.map { "; " + $0 } ?? "") }

    /// The first line of what the admin reads, without the advice.
    var headline: String {
        let mark = severity == .warning ? "warning: " : ""
        return "\(place):\(place.column): \(mark)\(found)" + (path.isEmpty ? "" : " (\(path))")
    }
}

extension Finding {
    /// In the order of the file.
    static func inOrder(_ a: Finding, _ b: Finding) -> Bool {
        (a.place.line, a.place.column, a.path, a.found) < (b.place.line, b.place.column, b.path, b.found)
    }
}
