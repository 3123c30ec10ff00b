import PartnerModel

/// What happened in a run.
package struct RunReport: Sendable {
    package internal(set) var days = 0
    package internal(set) var partners = 0
    package internal(set) var turns = 0
    package internal(set) var plans = 0
    /// How often each kind of thing happened.
    package internal(set) var counts: [String: Int] = [:]
    /// The first, with which the run ended.
    package internal(set) var violation: Violation?
    /// The day of it, from 0.
    package internal(set) var violationDay = 0
    /// The last of what the model was told.
    package internal(set) var recent: [Event] = []
    /// What the program planned for the partner of the violation, when it was found.
    package internal(set) var planned: [String] = []
    /// What staff did, in order.
    var acts: [Scenario.Act] = []
    var isDown = false

    package var partnerYears: Double { Double(partners * days) / 365.25 }

    mutating func count(_ what: String) { counts[what, default: 0] += 1 }

    mutating func note(_ what: Event.What) {
        switch what {
        case .digest(let digest):
            count(digest.steps.isEmpty ? "digests without a step" : "digests with steps")
            counts["put off", default: 0] += digest.putOff
            for step in digest.steps { count("step \(step.step)") }
        case .composed(let composition): counts["dropped out", default: 0] += composition.out.count
        case .tried(let attempt): count("tried: \(attempt.outcome.rawValue)")
        case .deadLetter(let letter): count("dead letter \(letter.what.rawValue)")
        case .rowsEnded(let ending): counts["rows ended", default: 0] += ending.rows.count
        case .mail(let mail) where mail.state == .dead: count("dead mail")
        default: break
        }
    }
}
