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
        /// The rule's own date.
        case given(CivilDate, DateRule)
        /// An earlier date of the rule was missed, and is asked about no more.
        case overtook(CivilDate)
        /// The day that the last evaluation agreed on.
        case agreed(CivilDate)
        /// The date was a day that suits.
        case stays(CivilDate, place: SourcePlace?)
        case moved(from: CivilDate, to: CivilDate, Obstacle)
        /// It does not suit, and the policy moves it nowhere.
        case left(CivilDate, Obstacle)
        /// Moved to the nearest day that suits best.
        case best(from: CivilDate, to: CivilDate, Season.Period, place: SourcePlace?)
        /// No day that suits best is near: it stays.
        case bestIsFar(CivilDate, place: SourcePlace?)
        /// No day that suits within a year: the date stays, though nobody is there.
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
        case season(Season.Period, place: SourcePlace?)
        /// In none of the stretches in which alone they can be reached.
        case outOfSeason(place: SourcePlace?)
    }

    package let anchor: Anchor
    /// Counted, not yet moved off closed days.
    package let counted: CivilDate
    package let date: CivilDate
    package let trail: [Trail]

    /// Days from the anchor to the date as counted: the cadence in days. Of a fixed date those from the one before.
    package let cadenceDays: Int
}

extension DueDate {
    /// Of a fixed date: an earlier one that was missed and is asked about no more.
    package var overtaken: CivilDate? {
        trail.lazy.compactMap { if case .overtook(let date) = $0 { date } else { nil } }.first
    }

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

    /// Moves a counted date to a day that suits, and on to one that suits best where that is near: within a quarter of
    /// the cadence.
    /// - Parameter own: days of the cadence where it is not counted from the anchor: of a fixed date, which moves back
    ///   before its anchor.
    private init(
        anchor: Anchor, counted: CivilDate, own: Int? = nil, by steps: [Trail], in setting: Setting
    ) {
        let cadenceDays = own ?? counted.days(since: anchor.date)
        let after = own == nil ? anchor.date : nil
        let moved = setting.moved(counted, after: after)
        var trail = [.anchor(anchor)] + steps
        trail.append(Self.trail(from: counted, to: moved, in: setting))
        var date = moved ?? counted
        if let best = setting.best(near: date, within: cadenceDays / 4, after: after),
            let period = setting.season.best(on: best)
        {
            trail.append(.best(from: date, to: best, period, place: setting.place(of: .bestIn)))
            date = best
        } else if !setting.season.best.isEmpty, setting.season.best(on: date) == nil {
            trail.append(.bestIsFar(date, place: setting.place(of: .bestIn)))
        }
        self.init(anchor: anchor, counted: counted, date: date, trail: trail, cadenceDays: cadenceDays)
    }

    private static func trail(from counted: CivilDate, to moved: CivilDate?, in setting: Setting) -> Trail {
        guard let moved else { return .nowhere(counted) }
        if moved != counted { return .moved(from: counted, to: moved, setting.obstacle(on: counted)) }
        return setting.suits(counted)
            ? .stays(counted, place: setting.openDays.place) : .left(counted, setting.obstacle(on: counted))
    }

    /// The rule's own date is counted from itself.
    init(_ rule: DateRule, on open: OpenDate, in setting: Setting) {
        self.init(
            anchor: Anchor(.rule(rule, on: open.date)), counted: open.date, own: open.rhythm,
            by: [.given(open.date, rule)] + (open.overtaken.map { [.overtook($0)] } ?? []), in: setting)
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
            trail: [.anchor(anchor), .promised(promise.due)],
            cadenceDays: promise.due.days(since: promise.made))
    }
}
