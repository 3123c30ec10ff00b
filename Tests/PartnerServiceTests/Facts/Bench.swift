import Foundation
import PartnerConfiguration
import PartnerControl
import PartnerCore
import PartnerStore
import Synchronization
import Testing

@testable import PartnerService

/// A desk with records of its own, at 08:00 on Friday, 12 March 2027 in Hillside, which is 13 March already
/// at the far branch.
final class Bench {
    let folder: URL
    let store: Store
    let time = VirtualTime(start: Instant(unixMilliseconds: 1_804_867_200_000))
    let desk: Desk
    let wakes = Wakes()
    let today: CivilDate = "2027-03-12"

    init(
        _ configuration: String = Bench.library,
        zones: @escaping @Sendable (String) throws -> any TimeZoneRules = FixedZone.find
    ) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("desk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = folder.appendingPathComponent("partnerd.yaml").path
        try configuration.write(toFile: path, atomically: true, encoding: .utf8)
        store = try Store(
            path: folder.appendingPathComponent("partnerd.sqlite").path, outliving: .ownCrash)
        let now = time.now
        let configuration = try ConfigurationInForce(path: path, zones: zones, at: now)
        desk = Desk(
            store: store, configuration: configuration, time: time,
            process: RunningProcess(version: "test", started: now, identifier: 1)
        ) { [wakes] in wakes.add() }
        try store.command(actor: "configuration", verb: "reload", at: now) { [today] db, command in
            try Mirror.apply(configuration.current.library, today: { _ in today }, command, db)
        }
    }

    deinit {
        // A folder left behind under /tmp loses nothing.
        try? FileManager.default.removeItem(at: folder)
    }

    static let library = """
        library: Kettle Valley Library
        mail:
          from: Partnerships <partners@library.example>
          admin: it@library.example
          tell-us: Write it into the shared sheet.
        branches:
          hillside:
            name: Hillside Branch
            time-zone: America/Los_Angeles
            open: Mon..Sun
            head: dana
          far:
            name: Far Branch
            time-zone: Pacific/Kiritimati
            open: Mon..Sun
            head: dana
        staff:
          dana: {name: Dana Ortiz, mail: dana@library.example, branch: hillside}
          ana: {name: Ana Reyes, mail: ana@library.example, branch: hillside, supervisor: dana, login: areyes}
          kim: {name: Kim Tran, mail: kim@library.example, branch: hillside, supervisor: dana, login: ktran}
          lee: {name: Lee Wong, mail: lee@library.example, branch: hillside, supervisor: dana}
        policies:
          school: {follow-up: every 3 months}
          food-bank: {follow-up: every month}
        """

    // MARK: Who asks

    let root = Caller(actor: "root")

    /// A member of staff who is no admin.
    func staff(_ login: String) throws -> Caller {
        try Caller(
            Peer(processID: 1, userID: 4_000_000, groupID: 4_000_000, userName: login, groupNames: []),
            in: desk.library)
    }

    // MARK: What is on record

    /// A partner that Ana looks after and Kim backs up.
    @discardableResult
    func partner(
        _ slug: String = "lincoln", _ name: String = "Lincoln Elementary School", kind: KindKey = "school",
        branch: BranchKey = "hillside", stage: Stage = .established, since: CivilDate = "2025-01-10",
        through: CivilDate? = nil, touched: [CivilDate] = [], steward: StaffKey? = "ana",
        cause: StageChange.Cause = .set
    ) throws -> Partner.ID {
        try store.command(actor: "setting", verb: "setting", at: time.now) { db, command in
            var entry = PartnerEntry(slug: Slug(slug)!, name: name, kind: kind, branch: branch)
            entry.backup = "kim"
            let id = try Partners.add(entry, command, db)
            try Stages.set(
                stage, for: id, on: since, through: through, cause: cause, by: nil, reason: nil, command, db)
            if let steward { try Stewardships.set(steward, for: id, on: since, command, db) }
            for date in touched {
                try Touches.add(to: id, .init(date: date, how: .call, staff: "ana"), command, db)
            }
            return id
        }
    }

    @discardableResult
    func contact(_ name: String, of partner: Partner.ID, left: CivilDate? = nil) throws -> Int64 {
        try store.command(actor: "setting", verb: "setting", at: time.now) { db, command in
            let id = try Contacts.add(
                to: partner, .init(name: name, phone: "555-0100", confirmed: "2026-09-01"), command, db)
            if let left { try Contacts.leave(id, on: left, command, db) }
            return id
        }
    }

