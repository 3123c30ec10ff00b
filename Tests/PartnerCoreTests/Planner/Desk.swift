import PartnerCore

/// A small library to plan in: one branch that never closes, one that opens Tuesday to Saturday.
enum Desk {
    static let everyDay: BranchKey = "everyday"
    static let tueToSat: BranchKey = "hillside"

    /// Ana is the steward, Kim the backup, Dana the head, Sam Dana's supervisor; Lee and Jo stand in.
    static let people: [StaffKey] = ["ana", "kim", "dana", "sam", "lee", "jo"]

    /// When the digest of everybody is due.
    static let digestTime = TimeOfDay(minutesSinceMidnight: 510)

    static func library(
        policy: Policy = Policy(kind: "school"), closures: [Closure] = [], head: StaffKey = "dana",
        headsSupervisor: StaffKey? = "sam", zones: [BranchKey: any TimeZoneRules] = [:],
        branchOf: [StaffKey: BranchKey] = [:], gone: Set<StaffKey> = [], budget: Int = 5
    ) -> Library {
        let week = Set(Weekday.allCases)
        func branch(_ key: BranchKey, _ days: Set<Weekday>) -> Branch {
            Branch(
                key: key, name: key.rawValue, zone: zones[key] ?? OffsetZone(hours: -8),
                openDays: OpenDays(weekdays: days, closures: closures), head: head)
        }
        let staff = people.filter { !gone.contains($0) }.map { key in
            Staff(
                key: key, name: key.rawValue, mail: "\(key)@library.example",
                branch: branchOf[key] ?? everyDay, supervisor: key == head ? headsSupervisor : head,
                sending: SendTimes(digestTime))
        }
        return Library(
            name: "Kettle Valley Library",
            branches: [
                everyDay: branch(everyDay, week),
                tueToSat: branch(tueToSat, week.subtracting([.sunday, .monday])),
            ],
            staff: Dictionary(uniqueKeysWithValues: staff.map { ($0.key, $0) }),
            policies: [policy.kind: policy], otherwise: Policy(kind: "other", followUp: Cadence(1, .years)),
            mail: MailSettings(
                from: MailAddress(address: "partners@library.example"), replyTo: nil,
                admin: MailAddress(address: "it@library.example"), tellUs: "Write it down.", asksADay: budget)
        )
    }
}

/// A zone without summer time: the core asks no more of one.
struct OffsetZone: TimeZoneRules {
    let hours: Int
    var name: String { "Etc/GMT\(hours)" }
    func utcOffset(at instant: Instant) -> Int { hours * 3600 }

    /// The instant at which the wall shows this time of this date.
    func instant(_ date: CivilDate, hour: Int = 0, minute: Int = 0) -> Instant {
        firstInstant(at: LocalTime(date: date, time: TimeOfDay(minutesSinceMidnight: hour * 60 + minute)))
    }
}
