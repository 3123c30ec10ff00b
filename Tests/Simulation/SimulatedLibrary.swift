import PartnerCore
import PartnerModel

/// The branches, staff and rules of every simulated library, as the configuration says them and as the model reads
/// them.
struct SimulatedLibrary {
    struct Person {
        let key: StaffKey
        let number: Int
        let branch: Int
        let supervisor: Int?
        /// When their digest is due, in minutes of the day.
        let digest: Int
    }

    let hasSummer: Bool
    /// The limits of the storm guard are so low that a few mails more are a storm.
    let isEasilyStormy: Bool

    static let people = [
        Person(key: "dana", number: 1, branch: 1, supervisor: nil, digest: 510),
        Person(key: "ana", number: 2, branch: 1, supervisor: 1, digest: 510),
        Person(key: "kim", number: 3, branch: 1, supervisor: 1, digest: 450),
        Person(key: "lee", number: 4, branch: 1, supervisor: 1, digest: 510),
        Person(key: "omar", number: 5, branch: 2, supervisor: 1, digest: 510),
        Person(key: "eve", number: 6, branch: 2, supervisor: 5, digest: 600),
    ]
    static let branches: [(key: BranchKey, number: Int)] = [("hillside", 1), ("far", 2)]
    struct Rhythm {
        let text: String
        let cadence: Cadence
        let span: Span
    }

    static let rhythms = [
        Rhythm(text: "every month", cadence: Cadence(1, .months), span: .months(1)),
        Rhythm(text: "every 6 weeks", cadence: Cadence(6, .weeks), span: .days(42)),
        Rhythm(text: "every 3 months", cadence: Cadence(3, .months), span: .months(3)),
        Rhythm(text: "every 6 months", cadence: Cadence(6, .months), span: .months(6)),
    ]
    /// With the rhythm that each has at first.
    static let kinds: [(key: KindKey, rhythm: Rhythm)] = [
        ("school", rhythms[2]), ("food-bank", rhythms[0]), ("club", rhythms[1]),
    ]

    static func number(_ person: StaffKey) -> Int { people.first { $0.key == person }?.number ?? 0 }
    static func number(_ branch: BranchKey) -> Int { branches.first { $0.key == branch }?.number ?? 0 }

    /// In which the far branch may lie, with their minutes ahead of UTC in winter.
    static let farZones = ["Europe/Berlin": 60, "America/New_York": -300, "Asia/Tokyo": 540]

    func zone(_ name: String) -> SimulatedZone {
        SimulatedZone(name: name, winter: Self.farZones[name] ?? -480, hasSummer: hasSummer)
    }

    /// The configuration file.
    func text(_ rules: HouseRules) -> String {
        (isEasilyStormy ? "storm: {mails: 1, partners: 5 %}\n" : "") + Self.head(rules)
            + Self.people.map { person in
                let name = person.key.rawValue
                let above =
                    Self.people.first { $0.number == person.supervisor }.map { ", supervisor: \($0.key)" }
                    ?? ""
                let branch = Self.branches.first { $0.number == person.branch }?.key ?? ""
                let times =
                    rules.times[person.key]?.text ?? "digest: \"\(MinuteOfDay(minutes: person.digest))\""
                return """
                      \(name): {name: \(name.capitalized) Reyes, mail: \(name)@library.example, \
                    branch: \(branch)\(above), \(times)}

                    """
            }.joined()
            + "policies:\n"
            + Self.kinds.map { "  \($0.key): \(rules.text(of: $0.key, $0.rhythm))\n" }.joined()
    }

    private static func head(_ rules: HouseRules) -> String {
        """
        library: Simulated Library
        mail:
          from: Partnerships <partners@library.example>
          admin: it@library.example
          tell-us: Write it into the shared sheet.
          asks-a-day: \(rules.asksADay)
        channels: {log: off}
        focus: {steward: 20, branch: 200}
        branches:
          hillside:
            name: Hillside Branch
            time-zone: America/Los_Angeles
            open: Tue..Sat
            closed: [12-24..01-01, 07-04]
            head: dana
          far:
            name: Far Branch
            time-zone: \(rules.farZone)
            open: Mon..Fri
            closed: [08-01..08-14]
            head: omar
        handover: {grace: \(rules.handoverGrace) days}
        staff:

        """
    }

    /// The same for the model.
    /// - Parameter years: for which closures are written out.
    func events(at moment: PartnerModel.Moment, years: ClosedRange<Int>) -> [Event] {
        var events: [Event.What] = branches(at: moment, years: years, farZone: HouseRules().farZone).map {
            .branch($0)
        }
        let rules = HouseRules()
        events += staff(rules, [:]).map { .staff($0) }
        events += policies(rules).map { .policy($0) }
        return events.map { Event(at: moment, $0) }
    }

    /// - Parameter preferences: as they are on record.
    func staff(_ rules: HouseRules, _ preferences: [StaffKey: Preferences]) -> [PartnerModel.Staff] {
        Self.people.map { person in
            var staff = PartnerModel.Staff()
            staff.id = person.number
            staff.branch = person.branch
            staff.supervisor = person.supervisor
            staff.digest = MinuteOfDay(minutes: person.digest)
            staff.sendFrom = staff.digest
            if let times = rules.times[person.key] {
                staff.digest = MinuteOfDay(minutes: times.digest)
                staff.sendFrom = MinuteOfDay(minutes: times.from)
                staff.sendFor = times.length
                staff.sendDays = times.days
            }
            staff.budget = rules.asksADay
            staff.weekly = (preferences[person.key]?.weekly).map(PartnerModel.Weekday.init)
            return staff
        }
    }

    /// - Parameter years: for which closures are written out.
    func branches(
        at moment: PartnerModel.Moment, years: ClosedRange<Int>, farZone: String
    ) -> [PartnerModel.Branch] {
        Self.branches.map { key, number in
            var branch = PartnerModel.Branch()
            branch.id = number
            branch.offset = zone(key == "far" ? farZone : "").utcOffset(at: moment.instant) / 60
            branch.open =
                key == "far"
                ? [.monday, .tuesday, .wednesday, .thursday, .friday]
                : [.tuesday, .wednesday, .thursday, .friday, .saturday]
            branch.closed = years.flatMap { year in
                key == "far"
                    ? [range(year, 8, 1, year, 8, 14)]
                    : [range(year, 12, 24, year + 1, 1, 1), range(year, 7, 4, year, 7, 4)]
            }
            branch.head = key == "far" ? 5 : 1
            return branch
        }
    }

    func policies(_ rules: HouseRules) -> [PartnerModel.Policy] {
        Self.kinds.map { rules.policy(of: $0.key, $0.rhythm) }
    }

    private func range(_ y: Int, _ m: Int, _ d: Int, _ y2: Int, _ m2: Int, _ d2: Int) -> DayRange {
        guard let first = Day(year: y, month: m, day: d), let last = Day(year: y2, month: m2, day: d2) else {
            preconditionFailure("\(y)-\(m)-\(d) is no day")
        }
        return DayRange(first, last)
    }
}
