import PartnerCore
import PartnerModel

/// What a simulated library's configuration says, where that may change while it runs: for the program and for the
/// model.
struct HouseRules {
    /// Of kinds whose rhythm is another than at first.
    var rhythms: [KindKey: SimulatedLibrary.Rhythm] = [:]
    /// Of kinds whose policy is another than the built-in one.
    var policies: [KindKey: HousePolicy] = [:]
    /// Of kinds with dates that come again: of all of its partners.
    var dates: [KindKey: KindsDates] = [:]
    /// Of who has times of their own.
    var times: [StaffKey: Times] = [:]
    /// In which the far branch lies.
    var farZone = "Europe/Berlin"
    var asksADay = 5
    /// In days.
    var handoverGrace = 14

    struct KindsDates {
        let dates: PlainDates
        let lead: Int?

        var text: String {
            let lead = lead.map { ", lead: \($0) days" } ?? ""
            return "fixed-dates: {term: {dates: \"\(dates.text)\"\(lead)}}"
        }
    }

    /// When somebody's mail is due and may leave.
    struct Times {
        let text: String
        var days = PartnerModel.Weekday.allCases
        /// Minutes of the day, and how many of them.
        let digest: Int
        let from: Int
        let length: Int

        static let all = [
            Times(text: #"digest: "06:15""#, digest: 375, from: 375, length: 540),
            Times(
                text: #"digest: Tue..Fri 08:30"#, days: [.tuesday, .wednesday, .thursday, .friday],
                digest: 510, from: 510, length: 540),
            Times(
                text: #"digest: "Tue,Thu 09:00""#, days: [.tuesday, .thursday], digest: 540, from: 540,
                length: 540),
            Times(text: #"digest: "07:00", window: "10:00 for 4h""#, digest: 420, from: 600, length: 240),
            Times(text: #"digest: "13:00", window: "08:00 for 6h""#, digest: 780, from: 480, length: 360),
        ]
    }

    func text(of kind: KindKey, _ usual: SimulatedLibrary.Rhythm) -> String {
        let parts =
            ["follow-up: \((rhythms[kind] ?? usual).text)"]
            + [policies[kind]?.text, dates[kind]?.text].compactMap(\.self).filter { !$0.isEmpty }
        return "{\(parts.joined(separator: ", "))}"
    }

    func policy(of kind: KindKey, _ usual: SimulatedLibrary.Rhythm) -> PartnerModel.Policy {
        var policy = PartnerModel.Policy()
        policies[kind]?.change(&policy)
        policy.kind = kind.rawValue
        policy.followUp = (rhythms[kind] ?? usual).span
        policy.handoverGrace = handoverGrace
        return policy
    }

    /// One thing of it is other than it was.
    mutating func change(_ random: inout Random) {
        let kind = random.one(of: SimulatedLibrary.kinds).key
        switch random.days(0...9) {
        case 0...3: rhythms[kind] = random.one(of: SimulatedLibrary.rhythms)
        case 4...6: policies[kind] = random.once(in: 3) ? nil : random.one(of: HousePolicy.all)
        case 7, 8:
            dates[kind] =
                random.once(in: 2)
                ? nil
                : KindsDates(
                    dates: random.one(of: PlainDates.all), lead: random.once(in: 3) ? 21 : nil)
        default: handoverGrace = random.one(of: [0, 7, 14, 30])
        }
    }

    /// When mail leaves, and how much is in it.
    mutating func changeTimes(_ random: inout Random) {
        let person = random.one(of: SimulatedLibrary.people).key
        if random.once(in: 3) {
            asksADay = random.days(2...8)
        } else {
            times[person] = random.once(in: 3) ? nil : random.one(of: Times.all)
        }
    }
}
