/// A kind of thing that may happen in a simulated library, and that a story may do without.
package enum Kind: String, CaseIterable, Hashable, Sendable {
    // What staff write down of a partner.
    case touch, attempt
    case pastTouch = "past-touch"
    case correction, removal, promise
    case promiseAnswer = "promise-answer"
    case evaluation, stage, snooze, skip, silence, steward, contact, confirmation, agreement
    case contactLeft = "contact-left"
    case agreementAnswer = "agreement-answer"
    case fixedDate = "fixed-date"
    case fixedDateAnswer = "fixed-date-answer"
    case rhythm
    /// Two partners turn out to be one, or did not after all.
    case merge, unmerge
    // What concerns staff.
    case absence
    case absenceEnd = "absence-end"
    case handover, leaving
    case leavingEnd = "leaving-end"
    /// Another rhythm in the configuration.
    case configuration
    /// What the admin does with the outbox: a dead letter is sent again; it, or what waits, is dropped.
    case resending, dropping
    /// A sheet of contacts is imported, and taken back.
    case importing, undoing
    /// On which weekday somebody wants what can wait.
    case preference
    /// When mail leaves, and how much is in it.
    case times
    /// The far branch in another time zone.
    case zone
    // The mail system.
    case deferred, unknown, refused, outage
    /// For what is in the mail, rather than for its address.
    case refusedText = "refused-text"
    // The program itself.
    case down, crash
    /// The storm guard is switched on in some of the lives.
    case storm
    case pause
    // The clock.
    case summerTime = "summer-time"
    /// Set forward or back while the program runs, by more than a day and by hours; wrong at a start; right after the
    /// machine was off for a month or for more than a year.
    case setForward = "set-forward"
    case setBack = "set-back"
    case wrongStart = "wrong-start"
    case longOff = "long-off"

    package static let usual = Set(allCases)

    /// What staff do with a partner, and how often among all of it.
    static let ofPartners: [(kind: Kind, weight: Int)] = [
        (.touch, 24), (.attempt, 10), (.pastTouch, 6), (.correction, 4), (.removal, 2), (.promise, 10),
        (.promiseAnswer, 10), (.evaluation, 6), (.stage, 6), (.snooze, 6), (.skip, 4), (.silence, 2),
        (.steward, 3), (.contact, 4), (.contactLeft, 3), (.confirmation, 4), (.agreement, 2),
        (.agreementAnswer, 3),
        (.fixedDate, 3), (.fixedDateAnswer, 4), (.rhythm, 2),
        (.merge, 1), (.unmerge, 6),
    ]

    /// What happens among the staff, and how often among all of it.
    static let ofStaff: [(kind: Kind, weight: Int)] = [
        (.absence, 10), (.absenceEnd, 3), (.handover, 1), (.leaving, 1), (.leavingEnd, 2),
        (.configuration, 2), (.resending, 4), (.dropping, 2), (.preference, 3), (.times, 2), (.importing, 3),
        (.undoing, 2), (.zone, 1),
    ]

    static func choose(among kinds: [(kind: Kind, weight: Int)], _ random: inout Random) -> Kind {
        var place = random.days(0...kinds.reduce(-1) { $0 + $1.weight })
        for (kind, weight) in kinds {
            if place < weight { return kind }
            place -= weight
        }
        preconditionFailure("one of them has the place")
    }
}
