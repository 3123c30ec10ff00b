import Foundation
import GRDB
import PartnerCore
import PartnerStore

/// A database in a folder of its own, with two branches, three of the staff and a partner.
final class World {
    let folder: URL
    let path: String
    let store: Store
    /// 12 March 2027, 16:30 UTC, unless a test moves it.
    var now = Instant(unixMilliseconds: 1_805_041_800_000)
    var today: CivilDate = "2027-03-12"

    static let digestWindow = Instant(unixMilliseconds: 0)..<Instant(unixMilliseconds: 4_000_000_000_000)

    init() throws {
        folder = try Self.makeFolder()
        path = folder.appendingPathComponent("partnerd.sqlite").path
        try Self.template.get().write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        store = try Store(path: path)
    }

    /// The file with branches and staff, made once: copying it is quicker than making it anew for each test.
    private static let template = Result { () throws -> Data in
        let folder = try makeFolder()
        defer { try? FileManager.default.removeItem(at: folder) }  // left behind, it loses nothing
        let path = folder.appendingPathComponent("template").path
        let store = try Store(path: path)
        try store.command(actor: "configuration", verb: "reload", at: Instant(unixMilliseconds: 1)) {
            try Mirror.apply(library(), today: { _ in "2027-03-12" }, $1, $0)
        }
        try store.close()
        return try Data(contentsOf: URL(fileURLWithPath: path))
    }

    deinit {
        // A folder left behind under /tmp loses nothing.
        try? FileManager.default.removeItem(at: folder)
    }

    static func makeFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    @discardableResult
    func command<Value>(
        _ verb: String = "test", by actor: String = "ana", _ body: (Database, Command) throws -> Value
    ) throws -> Value {
        try store.command(actor: actor, verb: verb, at: now, body)
    }

    /// A partner in stage established with Ana as steward.
    @discardableResult
    func partner(_ slug: String = "lincoln", branch: BranchKey = "hillside") throws -> Partner.ID {
        try command("partner add") { db, command in
            let id = try Partners.add(
                PartnerEntry(slug: Slug(slug)!, name: "Lincoln Elementary", kind: "school", branch: branch),
                command, db)
            try Stages.set(.established, for: id, on: today, by: "ana", reason: nil, command, db)
            try Stewardships.set("ana", for: id, on: today, command, db)
            return id
        }
    }

    /// A digest of `today` for Ana, with the steps named.
    @discardableResult
    func digest(
        of partner: Partner.ID, _ steps: [StepName] = [.due], on date: CivilDate? = nil,
        anchor: CivilDate = "2026-11-12", channels: Set<Channel> = [.sendmail, .log],
        window: Range<Instant> = digestWindow, at address: String = "ana@library.example"
    ) throws -> Int64 {
        try store.write { db in
            let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM message") ?? 0
            return try Outbox.post(
                digest: date ?? today, to: "ana", at: MailAddress(name: "Ana Reyes", address: address),
                messageID: "<\(count)@library.example>", window: window,
                steps: steps.enumerated().map { index, step in
                    // Of one occurrence only one may wait: each step here is of its own.
                    NewStep(
                        occurrence: Occurrence(
                            partner: partner, clock: .followUp, anchor: anchor.adding(days: index)),
                        step: step, steward: "ana", addressee: "ana")
                }, channels: channels, at: now, db)
        }
    }

    /// One try, from its beginning to its end.
    func attempt(_ message: Int64, _ outcome: TryOutcome, on channel: Channel = .sendmail) throws {
        let id = try store.write {
            try Outbox.begin(message, on: channel, text: Bytes("text".utf8), at: now, $0)
        }
        try store.write { [today] in
            try Outbox.end(
                id, outcome, status: outcome == .refused ? 67 : 0, words: "said", at: now,
                today: { _ in today }, $0)
        }
    }

    func steps(_ message: Int64) throws -> [StepRecord] {
        try store.read { try Steps.of(message: message, $0) }
    }

    func value(_ sql: String) throws -> String { try Shell.ask(sql, of: path) }

    struct UTC: TimeZoneRules {
        let name = "Etc/UTC"
        func utcOffset(at instant: Instant) -> Int { 0 }
    }

    static func library(
        staff keys: [StaffKey] = ["ana", "kim", "dana"], branches: [BranchKey] = ["hillside", "main"],
        mail: (StaffKey) -> String = { "\($0)@library.example" }
    ) -> Library {
        let open = OpenDays(weekdays: Set(Weekday.allCases))
        return Library(
            name: "Kettle Valley Library",
            branches: Dictionary(
                uniqueKeysWithValues: branches.map {
                    ($0, Branch(key: $0, name: "\($0) Branch", zone: UTC(), openDays: open, head: "dana"))
                }),
            staff: Dictionary(
                uniqueKeysWithValues: keys.map {
                    (
                        $0,
                        Staff(
                            key: $0, name: "\($0)", mail: mail($0), branch: "hillside",
                            sending: SendTimes(TimeOfDay(minutesSinceMidnight: 510)))
                    )
                }),
            policies: [:], otherwise: Policy(kind: "other"),
            mail: MailSettings(
                from: MailAddress(address: "partners@library.example"), replyTo: nil,
                admin: MailAddress(address: "it@library.example"), tellUs: "Tell us.", asksADay: 5))
    }
}
