/// Rows of facts as `what:number`: those in the audit since the last such line, or those that were written.
package struct Audit: Record {
    package var rows: [String] = []

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.list("rows", &rows)
    }
}

/// The counts that `status` shows; those it doesn't show are left out.
package struct Counts: Record {
    package var candidate: Int?
    package var prospect: Int?
    package var building: Int?
    package var established: Int?
    package var resting: Int?
    package var lapsed: Int?
    package var ended: Int?
    package var kept: Int?
    package var due: Int?
    package var overdue: Int?
    package var lost: Int?
    /// Partners with an occurrence that is.
    package var quiet: Int?
    package var orphans: Int?
    /// Digests with a step that is decided and not yet spoken.
    package var outbox: Int?
    /// Digests given up on.
    package var dead: Int?

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.may("candidate", &candidate)
        try f.may("prospect", &prospect)
        try f.may("building", &building)
        try f.may("established", &established)
        try f.may("resting", &resting)
        try f.may("lapsed", &lapsed)
        try f.may("ended", &ended)
        try f.may("kept", &kept)
        try f.may("due", &due)
        try f.may("overdue", &overdue)
        try f.may("lost", &lost)
        try f.may("quiet", &quiet)
        try f.may("orphans", &orphans)
        try f.may("outbox", &outbox)
        try f.may("dead", &dead)
    }
}
