/// How dates written in figures alone are to be read: `03/04/2025`.
package enum DateOrder: String, Codable, CaseIterable, Hashable, Sendable {
    /// 3 April.
    case dayFirst = "day-first"
    /// 4 March.
    case monthFirst = "month-first"
}
