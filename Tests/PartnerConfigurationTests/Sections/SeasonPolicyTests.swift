import PartnerConfiguration
import PartnerCore
import Testing

@Suite("A kind of partners has seasons, ways of moving a date, and dates of its own")
struct SeasonPolicyTests {
    private static func policy(_ rules: String, defaults: String = "notice: 7 days") throws -> Policy {
        try Sample().adding("policies: {default: {\(defaults)}, club: {\(rules)}}").result.get()
            .library.policy(for: "club")
    }

    @Test("seasons of every year and of one, with names")
    func seasons() throws {
        let policy = try Self.policy(
            "not-in: [06-10..08-20 summer, 2027-02-08..2027-03-09 Ramadan], only-in: 01-07..12-15, "
                + "best-in: [2027-05-03]")
        #expect(
            policy.season.description
                == "not in 06-10..08-20 summer, 2027-02-08..2027-03-09 Ramadan; only in 01-07..12-15; "
                + "best in 2027-05-03")
        #expect(policy.places[.onlyIn] != nil)
    }

    @Test("each way of moving", arguments: Roll.allCases)
    func rolls(_ roll: Roll) throws {
        let policy = try Self.policy("roll: \(roll.rawValue), season-roll: \(roll.rawValue)")
        #expect(policy.roll == roll)
        #expect(policy.seasonRoll == roll)
    }

    @Test("fixed dates, in words and as rules, short and long")
    func fixedDates() throws {
        let policy = try Self.policy(
            "fixed-dates: {term-start: first Monday of September, "
                + "list: {dates: FREQ=MONTHLY;BYDAY=-1FR, what: send the list, lead: 3 days}}")
        #expect(policy.dateRules.map(\.name) == ["club/term-start", "club/list"])
        #expect(policy.dateRules.map(\.what) == ["term start", "send the list"])
        #expect(policy.dateRules.map(\.lead) == [nil, 3])
        #expect(policy.dateRules.map(\.written) == ["first Monday of September", "FREQ=MONTHLY;BYDAY=-1FR"])
        #expect(policy.dateRules.allSatisfy { $0.place != nil })
    }

    @Test("what default has, a kind has too, under default's name; its own stand in their place")
    func inherited() throws {
        let defaults = "fixed-dates: {report: every 1 May}, roll: previous, not-in: 12-25"
        let heir = try Self.policy("notice: 3 days", defaults: defaults)
        #expect(heir.dateRules.map(\.name) == ["default/report"])
        #expect(heir.roll == .previous)
        #expect(heir.season.notIn.count == 1)
        let own = try Self.policy("fixed-dates: {list: every Friday}", defaults: defaults)
        #expect(own.dateRules.map(\.name) == ["club/list"])
    }

    @Test("a season that leaves no open day is warned about")
    func neverReached() throws {
        for rules in ["not-in: 01-01..12-31", "only-in: [06-10..08-20], not-in: [06-01..08-31]"] {
            let warnings = try Sample().adding("policies: {club: {\(rules)}}").result.get().warnings
            #expect(warnings.contains { $0.code == .neverReached })
        }
    }
}
