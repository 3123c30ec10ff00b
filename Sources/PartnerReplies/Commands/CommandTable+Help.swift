extension CommandTable {
    /// What is told to people of one thing they can say.
    package struct Entry: Sendable {
        /// How it is written; capitals stand for the person's own words.
        package let usage: String
        package let meaning: String
        /// One that is understood as it stands.
        package let example: String
        /// The rows it tells of.
        let verbs: Set<Verb>
        /// Whether its other words are shown; they are clear from the usage where they are not.
        let others: Others

        enum Others: Hashable { case shown, clear }

        init(
            _ usage: String, _ meaning: String, _ example: String, _ verbs: Set<Verb>,
            _ others: Others = .shown
        ) {
            self.usage = usage
            self.meaning = meaning
            self.example = example
            self.verbs = verbs
            self.others = others
        }

        /// The other words that mean the same, in the order of the table.
        package var otherWords: [String] {
            guard others == .shown else { return [] }
            let own = usage.lowercased()
            return CommandTable.rows.filter { verbs.contains($0.verb) }.flatMap(\.phrases)
                .filter { !own.split(separator: ",")[0].hasPrefix($0) }
        }
    }

    /// Everything that can be said, in the order in which people are told.
    package static let entries: [Entry] = [
        Entry(
            "done, WHAT HAPPENED", "it has been dealt with; what happened becomes the note",
            "done, met Pilar, wants a story time in May", [.done]),
        Entry(
            "called WHOM DATE", "there was a call; without a date: today", "called Pilar yesterday",
            [.touch(.call)]),
        Entry("visited WHOM DATE", "there was a visit", "visited 3 May: they moved", [.touch(.visit)]),
        Entry("met WHOM DATE", "there was a meeting", "we met on Monday", [.touch(.meeting)]),
        Entry("emailed WHOM DATE", "there was a mail", "emailed Pilar", [.touch(.email)]),
        Entry("sent a letter", "there was a letter", "sent a letter yesterday", [.touch(.letter)]),
        Entry("event: WHICH", "we were at an event with them", "event: summer fair", [.touch(.event)]),
        Entry(
            "spoke with WHOM DATE", "there was an exchange of another kind", "spoke with Pilar today",
            [.touch(.unknown)]),
        Entry(
            "tried, HOW", "you tried in vain; the reminder goes on", "tried to call, no answer",
            [.attempt(nil), .attempt(.call)]),
        Entry("snooze DATE", "this comes again on that day", "snooze 2w", [.snooze]),
        Entry("not me, ask NAME", "it is somebody else's", "not me, ask Dana", [.handOver, .askedPerson]),
        Entry(
            "wrong person", "it isn't yours, and you don't know whose it is", "wrong person", [.wrongPerson]),
        Entry(
            "rest until DATE", "the relationship rests, and nobody is asked about it", "rest until September",
            [.rest]),
        Entry("kept", "of a promise: it has been kept", "kept, sent the dates", [.keep]),
        Entry("move to DATE", "of a promise: a new day", "move to 5 May", [.move]),
        Entry("drop: REASON", "of a promise: it isn't needed any more", "drop: no longer needed", [.drop]),
        Entry(
            "renewed until DATE", "of an agreement: it goes on", "renewed until 30 June", [.renew]),
        Entry("take", "of a proposed candidate: take it up", "take", [.take]),
        Entry(
            "not now", "of a proposed candidate: later; \"not now until DATE\" says when",
            "not now until September", [.notNow]),
        Entry(
            "never: REASON", "of a proposed candidate: it is not proposed again", "never: too far away",
            [.never]),
        Entry(
            "outcome: OUTCOME", "of a re-evaluation: deepen, keep, ease, rest or end", "outcome: keep", [],
            .clear),
        Entry("our role: WHAT", "of a re-evaluation: what we are to them", "our role: host", [], .clear),
        Entry("their role: WHAT", "of a re-evaluation: what they are to us", "their role: guest", [], .clear),
        Entry("level: WHICH", "of a re-evaluation: how committed we are", "level: high", [], .clear),
        Entry("still there", "of a contact: the details are right", "still there", [.confirmed]),
        Entry("left", "of a contact: they work there no longer", "left", [.gone]),
        Entry(
            "undo", "takes back what your last answer did; \"undo 12\" what answer 12 did", "undo 12", [.undo]
        ),
        Entry("help", "you are told how to answer", "help", [.help]),
        Entry("stop", "you are told how the mails are stopped; it stops nothing by itself", "stop", [.stop]),
    ]

    /// The lines for the foot of a mail or the answer to `help`.
    package static var help: [String] {
        let width = entries.map(\.usage.count).max() ?? 0
        return entries.map { entry in
            entry.usage + String(repeating: " ", count: width - entry.usage.count + 2) + entry.meaning
        }
    }

    /// The table of the documentation, in Markdown.
    package static var page: [String] {
        ["| write | it means | also |", "| --- | --- | --- |"]
            + entries.map { entry in
                let others = entry.otherWords.map { "`\($0)`" }.joined(separator: ", ")
                return "| `\(entry.usage)` | \(entry.meaning) | \(others) |"
            }
    }
}
