import PartnerControl
import PartnerCore

/// What a rehearsal comes to: who gets how much and, of two configurations, what is otherwise with the second.
package struct RehearsalReport: Hashable, Sendable, Encodable {
    package var from: CivilDate
    package var through: CivilDate
    package var answers: Verb.Rehearse.Answers
    /// By key; with two configurations, of the second.
    package var people: [Person]
    /// With the configuration in force, where another was rehearsed.
    package var mailsNow: Int?
    package var changes: [Change]
    /// The folder with the mails as files.
    package var folder: String?

    package struct Person: Hashable, Sendable, Encodable {
        package var to: StaffLabel
        package var mails: Int
        package var asks: Int
        /// The most asks of one mail.
        package var most: Int
    }

    /// Something that is asked on another day, or only with one of the configurations.
    package struct Change: Hashable, Sendable, Encodable {
        package var to: StaffLabel
        package var ask: RehearsedAsk
        /// The day with the configuration in force; absent: not asked.
        package var now: CivilDate?
        /// The day with the other; absent: not asked.
        package var then: CivilDate?
    }

    /// - Parameter now: the mails with the configuration in force, where `mails` are those with another.
    package init(
        from: CivilDate, through: CivilDate, answers: Verb.Rehearse.Answers, mails: [RehearsedMail],
        now: [RehearsedMail]? = nil, folder: String? = nil
    ) {
        self.from = from
        self.through = through
        self.answers = answers
        self.folder = folder
        people = Dictionary(grouping: mails, by: \.to).map { person, mails in
            Person(
                to: person, mails: mails.count, asks: mails.reduce(0) { $0 + $1.asks.count },
                most: mails.map(\.asks.count).max() ?? 0)
        }.sorted { $0.to.key < $1.to.key }
        mailsNow = now?.count
        changes = now.map { Self.changes(from: $0, to: mails) } ?? []
    }

    /// The same thing asked again: the first follow-up of one is held against the first of the other.
    private struct Place: Hashable {
        let to: StaffLabel
        let partner: String
        let clock: ClockKind
        let subject: Int64?
        let step: StepName
        /// Which of several that are otherwise the same, from 0.
        var turn = 0
    }

    private static func changes(from now: [RehearsedMail], to then: [RehearsedMail]) -> [Change] {
        let (now, then) = (places(now), places(then))
        return Set(now.keys).union(then.keys).compactMap { place -> Change? in
            let (before, after) = (now[place], then[place])
            guard let ask = (after ?? before)?.ask, before?.date != after?.date else { return nil }
            return Change(to: place.to, ask: ask, now: before?.date, then: after?.date)
        }.sorted { $0.order.lexicographicallyPrecedes($1.order) }
    }

    private static func places(_ mails: [RehearsedMail]) -> [Place: (date: CivilDate, ask: RehearsedAsk)] {
        var found: [Place: (date: CivilDate, ask: RehearsedAsk)] = [:]
        var turns: [Place: Int] = [:]
        for mail in mails {
            for ask in mail.asks {
                var place = Place(
                    to: mail.to, partner: ask.partner, clock: ask.clock, subject: ask.subject, step: ask.step)
                let turn = turns[place, default: 0]
                turns[place] = turn + 1
                place.turn = turn
                found[place] = (mail.at.date, ask)
            }
        }
        return found
    }
}

extension RehearsalReport.Change {
    fileprivate var order: [String] {
        [
            to.key.rawValue, (then ?? now)?.description ?? "", ask.partner, ask.clock.rawValue,
            ask.step.rawValue, now?.description ?? "",
        ]
    }
}

extension RehearsalReport: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: from)
        var page = Page(look)
        let mails = people.reduce(0) { $0 + $1.mails }
        let instead = mailsNow.map { ", instead of \($0) with the configuration in force" } ?? ""
        page.paragraph(
            "\(counted(mails, "mail")) through \(dates.dayWithWeekday(through)), if \(assumption)\(instead).")
        page.gap()
        page.table(
            [.plain, .plain, .plain, .plain], indent: 0,
            people.map {
                [
                    "\($0.to.key)", counted($0.mails, "mail"), counted($0.asks, "ask"),
                    $0.most > 0 ? "\($0.most) at most in one" : "",
                ]
            })
        if mailsNow != nil {
            page.gap()
            if changes.isEmpty {
                page.line("Nothing is asked on another day, or of somebody else.")
            } else {
                page.table([.plain, .plain, .plain, .cut(atLeast: 20)], indent: 0, rows(dates))
            }
        }
        if let folder {
            page.gap()
            page.line("Each mail is a file in \(folder).")
        }
        return page.text
    }

    private var assumption: String {
        switch answers {
        case .never: "nobody reports anything before"
        case .promptly: "everybody does on the day what is asked"
        }
    }

    private func rows(_ dates: DateText) -> [[String]] {
        changes.map { change in
            let day =
                switch (change.now, change.then) {
                case (let now?, let then?): "\(dates.short(now)) → \(dates.short(then))"
                case (let day?, nil), (nil, let day?): dates.short(day)
                case (nil, nil): ""
                }
            let kind = change.now == nil ? "added" : change.then == nil ? "gone" : "moved"
            return [
                "\(change.to.key)", kind, day,
                "\(change.ask.partner) (\(change.ask.clock), \(change.ask.step.words))",
            ]
        }
    }
}
