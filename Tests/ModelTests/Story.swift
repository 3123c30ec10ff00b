import PartnerModel
import Testing

/// A log that is told piece by piece. Branch 1 is open every day unless told otherwise; person 1 is
/// the steward, 2 the backup, 3 the head, 4 the head's supervisor, 5 somebody else. Partner 7 has
/// been established since 1 January 2026, when it was last touched; its cadence is 90 days, so that
/// follow-up is due on 1 April. Re-evaluation is years away.
struct Story {
    var checker = Checker()
    private var rows = 0
    private var digests = 0
    private var rounds: [String: Int] = [:]

    static let everyDay = "Mon,Tue,Wed,Thu,Fri,Sat,Sun"

    static let beginning = """
        2026-01-01 07:00 branch id=1 open=\(everyDay) head=3
        2026-01-01 07:00 staff id=1 branch=1 supervisor=3
        2026-01-01 07:00 staff id=2 branch=1 supervisor=3
        2026-01-01 07:00 staff id=3 branch=1 supervisor=4
        2026-01-01 07:00 staff id=4 branch=1
        2026-01-01 07:00 staff id=5 branch=1 supervisor=3
        2026-01-01 07:00 policy kind=school first-re-evaluation=60m
        2026-01-01 07:00 partner id=7 kind=school home=1 steward=1 backup=2
        2026-01-01 07:00 stage id=1 partner=7 to=established on=2026-01-01
        2026-01-01 07:00 happened what=touch id=1 partner=7 on=2026-01-01
        """

    init(_ text: String = "") throws {
        try tell(Story.beginning)
        try tell(text)
    }

    mutating func tell(_ text: String) throws {
        for event in try Log.read(text) { checker.take(event) }
    }

    /// A digest at eight in the morning, handed over at once: each step as
    /// `partner/clock/subject/anchor/step`.
    mutating func say(_ date: String, to reader: Int, _ steps: String...) throws {
        digests += 1
        let written = steps.map { step in
            rows += 1
            let round = rounds[step, default: 0]
            rounds[step] = round + 1
            return "\(rows):\(step)/\(round)"
        }
        let list = written.isEmpty ? "-" : written.joined(separator: ",")
        try tell("\(date) 08:00 digest id=\(digests) to=\(reader) date=\(date) steps=\(list)")
        guard !written.isEmpty else { return }
        try tell(
            """
            \(date) 08:01 composed digest=\(digests)
            \(date) 08:02 tried digest=\(digests) outcome=accepted
            """)
    }

    /// A partner like 7, last touched on a day of its own.
    mutating func add(_ partner: Int, touched: String, steward: Int = 1) throws {
        try tell(
            """
            2026-01-01 07:02 partner id=\(partner) kind=school home=1 steward=\(steward) backup=2
            2026-01-01 07:02 stage id=\(partner) partner=\(partner) to=established on=2026-01-01
            2026-01-01 07:02 happened what=touch id=\(partner) partner=\(partner) on=\(touched)
            """)
    }

    /// What is to be in a person's digest at eight, as `partner/step`, and how many are put off.
    mutating func digest(of person: Int, on date: String) throws -> (shown: [String], putOff: Int) {
        try tell("\(date) 08:00 now")
        let digest = checker.expectedDigest(for: person, id: 1, firstRow: 1)
        return (digest.steps.map { "\($0.name.partner)/\($0.step)" }, digest.putOff)
    }

    /// What holds an occurrence back.
    func hold(_ name: String) throws -> Hold? {
        checker.hold(of: try #require(OccurrenceName(text: name)))
    }

    /// What the model says next, as the text of a plan's line.
    func next(_ clock: Clock, _ subject: Int = 0, of partner: Int = 7) -> [String] {
        checker.plan(of: partner).filter { $0.clock == clock && $0.subject == subject }.map(\.text)
    }
}

/// A morning's digest in one piece of text: decided, composed, accepted.
func said(_ date: String, to reader: Int, digest: Int, _ steps: String) -> String {
    """
    \(date) 08:00 digest id=\(digest) to=\(reader) date=\(date) steps=\(steps)
    \(date) 08:01 composed digest=\(digest)
    \(date) 08:02 tried digest=\(digest) outcome=accepted

    """
}
