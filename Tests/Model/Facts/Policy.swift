/// The rules for a kind of partner.
package struct Policy: Record {
    package enum Roll: String, CaseIterable, FieldValue {
        case next, previous, nearest, stay
        case sameMonthNext = "same-month-next"
    }
    package enum Unit: String, CaseIterable, FieldValue { case days, working }

    package var kind = ""
    package var followUp = Span.days(90)
    package var firstReEvaluation = Span.months(6)
    package var reEvaluation = Span.months(12)
    package var buildingReEvaluation = Span.months(6)
    /// Days after a rest until re-evaluation, and after a rest or rebuilding until follow-up.
    package var afterPause = 14
    package var firstApproach = Span.days(14)
    package var contactCheck = Span.months(12)
    /// Days before an agreement's end.
    package var lead = 60
    /// Days past due until overdue; `nil` is the follow-up ladder's first gap.
    package var grace: Int?
    /// Days after a handover in which nothing is said.
    package var handoverGrace = 14
    package var roll = Roll.next
    /// Of a date out of season.
    package var seasonRoll = Roll.next
    /// Of all ladders.
    package var unit = Unit.days
    /// Whose ladders alone are in working days.
    package var working: [Clock] = []
    package var seasons: [Season] = []
    /// What suits best.
    package var best: [Season] = []
    package var ladders = Policy.usualLadders

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("kind", &kind)
        try f.may("follow-up", &followUp)
        try f.may("first-re-evaluation", &firstReEvaluation)
        try f.may("re-evaluation", &reEvaluation)
        try f.may("building-re-evaluation", &buildingReEvaluation)
        try f.may("after-pause", &afterPause)
        try f.may("first-approach", &firstApproach)
        try f.may("contact-check", &contactCheck)
        try f.may("lead", &lead)
        try f.may("grace", &grace)
        try f.may("handover-grace", &handoverGrace)
        try f.may("roll", &roll)
        try f.may("season-roll", &seasonRoll)
        try f.may("unit", &unit)
        try f.list("working", &working)
        try f.list("seasons", &seasons)
        try f.list("best", &best)
        for clock in Clock.allCases {
            try f.list("ladder." + clock.rawValue, &ladders[clock, default: []])
        }
    }

    /// The usual ladders.
    package static let usualLadders: [Clock: [Rung]] = {
        let repeats = [Rung(.due, 0), Rung(.repeat(1), 7), Rung(.repeat(2), 28)]
        let handedUp = [Rung(.backup, 42), Rung(.head, 56)]
        let notice = [Rung(.notice, -14)]
        return [
            .followUp: notice + repeats + handedUp + [Rung(.lastQuestion, 84), Rung(.quiet, 98)],
            .promise: [
                Rung(.due, 0), Rung(.repeat(1), 1), Rung(.repeat(2), 7), Rung(.head, 14), Rung(.quiet, 28),
            ],
            .reEvaluation: notice + repeats + handedUp + [Rung(.quiet, 98)],
            .firstApproach: repeats + [Rung(.lastQuestion, 42), Rung(.quiet, 56)],
            .contactCheck: [Rung(.due, 0), Rung(.repeat(1), 28), Rung(.quiet, 56)],
            .agreement: repeats + handedUp + [Rung(.quiet, 98)],
            .fixedDate: notice + repeats + handedUp + [Rung(.quiet, 98)],
        ]
    }()
}
