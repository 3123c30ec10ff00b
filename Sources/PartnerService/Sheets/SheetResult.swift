import PartnerControl
import PartnerStore

/// What came of reading a watched sheet, as the records keep it: a word, two counts, and what is wrong.
struct SheetResult: Hashable {
    let outcome: Verb.Status.SheetState.Outcome
    let rows: Int
    let refused: Int
    /// A clause; empty where all is well.
    let words: String
    /// Nothing in the sheet would mend it, and reading it again may.
    let isOurFault: Bool

    init(
        _ outcome: Verb.Status.SheetState.Outcome, rows: Int = 0, refused: Int = 0, words: String = "",
        isOurFault: Bool = false
    ) {
        self.isOurFault = isOurFault
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

    /// Whether the admin should hear of it by mail: not of what they were told before, and not of a sheet that is
    /// missing for a moment, as programs that save do that; `status` names it as long as it is so.
    func isNews(after last: SheetResult?) -> Bool {
        switch outcome {
        case .read, .notYet, .missing: false
        case .refusedRows, .unreadable: !isOurFault && (last?.outcome != outcome || last?.words != words)
        }
    }

    private var wasRead: Bool { outcome == .read || outcome == .refusedRows }

    func state(of path: String, readAt: Moment) -> Verb.Status.SheetState {
        Verb.Status.SheetState(
            path: path, outcome: outcome, lastRead: wasRead ? readAt : nil, rows: wasRead ? rows : nil,
            refused: wasRead ? refused : nil, words: words.isEmpty ? nil : words)
    }
}
