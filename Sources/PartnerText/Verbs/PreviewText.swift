import PartnerControl
import PartnerCore

extension Verb.Preview.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        page.table(
            [.plain, .plain, .plain, .cut(atLeast: 20)], indent: 0, days.flatMap { $0.rows(dates) })
        page.gap()
        let mails = days.flatMap(\.mails)
        if mails.isEmpty {
            page.line("No mail leaves through \(dates.echo(through)).")
        } else {
            let people = Set(mails.map(\.to.key)).count
            page.paragraph(
                "\(counted(mails.count, "mail")) to \(counted(people, "person", "people")) through "
                    + "\(dates.dayWithWeekday(through)), if nobody reports anything before.")
        }
        return page.text
    }
}

extension Verb.Preview.Day {
    fileprivate func rows(_ dates: DateText) -> [[String]] {
        var rows: [[String]] = []
        for mail in mails {
            for (index, text) in mail.lines(on: date, dates).enumerated() {
                let first = index == 0
                rows.append(["", first ? "\(mail.at.local.time)" : "", first ? "\(mail.to.key)" : "", text])
            }
        }
        for branch in closed {
            rows.append(["", "", "–", "\(branch.branch) is closed" + (branch.why.map { " (\($0))" } ?? "")])
        }
        if !rows.isEmpty { rows[0][0] = dates.shortWithWeekday(date) }
        return rows
    }
}

extension Verb.Preview.Mail {
    fileprivate func lines(on date: CivilDate, _ dates: DateText) -> [String] {
        var lines = entries.map { entry in
            let reasons = entry.reasons.map { $0.words(on: date, dates) }.joined(separator: "; ")
            return "\(entry.partner.name) (\(reasons))"
        }
        if putOff > 0 { lines.append("\(putOff) put off to another day") }
        lines += sections.map { section in
            switch section {
            case .weeklyOverview: "weekly overview"
            case .handoverAsk: "who takes over from somebody who leaves"
            case .monthlyReport: "monthly report"
            case .proposal: "a proposal for a free place"
            }
        }
        return lines
    }
}

extension Verb.Preview.Reason {
    /// `promise, a day late`, `follow-up, repeat 1`, `handed up from ana`
    fileprivate func words(on date: CivilDate, _ dates: DateText) -> String {
        if step.isEscalation, let from {
            let name = clock == .followUp ? "" : "\(clock), "
            return "\(name)handed up from \(from.key)"
        }
        let standIn = from.map { ", for \($0.key)" } ?? ""
        if step == .notice { return "\(clock), notice: due \(dates.short(due))\(standIn)" }
        let late = date.days(since: due)
        if clock == .promise, late > 0 { return "promise, \(lateness(late)) late\(standIn)" }
        return "\(clock), \(step.words)\(standIn)"
    }

    private func lateness(_ days: Int) -> String {
        switch days {
        case 1: "a day"
        case 7: "a week"
        case let days where days % 7 == 0: "\(days / 7) weeks"
        default: "\(days) days"
        }
    }
}
