/// A rule's own dates, and whom they concern.
package struct Rule: Record {
    package var id = 0
    package var partners: [Int] = []
    package var dates: [Day] = []
    /// Days before a date from which a touch answers it.
    package var lead = 14

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("id", &id)
        try f.list("partners", &partners)
        try f.list("dates", &dates)
        try f.may("lead", &lead)
    }
}
