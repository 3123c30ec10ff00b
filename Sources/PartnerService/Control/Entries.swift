import PartnerControl
import PartnerCore

/// How records are named in answers.
extension Household {
    func label(_ key: StaffKey) -> StaffLabel { StaffLabel(key: key, name: name(key)) }

    func label(_ partner: Partner) -> PartnerLabel {
        PartnerLabel(number: partner.id.rawValue, slug: partner.slug, name: partner.name)
    }

    func moment(_ instant: Instant, of branch: BranchKey) -> Moment {
        Moment(instant, in: library.zone(of: branch))
    }

    func contactName(_ id: Int64?, of partner: Partner.ID) -> String? {
        id.flatMap { id in contacts[partner]?.first { $0.id == id }?.name }
    }

    /// - Parameter recordedBy: who wrote it down, where the answer says so.
    func entry(_ touch: Touch, of partner: Partner, recordedBy: String? = nil) -> TouchEntry {
        TouchEntry(
            number: touch.id, date: touch.date, how: touch.how, by: touch.staff.map(label),
            with: contactName(touch.contact, of: partner.id), note: touch.note,
            recorded: moment(touch.recorded, of: partner.branch), recordedBy: recordedBy,
            also: touch.others.isEmpty ? nil : touch.others.map(label), exchange: touch.exchange)
    }

    func entry(_ promise: Promise) -> PromiseEntry {
        PromiseEntry(
            number: promise.id, what: promise.what, made: promise.made, due: promise.due,
            by: promise.by.map(label), state: promise.state, closed: promise.closed)
    }

    func entry(_ evaluation: Evaluation) -> EvaluationEntry {
        EvaluationEntry(
            number: evaluation.id, date: evaluation.date, ourRole: evaluation.ourRole,
            theirRole: evaluation.theirRole, commitment: evaluation.commitment,
            answers: evaluation.answers.sorted { $0.key < $1.key }.map(ReviewAnswer.init),
            outcome: evaluation.outcome, next: evaluation.next,
            note: evaluation.note, by: evaluation.by.map(label))
    }

    func entry(_ skip: Skip) -> SkipEntry {
        SkipEntry(number: skip.id, date: skip.date, reason: skip.reason, by: skip.by.map(label))
    }

    func entry(_ contact: Contact) -> ContactEntry {
        ContactEntry(
            number: contact.id, name: contact.name, role: contact.role, phone: contact.phone,
            mail: contact.mail, confirmed: contact.confirmed, left: contact.left)
    }

    func entry(_ absence: Absence) -> AbsenceEntry {
        AbsenceEntry(
            number: absence.id, staff: label(absence.staff), from: absence.from, through: absence.through,
            delegate: absence.delegate.map(label))
    }

    /// The stage of today, with who set it and why where that is on record.
    func entry(_ stage: StageNow, of facts: PartnerFacts) -> StageEntry {
        let change = facts.stages.last { $0.recorded == stage.recorded }
        let cause: StageChange.Cause =
            switch stage.origin {
            case .imported: .imported
            case .rebuilt: .rebuilt
            case .set, .afterRest: .set
            }
        return StageEntry(
            stage: stage.stage, since: stage.since, through: stage.through, cause: cause,
            by: change?.by.map(label), reason: change?.reason, override: change?.override)
    }

    func entry(_ hold: Hold) -> HoldEntry {
        switch hold {
        case .silenced(let silence):
            HoldEntry(
                why: .silence, through: silence.over.adding(days: -1),
                words: "silenced by \(silence.author) (\(silence.comment))")
        case .grace(let until): HoldEntry(why: .grace, through: until.adding(days: -1))
        case .snoozed(let snooze):
            HoldEntry(why: .snooze, through: snooze.until.adding(days: -1))
        case .away(let person, let until):
            HoldEntry(
                why: .away, through: until.adding(days: -1),
                words: "\(name(person)) is away and nobody stands in")
        case .nobodyReachable: HoldEntry(why: .nobody)
        case .outboxBusy: HoldEntry(why: .outboxBusy)
        }
    }

    func entry(_ route: Route) -> RouteEntry {
        switch route {
        case .steward: RouteEntry(why: .steward)
        case .backup: RouteEntry(why: .backup)
        case .head: RouteEntry(why: .head)
        case .standIn(let person, let absence):
            RouteEntry(
                why: .standIn, instead: label(person), awayFrom: absence.from, awayThrough: absence.through)
        case .insteadOfAbsent(let person, let absence):
            RouteEntry(
                why: .insteadOfAbsent, instead: label(person), awayFrom: absence.from,
                awayThrough: absence.through)
        case .insteadOfOrphaned(.noSteward): RouteEntry(why: .insteadOfOrphaned)
        case .insteadOfOrphaned(.stewardGone(let person, _)), .insteadOfOrphaned(.mailDead(let person, _)):
            RouteEntry(why: .insteadOfOrphaned, instead: label(person))
        case .afterDeadLetter: RouteEntry(why: .afterDeadLetter)
        case .supervisor(let person): RouteEntry(why: .supervisor, instead: label(person))
        case .headThoughAway: RouteEntry(why: .headThoughAway)
        case .nobody: RouteEntry(why: .nobody)
        }
    }

    /// Why nobody looks after a partner, a clause.
    func words(_ orphan: Orphan) -> String {
        let date = DateText(today: library.firstZone.date(instant))
        return switch orphan {
        case .noSteward: "it has no steward"
        case .stewardGone(let person, let since):
            "its steward (\(person)) left" + (since.map { " on \(date.day($0))" } ?? "")
        case .mailDead(let person, let since):
            "mail to its steward (\(person)) is refused since \(date.day(since))"
        }
    }
}
