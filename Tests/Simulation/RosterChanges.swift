import PartnerCore
import PartnerModel

/// What of the staff's absences, of the silences and of whose mail is refused is other than it was.
struct RosterChanges {
    private(set) var events: [Event.What] = []

    init(of old: Roster, _ new: Roster) {
        for absence in old.absences where !new.absences.contains(where: { $0.id == absence.id }) {
            remove(.absence, absence.id)
        }
        for absence in new.absences where !old.absences.contains(absence) { add(absence) }
        for silence in new.silences where !old.silences.contains(silence) { add(silence) }
        for person in old.leaving.keys.sorted() where new.leaving[person] == nil { leaving(person, nil) }
        for (person, leave) in new.leaving.sorted(by: { $0.key < $1.key }) where old.leaving[person] != leave
        {
            leaving(person, leave.lastDay)
        }
        for person in old.deadMail.keys.sorted() where new.deadMail[person] == nil { mail(person, .alive) }
        for person in new.deadMail.keys.sorted() where old.deadMail[person] == nil { mail(person, .dead) }
    }

    /// - Parameter partners: whom it concerns.
    static func rule(_ new: DateRule, of partners: [Int]) -> Event.What {
        guard let dates = PlainDates(written: new.written) else {
            preconditionFailure("nobody wrote \(new.written)")
        }
        var rule = Rule()
        rule.id = Int(new.id)
        rule.partners = partners
        // Years beyond what any run lives to see.
        rule.dates = dates.days(from: Day(new.starts), through: Day(new.starts) + 4000)
        rule.lead = new.lead
        return .rule(rule)
    }

    static func removed(_ what: Removal.What, _ id: Int64) -> Event.What {
        var removal = Removal()
        removal.what = what
        removal.id = Int(id)
        return .removed(removal)
    }

    private mutating func remove(_ what: Removal.What, _ id: Int64) {
        events.append(Self.removed(what, id))
    }

    private mutating func add(_ new: PartnerCore.Absence) {
        var absence = PartnerModel.Absence()
        absence.id = Int(new.id)
        absence.staff = SimulatedLibrary.number(new.staff)
        absence.from = Day(new.from)
        absence.to = Day(new.through)
        absence.delegate = new.delegate.map(SimulatedLibrary.number)
        events.append(.absence(absence))
    }

    private mutating func add(_ new: PartnerCore.Silence) {
        // As it was typed: what the program makes of its end is what is checked.
        let last = new.ended.map { $0.adding(days: -1) } ?? new.through
        guard last >= new.since else {
            remove(.silence, new.id)
            return
        }
        var silence = PartnerModel.Silence()
        silence.id = Int(new.id)
        silence.partners = new.scope.partner.map { [Int($0.rawValue)] } ?? []
        silence.clocks = new.scope.clock.map { [Clock($0)] } ?? []
        silence.from = Day(new.since)
        silence.to = Day(last)
        events.append(.silence(silence))
    }

    private mutating func leaving(_ person: StaffKey, _ last: CivilDate?) {
        var leaving = Leaving()
        leaving.staff = SimulatedLibrary.number(person)
        leaving.state = last == nil ? .here : .gone
        leaving.last = last.map { Day($0) }
        events.append(.leaving(leaving))
    }

    private mutating func mail(_ person: StaffKey, _ state: MailState.State) {
        var mail = MailState()
        mail.staff = SimulatedLibrary.number(person)
        mail.state = state
        events.append(.mail(mail))
    }
}
