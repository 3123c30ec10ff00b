import PartnerControl
import PartnerCore
import PartnerStore

@testable import PartnerService

/// What people tell the daemon, sensible or not.
extension Life {
    private var root: Caller { Caller(actor: "root") }

    /// One request; that it is refused is no fault.
    private func ask(_ what: String, _ body: () throws -> Any) {
        do {
            let answer = try body()
            count("told: \(what)", String("\(answer)".prefix(400)))
        } catch let fault as ControlFault {
            count(fault.name == .failed ? "failed: \(what)" : "refused: \(what)")
            if fault.name == .failed { complain(["\(what): \(fault)"]) }
        } catch {
            complain(["\(what): \(error)"])
        }
    }

    func populate() {
        for number in 1...(12 + random.below(9)) {
            let people = Town.people.map(\.key)
            let steward = random.one(of: people) ?? "ana"
            let backup = random.one(of: people.filter { $0 != steward })
            let started = hillsideToday.adding(days: -random.below(200))
            ask("add") {
                try desk.addPartner(
                    .init(
                        name: "Partner \(number)", slug: "p\(number)",
                        kind: random.one(of: Array(Town.kinds.prefix(3))) ?? "school",
                        branch: random.one(of: ["hillside", "hillside", "far"]), steward: steward,
                        backup: random.chance(80) ? backup : nil,
                        stage: random.chance(75) ? .established : .building, on: "\(started)"), by: root)
            }
            if random.chance(80) {
                ask("first touch") {
                    try desk.logTouch(
                        .init(
                            partner: "p\(number)", how: .visit,
                            on: "\(hillsideToday.adding(days: -random.below(90)))"), by: root)
                }
            }
        }
    }

    var hillsideToday: CivilDate { library.branches["hillside"]?.zone.date(time.now) ?? .earliest }

    private func ahead(_ days: Int) -> String { "\(hillsideToday.adding(days: 1 + random.below(days)))" }
    private func ago(_ days: Int) -> String { "\(hillsideToday.adding(days: -random.below(days)))" }

    /// The first partners are spoken with often, the last hardly ever.
    private func somePartner() throws -> PartnerFacts? {
        let all = try store.read { try Facts.all($0) }
        return all.isEmpty ? nil : all[min(random.below(all.count), random.below(all.count + 3))]
    }

    /// nil: whichever is due.
    private func someClock() -> ClockKind? {
        let clocks: [ClockKind?] = [nil, .followUp, .followUp, .reEvaluation, .promise]
        return random.one(of: clocks) ?? nil
    }

    /// Somebody reports something.
    func tell() {
        do {
            guard let facts = try somePartner() else { return }
            tell(of: facts)
        } catch {
            complain(["\(error)"])
        }
    }

    private func tell(of facts: PartnerFacts) {
        let slug = facts.partner.slug
        let person = random.one(of: Town.people.map(\.key))
        switch random.below(100) {
        case 0..<12:
            ask("touch") { try desk.logTouch(.init(partner: slug, how: .call, by: person), by: root) }
        case 12..<17:
            ask("touch of another day") {
                try desk.logTouch(.init(partner: slug, how: .email, on: ago(60)), by: root)
            }
        case 17..<29:
            ask("attempt") {
                try desk.logTouch(
                    .init(partner: slug, how: .attempt, by: person, on: random.chance(70) ? nil : ago(12)),
                    by: root)
            }
        case 29..<37:
            ask("promise") {
                try desk.logTouch(
                    .init(
                        partner: slug, how: random.chance(50) ? .visit : .attempt,
                        on: random.chance(60) ? nil : ago(10),
                        promise: .init(
                            what: "send it", due: random.chance(80) ? ahead(30) : "\(hillsideToday)")),
                    by: root)
            }
        case 37..<46: tellOfPromise(facts)
        case 46..<54: correctTouch(facts)
        case 54..<57:
            ask("done") {
                try desk.done(.init(partner: slug, clock: someClock(), how: .visit), by: root)
            }
        case 57..<61:
            ask("skip") {
                try desk.skip(.init(partner: slug, clock: someClock(), reason: "holidays"), by: root)
            }
        case 61..<70:
            ask("snooze") {
                try desk.snooze(.init(partner: slug, clock: someClock(), until: ahead(30)), by: root)
            }
        case 70..<75: evaluate(slug)
        case 75..<80: setStage(slug)
        case 80..<87: assign(slug)
        case 87..<95: absence()
        case 95..<98: edit(slug)
        default:
            ask("retry") { try desk.retryMessages(.init(numbers: []), by: root) }
        }
    }

    private func tellOfPromise(_ facts: PartnerFacts) {
        guard let promise = random.one(of: facts.promises.filter { $0.state == .open || random.chance(5) })
        else { return }
        switch random.below(10) {
        case 0..<4: ask("keep") { try desk.keepPromise(.init(number: promise.id), by: root) }
        case 4..<8:
            ask("move") { try desk.movePromise(.init(number: promise.id, to: ahead(40)), by: root) }
        default:
            ask("drop") { try desk.dropPromise(.init(number: promise.id, reason: "no"), by: root) }
        }
    }

