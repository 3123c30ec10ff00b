import PartnerCore
import PartnerModel

/// What of a partner's facts is other than it was, as the model's events.
struct FactChanges {
    private let partner: Int
    /// Of the home branch.
    private let zone: any TimeZoneRules

    /// - Parameter steward: who it is as far as the model was told.
    static func events(
        of old: PartnerFacts?, _ new: PartnerFacts, steward: StaffKey?, zone: any TimeZoneRules
    ) -> [Event.What] {
        FactChanges(partner: Int(new.partner.id.rawValue), zone: zone).events(of: old, new, steward)
    }

    /// Of the rows of who looks after the partner alone.
    static func stewardships(
        of old: PartnerFacts?, _ new: PartnerFacts, zone: any TimeZoneRules
    ) -> [Event.What] {
        FactChanges(partner: Int(new.partner.id.rawValue), zone: zone).stewardships(of: old, new)
    }

    /// What changes with the day alone, as a handover that was written down ahead.
    static func steward(of facts: PartnerFacts, today: CivilDate) -> Event.What {
        var change = StewardChange()
        change.partner = Int(facts.partner.id.rawValue)
        change.to = number(facts.steward(on: today))
        change.how = facts.asksFrom(on: today) == nil ? .other : .handover
        // A handover between two branches has one day, which may be yesterday in the partner's.
        change.on = facts.stewards.filter { $0.date <= today }.max { ($0.date, $0.id) < ($1.date, $1.id) }
            .map { Day($0.date) }
        if let first = change.on, let asksFrom = facts.asksFrom(on: today) {
            change.grace = Day(asksFrom) - first
        }
        return .steward(change)
    }

    /// - Parameter old: nil: the partner is new.
    private func events(of old: PartnerFacts?, _ new: PartnerFacts, _ steward: StaffKey?) -> [Event.What] {
        var events: [Event.What] = []
        if old?.partner != new.partner { events.append(enter(new, steward: Self.number(steward))) }
        events += stewardships(of: old, new)
        events += diff(old?.stages, new.stages, \.id) {
            stage($1)
        } removed: {
            remove(.stage, $0.id)
        }
        events += diff(old?.touches, new.touches, \.id) {
            touch($0, $1)
        } removed: {
            remove($0.what, $0.id)
        }
        events += diff(old?.evaluations, new.evaluations, \.id) {
            happened(.evaluation, $1.id, on: $1.date)
        } removed: {
            remove(.evaluation, $0.id)
        }
        events += diff(old?.promises, new.promises, \.id) {
            promise($0, $1)
        } removed: {
            remove(.promise, $0.id)
        }
        events += diff(old?.contacts, new.contacts, \.id) {
            contact($1)
        } removed: {
            remove(.contact, $0.id)
        }
        events += diff(old?.agreements, new.agreements, \.id) {
            agreement($0, $1)
        } removed: {
            remove(.agreement, $0.id)
        }
        events += diff(old?.rules, new.rules, \.id) {
            rule($1)
        } removed: {
            remove(.rule, $0.id)
        }
        events += diff(old?.skips, new.skips, \.id) {
            skip($1)
        } removed: {
            remove(.skip, $0.id)
        }
        events += diff(old?.snoozes, new.snoozes, \.id) {
            snooze($1)
        } removed: {
            remove(.snooze, $0.id)
        }
        return events
    }

    private static func number(_ person: StaffKey?) -> Int { person.map(SimulatedLibrary.number) ?? 0 }

    /// - `changed`: with the fact as it was, if it was.
    private func diff<Fact: Hashable>(
        _ old: [Fact]?, _ new: [Fact], _ id: KeyPath<Fact, Int64>, changed: (Fact?, Fact) -> [Event.What],
        removed: (Fact) -> [Event.What]
    ) -> [Event.What] {
        let old = old ?? []
        if old == new { return [] }
        let gone = old.filter { fact in !new.contains { $0[keyPath: id] == fact[keyPath: id] } }
        let others = new.filter { !old.contains($0) }
        return gone.flatMap(removed)
            + others.flatMap { fact in changed(old.first { $0[keyPath: id] == fact[keyPath: id] }, fact) }
    }

    private func remove(_ what: Removal.What, _ id: Int64) -> [Event.What] {
        var removal = Removal()
        removal.what = what
        removal.id = Int(id)
        removal.partner = partner
        return [.removed(removal)]
    }

    private func stewardships(of old: PartnerFacts?, _ new: PartnerFacts) -> [Event.What] {
        diff(old?.stewards, new.stewards, \.id) {
            written("stewardship", $1.id)
        } removed: {
            written("stewardship", $0.id)
        }
    }

