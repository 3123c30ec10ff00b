/// When an occurrence is due, with the steps that led there.
package struct DueDate: Hashable, Sendable {
    /// One line of the way from the anchor to the due date, as `explain` shows it.
    package enum Trail: Hashable, Sendable {
        case anchor(Anchor)
        case plus(Cadence, Rule)
        /// The promised day itself.
        case promised(CivilDate)
        /// The agreement's last day.
        case ends(CivilDate)
        /// Days before that, and no sooner than it began.
        case lead(days: Int, Lead)
        /// The last contact left: the day itself.
        case atOnce
        /// The day that the last evaluation agreed on.
        case agreed(CivilDate)
        /// The date was an open day in the partner's season.
        case stays(CivilDate, place: SourcePlace?)
        case moved(from: CivilDate, to: CivilDate, Obstacle)
        /// No open day in the season within a year: the date stays, though nobody is there.
        case nowhere(CivilDate)
    }

    /// Which rule gave the cadence.
    package enum Rule: Hashable, Sendable {
        case policy(KindKey, place: SourcePlace?)
        case partnersOwn
        case firstAfterRest
        case firstAfterRebuilding
        /// Established by an import: spread over the first year by the partner's number.
        case spread
        /// In building: is it established?
        case building
    }

    /// Which rule gave an agreement's lead.
    package enum Lead: Hashable, Sendable {
        case policy(KindKey, place: SourcePlace?)
        case agreementsOwn
    }

    /// What a date was moved off.
    package enum Obstacle: Hashable, Sendable {
        /// - Parameter place: where the weekdays stand; a closure has its own place.
        case closed(OpenDays.Closed, place: SourcePlace?)
        case season(YearlyRange, place: SourcePlace?)
    }

    package let anchor: Anchor
    /// Counted, not yet moved off closed days.
    package let counted: CivilDate
    package let date: CivilDate
    package let trail: [Trail]

    /// Days from the anchor to the date as counted: the cadence in days.
    package var cadenceDays: Int { counted.days(since: anchor.date) }
}

extension DueDate {
    /// The first follow-up and the first question after a rest or a rebuilding come soon.
    static let firstAgain = Cadence(14, .days)
    static let inBuilding = Cadence(6, .months)

    init(from anchor: Anchor, plus cadence: Cadence, _ rule: Rule, in setting: Setting) {
        // Without any working day the date can't be counted; the anchor's own day would be wrong, a year on
        // is where the search for an open day gives up too.
        let counted =
            cadence.date(after: anchor.date, openDays: setting.openDays)
            ?? anchor.date.adding(days: OpenDays.reach)
        self.init(anchor: anchor, counted: counted, by: [.plus(cadence, rule)], in: setting)
    }

    /// An agreed day moves off closed days and seasons as a counted one does.
    init(from anchor: Anchor, agreed date: CivilDate, in setting: Setting) {
        self.init(anchor: anchor, counted: date, by: [.agreed(date)], in: setting)
    }

    /// Moves a counted date forward to a day that suits.
    private init(anchor: Anchor, counted: CivilDate, by steps: [Trail], in setting: Setting) {
        let rolled = setting.forward(counted)
        let last: Trail =
            if let rolled {
                if rolled == counted {
                    .stays(counted, place: setting.openDays.place)
                } else {
                    .moved(from: counted, to: rolled, setting.obstacle(on: counted))
                }
            } else {
                .nowhere(counted)
            }
        self.init(
            anchor: anchor, counted: counted, date: rolled ?? counted,
            trail: [.anchor(anchor)] + steps + [last])
    }

    /// The lead before its end, and no sooner than it began.
    init(_ agreement: Agreement, in setting: Setting) {
        let policy = setting.policy
        let (lead, rule): (Int, Lead) =
            agreement.lead.map { ($0, .agreementsOwn) }
            ?? (policy.agreementLead, .policy(policy.kind, place: policy.places[.agreementLead]))
        self.init(
            anchor: Anchor(.agreement(agreement)),
            counted: max(agreement.starts, agreement.ends.adding(days: -lead)),
            by: [.ends(agreement.ends), .lead(days: lead, rule)], in: setting)
    }

    /// The last contact left: a successor is asked for from that day on.
    init(atOnce anchor: Anchor, in setting: Setting) {
        self.init(anchor: anchor, counted: anchor.date, by: [.atOnce], in: setting)
    }

    /// A promise is due on the promised day, whatever the calendar says.
    init(_ promise: Promise) {
        let anchor = Anchor(.promise(promise))
        self.init(
            anchor: anchor, counted: promise.due, date: promise.due,
            trail: [.anchor(anchor), .promised(promise.due)])
    }
}
