import GRDB
import PartnerCore
import PartnerMail
import PartnerModel
import PartnerStore

/// What the model is told.
extension World {
    func today(in branch: BranchKey) -> CivilDate {
        configuration.current.library.date(in: branch, at: time.now)
    }

    func zone(of branch: BranchKey) -> SimulatedZone { library.zone(branch == "far" ? rules.farZone : "") }

    func today(of facts: PartnerFacts) -> CivilDate { today(in: facts.partner.branch) }

    /// The facts of a partner as they are now, and of those merged into it.
    func note(_ new: PartnerFacts) throws {
        for part in try parts(of: new) { noteOwn(part) }
    }

    /// What is its own, and what is of those merged into it.
    func parts(of new: PartnerFacts) throws -> [PartnerFacts] {
        let family = members(of: new.partner.id)
        guard !family.isEmpty else { return [new] }
        let owners = try store.read { try Owners($0) }
        return ([new] + family.compactMap { facts[$0] }).map { owners.part(of: new, for: $0) }
    }

    /// Those merged into a partner, and those merged into them.
    func members(of partner: PartnerCore.Partner.ID) -> [PartnerCore.Partner.ID] {
        merged.filter { $0.value == partner }.map(\.key).sorted().flatMap { [$0] + members(of: $0) }
    }

    /// Which partner turned out to be which other, or did not after all.
    func noteMerges() throws {
        let new = try store.read { try Owners.merges($0) }
        for partner in Set(merged.keys).union(new.keys).sorted() where merged[partner] != new[partner] {
            var merge = Merge()
            merge.partner = Int(partner.rawValue)
            merge.into = Int((new[partner] ?? merged[partner] ?? partner).rawValue)
            merge.state = new[partner] == nil ? .undone : .merged
            take(.merge(merge))
        }
        merged = new
    }

    private func noteOwn(_ new: PartnerFacts) {
        let id = new.partner.id, today = today(of: new)
        let told = stewards[id] ?? new.steward(on: today)
        stewards[id] = told
        let zone = zone(of: new.partner.branch)
        take(FactChanges.events(of: facts[id], new, steward: told, zone: zone))
        facts[id] = new
        tellSteward(of: new)
    }

    /// Whose partner it is may change with the day alone.
    func tellSteward(of facts: PartnerFacts) {
        let today = today(of: facts)
        let steward = facts.steward(on: today)
        guard stewards[facts.partner.id] != .some(steward) else { return }
        stewards[facts.partner.id] = .some(steward)
        take(FactChanges.steward(of: facts, today: today))
    }

    func noteRoster() throws {
        let new = try store.read { try Roster.load($0) }
        take(RosterChanges(of: roster, new).events)
        roster = new
        try noteHouse()
    }

    /// How staff get their mail, and the dates that the configuration has for kinds of partners.
    func noteHouse() throws {
        let staff = library.staff(rules, roster.preferences)
        for person in staff where !told.contains(person) { take(.staff(person)) }
        told = staff
        var known: Set<Int64> = []
        for kind in SimulatedLibrary.kinds.map(\.key) {
            let partners = facts.values.filter { $0.partner.kind == kind && merged[$0.partner.id] == nil }.map
            { Int($0.partner.id.rawValue) }
            for rule in configuration.current.library.dateRules(for: kind, roster) {
                known.insert(rule.id)
                let event = RosterChanges.rule(rule, of: partners.sorted())
                if kindsDates[rule.id] != event { take(event) }
                kindsDates[rule.id] = event
            }
        }
        for gone in kindsDates.keys.sorted() where !known.contains(gone) {
            kindsDates[gone] = nil
            take(RosterChanges.removed(.rule, gone))
        }
    }

    /// What became of messages. Whose mail is refused by it, or is taken again, counts for what was composed after it.
    func noteDelivered() throws {
        let (events, now) = try store.read { (try ledger.delivered($0), try Roster.load($0)) }
        var handed = mail.takeHanded()
        for event in events {
            take(event)
            if case .composed(let composition) = event { try overview(of: composition.digest, &handed) }
            guard case .tried(let attempt) = event, let reader = readers[attempt.digest] else { continue }
            var known = roster
            switch attempt.outcome {
            case .accepted: known.deadMail[reader] = nil
            case .dead: known.deadMail[reader] = now.deadMail[reader]
            case .none, .unknown: continue
            }
            take(RosterChanges(of: roster, known).events)
            roster = known
        }
    }

