import PartnerCore
import PartnerStore
import Testing

@Suite("A message is handed over once, and none is lost")
struct OutboxTests {
    /// What a series of tries makes of a digest with one step.
    struct Row: CustomTestStringConvertible, Sendable {
        let tries: [TryOutcome]
        let message: OutboxMessage.State
        let mail: Delivery.State
        let log: Delivery.State
        let step: StepRecord.State
        let fixed: Bool
        let count: Int
        var testDescription: String { "\(tries)" }
    }

    static let later = Instant(unixMilliseconds: 1_805_041_800_000 + 600_000)

    static let rows = [
        Row(tries: [], message: .open, mail: .open, log: .waiting, step: .decided, fixed: false, count: 0),
        Row(
            tries: [.accepted], message: .accepted, mail: .accepted, log: .open, step: .spoken, fixed: false,
            count: 0),
        Row(
            tries: [.refused], message: .refused, mail: .refused, log: .open, step: .dead, fixed: true,
            count: 0),
        Row(
            tries: [.deferred(next: later)], message: .open, mail: .open, log: .waiting, step: .decided,
            fixed: false,
            count: 1),
        Row(
            tries: [.unknown(next: later)], message: .open, mail: .open, log: .waiting, step: .decided,
            fixed: true,
            count: 1),
        Row(
            tries: [.deferred(next: later), .accepted], message: .accepted, mail: .accepted, log: .open,
            step: .spoken,
            fixed: false, count: 1),
        Row(
            tries: [.unknown(next: later), .deferred(next: later), .accepted], message: .accepted,
            mail: .accepted,
            log: .open, step: .spoken, fixed: true, count: 2),
        Row(
            tries: [.deferred(next: later), .deferred(next: later), .refused], message: .refused,
            mail: .refused,
            log: .open, step: .dead, fixed: true, count: 2),
    ]

    @Test("what follows of a try", arguments: rows)
    func outcomes(_ row: Row) throws {
        let world = try World()
        let id = try world.digest(of: try world.partner())
        for outcome in row.tries { try world.attempt(id, outcome) }
        let entry = try #require(try world.store.read { try Outbox.entry(id, $0) })
        #expect(entry.message.state == row.message)
        #expect(entry.deliveries.map(\.state) == [row.mail, row.log])
        #expect(entry.steps.map(\.state) == [row.step])
        #expect((entry.message.fixed != nil) == row.fixed)
        #expect(entry.deliveries[0].tries == row.count)
        #expect(entry.tries.map(\.outcome) == row.tries.map(\.word))
        #expect(entry.steps[0].spoken == (row.step == .spoken ? world.today : nil))
        // The bytes lie in the try only while it runs.
        #expect(try world.value("SELECT count(*) FROM try WHERE text IS NOT NULL") == "0")
    }

