import PartnerCore

/// The configuration of a library of two branches, as its admin changes it over the year.
struct Town {
    var asksADay = 5
    var open = ["hillside": "Tue..Sat", "far": "Mon, Wed..Fri"]
    var closed = ["hillside": ["12-24..01-01"], "far": ["12-25", "third Mon of January"]]
    var heads = ["hillside": "dana", "far": "sam"]
    var digest: [String: String] = ["jo": "12:15"]
    var addresses: [String: String] = [:]
    /// Who was taken out of the file.
    var gone: Set<String> = []
    var policies = ["school": 0, "food-bank": 1, "club": 2]
    var ways = "sendmail: {program: /usr/sbin/sendmail}\n  log: {file: /var/log/notices.jsonl}"

    static let people = [
        (key: "dana", name: "Dana Ortiz", branch: "hillside", supervisor: String?.none),
        (key: "sam", name: "Sam Novak", branch: "far", supervisor: "dana"),
        (key: "ana", name: "Ana Reyes", branch: "hillside", supervisor: "dana"),
        (key: "kim", name: "Kim Tran", branch: "hillside", supervisor: "dana"),
        (key: "jo", name: "Jo Lind", branch: "far", supervisor: "sam"),
    ]
    static let kinds = ["school", "food-bank", "club", "shelter"]

    /// Ways to treat a kind of partner.
    private static let rules = [
        "follow-up: every 2 months, not-in: [06-10..07-20, 12-20..01-05]",
        "follow-up: every 2 weeks, notice: 3 days",
        """
        follow-up: every 45 days, notice: 7 days, ladder: {repeat: [3 days, 10 days], backup: 20 days, \
        head: 30 days, last-question: 40 days, quiet: 50 days}
        """,
        """
        follow-up: every month, re-evaluate: every 4 months, \
        ladder: {repeat: [], backup: 14 days, head: none, last-question: none, quiet: 28 days}
        """,
        "follow-up: every 20 working days, notice: none, promise-ladder: {repeat: [7 days], head: 21 days}",
        "follow-up: every 3 months, grace: 3 days, promise-ladder: {repeat: [1 day], head: none, quiet: 9 days}",
    ]

    var yaml: String {
        let staff = Self.people.filter { !gone.contains($0.key) }.map { person in
            let boss = person.supervisor.flatMap { gone.contains($0) ? nil : ", supervisor: \($0)" } ?? ""
            let time = digest[person.key].map { ", digest: \($0)" } ?? ""
            return "  \(person.key): {name: \(person.name), mail: \(address(of: person.key)), "
                + "branch: \(person.branch)\(boss)\(time)}"
        }
        let branches = ["hillside", "far"].map { key in
            """
              \(key):
                name: \(key.capitalized) Branch
                time-zone: \(key == "far" ? "Pacific/Kiritimati" : "America/Los_Angeles")
                open: \(open[key] ?? "Mon..Sun")
                closed: [\((closed[key] ?? []).joined(separator: ", "))]
                head: \(heads[key] ?? "dana")
            """
        }
        let policies = self.policies.sorted { $0.key < $1.key }.map {
            "  \($0.key): {\(Self.rules[$0.value % Self.rules.count])}"
        }
        return """
            library: Kettle Valley Library
            mail:
              from: Partnerships <partners@library.example>
              admin: it@library.example
              tell-us: Write it into the shared sheet.
              asks-a-day: \(asksADay)
            branches:
            \(branches.joined(separator: "\n"))
            staff:
            \(staff.joined(separator: "\n"))
            policies:
            \(policies.joined(separator: "\n"))
            channels:
              \(ways)

            """
    }

    func address(of person: String) -> String { addresses[person] ?? "\(person)@library.example" }

    static func zone(_ name: String) throws -> any TimeZoneRules {
        TownZone(
            name: name, winter: name == "Pacific/Kiritimati" ? 14 : -8, hasSummer: name.hasPrefix("America"))
    }
}

/// Hours from UTC, and one more in summer as in North America.
private struct TownZone: TimeZoneRules {
    let name: String
    let winter: Int
    let hasSummer: Bool

    func utcOffset(at instant: Instant) -> Int {
        let standard = winter * 3600
        guard hasSummer else { return standard }
        let local = LocalTime(instant, utcOffset: standard)
        let parts = local.date.parts
        let month = parts.month, day = parts.day, sunday = day - local.date.weekday.rawValue % 7
        // From two o'clock on the second Sunday of March to one, without the hour, on the first of November.
        let isSummer =
            switch month {
            case 4...10: true
            case 3: sunday > 7 && (sunday < day || day > 14 || local.time.minutesSinceMidnight >= 120)
            case 11: sunday < 1 || (sunday == day && day <= 7 && local.time.minutesSinceMidnight < 60)
            default: false
            }
        return standard + (isSummer ? 3600 : 0)
    }
}
