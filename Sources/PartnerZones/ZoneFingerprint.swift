/// What the database's files looked like: where it differs, the rules are to be read again.
package struct ZoneFingerprint: Hashable, Sendable {
    struct Stamp: Hashable, Sendable {
        let size: Int64
        let seconds: Int64
        let nanoseconds: Int64
    }

    /// By path within the database; nil is a file that was not there.
    let stamps: [String: Stamp?]
}
