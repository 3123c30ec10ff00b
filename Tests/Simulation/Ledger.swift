import GRDB
import PartnerCore
import PartnerModel
import PartnerService
import PartnerStore

/// What the program wrote into the outbox since it was looked at last, as the model's events.
///
/// Read from the tables themselves: what the program says of them is what is being checked.
struct Ledger {
    /// The message of each step that is decided and not yet ended.
    private var live: [Int64: Int64] = [:]
    /// Digests that are not closed.
    private var open: Set<Int64> = []
    /// Digests whose text is fixed.
    private var fixed: Set<Int64> = []
    /// Tries whose end is not known.
    private var running: Set<Int64> = []
    private var lastTry: Int64 = 0
    /// Dead letters that nobody has sent again or dropped.
    private var dead: Set<Int64> = []
    /// The number of the last digest that held nothing: such have no message.
    private var lastEmpty = 1_000_000_000

    /// After digests were decided: what was taken back before, and what they hold.
    mutating func decided(
        _ decisions: [Dispatcher.Decision], _ db: PartnerStore.Database
    ) throws -> [Event.What] {
        var events = try ended(db)
        try dropClosed(db)
        for decision in decisions {
            var digest = PartnerModel.Digest()
            digest.to = SimulatedLibrary.number(decision.person)
            digest.date = Day(decision.date)
            digest.putOff = decision.putOff
            if let message = decision.message {
                digest.id = Int(message)
                open.insert(message)
                for step in try Steps.of(message: message, db) {
                    live[step.id] = message
                    digest.steps.append(
                        StepRow(
                            Int(step.id), OccurrenceName(step.occurrence), Step(step.step), step.round))
                }
                if digest.steps.isEmpty { digest.mail = .other }
            } else {
                lastEmpty += 1
                digest.id = lastEmpty
            }
            events.append(.digest(digest))
        }
        return events
    }

    /// After messages were handed over, or a crash: what was composed, and how each try ended.
    mutating func delivered(_ db: PartnerStore.Database) throws -> [Event.What] {
        var events: [Event.What] = []
        let gone = try goneRows(db)
        // A try that began before and has ended now.
        for id in running.sorted() {
            guard let (message, outcome) = try attempt(id, db), let outcome else { continue }
            running.remove(id)
            events += tried(message, outcome)
        }
        let begun = try db.rows("SELECT id, message, outcome FROM try WHERE id > ? ORDER BY id", [lastTry])
        var left = gone
        for row in begun {
            let id: Int64 = row[0], message: Int64 = row[1]
            lastTry = id
            guard open.contains(message) else { continue }
            events += composed(message, &left)
            let outcome: String? = row[2]
            guard let outcome else {
                running.insert(id)
                continue
            }
            events += tried(message, try meaning(of: outcome, message, db))
        }
        // Composed, and nothing was left to say.
        for message in try closed(db, as: "withdrawn") { events += composed(message, &left) }
        events += rowsEnded(left)
        try dropClosed(db)
        return events
    }

    /// After the admin looked at the outbox: dead letters that are open again, as they were, and whatever became of their
    /// steps, and those that were dropped.
    mutating func lookedThrough(_ db: PartnerStore.Database) throws -> [Event.What] {
        let nowDead = try digests(in: "refused", db), resent = try digests(in: "open", db).subtracting(open)
        let dropped = dead.subtracting(nowDead).subtracting(resent)
        dead = nowDead
        open.formUnion(resent)
        fixed.formUnion(resent)
        return letters(resent, .resent) + letters(dropped, .dropped)
    }

    private func letters(_ digests: Set<Int64>, _ what: DeadLetter.What) -> [Event.What] {
        digests.sorted().map { digest in
            var letter = DeadLetter()
            letter.digest = Int(digest)
            letter.what = what
            return .deadLetter(letter)
        }
    }

    private func digests(in state: String, _ db: PartnerStore.Database) throws -> Set<Int64> {
        Set(
            try db.rows("SELECT id FROM message WHERE state = ? AND kind = 'digest'", [state]).map { $0[0] })
    }

