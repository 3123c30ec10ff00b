import PartnerControl
import PartnerCore

extension Verb.WhyNot.Reply: Rendered {
    package func text(_ look: Look) -> String {
        let dates = DateText(today: today)
        var page = Page(look)
        page.paragraph(headline(dates))
        let words = lines.map { matter($0.clock, $0.subject) }
        let width = max(14, words.map(\.displayWidth).max() ?? 0)
        for (line, word) in zip(lines, words) {
            let word = word.padded(to: width)
            page.paragraph(lead: "  \(word) ", line.words(dates))
        }
        return page.text
    }

    private func headline(_ dates: DateText) -> String {
        let day = on == today ? "today" : "on \(dates.dayWithWeekday(on))"
        if lines.contains(where: { $0.reason == .said }) {
            return "Something was said about \(partner.name) \(day):"
        }
        return on > today
            ? "Nothing will be said about \(partner.name) \(day), as things stand:"
            : "Nothing was said about \(partner.name) \(day):"
    }
}

extension Verb.WhyNot.Line {
    /// `due 2 June (last touch 2 March, every 3 months)`
    fileprivate func words(_ dates: DateText) -> String {
        let name = what.map { "\($0.quoted): " } ?? ""
        switch reason {
        case .notDueYet where clock == .promise:
            return "\(what?.quoted ?? "it") is due \(due.map(dates.day) ?? "later"); promises have no notice"
        case .notDueYet: return "due \(due.map(dates.day) ?? "later")\(basis(dates))"
        case .said: return "\(name)\(stepWords) went to \(stepTo?.name ?? "somebody") that day"
        case .gap:
            return "\(name)\(stepWords) was said on \(stepOn.map(dates.day) ?? "a day before")"
                + (next.map { ", the next comes on \(dates.day($0))" } ?? "")
        case .held: return "\(name)held: \(hold?.words(dates) ?? "kept back")"
        case .closedDay:
            return "\(name)ready, but no mail leaves that day" + (closure.map { " (\($0))" } ?? "")
        case .putOff: return "\(name)ready, but put off: enough was asked that day"
        case .weekly:
            return
                "\(name)ready, and left for the weekday on which \(stepTo?.name ?? "its reader") wants what can wait"
        case .waiting: return "\(name)\(stepWords) is in the outbox, and not accepted by the mail system yet"
        case .quiet: return "\(name)quiet: all was said, it is named in the weekly overview"
        case .notRunning:
            return stage.map { "does not run: the partner \($0.predicate)" }
                ?? "does not run: no stage is on record for that day"
        case .noneOpen: return "none is open"
        }
    }

    private var stepWords: String { step?.words ?? "a reminder" }

    private var ruleWords: String? {
        switch rule {
        case .spread?: "spread over the first year"
        case .firstAfterRest?: "the first after a rest comes soon"
        case .firstAfterRebuilding?: "the first after it was taken up again comes soon"
        case .building?: cadence.map { "is it established after \($0.length)?" }
        case .partnersOwn?, .agreementsOwn?, .policy?, nil: cadence?.description
        }
    }

    private func basis(_ dates: DateText) -> String {
        guard let anchor else { return "" }
        let rhythm = ruleWords.map { ", \($0)" } ?? ""
        return " (\(anchorKind?.words ?? "counted from") \(dates.day(anchor))\(rhythm))"
    }
}

extension Verb.WhyNot.AnchorKind {
    fileprivate var words: String {
        switch self {
        case .touch: "last touch"
        case .evaluation: "last evaluation"
        case .promise: "promised"
        case .skip: "skipped"
        case .stage: "in its stage since"
        case .agreement: "agreed on"
        case .rule: "a date of its own,"
        case .confirmed: "details confirmed"
        case .recorded: "details written down"
        case .left: "left"
        }
    }
}
