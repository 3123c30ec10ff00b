import PartnerCore

/// A person at a partner.
package struct ContactEntry: Hashable, Sendable, Codable {
    package var number: Int64
    package var name: String
    package var role: String?
    package var phone: String?
    package var mail: String?
    /// When somebody last made sure of these details.
    package var confirmed: CivilDate?
    /// When they left the partner.
    package var left: CivilDate?

    package init(
        number: Int64, name: String, role: String? = nil, phone: String? = nil, mail: String? = nil,
        confirmed: CivilDate? = nil, left: CivilDate? = nil
    ) {
        self.number = number
        self.name = name
        self.role = role
        self.phone = phone
        self.mail = mail
        self.confirmed = confirmed
        self.left = left
    }
}

/// A touch, or an attempt at one.
package struct TouchEntry: Hashable, Sendable, Codable {
    package var number: Int64
    package var date: CivilDate
    package var how: Touch.How
    /// Who of ours.
    package var by: StaffLabel?
    /// Who else of ours was there; absent: nobody.
    package var also: [StaffLabel]?
    /// Where it was with several partners: the number of the first of its touches.
    package var exchange: Int64?
    /// Who of theirs.
    package var with: String?
    package var note: String?
    package var recorded: Moment?
    /// Who wrote it down: a member of staff, a login, `import partners.csv`.
    package var recordedBy: String?

    package init(
        number: Int64, date: CivilDate, how: Touch.How, by: StaffLabel? = nil, with: String? = nil,
        note: String? = nil, recorded: Moment? = nil, recordedBy: String? = nil, also: [StaffLabel]? = nil,
        exchange: Int64? = nil
    ) {
        self.also = also
        self.exchange = exchange
        self.number = number
        self.date = date
        self.how = how
        self.by = by
        self.with = with
        self.note = note
        self.recorded = recorded
        self.recordedBy = recordedBy
    }
}

package struct PromiseEntry: Hashable, Sendable, Codable {
    package var number: Int64
    package var what: String
    package var made: CivilDate
    package var due: CivilDate
    package var by: StaffLabel?
    package var state: Promise.State
    /// The day it was kept or dropped.
    package var closed: CivilDate?

    package init(
        number: Int64, what: String, made: CivilDate, due: CivilDate, by: StaffLabel? = nil,
        state: Promise.State, closed: CivilDate? = nil
    ) {
        self.number = number
        self.what = what
        self.made = made
        self.due = due
        self.by = by
        self.state = state
        self.closed = closed
    }
}

package struct EvaluationEntry: Hashable, Sendable, Codable {
    package var number: Int64
    package var date: CivilDate
    package var ourRole: String?
    package var theirRole: String?
    package var commitment: String?
    /// To the review questions.
    package var answers: [ReviewAnswer] = []
    package var outcome: Evaluation.Outcome
    /// The day agreed on for the next.
    package var next: CivilDate?
    package var note: String?
    package var by: StaffLabel?

    package init(
        number: Int64, date: CivilDate, ourRole: String? = nil, theirRole: String? = nil,
        commitment: String? = nil, answers: [ReviewAnswer] = [], outcome: Evaluation.Outcome,
        next: CivilDate? = nil, note: String? = nil, by: StaffLabel? = nil
    ) {
        self.number = number
        self.date = date
        self.ourRole = ourRole
        self.theirRole = theirRole
        self.commitment = commitment
        self.answers = answers
        self.outcome = outcome
        self.next = next
        self.note = note
        self.by = by
    }
}

/// A stage and since when.
package struct StageEntry: Hashable, Sendable, Codable {
    package var stage: Stage
    package var since: CivilDate
    /// The last day of resting.
    package var through: CivilDate?
    package var cause: StageChange.Cause
    package var by: StaffLabel?
    package var reason: String?
    /// Why one more was taken in hand than there were places.
    package var override: String?

    package init(
        stage: Stage, since: CivilDate, through: CivilDate? = nil, cause: StageChange.Cause,
        by: StaffLabel? = nil, reason: String? = nil, override: String? = nil
    ) {
        self.stage = stage
        self.since = since
        self.through = through
        self.cause = cause
        self.by = by
        self.reason = reason
        self.override = override
    }
}

/// A change of steward.
package struct StewardEntry: Hashable, Sendable, Codable {
    package var since: CivilDate
    /// Absent: nobody.
    package var steward: StaffLabel?

    package init(since: CivilDate, steward: StaffLabel? = nil) {
        self.since = since
        self.steward = steward
    }
}

package struct AbsenceEntry: Hashable, Sendable, Codable {
    package var number: Int64
    package var staff: StaffLabel
    package var from: CivilDate
    /// The last day away.
    package var through: CivilDate
    /// Who stands in.
    package var delegate: StaffLabel?

    package init(
        number: Int64, staff: StaffLabel, from: CivilDate, through: CivilDate, delegate: StaffLabel? = nil
    ) {
        self.number = number
        self.staff = staff
        self.from = from
        self.through = through
        self.delegate = delegate
    }
}
