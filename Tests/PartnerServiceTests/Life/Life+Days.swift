import PartnerControl
import PartnerCore
import PartnerStore

@testable import PartnerService
@testable import PartnerStore

/// How the days go by.
extension Life {
    func live(days: Int) async throws {
        populate()
        start()
        await time.untilIdle()
        for _ in 0..<days where complaints.isEmpty { try await day() }
        if complaints.isEmpty { try await settle() }
        await bury()
    }

    private func day() async throws {
        switch random.below(100) {
        case 0..<40: try await ordinaryDay()
        case 40..<52: try await calmDays()
        case 52..<68: try await moodyDays()
        case 68..<73: try await outage()
        case 73..<78: try await off()
        case 78..<83: try await restart()
        case 83..<88: try await wrongClock()
        case 88..<92: try await mailboxGoes()
        case 92..<95: try await stuckLog()
        default:
            try reload()
            try await ordinaryDay()
        }
    }

    // MARK: Days

    private func ordinaryDay() async throws {
        let isFine = deadAddresses.isEmpty && !logIsStuck
        try await eventful(0...3)
        try evening(good: isFine)
    }

    /// Things happen at random moments of a day, through its evening.
    private func eventful(_ events: ClosedRange<Int>) async throws {
        let today = hillsideToday
        let moments = (0..<(events.lowerBound + random.below(events.count))).map { _ in random.below(1410) }
        for minute in moments.sorted() {
            try await advance(to: today, minute)
            if random.chance(5) { try reload() } else { tell() }
        }
        // A look must change nothing.
        if random.chance(4) {
            _ = try desk.status()
            _ = try desk.explain(.init())
            _ = try desk.listOutbox(.init())
        }
        try await advance(to: today, 1410)
        try await advance(to: today.adding(days: 1), 5)
    }

    private func moodyDays() async throws {
        mood = .moody
        count("a moody spell")
        for _ in 0..<(1 + random.below(3)) {
            if random.chance(40) { stopSoon() }
            try await eventful(1...5)
            try evening(good: false)
        }
        mood = .fine
    }

    private func outage() async throws {
        mood = .down
        count("an outage")
        for _ in 0..<(1 + random.below(5)) {
            if random.chance(20) { stopSoon() }
            try await eventful(1...3)
            try evening(good: false)
        }
        mood = .fine
    }

    /// The machine is off, for hours or for days.
    private func off() async throws {
        try await advance(to: hillsideToday, random.below(1440))
        await stop()
        count("the machine is off")
        let hours = random.chance(50) ? random.below(30) : 24 * random.below(12)
        time.jump(to: time.now.adding(.seconds(hours * 3600)))
        start()
        try await eventful(0...2)
        try evening(good: false)
    }

    private func restart() async throws {
        for _ in 0..<(1 + random.below(3)) {
            try await advance(to: hillsideToday, random.below(1440))
            if random.chance(50) {
                stopSoon()
            } else {
                await stop()
                start()
            }
        }
        try await eventful(0...2)
        try evening(good: false)
    }

    private func wrongClock() async throws {
        try await advance(to: hillsideToday, random.below(1440))
        let limit = random.chance(85) ? 86_400 : 3 * 86_400
        let seconds = random.below(limit)
        count(limit > 86_400 ? "clock set by days" : "clock set by hours")
        if random.chance(30) {
            await time.set(to: time.now.adding(.seconds(seconds)))
            try check()
            if random.chance(50) { try await advance(to: hillsideToday, random.below(1440)) }
        }
        await time.set(to: time.now.adding(.seconds(-seconds)))
        count("clock set back", "by \(seconds) s")
        try check()
        try await eventful(0...2)
        try evening(good: false)
    }

    /// Somebody's address is refused for some days, until another is put into the file.
    private func mailboxGoes() async throws {
        let person = random.one(of: Town.people.map(\.key)) ?? "ana"
        deadAddresses.insert(town.address(of: person))
        count("an address is refused", person)
        for _ in 0..<(1 + random.below(12)) {
            try await eventful(0...2)
            try evening(good: false)
        }
        if random.chance(70) {
            try check()
            mendAddresses()
            try rewrite()
            _ = try desk.reload()
        } else {
            deadAddresses = []
        }
    }

    private func stuckLog() async throws {
        logIsStuck = true
        for _ in 0..<(1 + random.below(4)) {
            try await eventful(0...2)
            try evening(good: false)
        }
        logIsStuck = false
    }

    /// Nothing happens for some days but what was foretold.
    private func calmDays() async throws {
        let waiting = try store.read { try Outbox.list(.waiting, limit: 1, $0) }
        let (lastSeen, roster) = try store.read { (try DaemonRecord.load($0).lastSeen, try Roster.load($0)) }
        guard deadAddresses.isEmpty, roster.deadMail.isEmpty, waiting.isEmpty,
            lastSeen ?? time.now <= time.now
        else {
            return try await ordinaryDay()
        }
        try await advance(to: hillsideToday, 1410)
        let from = hillsideToday, length = 1 + random.below(4), before = handings.count
        let preview = try desk.preview(.init(days: length + 1))
        for _ in 0..<length {
            let day = handings.count
            try await advance(to: hillsideToday.adding(days: 1), 1410)
            try evening(good: true)
            try checkNothingForgotten(handings[day...])
        }
        count("days foretold")
        try compare(preview, with: handings[before...], after: from, through: from.adding(days: length))
        try await advance(to: hillsideToday.adding(days: 1), 5)
    }

