/// A kind of thing that may happen in a simulated library, and that a story may do without.
package enum Kind: String, CaseIterable, Hashable, Sendable {
    // What staff write down of a partner.
    case touch, attempt
    case pastTouch = "past-touch"
    case correction, removal, promise
    case promiseAnswer = "promise-answer"
    case evaluation, stage, snooze, skip, silence, steward, contact, confirmation, agreement
    case agreementAnswer = "agreement-answer"
    case rhythm
    // What concerns staff.
    case absence
    case absenceEnd = "absence-end"
    // The mail system.
    case deferred, unknown, refused, outage
    // The program itself.
    case down, crash
    case pause
    // The clock.
    case summerTime = "summer-time"

    package static let usual = Set(allCases)

    /// What staff do with a partner, and how often among all of it.
    static let ofPartners: [(kind: Kind, weight: Int)] = [
        (.touch, 24), (.attempt, 10), (.pastTouch, 6), (.correction, 4), (.removal, 2), (.promise, 10),
        (.promiseAnswer, 10), (.evaluation, 6), (.stage, 6), (.snooze, 6), (.skip, 4), (.silence, 2),
        (.steward, 3), (.contact, 2), (.confirmation, 4), (.agreement, 2), (.agreementAnswer, 3),
        (.rhythm, 2),
    ]
}
