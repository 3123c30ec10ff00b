import PartnerControl
import PartnerCore

extension TrailEntry {
    /// The date or what is added, what happened, and where that stands.
    func cells(_ dates: DateText, branch: String) -> [String] {
        switch kind {
        case .anchor: [dates.short(date), anchorWords(dates), anchorPlace(dates)]
        case .plus: ["+ " + (cadence?.length ?? ""), ruleWords, placeWords]
        case .promised: [dates.short(date), "\(date.weekday.name), as promised; promises are not moved", ""]
        case .ends: [dates.short(date), "its last day", ""]
        case .lead: ["− \(days == 1 ? "1 day" : "\(days ?? 0) days")", leadWords, placeWords]
        case .atOnce: ["+ 0 days", "nobody else is known there: somebody is looked for at once", ""]
        case .agreed: [dates.short(date), "the day agreed on then for the next", ""]
        case .given: [dates.short(date), givenWords, placeWords]
        case .overtook:
            [dates.short(date), "was missed, and is asked about no more: the later one is open", ""]
        case .stays: [dates.short(date), "\(date.weekday.name), \(branch) is open: it stays", placeWords]
        case .moved: [dates.short(date), "\(date.weekday.name): \(obstacleWords(dates, branch))", placeWords]
        case .left: [dates.short(date), "\(date.weekday.name): \(obstacleWords(dates, branch))", placeWords]
        case .best:
            [
                dates.short(date),
                "\(date.weekday.name): nearest in \(obstacleName ?? "a stretch") that suits them best",
                placeWords,
            ]
        case .bestIsFar:
            [
                dates.short(date), "it stays: what suits them best is further than a quarter of the rhythm",
                placeWords,
            ]
        case .nowhere:
            [
                dates.short(date), "it stays, though \(branch) has no open day in season within a year",
                placeWords,
            ]
        }
    }

    /// Of a calendar's rule that has no place of its own: nothing.
    private var placeWords: String { place?.description ?? (rule == .policy ? "built in" : "") }

    private func anchorWords(_ dates: DateText) -> String {
        if let touch { return "last touch: \(touch.sentence)" }
        if let evaluation { return "last evaluation, outcome \(evaluation.outcome)" }
        if let promise { return "promised: \(promise.what.quoted)" }
        if let skip { return "passed over: \(skip.reason)" }
        if let agreement { return "agreed on: \(agreement.what.quoted)" }
        if let fixedDate { return fixedDate.what.quoted }
        if let contact {
            switch contactEvent {
            case .confirmed?: return "details of \(contact.name) confirmed"
            case .left?: return "\(contact.name) left"
            case .recorded?, nil: return "details of \(contact.name) written down, and never confirmed"
            }
        }
        if let stage {
            return "\(stage.stage) since then" + (stage.cause == .imported ? ", as imported" : "")
        }
        return "counted from here"
    }

    private func anchorPlace(_ dates: DateText) -> String {
        if let touch {
            let who = touch.recordedBy.map { ", by \($0)" } ?? ""
            guard let recorded = touch.recorded?.date, recorded != touch.date else {
                return touch.label + who
            }
            return touch.label + who + " on \(dates.short(recorded))"
        }
        if let evaluation { return "evaluation \(evaluation.number)" + by(evaluation.by) }
        if let promise { return "promise \(promise.number)" + by(promise.by) }
        if let skip { return "skip \(skip.number)" + by(skip.by) }
        if let agreement { return "agreement \(agreement.number)" + by(agreement.by) }
        if let fixedDate { return "fixed date \(fixedDate.number)" + by(fixedDate.by) }
        if let contact { return "contact \(contact.number)" }
        return stage.map { "stage" + by($0.by) } ?? ""
    }

    private func by(_ staff: StaffLabel?) -> String { staff.map { ", by \($0.key)" } ?? "" }

    /// `food bank`
    private var kindWords: String {
        policy?.words ?? "partner"
    }

    private var givenWords: String {
        let whose = rule == .policy ? "every \(kindWords)" : "its own date"
        return "\(whose): \(fixedDate?.dates ?? "the day itself")"
    }

    private var leadWords: String {
        rule == .agreementsOwn ? "its own lead" : "the lead of every \(kindWords)"
    }

    private var ruleWords: String {
        let rhythm = cadence.map(\.description) ?? ""
        switch rule {
        case .policy?, nil: return "every \(kindWords), \(rhythm)"
        case .agreementsOwn?: return "its own lead"
        case .partnersOwn?: return "its own rhythm, \(rhythm)"
        case .firstAfterRest?: return "the first after a rest comes soon"
        case .firstAfterRebuilding?: return "the first after it was taken up again comes soon"
        case .spread?: return "established by an import: spread over the first year"
        case .building?: return "being built: is it established?"
        }
    }

    private func obstacleWords(_ dates: DateText, _ branch: String) -> String {
        let was = from.map { "\($0.weekday.shortName) \(dates.short($0))" } ?? "the day before"
        let moved = kind == .left ? "it stays, as the policy moves no date" : "moved"
        switch obstacle {
        case .season?:
            return "\(was) lies in \(obstacleName ?? "a season") when they can't be reached; \(moved)"
        case .outside?: return "\(was) lies in no stretch in which they can be reached; \(moved)"
        case .closure?: return "\(branch) is closed \(was) (\(obstacleName ?? "closure")); \(moved)"
        case .weekday?, nil: return "\(branch) is not open \(was); \(moved)"
        }
    }
}
