import PartnerControl
import PartnerCore

extension StaffLabel {
    /// `Ana Reyes (ana)`
    var full: String { "\(name) (\(key))" }
}

extension Touch.How {
    /// `Kim Tran phoned Pilar Ruiz`, or without the one or the other.
    func sentence(by people: [String], with contact: String?) -> String {
        if !people.isEmpty {
            let verb = people.count > 1 && self == .unknown ? "were in touch with" : verb
            let by = listed(people)
            return contact.map { "\(by) \(verb) \($0)" } ?? "\(by), \(noun)"
        }
        return contact.map { "\(noun) with \($0)" } ?? noun
    }

    private var verb: String {
        switch self {
        case .visit: "visited"
        case .call: "phoned"
        case .email: "wrote to"
        case .meeting: "met"
        case .event: "held an event with"
        case .letter: "sent a letter to"
        case .unknown: "was in touch with"
        case .attempt: "tried to reach"
        }
    }

    var noun: String {
        switch self {
        case .visit: "visit"
        case .call: "phone call"
        case .email: "e-mail"
        case .meeting: "meeting"
        case .event: "event"
        case .letter: "letter"
        case .unknown: "contact"
        case .attempt: "attempt"
        }
    }
}

extension TouchEntry {
    /// `Kim Tran phoned Pilar Ruiz`
    var sentence: String {
        how.sentence(by: ([by].compactMap(\.self) + (also ?? [])).map(\.name), with: with)
    }
    var label: String { (how.isTouch ? "touch " : "attempt ") + String(number) }
}

extension StepName {
    /// `repeat 1`, `last question`
    var words: String { rawValue.unhyphenated }
}

extension Stage {
    /// What a partner in it does: `is being built`, `rests`.
    var predicate: String {
        switch self {
        case .prospect: "is a prospect"
        case .building: "is being built"
        case .established: "is established"
        case .resting: "rests"
        case .ended: "has ended"
        case .lapsed: "has lapsed"
        }
    }
}

extension Health {
    var inked: String {
        switch self {
        case .kept: rawValue
        case .due: Ink.warning(rawValue)
        case .overdue, .lost: Ink.bad(rawValue)
        }
    }
}

/// `follow-up`, `promise 7`
func matter(_ clock: ClockKind, _ subject: Int64?) -> String {
    subject.map { "\(clock) \($0)" } ?? "\(clock)"
}
