import Foundation
import PartnerControl
import PartnerCore
import PartnerModel
import PartnerService
import PartnerStore

/// What staff do on a day.
extension World {
    func act() throws {
        for id in facts.keys.sorted() {
            guard report.violation == nil, let known = facts[id] else { return }
            var random = Random(scenario.seed, 6, day, Int(id.rawValue))
            guard random.once(in: 12) else { continue }
            let kind = Kind.choose(among: Kind.ofPartners, &random)
            let act = Scenario.Act(day: day, partner: Int(id.rawValue))
            // Of who was merged nothing is written down but that it was not so.
            guard merged[id] == nil || kind == .unmerge else { continue }
            guard scenario.kinds.contains(kind), !scenario.omitted.contains(act), !isAboutContacts(kind)
            else { continue }
            let dates = configuration.current.library.dateRules(for: known.partner.kind, roster)
            let others = facts.values.filter { $0.partner.id != id && merged[$0.partner.id] == nil }
            let other = others.sorted { $0.partner.id < $1.partner.id }.randomElement(using: &random)
            let people = People(
                desk, try merged[id] == nil ? read(id) ?? known : known, kindsDates: dates.map(\.id),
                other: other?.partner.slug, today: today(of: known))
            let survivor = survivor(of: id)
            if try isTaken({ try people.act(kind, &random) }) {
                report.count(kind.rawValue)
                report.acts.append(act)
                if kind == .merge || kind == .unmerge { try noteMerges() }
                for changed in Set([survivor, self.survivor(of: id), id]).sorted()
                where merged[changed] == nil {
                    if let new = try read(changed) { try note(new) }
                }
                take(try store.read { try ledger.ended($0) })
                try noteRoster()
            }
            try audit()
        }
        try actOfStaff()
    }

    /// Whose details were written down when, the program takes from the moment of the record. Such moments only go on, so
    /// that after a set-back they are ahead of the clock for a while.
    private func isAboutContacts(_ kind: Kind) -> Bool {
        [.contact, .contactLeft, .confirmation, .importing].contains(kind)
            && (holds.contains(.clock) || time.now < recordedThrough)
    }

    /// Itself, or what it was merged into in the end.
    private func survivor(of id: PartnerCore.Partner.ID) -> PartnerCore.Partner.ID {
        merged[id].map { survivor(of: $0) } ?? id
    }

    private func read(_ id: PartnerCore.Partner.ID) throws -> PartnerFacts? {
        try store.read { try Facts.one(id, $0) }
    }

    func actOfStaff() throws {
        var random = Random(scenario.seed, 6, day, 0)
        let act = Scenario.Act(day: day, partner: 0)
        guard report.violation == nil, random.once(in: 8), !scenario.omitted.contains(act) else { return }
        let person = random.one(of: SimulatedLibrary.people)
        let kind = Kind.choose(among: Kind.ofStaff, &random)
        guard scenario.kinds.contains(kind), !isAboutContacts(kind) else { return }
        let isDone = try isTaken {
            switch kind {
            case .zone: try changeZone(&random)
            case .configuration:
                rules.change(&random)
                try reload()
            case .times:
                rules.changeTimes(&random)
                try reload()
            default:
                try Office(desk, partners: scenario.partners).act(
                    kind, person.key, today: today(in: person.branch == 2 ? "far" : "hillside"), &random)
            }
        }
        guard isDone else { return try audit() }
        report.count(kind.rawValue)
        report.acts.append(act)
        for facts in try store.read({ try Facts.all($0) }) { try note(facts) }
        take(try store.read { try ledger.ended($0) })
        if kind == .resending || kind == .dropping { take(try store.read { try ledger.lookedThrough($0) }) }
        try noteRoster()
        try audit()
    }

    /// The far branch lies elsewhere from now on, as its entry in the configuration says.
    func changeZone(_ random: inout Random) throws {
        rules.farZone = random.one(of: SimulatedLibrary.farZones.keys.sorted())
        try reload()
        for branch in library.branches(at: Moment(time.now), years: years, farZone: rules.farZone) {
            offsets[branch.id] = branch.offset
            take(.branch(branch))
        }
        take(.now(Tick()))
    }

    /// The configuration is another.
    func reload() throws {
        try library.text(rules).write(toFile: configuration.path, atomically: true, encoding: .utf8)
        guard try desk.reload().outcome == .accepted else {
            throw SimulationFault("the configuration was refused on day \(day): \(library.text(rules))")
        }
        for policy in library.policies(rules) { take(.policy(policy)) }
    }

    /// Whether the program did as it was asked. What it refuses leaves everything as it was.
    func isTaken(_ request: () throws -> Void) throws -> Bool {
        do {
            try request()
            return true
        } catch is ControlFault {
            report.count("refused")
            return false
        }
    }
}
