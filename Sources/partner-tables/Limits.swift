import PartnerConfined

/// What this process may use for a workbook.
enum Limits {
    static func set() { confine(memory: 1 << 30, processorSeconds: 60, fileSize: 1 << 30) }
}
