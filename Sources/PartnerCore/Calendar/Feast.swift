/// A feast that goes by its name, so that nobody has to know its rule.
struct Feast: Sendable {
    /// In small letters, without apostrophes; the first is the one that advice gives.
    let names: [String]
    /// As it is written: `New Year's Day`.
    let written: String
    let base: YearlyDay.Base

    private init(_ written: String, also: [String] = [], _ base: YearlyDay.Base) {
        self.written = written
        self.base = base
        names = ([written] + also).map(Self.folded)
    }

    private init(_ written: String, also: [String] = [], _ month: Int, _ day: Int) {
        // The days of the table are days; the tests go through it.
        self.init(written, also: also, .date(MonthDay(month: month, day: day)!))
    }

    static let all = [
        Feast("New Year", also: ["New Year's Day"], 1, 1),
        Feast("Good Friday", .easter(-2)),
        Feast("Easter", also: ["Easter Sunday", "Easter Day"], .easter(0)),
        Feast("Easter Monday", .easter(1)),
        Feast("Thanksgiving", also: ["Thanksgiving Day"], .nth(4, .thursday, month: 11)),
        Feast("Christmas Eve", 12, 24),
        Feast("Christmas", also: ["Christmas Day"], 12, 25),
        Feast("New Year's Eve", 12, 31),
    ]

    /// `new years eve` for `New Year’s Eve`.
    static func folded(_ words: String) -> String {
        String(words.lowercased().filter { $0 != "'" && $0 != "’" })
    }
}
