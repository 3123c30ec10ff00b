import PartnerControl
import PartnerStore

/// What came of reading a watched sheet, as the records keep it: a word, two counts, and what is wrong.
struct SheetResult: Hashable {
    let outcome: Verb.Status.SheetState.Outcome
    let rows: Int
    let refused: Int
    /// A clause; empty where all is well.
    let words: String

    init(_ outcome: Verb.Status.SheetState.Outcome, rows: Int = 0, refused: Int = 0, words: String = "") {
        self.outcome = outcome
        self.rows = rows
        self.refused = refused
        self.words = words
    }

    /// `refused-rows 61 2 row 17, "Last contact": …`
    var stored: String { "\(outcome.rawValue) \(rows) \(refused) \(words)" }

    init(stored: String) {
        let parts = stored.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false).map(
            String.init)
        self.init(
            parts.first.flatMap(Verb.Status.SheetState.Outcome.init) ?? .notYet,
            rows: parts.count > 1 ? Int(parts[1]) ?? 0 : 0, refused: parts.count > 2 ? Int(parts[2]) ?? 0 : 0,
            words: parts.count > 3 ? parts[3] : "")
    }

    private var wasRead: Bool { outcome == .read || outcome == .refusedRows }

    func state(of record: SheetRecord, readAt: Moment) -> Verb.Status.SheetState {
        Verb.Status.SheetState(
            path: record.path, outcome: outcome, lastRead: wasRead ? readAt : nil, rows: wasRead ? rows : nil,
            refused: wasRead ? refused : nil, words: words.isEmpty ? nil : words)
    }
}
