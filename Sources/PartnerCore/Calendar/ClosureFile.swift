/// Why a calendar file gives no closing days.
package struct ClosureFileFault: Error, Hashable, Sendable {
    /// From 1; of an event that of its BEGIN. nil where it is the file as a whole.
    package let line: Int?
    /// What was found, as a clause without its full stop.
    package let problem: String
    /// What would do, in the same form.
    package let advice: String?

    package init(line: Int? = nil, _ problem: String, advice: String? = nil) {
        self.line = line
        self.problem = problem
        self.advice = advice
    }
}

/// Gives the closing days of the calendar file at a path, for a branch in that zone; handed in by who may read files.
package typealias ClosureFileReader =
    @Sendable (_ path: String, _ zone: any TimeZoneRules)
    throws(ClosureFileFault) -> [Closure]

extension Closure {
    /// The years that a calendar file is followed through: an event that comes again may do so for ever.
    package static let yearsOfFiles = OpenBits.years
}