    private func written(_ table: String, _ id: Int64) -> [Event.What] {
        var row = Audit()
        row.rows = ["\(table):\(id)"]
        return [.written(row)]
    }

    private func enter(_ facts: PartnerFacts, steward: Int) -> Event.What {
        var entry = PartnerModel.PartnerEntry()
        entry.id = partner
        entry.kind = facts.partner.kind.rawValue
        entry.home = SimulatedLibrary.number(facts.partner.branch)
        entry.steward = steward
        entry.backup = facts.partner.backup.map(SimulatedLibrary.number)
        entry.cadence = facts.partner.followUp.flatMap { cadence in
            SimulatedLibrary.rhythms.first { $0.cadence == cadence }?.span
        }
        return .partner(entry)
    }

    private func stage(_ new: StageChange) -> [Event.What] {
        var fact = StageFact()
        fact.id = Int(new.id)
        fact.partner = partner
        fact.to = PartnerModel.Stage(new.stage)
        fact.on = Day(new.date)
        fact.through = new.through.map { Day($0) }
        fact.rebuilt = new.cause == .rebuilt ? .yes : .no
        fact.by = new.by?.rawValue ?? ""
        fact.reason = new.reason ?? ""
        return [.stage(fact)]
    }

    private func happened(
        _ what: Happening.What, _ id: Int64, on: CivilDate, clock: PartnerModel.Clock? = nil,
        subject: Int64 = 0
    ) -> [Event.What] {
        var happening = Happening()
        happening.what = what
        happening.id = Int(id)
        happening.partner = partner
        happening.on = Day(on)
        happening.clock = clock
        happening.subject = Int(subject)
        return [.happened(happening)]
    }

    private func touch(_ old: Touch?, _ new: Touch) -> [Event.What] {
        let what: Happening.What = new.how.isTouch ? .touch : .attempt
        let before = old.flatMap { $0.what == new.what ? nil : remove($0.what, $0.id) } ?? []
        return before + happened(what, new.id, on: new.date)
    }

    private func promise(_ old: PartnerCore.Promise?, _ new: PartnerCore.Promise) -> [Event.What] {
        var events: [Event.What] = []
        if old?.due != new.due || old?.made != new.made {
            var promise = PartnerModel.Promise()
            promise.id = Int(new.id)
            promise.partner = partner
            promise.made = Day(new.made)
            promise.due = Day(new.due)
            events.append(.promise(promise))
        }
        if new.state != .open, old?.state != new.state {
            events.append(answered(.promise, new.id, new.state == .kept ? .kept : .dropped))
        }
        return events
    }

    private func answered(_ what: Answer.What, _ subject: Int64, _ how: Answer.How) -> Event.What {
        var answer = Answer()
        answer.what = what
        answer.subject = Int(subject)
        answer.partner = partner
        answer.how = how
        return .answered(answer)
    }

    /// What was confirmed counts from that day, else what was written down.
    private func contact(_ new: PartnerCore.Contact) -> [Event.What] {
        var contact = PartnerModel.Contact()
        contact.id = Int(new.id)
        contact.partner = partner
        contact.entered = Day(new.confirmed ?? zone.date(new.recorded))
        contact.left = [new.left, new.erased].compactMap(\.self).min().map { Day($0) }
        return [.contact(contact)]
    }

    private func agreement(_ old: PartnerCore.Agreement?, _ new: PartnerCore.Agreement) -> [Event.What] {
        var events: [Event.What] = []
        if old?.starts != new.starts || old?.ends != new.ends {
            var agreement = PartnerModel.Agreement()
            agreement.id = Int(new.id)
            agreement.partner = partner
            agreement.start = Day(new.starts)
            agreement.end = Day(new.ends)
            events.append(.agreement(agreement))
        }
        if new.state != .running, old?.state != new.state {
            events.append(answered(.agreement, new.id, .done))
        }
        return events
    }

    private func rule(_ new: DateRule) -> [Event.What] {
        new.ended == nil ? [RosterChanges.rule(new, of: [partner])] : remove(.rule, new.id)
    }

    private func skip(_ new: Skip) -> [Event.What] {
        if new.clock == .agreement { return [answered(.agreement, new.subject, .skipped)] }
        return happened(.skip, new.id, on: new.date, clock: Clock(new.clock), subject: new.subject)
    }

    private func snooze(_ new: PartnerCore.Snooze) -> [Event.What] {
        var snooze = PartnerModel.Snooze()
        snooze.id = Int(new.id)
        snooze.partner = partner
        snooze.clock = Clock(new.clock)
        snooze.subject = Int(new.subject)
        snooze.until = Day(new.until)
        return [.snooze(snooze)]
    }
}

extension Touch {
    fileprivate var what: Removal.What { how.isTouch ? .touch : .attempt }
}
