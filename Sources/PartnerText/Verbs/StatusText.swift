import PartnerControl
import PartnerCore

/// The verdict first, in words; then what is wrong, with its evidence and what mends it; what is well comes
/// last and short.
extension Verb.Status.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: now.date)
        var page = Page(look)
        page.paragraph(headline(dates))
        page.gap()
        for (index, finding) in findings.enumerated() {
            // The headline has said the first one already.
            page.topic(
                finding.topic, (index == 0 ? [] : [finding.what]) + finding.evidence + finding.mendLines)
        }
        // What a finding speaks of is not also said to be well.
        let spoken = Set(findings.map(\.topic))
        for line in stateLines(dates) where !spoken.contains(line.topic) {
            page.topic(line.topic, line.texts)
        }
        return page.text
    }

    private func headline(_ dates: DateText) -> String {
        switch (verdict, findings.first) {
        case (.healthy, _):
            Ink.good("partnerd is well.") + "  " + (next.map { $0.sentence(dates) } ?? "Nothing is planned.")
        case (.attention, let finding):
            Ink.warning("partnerd works, but look:") + " "
                + (finding?.what ?? "something is not as it should be")
                + "."
        case (.failing, let finding):
            Ink.bad("partnerd needs you:") + " " + (finding?.what ?? "something is broken") + "."
        }
    }

    private func stateLines(_ dates: DateText) -> [(topic: String, texts: [String])] {
        var lines: [(topic: String, texts: [String])] = []
        if verdict != .healthy, let next { lines.append(("next", [next.phrase(dates)])) }
        lines.append(("partners", [partners.line]))
        lines.append(("mail", [mail.line(dates)]))
        if let log {
            let written = log.lastWritten.map { ", written " + dates.second($0) } ?? ", nothing written yet"
            lines.append(("log", [log.path + written]))
        }
        lines.append(("rules", rules.lines(dates)))
        lines.append(("data", [data.line(dates)]))
        if !sheets.isEmpty { lines.append(("sheets", sheets.map { $0.line(dates) })) }
        if let drop { lines.append(("drop", drop.lines(dates))) }
        lines.append(("clock", [clock.line(dates, now)]))
        lines.append(("running", [running.line(now)]))
        return lines
    }
}

extension Verb.Status.Finding {
    fileprivate var mendLines: [String] {
        mends.enumerated().flatMap { index, mend in
            let word = index == 0 ? "mend: " : "then: "
            return mend.lines.enumerated().map { line in
                (line.offset == 0 ? word : String(repeating: " ", count: word.count))
                    + Ink.strong(line.element)
            }
        }
    }
}

extension Verb.Status.NextWake {
    fileprivate func sentence(_ dates: DateText) -> String { "Next: \(phrase(dates))." }

    fileprivate func phrase(_ dates: DateText) -> String {
        let when = "\(dates.dayWithWeekday(at.date)) \(at.local.time)"
        switch why {
        case .digests:
            return "\(when), "
                + (count == 0 ? "a look for digests" : "digests for \(counted(count, "person", "people"))")
        case .retry: return "\(when), \(counted(count, "message")) tried again"
        }
    }
}

extension Verb.Status.PartnerCounts {
    /// What is zero is left out, but for what is kept: that it is zero matters.
    fileprivate var line: String {
        if total == 0 && ended == 0 { return "none on record yet: partnerctl import FILE" }
        let counts = [
            ("due", due), ("overdue", overdue), ("lost", lost), ("resting", resting), ("lapsed", lapsed),
        ]
        var parts = ["kept \(kept)"] + counts.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }
        if quiet > 0 { parts.append("quiet \(quiet)") }
        if orphans > 0 { parts.append("without steward \(orphans)") }
        return "\(total)".padded(to: 5) + parts.joined(separator: " · ")
    }
}

extension Verb.Status.MailState {
    fileprivate func line(_ dates: DateText) -> String {
        var parts: [String] = []
        if waiting == 0 {
            parts.append("none waiting")
        } else {
            let since = oldestWaiting.map { ", oldest since \(dates.minute($0))" } ?? ""
            let next = nextTry.map {
                ", next try \($0.date == dates.today ? "\($0.local.time)" : dates.minute($0))"
            }
            parts.append("\(waiting) waiting" + since + (next ?? ""))
        }
        if dead > 0 { parts.append("\(dead) given up on (partnerctl outbox list)") }
        if let lastAccepted {
            let to = lastAcceptedTo.map { " (\($0))" } ?? ""
            parts.append("last accepted \(dates.second(lastAccepted))\(to)")
        } else {
            parts.append("none accepted yet")
        }
        parts.append("\(acceptedThisWeek) this week")
        return parts.joined(separator: " · ")
    }
}

extension Verb.Status.RulesState {
    fileprivate func lines(_ dates: DateText) -> [String] {
        let count = warnings.isEmpty ? "no warnings" : counted(warnings.count, "warning")
        var lines = ["\(file), in force since \(dates.near(inForceSince.date)), \(count)"] + warnings
        if let refusedReload {
            lines.append(
                "the reload of \(dates.minute(refusedReload.at)) was refused; partnerctl check says why")
        }
        return lines
    }
}

extension Verb.Status.DataState {
    fileprivate func line(_ dates: DateText) -> String {
        var first = size(bytes)
        if let lastChecked { first += ", checked \(dates.near(lastChecked.date))" }
        return [first, lastBackup.map { "backup \(dates.minute($0))" }].compactMap { $0 }.joined(
            separator: " · ")
    }
}

extension Verb.Status.SheetState {
    fileprivate func line(_ dates: DateText) -> String {
        let count = rows.map { ", \(counted($0, "row"))" } ?? ""
        let read = lastRead.map { "read \(dates.minute($0))\(count)" }
        switch outcome {
        case .read: return "\(path), " + (read ?? "read")
        case .refusedRows:
            return "\(path), \(read ?? "read"), \(Ink.warning("\(refused ?? 0) refused"))"
                + (words.map { ": \($0)" } ?? "")
        case .missing: return "\(path): \(Ink.warning("not there"))" + (read.map { ", last \($0)" } ?? "")
        case .unreadable:
            return "\(path): \(Ink.warning(words ?? "can't be read"))" + (read.map { ", last \($0)" } ?? "")
        case .notYet: return "\(path), not read yet"
        }
    }
}

extension Verb.Status.ClockState {
    fileprivate func line(_ dates: DateText, _ now: Moment) -> String {
        if let trouble { return "\(zone), \(Ink.warning(trouble))" }
        if virtual { return "\(zone), a time of its own: \(dates.echo(now.date)) \(now.timeWithSeconds)" }
        return zone + (synchronised ? ", in step" : "")
    }
}

extension Verb.Status.RunningState {
    fileprivate func line(_ now: Moment) -> String {
        "\(version), \(span(from: since, to: now))"
    }

    private func span(from start: Moment, to end: Moment) -> String {
        let minutes = Int(end.instant.duration(since: start.instant).milliseconds / 60_000)
        switch minutes {
        case ..<1: return "just started"
        case ..<120: return counted(minutes, "minute")
        case ..<2880: return counted(minutes / 60, "hour")
        default: return counted(minutes / 1440, "day")
        }
    }
}
