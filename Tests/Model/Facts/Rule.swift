/// A rule's own dates, and whom they concern.
package struct Rule: Record {
    package var id = 0
    package var partners: [Int] = []
    package var dates: [Day] = []
    /// Days before a date of its notice, from which a touch answers it; `nil` is the policy's.
    package var lead: Int?

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("id", &id)
        try f.list("partners", &partners)
        try f.list("dates", &dates)
        try f.may("lead", &lead)
    }
}
