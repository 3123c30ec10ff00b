import Glibc
import PartnerCore
import PartnerZones

/// The library that is measured: one branch, four kinds of partners with rhythms of their own.
enum House {
    static let today: CivilDate = "2027-03-15"
    static let kinds: [(key: KindKey, months: Int)] = [
        ("school", 3), ("shelter", 1), ("clinic", 2), ("club", 6),
    ]
    static let staff: [StaffKey] = ["ana", "ben", "chris", "dora", "eli", "fay"]

    /// Closed on Sundays and on these days.
    static let openDays = OpenDays(
        weekdays: [.monday, .tuesday, .wednesday, .thursday, .friday, .saturday],
        closures: [
            Closure(.yearly(YearlyRange(from: day(1, 1), through: day(1, 1)))),
            Closure(.nth(3, .monday, month: 1)),
            Closure(.nth(3, .monday, month: 2)),
            Closure(.nth(-1, .monday, month: 5)),
            Closure(.yearly(YearlyRange(from: day(6, 19), through: day(6, 19)))),
            Closure(.yearly(YearlyRange(from: day(7, 4), through: day(7, 4)))),
            Closure(.nth(1, .monday, month: 9)),
            Closure(.yearly(YearlyRange(from: day(11, 11), through: day(11, 11)))),
            Closure(.nth(4, .thursday, month: 11)),
            Closure(.days(CivilDate("2027-08-16")...CivilDate("2027-08-28"))),
            Closure(.yearly(YearlyRange(from: day(12, 24), through: day(12, 26)))),
        ])

    static func library() throws -> Library {
        let branch = Branch(
            key: "main", name: "Main Library", zone: try ZoneDatabase().rules(named: "America/Los_Angeles"),
            openDays: openDays, head: staff[0])
        let people = staff.map {
            Staff(
                key: $0, name: $0.rawValue, mail: "\($0)@library.example", branch: "main",
                supervisor: $0 == staff[0] ? nil : staff[0],
                sending: SendTimes(TimeOfDay(minutesSinceMidnight: 510)))
        }
        return Library(
            name: "Measured", branches: ["main": branch],
            staff: Dictionary(uniqueKeysWithValues: people.map { ($0.key, $0) }),
            policies: Dictionary(
                uniqueKeysWithValues: kinds.map {
                    ($0.key, Policy(kind: $0.key, followUp: Cadence($0.months, .months)))
                }),
            otherwise: Policy(kind: "other"),
            mail: MailSettings(
                from: MailAddress(address: "partners@library.example"), replyTo: nil,
                admin: MailAddress(address: "admin@library.example"), tellUs: "Tell us.", asksADay: 5))
    }

    /// The same as a file, for what reads one.
    static let configuration =
        """
        library: Measured
        mail:
          from: Partnerships <partners@library.example>
          admin: admin@library.example
          tell-us: Tell us.
        branches:
          main:
            name: Main Library
            time-zone: America/Los_Angeles
            open: Mon..Sat
            head: \(staff[0])
        staff:
        \(staff.map {
            "  \($0): {name: \($0), mail: \($0)@library.example, branch: main}"
        }.joined(separator: "\n"))
        policies:
        \(kinds.map { "  \($0.key): {follow-up: every \($0.months == 1 ? "month" : "\($0.months) months")}" }.joined(separator: "\n"))

        """

    private static func day(_ month: Int, _ day: Int) -> MonthDay { MonthDay(month: month, day: day)! }
}

/// Writes a small file, over one that is there.
func write(_ text: String, to path: String) throws {
    guard let file = fopen(path, "w") else { throw Fault("\(path) can't be written") }
    defer { fclose(file) }
    fputs(text, file)
}