    /// The digest's number, as the model was told it.
    func digest(of parcel: Parcel) throws -> Int? {
        try store.read {
            try Int.fetchOne(
                $0, sql: "SELECT id FROM message WHERE message_id = ? AND kind = 'digest'",
                arguments: [parcel.messageID.description])
        }
    }

    /// What the overview in a digest that was composed says, if there is one and it was handed over.
    private func overview(of digest: Int, _ handed: inout [Parcel]) throws {
        guard let place = try handed.firstIndex(where: { try self.digest(of: $0) == digest }) else { return }
        guard let overview = HandedOverview(handed.remove(at: place)) else { return }
        report.count("overviews")
        if !overview.event.quiet.isEmpty { report.count("overviews of what is quiet") }
        if !overview.event.orphans.isEmpty { report.count("overviews of orphans") }
        take(.overview(overview.event))
    }

    /// A moment of the model's, before anything else of it.
    func tick() {
        for (key, number) in SimulatedLibrary.branches {
            let zone = zone(of: key)
            let offset = zone.utcOffset(at: time.now) / 60
            guard offsets[number] != offset else { continue }
            offsets[number] = offset
            var change = Zone()
            change.branch = number
            change.offset = offset
            report.count("summer time")
            take(.zone(change))
        }
        let minute = Moment(time.now).minutes
        if minute != lastMinute { take(.now(Tick())) }
        lastMinute = minute
        for id in facts.keys.sorted() { if let known = facts[id] { tellSteward(of: known) } }
    }

    /// The program's own plan of a few partners.
    func plans(_ random: inout Random) throws {
        for _ in 0..<2 {
            let number = random.days(1...scenario.partners)
            let id = PartnerCore.Partner.ID(rawValue: Int64(number))
            guard report.violation == nil, merged[id] == nil,
                let facts = try store.read({ try Facts.one(id, $0) }),
                let plan = Planner.plan(
                    facts, in: configuration.current.library, roster: roster, on: today(of: facts))
            else { return }
            // What is planned while a snooze runs is what will be said when it ends.
            if facts.snoozes.contains(where: { $0.until >= plan.today })
                || plan.occurrences.contains(where: { $0.isForecast(plan.today, roster) })
            {
                continue
            }
            var event = PartnerModel.Plan()
            event.partner = number
            event.lines = plan.occurrences.map { PlanLine($0, today: plan.today, roster: roster) }
            report.plans += 1
            take(.plan(event))
        }
    }

    /// What the program itself plans, in words.
    func planned(_ number: Int) throws -> [String] {
        guard
            let facts = try store.read({ try Facts.one(PartnerCore.Partner.ID(rawValue: Int64(number)), $0) }
            ),
            let plan = Planner.plan(
                facts, in: configuration.current.library, roster: roster, on: today(of: facts))
        else { return [] }
        return ["today \(plan.today), \(plan.stage.map { "\($0.stage) since \($0.since)" } ?? "no stage")"]
            + plan.occurrences.map { occurrence in
                let line =
                    "\(occurrence.occurrence.clock) \(occurrence.occurrence.subject) due \(occurrence.due.date): "
                guard let next = occurrence.nextStep else { return line + "\(occurrence.next)" }
                return line
                    + "\(next.step) to \(next.addressee.map { "\($0)" } ?? "nobody"), ready \(next.ready)"
                    + (next.hold.map { ", held: \($0)" } ?? "")
            }
    }

    func take(_ events: [Event.What]) {
        for event in events { take(event) }
    }

    func take(_ what: Event.What) {
        guard report.violation == nil else { return }
        let event = Event(at: Moment(time.now), what)
        latest = max(latest, event.at)
        recent.append(event)
        if recent.count > 4000 { recent.removeFirst(2000) }
        report.note(what)
        if case .digest(let digest) = what {
            readers[digest.id] = SimulatedLibrary.people.first { $0.number == digest.to }?.key
        }
        if let violation = checker.take(event).first {
            report.violation = violation
            report.violationDay = day
        }
    }
}