    @discardableResult
    func promise(
        _ what: String = "send the summer dates", of partner: Partner.ID, due: CivilDate = "2027-03-20"
    ) throws -> Int64 {
        try store.command(actor: "setting", verb: "setting", at: time.now) { db, command in
            try Promises.add(
                to: partner, what: what, made: "2027-03-01", due: due, by: "ana", command, db)
        }
    }

    /// A digest of today for Ana with one step, decided and not yet tried.
    @discardableResult
    func decided(_ step: StepName = .due, of occurrence: Occurrence) throws -> Int64 {
        try store.write { [today, time] db in
            try Outbox.post(
                digest: today, to: "ana", at: MailAddress(address: "ana@library.example"),
                messageID: "<1@library.example>", window: time.now..<time.now.adding(.seconds(3600)),
                steps: [NewStep(occurrence: occurrence, step: step, steward: "ana", addressee: "ana")],
                channels: [.sendmail], at: time.now, db)
        }
    }

    // MARK: What follows

    func facts(_ id: Partner.ID) throws -> PartnerFacts {
        try #require(try store.read { try Facts.one(id, $0) })
    }

    func plan(_ id: Partner.ID, on date: CivilDate? = nil) throws -> Plan {
        let facts = try facts(id), roster = try store.read { try Roster.load($0) }
        return try #require(Planner.plan(facts, in: desk.library, roster: roster, on: date ?? today))
    }

    /// Which clocks of a partner would speak to a person on a day.
    func spoken(to person: StaffKey, of id: Partner.ID, on date: CivilDate) throws -> [ClockKind] {
        try plan(id, on: date).entries[person]?.occurrences.map(\.occurrence.clock) ?? []
    }

    func due(_ clock: ClockKind, of id: Partner.ID) throws -> CivilDate? {
        try plan(id).occurrences.first { $0.occurrence.clock == clock }?.due.date
    }

    /// All that was changed, the latest first.
    func audit() throws -> [AuditEntry] { try store.read { try Audit.latest(limit: .max, $0) } }

    /// What one request changed, as `touch insert`; all by one actor in one command.
    func changed(by actor: String, _ ask: () throws -> Void) throws -> [String] {
        let before = try audit().count
        try ask()
        let entries = try audit().dropLast(before).reversed()
        #expect(entries.allSatisfy { $0.actor == actor })
        #expect(Set(entries.map(\.command)).count <= 1)
        return entries.map { "\($0.table) \($0.action.rawValue)" }
    }

    /// The fault with which a request is refused, which leaves no trace.
    func fault(_ ask: () throws -> Void) throws -> ControlFault {
        let before = try audit().count
        let fault = try #require(throws: ControlFault.self) { try ask() }
        #expect(try audit().count == before)
        #expect(!fault.description.unicodeScalars.contains { $0.properties.generalCategory == .control })
        return fault
    }
}

/// How often the daemon was woken.
final class Wakes: Sendable {
    private let count = Mutex(0)
    func add() { count.withLock { $0 += 1 } }
    var total: Int { count.withLock { $0 } }
}

/// Zones that are always as far from UTC: the day is all that matters here.
struct FixedZone: TimeZoneRules {
    let name: String
    let hours: Int
    func utcOffset(at instant: Instant) -> Int { hours * 3600 }

    static func find(_ name: String) throws -> any TimeZoneRules {
        FixedZone(name: name, hours: name == "Pacific/Kiritimati" ? 14 : -8)
    }
}

/// A request that is refused, and the words it is refused with.
struct Refusal: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let message: String
    var expected: String?
    var exit: Int32 = 65
    let ask: @Sendable (Bench) throws -> Void

    init(
        _ name: String, _ message: String, expected: String? = nil, exit: Int32 = 65,
        ask: @escaping @Sendable (Bench) throws -> Void
    ) {
        testDescription = name
        self.message = message
        self.expected = expected
        self.exit = exit
        self.ask = ask
    }

    func check(at bench: Bench) throws {
        let fault = try bench.fault { try ask(bench) }
        #expect(fault.description == message)
        // What is not there has a status of its own, which follows from the fault's name.
        #expect(fault.parameters.exitCode == (fault.name == .notFound ? nil : exit))
        if let expected { #expect(fault.parameters.expected == expected) }
    }
}