    private func correctTouch(_ facts: PartnerFacts) {
        guard let touch = random.one(of: facts.touches.sorted { $0.id < $1.id }.suffix(3)) else { return }
        let days = random.one(of: [1, -1, 3, -7, -30, -365]) ?? 1
        switch random.below(10) {
        case 0..<5:
            ask("touch edit") {
                try desk.editTouch(.init(number: touch.id, on: "\(touch.date.adding(days: days))"), by: root)
            }
        case 5..<7:
            ask("touch edit") {
                try desk.editTouch(
                    .init(number: touch.id, how: touch.how.isTouch ? .attempt : .visit), by: root)
            }
        default:
            ask("touch remove") { try desk.removeTouch(.init(number: touch.id, reason: "no"), by: root) }
        }
    }

    private func evaluate(_ slug: String) {
        let outcome = random.one(of: [.keep, .keep, .deepen, .ease, .rest, .end]) ?? Evaluation.Outcome.keep
        ask("evaluate") {
            try desk.evaluate(
                .init(
                    partner: slug, outcome: outcome, until: outcome == .rest ? ahead(60) : nil,
                    established: outcome == .keep && random.chance(50), on: random.chance(80) ? nil : ago(20)),
                by: root)
        }
    }

    private func setStage(_ slug: String) {
        let stage =
            random.one(of: [.building, .established, .established, .resting, .lapsed, .ended])
            ?? Stage.building
        ask("stage \(stage.rawValue)") {
            try desk.setStage(
                .init(
                    partner: slug, stage: stage, until: stage == .resting ? ahead(50) : nil,
                    on: random.chance(80) ? nil : ago(10), reason: "so it is"), by: root)
        }
    }

    private func assign(_ slug: String) {
        let person = random.one(of: Town.people.map(\.key) + ["nobody"])
        let old = (try? store.read { try Facts.all($0) })?.first { $0.partner.slug == slug }?.steward(
            on: hillsideToday)
        ask("assign") {
            try desk.assign(
                random.chance(75)
                    ? .init(partner: slug, steward: person) : .init(partner: slug, backup: person),
                by: root)
        }
        if random.chance(30), let old {
            ask("assign back") { try desk.assign(.init(partner: slug, steward: "\(old)"), by: root) }
        }
    }

    private func absence() {
        let people = Town.people.map(\.key)
        let person = random.one(of: people) ?? "ana"
        guard random.chance(70) else {
            ask("absence end") { try desk.endAbsence(.init(absence: person), by: root) }
            return
        }
        let from = hillsideToday.adding(days: random.below(8))
        ask("absence") {
            try desk.addAbsence(
                .init(
                    staff: person, from: "\(from)", through: "\(from.adding(days: random.below(20)))",
                    delegate: random.chance(50) ? random.one(of: people.filter { $0 != person }) : nil),
                by: root)
        }
    }

    private func edit(_ slug: String) {
        ask("edit") {
            switch random.below(4) {
            case 0:
                return try desk.editPartner(
                    .init(partner: slug, kind: random.one(of: Array(town.policies.keys.sorted()))), by: root)
            case 1:
                return try desk.editPartner(
                    .init(partner: slug, branch: random.one(of: ["hillside", "far"])), by: root)
            case 2:
                return try desk.editPartner(.init(partner: slug, clear: [.followUp]), by: root)
            default:
                let rhythm = random.one(of: ["every 10 days", "every month", "every 15 working days"])
                return try desk.editPartner(.init(partner: slug, followUp: rhythm), by: root)
            }
        }
    }

    // MARK: The admin's file

    /// The configuration is changed and read again; now and then it is a bad one.
    func reload() throws {
        try check()
        let people = Town.people.map(\.key)
        switch random.below(12) {
        case 0..<3: town.policies[random.one(of: Town.kinds) ?? "club"] = random.below(6)
        case 3: town.asksADay = 2 + random.below(5)
        case 4:
            town.digest[random.one(of: people) ?? "jo"] = random.one(of: ["07:00", "08:30", "12:15", "15:45"])
        case 5:
            let day = hillsideToday.adding(days: random.below(20))
            town.closed[random.one(of: ["hillside", "far"]) ?? "far", default: []].append(
                "\(day)..\(day.adding(days: random.below(12)))")
        case 6:
            town.open =
                random.chance(50)
                ? ["hillside": "Tue..Sat", "far": "Mon, Wed..Fri"]
                : ["hillside": "Mon..Sun", "far": "Mon..Thu"]
        case 7:
            // Never a head: a branch must have one.
            let person = random.one(of: ["ana", "kim", "jo"]) ?? "ana"
            if town.gone.remove(person) == nil { town.gone.insert(person) }
        case 8: town.heads["far"] = town.heads["far"] == "sam" ? "dana" : "sam"
        case 9: mendAddresses()
        case 10:
            town.ways =
                random.one(
                    of: [
                        "sendmail: {program: /usr/sbin/sendmail}\n  log: {file: /var/log/notices.jsonl}",
                        "log: {file: /var/log/notices.jsonl}\n  sendmail: off", "log: off",
                    ]) ?? town.ways
        default:
            let good = town
            town.asksADay = 0
            try rewrite()
            ask("reload refused") {
                let reply = try desk.reload()
                if reply.outcome == .accepted { complain(["a bad file was accepted"]) }
                return reply.outcome
            }
            town = good
            try rewrite()
            return
        }
        try rewrite()
        ask("reload") {
            let reply = try desk.reload()
            if reply.outcome != .accepted { complain(["the file was refused: \(reply.errors)"]) }
            return "\(town)"
        }
    }

    /// Whoever's mail is refused gets another address.
    func mendAddresses() {
        for person in Town.people.map(\.key) where deadAddresses.contains(town.address(of: person)) {
            town.addresses[person] = "\(person).\(random.below(1000))@library.example"
        }
    }
}
