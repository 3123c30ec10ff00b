import PartnerCore

/// What this process is, for `status` and the proof of life.
package struct RunningProcess: Hashable, Sendable {
    package let version: String
    package let started: Instant
    /// getpid(2)
    package let identifier: Int32

    package init(version: String, started: Instant, identifier: Int32) {
        self.version = version
        self.started = started
        self.identifier = identifier
    }
}
