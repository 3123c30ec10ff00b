import PartnerCore
import PartnerStore

/// Writes a database of partners with three clocks each, and the same anchors as flat files for the peers.
enum Generator {
    enum Shape: String {
        /// What three dates need: a touch, an evaluation and a promise, a stage and a steward.
        case bare
        /// Eight touches and attempts, two evaluations, three promises, six spoken steps: four years of a partnership.
        case whole
        /// As bare, and all is well: somebody was in touch within ten days, and of ten partners a promise is due today.
        case calm
    }

    static func run(folder: String, partners: Int, _ shape: Shape) throws {
        let path = folder + "/partners.sqlite"
        _ = try Store(path: path)
        let database = try Connection(path: path)
        // The audit's triggers would write ten times the rows that a plan reads: they are laid back afterwards.
        try database.execute(
            """
            PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF;
            PRAGMA cache_size = -400000; BEGIN
            """)
        let names = try database.texts("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
        let triggers = try database.texts("SELECT sql FROM sqlite_schema WHERE type = 'trigger'")
        for name in names { try database.execute("DROP TRIGGER \(name)") }
        try fill(database, partners, shape, flat: Flat(folder: folder))
        for trigger in triggers { try database.execute(trigger) }
        try database.execute("COMMIT; PRAGMA journal_mode = WAL")
    }

    private static func fill(_ database: Connection, _ partners: Int, _ shape: Shape, flat: Flat) throws {
        try household(database)
        let write = try Statements(database)
        var random = SplitMix(state: 12)
        for number in stride(from: 1, through: partners, by: 1) {
            let kind = House.kinds[number % House.kinds.count]
            let steward = House.staff[number % House.staff.count].rawValue
            let isCalm = shape == .calm
            let touch = House.today.adding(days: -random.upTo(isCalm ? 10 : 400) - (isCalm ? 1 : 0))
            let evaluation = House.today.adding(days: -random.upTo(isCalm ? 300 : 500))
            let due =
                isCalm
                ? House.today.adding(days: number <= Decide.due ? 0 : 2 + random.upTo(120))
                : touch.adding(days: 1 + random.upTo(120))
            try write.partner(number, kind: kind.key.rawValue, steward: steward)
            if shape == .whole {
                try write.past(number, before: touch, and: evaluation, steward: steward, months: kind.months)
            }
            try write.present(number, touch: touch, evaluation: evaluation, due: due, steward: steward)
            if shape == .whole { try write.said(number, since: touch, months: kind.months, steward: steward) }
            flat.add(months: kind.months, touch: touch, due: due, evaluation: evaluation)
        }
        try flat.close()
    }

    private static func household(_ database: Connection) throws {
        try database.execute(
            "INSERT INTO branch (key, name, zone, head) VALUES ('main', 'Main', 'America/Los_Angeles', 'ana')"
        )
        for key in House.staff {
            try database.execute(
                "INSERT INTO staff (key, name, mail, branch) VALUES ('\(key)', '\(key)', '\(key)@library.example', 'main')"
            )
        }
        try database.execute(
            """
            INSERT INTO message (id, message_id, kind, staff, recipient_address, digest_date, state, created, closed)
            VALUES (1, 'one@library.example', 'digest', 'ana', 'ana@library.example', '2026-03-02', 'accepted', 1, 2)
            """)
    }
}

/// The same numbers on every machine.
struct SplitMix {
    var state: UInt64

    mutating func upTo(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