    /// After facts were changed: what was closed for it.
    mutating func ended(_ db: PartnerStore.Database) throws -> [Event.What] {
        rowsEnded(try goneRows(db))
    }

    private func rowsEnded(_ gone: [Int64: (message: Int64, state: String)]) -> [Event.What] {
        ["withdrawn", "closed"].compactMap { state in
            let rows = gone.filter { $0.value.state == state }.keys.sorted()
            guard !rows.isEmpty else { return nil }
            var ending = Ending()
            ending.rows = rows.map(Int.init)
            ending.how = state == "closed" ? .closed : .withdrawn
            return .rowsEnded(ending)
        }
    }

    /// Steps that are decided no more; of those that were neither spoken nor died, what became of them.
    private mutating func goneRows(
        _ db: PartnerStore.Database
    ) throws -> [Int64: (message: Int64, state: String)] {
        if live.isEmpty { return [:] }
        var gone: [Int64: (message: Int64, state: String)] = [:]
        for row in try db.rows(
            "SELECT id, state FROM step WHERE id IN (SELECT value FROM json_each(?)) AND state <> 'decided'",
            [live.keys.list])
        {
            let id: Int64 = row[0], state: String = row[1]
            guard let message = live.removeValue(forKey: id) else { continue }
            if state == "withdrawn" || state == "closed" { gone[id] = (message, state) }
        }
        return gone
    }

    private func composed(
        _ message: Int64, _ gone: inout [Int64: (message: Int64, state: String)]
    ) -> [Event.What] {
        if fixed.contains(message) { return [] }
        let out = gone.filter { $0.value.message == message }.keys.sorted()
        for id in out { gone[id] = nil }
        var composition = Composition()
        composition.digest = Int(message)
        composition.out = out.map(Int.init)
        return [.composed(composition)]
    }

    private mutating func tried(_ message: Int64, _ outcome: Try.Outcome) -> [Event.What] {
        if outcome == .unknown { fixed.insert(message) }
        if outcome == .dead { dead.insert(message) }
        var attempt = Try()
        attempt.digest = Int(message)
        attempt.outcome = outcome
        return [.tried(attempt)]
    }

    private func attempt(_ id: Int64, _ db: PartnerStore.Database) throws -> (Int64, Try.Outcome?)? {
        guard let row = try db.rows("SELECT message, outcome FROM try WHERE id = ?", [id]).first else {
            return nil
        }
        let message: Int64 = row[0]
        let outcome: String? = row[1]
        return (message, try outcome.map { try meaning(of: $0, message, db) })
    }

    private func meaning(
        of outcome: String, _ message: Int64, _ db: PartnerStore.Database
    ) throws -> Try.Outcome {
        if try states(of: [message], db)[message] == "refused" { return .dead }
        return switch outcome {
        case "accepted": .accepted
        case "unknown": .unknown
        default: .none
        }
    }

    private func closed(_ db: PartnerStore.Database, as state: String) throws -> [Int64] {
        try states(of: open, db).filter { $0.value == state }.keys.sorted()
    }

    private mutating func dropClosed(_ db: PartnerStore.Database) throws {
        open = Set(try states(of: open, db).filter { $0.value == "open" }.keys)
    }

    private func states(
        of messages: some Collection<Int64>, _ db: PartnerStore.Database
    ) throws -> [Int64: String] {
        if messages.isEmpty { return [:] }
        let rows = try db.rows(
            "SELECT id, state FROM message WHERE id IN (SELECT value FROM json_each(?))", [messages.list])
        return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
    }
}

extension Database {
    /// The same few questions again and again: each is compiled once.
    fileprivate func rows(_ sql: String, _ arguments: StatementArguments) throws -> [GRDB.Row] {
        try GRDB.Row.fetchAll(cachedStatement(sql: sql), arguments: arguments)
    }
}

extension Collection<Int64> {
    /// A JSON list.
    fileprivate var list: String { "[\(map(String.init).joined(separator: ","))]" }
}
