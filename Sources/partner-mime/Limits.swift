import PartnerConfined

/// What this process may use for a mail.
enum Limits {
    /// A mail that comes through a pipe is put down in a file first.
    static func set() { confine(memory: 1 << 30, processorSeconds: 30, fileSize: 256 << 20) }
}
