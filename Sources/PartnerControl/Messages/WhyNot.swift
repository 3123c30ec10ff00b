import PartnerCore

extension Verb {
    /// Why nothing was, or will be, said about a partner on a day.
    package enum WhyNot: ControlMethod {
        package static let name = "WhyNot"

        package struct Parameters: Hashable, Sendable, Codable {
            package var partner: String
            package var clock: ClockKind?
            /// Absent: today.
            package var on: String?

            package init(partner: String, clock: ClockKind? = nil, on: String? = nil) {
                self.partner = partner
                self.clock = clock
                self.on = on
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var partner: PartnerLabel
            package var on: CivilDate
            /// At least one for each clock.
            package var lines: [Line] = []

            package init(today: CivilDate, partner: PartnerLabel, on: CivilDate, lines: [Line] = []) {
                self.today = today
                self.partner = partner
                self.on = on
                self.lines = lines
            }
        }
    }
}

extension Verb.WhyNot {
    package enum Reason: String, Hashable, Sendable, CaseIterable, Codable {
        /// But something was said that day.
        case said
        case notDueYet = "not-due-yet"
        /// A step was said before, and the next comes later.
        case gap
        case held
        /// Ready, and no digest leaves on that day.
        case closedDay = "closed-day"
        /// Ready, and put off, as enough was asked that day.
        case putOff = "put-off"
        /// Ready, and left for the weekday that its reader chose.
        case weekly
        /// Decided, and the mail system had not accepted it.
        case waiting
        case quiet
        /// The clock does not run in the partner's stage.
        case notRunning = "not-running"
        /// No promise, contact, agreement or rule is open.
        case noneOpen = "none-open"
    }

    package enum AnchorKind: String, Hashable, Sendable, CaseIterable, Codable {
        case touch, evaluation, promise, skip, stage, agreement, rule
        /// Of a contact: when their details were confirmed, or written down, or when they left.
        case confirmed, recorded, left
    }

    package struct Line: Hashable, Sendable, Codable {
        package var clock: ClockKind
        package var subject: Int64?
        package var what: String?
        package var reason: Reason
        package var due: CivilDate?
        package var anchor: CivilDate?
        package var anchorKind: AnchorKind?
        package var cadence: Cadence?
        /// Which rule gave it, where it is no policy's.
        package var rule: TrailEntry.Rule?
        /// Of `said`: that day's; of `gap` and `waiting`: the last.
        package var step: StepName?
        package var stepOn: CivilDate?
        package var stepTo: StaffLabel?
        /// When it speaks next.
        package var next: CivilDate?
        package var hold: HoldEntry?
        package var stage: Stage?
        /// What people call the closure.
        package var closure: String?

        package init(
            clock: ClockKind, subject: Int64? = nil, what: String? = nil, reason: Reason,
            due: CivilDate? = nil, anchor: CivilDate? = nil, anchorKind: AnchorKind? = nil,
            cadence: Cadence? = nil, step: StepName? = nil, stepOn: CivilDate? = nil,
            stepTo: StaffLabel? = nil, next: CivilDate? = nil, hold: HoldEntry? = nil, stage: Stage? = nil,
            closure: String? = nil
        ) {
            self.clock = clock
            self.subject = subject
            self.what = what
            self.reason = reason
            self.due = due
            self.anchor = anchor
            self.anchorKind = anchorKind
            self.cadence = cadence
            self.step = step
            self.stepOn = stepOn
            self.stepTo = stepTo
            self.next = next
            self.hold = hold
            self.stage = stage
            self.closure = closure
        }
    }
}
