import PartnerControl
import PartnerCore

extension Page {
    /// What comes of itself, an occurrence a line:
    /// `  follow-up   due 12 June   notice on 29 May, to ana`.
    mutating func coming(_ coming: [Coming], _ dates: DateText) {
        table(
            [.plain, .plain, .wrap(atLeast: 14), .wrap(atLeast: 10)], gap: 3, coming.map { $0.cells(dates) })
    }

    /// The same under a heading, for what a command answers.
    mutating func next(_ list: [Coming], _ dates: DateText) {
        guard !list.isEmpty else {
            line("Next: nothing of itself.")
            return
        }
        line("Next:")
        coming(list, dates)
    }
}

extension Coming {
    fileprivate func cells(_ dates: DateText) -> [String] {
        [matter(clock, subject), "due \(dates.day(due))", next(dates), what?.quoted ?? ""]
    }

    /// `repeat 1 on Fri 19 March, to ana`
    private func next(_ dates: DateText) -> String {
        guard let step else { return hold?.words(dates) ?? "quiet: named in the weekly overview" }
        var text = step.words
        if let on { text += on == dates.today ? " today" : " on \(dates.near(on))" }
        if let to { text += ", to \(to.key)" }
        if let hold { text += "; \(hold.words(dates))" }
        return text
    }
}
