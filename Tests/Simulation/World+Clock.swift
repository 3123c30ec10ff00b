import PartnerControl
import PartnerCore
import PartnerModel
import PartnerService
import PartnerStore

/// A clock that goes wrong, and a machine that is off for long: what the program makes of it, and what it re-dates.
extension World {
    /// After the last turn of a day, once in a while.
    func wrongClock() async throws {
        var random = Random(scenario.seed, 24, day)
        let kinds: [Kind] = [.setForward, .setBack, .wrongStart, .longOff]
        guard report.violation == nil, !report.isDown, random.once(in: 50), wrongDays.insert(day).inserted
        else { return }
        let kind = random.one(of: kinds)
        guard scenario.kinds.contains(kind) else { return }
        try look()
        switch kind {
        case .setForward: try await setForward(&random)
        case .setBack: try await setBack(&random)
        case .wrongStart: try await startWrong(&random)
        default: turnOff(&random)
        }
    }

    private func setForward(_ random: inout Random) async throws {
        let right = time.now, days = random.days(2...40)
        await time.set(to: right.adding(days: days))
        take(.setForward(Tick()))
        try mustHold("set forward by \(days) days")
        if random.once(in: 2) { try typeMeanwhile() }
        if random.once(in: 2) || !isInLife(days) {
            await time.set(to: right.adding(.seconds(120)))
            try look()
        } else {
            try confirmClock()
            day += days
        }
    }

    private func setBack(_ random: inout Random) async throws {
        let right = time.now
        if random.once(in: 3) {
            // A correction.
            await time.set(to: right.adding(.seconds(-3600 * random.days(1...20))))
            report.count("corrected by hours")
            return try look()
        }
        let days = random.days(2...20)
        guard days <= day else { return }
        await time.set(to: right.adding(days: -days))
        try mustHold("set back by \(days) days")
        if random.once(in: 2) { try typeMeanwhile() }
        if random.once(in: 2) {
            await time.set(to: right.adding(.seconds(120)))
            try look()
        } else {
            try confirmClock()
            day -= days
        }
    }

    /// The machine starts, and its clock shows 1970, days before the last record, or years after it.
    private func startWrong(_ random: inout Random) async throws {
        let right = time.now
        take(.stop(Tick()))
        let wrong = random.one(of: [
            Instant(unixMilliseconds: 3_600_000), right.adding(days: -random.days(2...400)),
            right.adding(days: random.days(401...4000)),
        ])
        time.jump(to: wrong)
        turn = Self.turn(store, configuration, time, mail, scenario)
        take(.restart(Tick()))
        try mustHold("wrong at a start")
        if wrong > right, random.once(in: 2) { try typeMeanwhile() }
        await time.set(to: right.adding(.seconds(600)))
        try look()
        guard !holds.contains(.clock) else { return }
        try turn.recover()
        try noteDelivered()
    }

    /// For a month, or longer than machines are off.
    private func turnOff(_ random: inout Random) {
        let days = random.once(in: 4) ? random.days(401...430) : random.days(28...60)
        guard isInLife(days) else { return }
        report.isDown = true
        take(.stop(Tick()))
        report.count(days > 400 ? "off for over 400 days" : "off for a month or two")
        day += days
    }

    /// Whether there are days after these to live.
    private func isInLife(_ days: Int) -> Bool { day + days + 1 < scenario.days }

    // MARK: What the program makes of it

    /// The program looks at the clock: what holds all mail, and what was re-dated.
    func look() throws {
        let record = try store.read(DaemonRecord.load)
        let found = try turn.hold(time.reading)
        if found == nil, holds.contains(.clock) || record.lastSeen.map({ $0 > time.now }) ?? false {
            try noteSetBack()
        }
        hold(.clock, found != nil)
    }

    private func mustHold(_ what: String) throws {
        report.count("clock \(what.split(separator: " ").prefix(2).joined(separator: " "))")
        try look()
        guard !holds.contains(.clock) else { return }
        throw SimulationFault("the program takes a clock for right that was \(what), on day \(day)")
    }

    /// By the admin's word, where the clock holds the mail.
    func releaseClock() throws {
        if holds.contains(.clock), report.violation == nil { try confirmClock() }
    }

    private func confirmClock() throws {
        _ = try desk.releaseHold(.init(hold: .clock), by: Caller(actor: "root"))
        report.count("clock confirmed")
        try noteSetBack()
        try look()
    }

    /// The model re-dates by itself; whether the program re-dated the same is seen in the audit and in what it plans.
    private func noteSetBack() throws {
        guard Moment(time.now) < latest else { return }
        recordedThrough = max(recordedThrough, latest.instant)
        latest = Moment(time.now)
        take(.setBack(Tick()))
        report.count("set back, and re-dated")
        for new in try store.read({ try Facts.all($0) }) {
            take(
                FactChanges.stewardships(
                    of: facts[new.partner.id], new, zone: zone(of: new.partner.branch)))
            for part in try parts(of: new) { facts[part.partner.id] = part }
        }
        try audit()
        tick()
    }

    /// What staff do with a date that is wrong.
    private func typeMeanwhile() throws {
        report.count("typed under a wrong date")
        tick()
        try act()
    }
}

extension Instant {
    fileprivate func adding(days: Int) -> Instant { adding(.seconds(86_400 * days)) }
}
