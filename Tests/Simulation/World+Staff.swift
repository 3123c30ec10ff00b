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
            guard scenario.kinds.contains(kind), !scenario.omitted.contains(act), !isAboutContacts(kind)
            else { continue }
            let people = People(desk, known, today: today(of: known))
            if try isTaken({ try people.act(kind, &random) }) {
                report.count(kind.rawValue)
                report.acts.append(act)
                if let new = try store.read({ try Facts.one(id, $0) }) { try note(new) }
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
        (kind == .contact || kind == .confirmation) && (holds.contains(.clock) || time.now < recordedThrough)
    }

    func actOfStaff() throws {
        var random = Random(scenario.seed, 6, day, 0)
        let act = Scenario.Act(day: day, partner: 0)
        guard report.violation == nil, random.once(in: 20), !scenario.omitted.contains(act) else { return }
        let person = random.one(of: SimulatedLibrary.people)
        let kind = Kind.choose(among: Kind.ofStaff, &random)
        guard scenario.kinds.contains(kind) else { return }
        let isDone = try isTaken {
            if kind == .configuration {
                try changeRhythm(&random)
            } else if kind == .zone {
                try changeZone(&random)
            } else {
                try Office(desk).act(
                    kind, person.key, today: today(in: person.branch == 2 ? "far" : "hillside"), &random)
            }
        }
        guard isDone else { return try audit() }
        report.count(kind.rawValue)
        report.acts.append(act)
        for facts in try store.read({ try Facts.all($0) }) { try note(facts) }
        take(try store.read { try ledger.ended($0) })
        try noteRoster()
        try audit()
    }

    /// Another rhythm for a kind of partners, in the configuration file.
    func changeRhythm(_ random: inout Random) throws {
        let kind = random.one(of: SimulatedLibrary.kinds).key
        rhythms[kind] = random.one(of: SimulatedLibrary.rhythms)
        try reload()
        for policy in library.policies(rhythms) { take(.policy(policy)) }
    }

    /// The far branch lies elsewhere from now on, as its entry in the configuration says.
    func changeZone(_ random: inout Random) throws {
        farZone = random.one(of: SimulatedLibrary.farZones.keys.sorted())
        try reload()
        for branch in library.branches(at: Moment(time.now), years: years, farZone: farZone) {
            offsets[branch.id] = branch.offset
            take(.branch(branch))
        }
        take(.now(Tick()))
    }

    private func reload() throws {
        let text = library.text(rhythms, farZone: farZone)
        try text.write(toFile: configuration.path, atomically: true, encoding: .utf8)
        guard try desk.reload().outcome == .accepted else {
            throw SimulationFault("the configuration was refused on day \(day)")
        }
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