    private func compare(
        _ preview: Verb.Preview.Reply, with handings: ArraySlice<Handing>, after first: CivilDate,
        through last: CivilDate
    ) throws {
        let foretold = preview.days.filter { $0.date <= last }.flatMap { day in
            day.mails.map { mail in
                let steps = mail.entries.flatMap { entry in
                    entry.reasons.map { "\(entry.partner.slug) \($0.clock) \($0.step)" }
                }
                return "\(day.date) \(mail.to.key) \(steps.sorted())"
            }
        }
        let happened = try store.read { db in
            try handings.filter { $0.parcel.mailed == .accepted }.compactMap { handing -> String? in
                guard let message = try Outbox.entry(handing.message, db),
                    let date = message.message.digestDate,
                    date <= last, message.deliveries.first?.channel == handing.way
                else { return nil }
                let steps = handing.parcel.steps.map { "\($0.partner) \($0.clock) \($0.step)" }
                return "\(date) \(handing.parcel.reader) \(steps.sorted())"
            }
        }
        complain(
            Set(foretold).subtracting(happened).sorted().map { "foretold, and did not happen: \($0)" }
                + Set(happened).subtracting(foretold).sorted().map { "happened, and was not foretold: \($0)" }
        )
    }

    /// After a day on which nothing happened: whatever could be said was said, but for what a full budget put
    /// off, and the mails say how much that was.
    private func checkNothingForgotten(_ handings: ArraySlice<Handing>) throws {
        let library = library, now = time.now
        let agenda = try store.read { db in
            Agenda(try Facts.all(db), in: library, roster: try Roster.load(db), at: now)
        }
        for person in library.staff.values.sorted(by: { $0.key < $1.key }) {
            guard let today = library.branches[person.branch]?.zone.date(now),
                let day = SendDay(person, on: today, in: library), day.until <= now
            else { continue }
            let mail = handings.last { $0.parcel.reader == person.key && !$0.parcel.message.isEmpty }
            let said = Set(
                mail.map { $0.parcel.steps.map { "\($0.partner) \($0.clock) \($0.subject ?? 0)" } } ?? [])
            let left = agenda.entries(for: person.key).filter { entry in
                entry.occurrences.contains { open in
                    !said.contains("p\(entry.partner) \(open.occurrence.clock) \(open.occurrence.subject)")
                }
            }
            let forgotten = left.filter { $0.weight != .ordinary }
            let places = Set((mail?.parcel.steps ?? []).map(\.partner)).count
            complain(forgotten.map { "\(person.key) was not told of p\($0.partner), which is \($0.weight)" })
            if !left.isEmpty && places < 2 {
                complain(["\(person.key) was told of \(places), and \(left.count) wait"])
            }
            if let mail, forgotten.isEmpty, !left.isEmpty,
                !plainText(of: mail.parcel).contains("a day is enough: \(left.count).")
            {
                complain(["\(person.key)'s mail does not say that \(left.count) are put off"])
            }
        }
    }

    // MARK: Time and checks

    private func advance(to date: CivilDate, _ minute: Int) async throws {
        guard let zone = library.branches["hillside"]?.zone else { return }
        let target = zone.firstInstant(
            at: LocalTime(date: date, time: TimeOfDay(minutesSinceMidnight: minute)))
        if target > time.now { await time.advance(to: target) }
        try check()
    }

    /// What must hold whenever the daemon sleeps.
    func check() throws {
        let library = library, handings = handings
        complain(try store.read { try dayRules.complaints(handings, library: library, $0) })
        complain(try store.read { try audit.complaints($0) })
    }

    /// - `good`: nothing was wrong with mail, daemon and clock today.
    private func evening(good: Bool) throws {
        count(good ? "good days" : "bad days")
        let library = library, now = time.now
        let (facts, roster, open) = try store.read { db in
            (
                try Facts.all(db), try Roster.load(db),
                try db.list("message", "SELECT id FROM message WHERE state = 'open'") { $0.int(0) }
            )
        }
        let agenda = Agenda(facts, in: library, roster: roster, at: now)
        let plans = agenda.plans.values.sorted { $0.partner < $1.partner }
        complain(plans.flatMap(PlanRules.complaints))
        guard good else { return }
        let byID = Dictionary(uniqueKeysWithValues: facts.map { ($0.partner.id, $0) })
        complain(silence.complaints(plans, byID, in: library, openMessages: open))
    }

    /// Everything is mended, and after some good days nothing is left over.
    private func settle() async throws {
        mendAddresses()
        town.ways = "sendmail: {program: /usr/sbin/sendmail}\n  log: {file: /var/log/notices.jsonl}"
        try check()
        try rewrite()
        _ = try desk.reload()
        deadAddresses = []
        for _ in 0..<20 {
            try await advance(to: hillsideToday.adding(days: 1), 1410)
            try evening(good: true)
        }
        let handings = handings
        complain(
            try store.read { db in
                try dayRules.finalComplaints(handings, db) + audit.differences(db)
                    + MailboxRules.complaints(handings, db)
                    + db.list("delivery", "SELECT message FROM delivery WHERE state IN ('open', 'waiting')") {
                        "message \($0.int(0)) is still on its way"
                    }
            })
    }
}