    @Test("where no mail is configured, the log makes a step spoken")
    func logAlone() throws {
        let world = try World()
        let id = try world.digest(of: try world.partner(), channels: [.log])
        #expect(
            try world.store.read { try Outbox.due(at: world.now, limit: 9, $0) }.map(\.delivery.channel) == [
                .log
            ])
        try world.attempt(id, .accepted, on: .log)
        #expect(try world.steps(id).map(\.state) == [.spoken])
        #expect(try world.store.read { try Outbox.get(id, $0) }?.state == .accepted)
    }

    @Test(
        "beside the mail, the log waits for it, then is due at any time, and changes nothing of the message")
    func logBeside() throws {
        let world = try World()
        let window = world.now..<world.now.adding(.seconds(60))
        let id = try world.digest(of: try world.partner(), window: window)
        func due() throws -> [Channel] {
            try world.store.read { try Outbox.due(at: world.now, limit: 9, $0) }.map(\.delivery.channel)
        }
        #expect(try due() == [.sendmail])
        try world.attempt(id, .accepted)
        world.now = window.upperBound.adding(.seconds(3600))
        #expect(try due() == [.log])
        try world.attempt(id, .deferred(next: world.now), on: .log)
        #expect(try due() == [.log])
        try world.attempt(id, .refused, on: .log)
        #expect(try due() == [])
        #expect(try world.store.read { try Outbox.get(id, $0) }?.state == .accepted)
        #expect(try world.steps(id).map(\.state) == [.spoken])
    }

    @Test("a text that is not fixed is tried in its window only; a fixed one at any time")
    func windows() throws {
        let world = try World()
        let start = world.now
        let window = start.adding(.seconds(100))..<start.adding(.seconds(200))
        let id = try world.digest(of: try world.partner(), window: window)
        func look(_ seconds: Int) throws -> (due: Bool, next: Int64?) {
            let now = start.adding(.seconds(seconds))
            return try world.store.read { db in
                (
                    try Outbox.due(at: now, limit: 9, db).isEmpty == false,
                    try Outbox.nextTry(at: now, db).map { $0.duration(since: start).milliseconds / 1000 }
                )
            }
        }
        #expect(try look(0) == (false, 100))
        #expect(try look(100) == (true, 100))
        #expect(try look(199) == (true, 100))
        #expect(try look(200) == (false, nil))

        world.now = start.adding(.seconds(150))
        try world.attempt(id, .deferred(next: start.adding(.seconds(180))))
        #expect(try look(150) == (false, 180))
        #expect(try look(180) == (true, 180))
        // Deferred to after its window: nothing more is to come of it.
        world.now = start.adding(.seconds(180))
        try world.attempt(id, .deferred(next: start.adding(.seconds(250))))
        #expect(try look(190) == (false, nil))

        try world.store.write { try Outbox.retry(id, at: world.now, $0) }
        try world.attempt(id, .unknown(next: start.adding(.seconds(400))))
        #expect(try look(300) == (false, 400))
        #expect(try look(400) == (true, 400))
    }

    @Test("the longest waiting first, no more than asked for, none that is being tried")
    func order() throws {
        let world = try World()
        let partner = try world.partner()
        let ids = try (0..<4).map { index in
            let id = try world.digest(
                of: partner, on: world.today.adding(days: index),
                anchor: CivilDate("2026-01-01").adding(days: index))
            try world.attempt(id, .deferred(next: world.now.adding(.seconds(40 - 10 * index))))
            return id
        }
        let now = world.now.adding(.seconds(60))
        func due(_ limit: Int) throws -> [Int64] {
            try world.store.read { try Outbox.due(at: now, limit: limit, $0) }.map(\.message.id)
        }
        #expect(try due(9) == ids.reversed())
        #expect(try due(2) == [ids[3], ids[2]])
        _ = try world.store.write { try Outbox.begin(ids[3], on: .sendmail, text: nil, at: now, $0) }
        // All are to the same person, who is handed one at a time.
        #expect(try due(9).isEmpty)
        #expect(throws: StoreFault.self) {
            try world.store.write { try Outbox.begin(ids[3], on: .sendmail, text: nil, at: now, $0) }
        }
    }

    @Test("a try that a crash cut short fixes the text as it was")
    func interrupted() throws {
        let world = try World()
        let id = try world.digest(of: try world.partner())
        _ = try world.store.write {
            try Outbox.begin(id, on: .sendmail, text: Bytes("one".utf8), at: world.now, $0)
        }
        let again = try Store(path: world.path)
        #expect(try again.write { try Outbox.endInterrupted(at: world.now, next: Self.later, $0) } == 1)
        let entry = try #require(try again.read { try Outbox.entry(id, $0) })
        #expect(entry.message.fixed == Bytes("one".utf8))
        #expect(entry.tries.map(\.outcome) == [.unknown])
        #expect(entry.steps.map(\.state) == [.decided])
        // The next try is of that text, whatever is composed now.
        let second = try again.write {
            try Outbox.begin(id, on: .sendmail, text: Bytes("two".utf8), at: world.now, $0)
        }
        try again.write {
            try Outbox.end(second, .unknown(next: Self.later), at: world.now, today: { _ in world.today }, $0)
        }
        #expect(try again.read { try Outbox.get(id, $0) }?.fixed == Bytes("one".utf8))
    }

    @Test("taken back where surely nothing was handed over: its steps are withdrawn, its day stays decided")
    func withdrawn() throws {
        let world = try World()
        let id = try world.digest(of: try world.partner())
        try world.attempt(id, .deferred(next: Self.later))
        #expect(try world.store.read { try Outbox.replaceable($0) }.map(\.id) == [id])
        try world.store.write { try Outbox.withdraw(id, reason: "replaced", at: world.now, $0) }
        let entry = try #require(try world.store.read { try Outbox.entry(id, $0) })
        #expect(entry.message.state == .withdrawn)
        #expect(entry.deliveries.map(\.state) == [.withdrawn, .withdrawn])
        #expect(entry.steps.map(\.state) == [.withdrawn])
        #expect(try world.store.read { try Digests.isDecided("ana", on: world.today, $0) })
        #expect(try world.store.read { try Outbox.nextTry(at: world.now, $0) } == nil)
    }

    @Test(
        "not taken back: being handed over, fixed, or closed",
        arguments: ["running", "unknown", "accepted", "refused"])
    func notWithdrawn(_ case: String) throws {
        let world = try World()
        let id = try world.digest(of: try world.partner())
        switch `case` {
        case "running":
            _ = try world.store.write { try Outbox.begin(id, on: .sendmail, text: nil, at: world.now, $0) }
        case "unknown": try world.attempt(id, .unknown(next: Self.later))
        case "accepted": try world.attempt(id, .accepted)
        default: try world.attempt(id, .refused)
        }
        #expect(try world.store.read { try Outbox.replaceable($0) }.isEmpty)
        let before = try world.value("SELECT * FROM message; SELECT * FROM step")
        #expect(throws: StoreFault.self) {
            try world.store.write { try Outbox.withdraw(id, reason: "replaced", at: world.now, $0) }
        }
        #expect(try world.value("SELECT * FROM message; SELECT * FROM step") == before)
    }

    @Test("a step that dropped out or was closed before the try ended stays so")
    func dropped() throws {
        let world = try World()
        let partner = try world.partner()
        let id = try world.digest(of: partner, [.due, .repeat(1), .repeat(2)])
        let steps = try world.steps(id)
        try world.store.write { try Steps.withdraw([steps[0].id], reason: "answered", $0) }
        let running = try world.store.write {
            let running = try Outbox.begin(id, on: .sendmail, text: nil, at: world.now, $0)
            try Outbox.entitle(id, "Today: two", $0)
            return running
        }
        try world.store.write {
            try Outbox.end(running, .accepted, at: world.now, today: { _ in world.today }, $0)
        }
        #expect(try world.steps(id).map(\.state) == [.withdrawn, .spoken, .spoken])
        #expect(try world.store.read { try Outbox.get(id, $0) }?.subject == "Today: two")
    }

    @Test("closing takes what is decided of the clock and subject named, and nothing spoken")
    func closing() throws {
        let world = try World()
        let partner = try world.partner(), other = try world.partner("club")
        try world.attempt(try world.digest(of: partner, on: "2027-03-01"), .accepted)
        let id = try world.digest(of: partner, on: "2027-03-02", anchor: "2026-10-01")
        let others = try world.digest(of: other, on: "2027-03-03")
        try world.store.write { try Steps.close(of: partner, .promise, .answered, $0) }
        #expect(try world.steps(id).map(\.state) == [.decided])
        try world.store.write { try Steps.close(of: partner, .followUp, subject: 0, .answered, $0) }
        #expect(try world.steps(id).map(\.state) == [.closed])
        #expect(
            try world.value("SELECT group_concat(state || coalesce(' ' || reason, '')) FROM step")
                == "spoken,closed answered,decided")
        try world.store.write { try Steps.closeAll(of: other, .handedOver, $0) }
        #expect(try world.steps(others).map(\.state) == [.closed])
    }

    @Test("a dead letter goes once more as it was; its steps are dead until it is accepted, and spoken then")
    func retried() throws {
        let world = try World()
        let id = try world.digest(of: try world.partner(), window: world.now..<world.now.adding(.seconds(60)))
        try world.attempt(id, .refused)
        try world.attempt(id, .accepted, on: .log)
        world.now = world.now.adding(.seconds(86_400))
        try world.store.write { try Outbox.retry(id, at: world.now, $0) }
        let due = try world.store.read { try Outbox.due(at: world.now, limit: 9, $0) }
        #expect(due.map(\.delivery.channel) == [.sendmail])
        #expect(due.first?.message.fixed == Bytes("text".utf8))
        #expect(try world.steps(id).map(\.state) == [.dead])
        world.today = world.today.adding(days: 1)
        try world.attempt(id, .accepted)
        let entry = try #require(try world.store.read { try Outbox.entry(id, $0) })
        #expect(entry.message.state == .accepted)
        #expect(entry.steps.map(\.state) == [.spoken])
        #expect(entry.steps.map(\.spoken) == [world.today])
        #expect(entry.deliveries.map(\.state) == [.accepted, .open])
        #expect(throws: StoreFault.self) { try world.store.write { try Outbox.retry(id, at: world.now, $0) } }
    }

    @Test("nothing to say is a decision, and one a day")
    func nothing() throws {
        let world = try World()
        try world.store.write { try Digests.decideNothing(for: "kim", on: "2027-03-12", at: world.now, $0) }
        #expect(try world.store.read { try Digests.isDecided("kim", on: "2027-03-12", $0) })
        #expect(try !world.store.read { try Digests.isDecided("kim", on: "2027-03-11", $0) })
        #expect(throws: StoreFault.self) {
            try world.store.write {
                try Digests.decideNothing(for: "kim", on: "2027-03-12", at: world.now, $0)
            }
        }
        #expect(try world.store.read(Digests.latest) == ["kim": "2027-03-12"])
    }

    @Test("an extra mail has no steps, no day and no window")
    func extra() throws {
        let world = try World()
        let id = try world.store.write {
            try Outbox.post(
                extra: .test, to: MailAddress(address: "it@library.example"),
                messageID: "<t@library.example>",
                words: "It works.", channels: [.sendmail], at: world.now, $0)
        }
        let due = try world.store.read { try Outbox.due(at: world.now, limit: 9, $0) }
        #expect(due.map(\.message.words) == ["It works."])
        #expect(due.first?.message.window == nil)
        #expect(try world.store.read { try Outbox.find(messageID: "<t@library.example>", $0) } == id)
        try world.attempt(id, .accepted)
        #expect(try world.store.read { try Outbox.list(.waiting, limit: 9, $0) }.isEmpty)
    }

    @Test("the summary counts what waits, what left this week and what is dead")
    func summary() throws {
        let world = try World()
        let partner = try world.partner()
        let start = world.now
        for day in 0..<9 {
            world.now = start.adding(.seconds(day * 86_400))
            let id = try world.digest(
                of: partner, on: world.today.adding(days: day),
                anchor: CivilDate("2026-01-01").adding(days: day))
            if day == 0 { try world.attempt(id, .refused) }
            if (1...6).contains(day) { try world.attempt(id, .accepted) }
            if day == 7 { try world.attempt(id, .deferred(next: world.now.adding(.seconds(600)))) }
        }
        let summary = try world.store.read { try OutboxSummary.load(at: world.now, $0) }
        #expect(summary.waiting == 2)
        #expect(summary.oldest == start.adding(.seconds(7 * 86_400)))
        #expect(summary.nextTry == start.adding(.seconds(7 * 86_400 + 600)))
        #expect(summary.lastAccepted == start.adding(.seconds(6 * 86_400)))
        #expect(summary.lastAcceptedTo == "ana")
        #expect(summary.acceptedThisWeek == 5)
        #expect(summary.refused == 1)
        #expect(summary.lastLogged == nil)
        #expect(summary.lastFailure?.words == "said")
        #expect(try world.store.read { try Outbox.list(.refused, limit: 9, $0) }.count == 1)
        #expect(try world.store.write { try Outbox.retryAllOpen(at: world.now, $0) } == 2 + 7)
    }
}
