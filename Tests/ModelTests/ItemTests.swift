import PartnerModel
import Testing

/// Of each item of the checks one log that obeys and one that breaks only it.
@Suite("A log that breaks a rule is caught with the rule's number")
struct ItemTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let item: Int, what: String, before: String, good: String, bad: String
        var testDescription: String { "\(item): \(what)" }

        init(_ item: Int, _ what: String, before: String = "", good: String, bad: String) {
            (self.item, self.what) = (item, what)
            (self.before, self.good, self.bad) = (before, good, bad)
        }
    }

    static let name = "7/follow-up/0/2026-01-01"
    static let due = said("2026-04-01", to: 1, digest: 1, "1:\(name)/due/0")
    static let repeat1 = said("2026-04-08", to: 1, digest: 2, "2:\(name)/repeat-1/0")
    static let repeat2 = said("2026-04-29", to: 1, digest: 3, "3:\(name)/repeat-2/0")
    static let threeAsks = due + repeat1 + repeat2
    static let wholeLadder =
        threeAsks + said("2026-05-13", to: 2, digest: 4, "4:\(name)/backup/0")
        + said("2026-05-27", to: 3, digest: 5, "5:\(name)/head/0")
        + said("2026-06-24", to: 1, digest: 6, "6:\(name)/last-question/0")

    static func digest(
        _ at: String, id: Int = 9, to reader: Int = 1, _ steps: String, putOff: Int = 0
    ) -> String {
        "\(at) digest id=\(id) to=\(reader) date=\(at.prefix(10)) steps=\(steps) put-off=\(putOff)\n"
    }

    static func step(_ row: Int, _ step: String, round: Int = 0) -> String {
        "\(row):\(name)/\(step)/\(round)"
    }

    static let rows = keys + asking + handingUp + timing + composing + planning + choosing + rarely + others

    static let keys = [
        Row(
            1, "a row's round is the number of rows before it",
            before: digest("2026-04-01 08:00", id: 1, step(1, "due"))
                + "2026-04-01 08:01 rows-ended rows=1 how=withdrawn\n",
            good: digest("2026-04-02 08:00", step(2, "due", round: 1)),
            bad: digest("2026-04-02 08:00", step(2, "due", round: 0))),
        Row(
            2, "one digest a person and date",
            before: digest("2026-02-01 08:00", id: 1, "-"),
            good: digest("2026-02-02 08:00", "-"),
            bad: digest("2026-02-01 12:00", "-")),
        Row(
            2, "one digest a person and date, through a restart and a change of zone",
            before: digest("2026-02-01 08:00", id: 1, "-")
                + "2026-02-01 08:10 zone branch=1 offset=60\n2026-02-01 08:20 restart\n",
            good: digest("2026-02-02 07:00", "-"),
            bad: digest("2026-02-01 08:30", "-")),
        Row(
            13, "one unspoken step an occurrence",
            before: digest("2026-04-01 08:00", id: 1, step(1, "due")),
            good: "2026-04-02 07:00 rows-ended rows=1\n"
                + digest("2026-04-02 08:00", step(2, "due", round: 1)),
            bad: digest("2026-04-02 08:00", step(2, "due", round: 1))),
        Row(
            13, "two steps of an occurrence in one digest",
            good: digest("2026-04-08 08:00", step(1, "due")),
            bad: digest("2026-04-08 08:00", step(1, "due") + "," + step(2, "repeat-1"))),
        Row(
            13, "a dead letter's step goes to the backup",
            before: digest("2026-04-01 08:00", id: 1, step(1, "due"))
                + "2026-04-01 08:01 composed digest=1\n2026-04-01 08:02 tried digest=1 outcome=dead\n",
            good: digest("2026-04-02 08:00", to: 2, step(2, "due", round: 1)),
            bad: digest("2026-04-02 08:00", to: 1, step(2, "due", round: 1))),
        Row(
            13, "a dead letter has a successor in time",
            before: digest("2026-04-01 08:00", id: 1, step(1, "due"))
                + "2026-04-01 08:01 composed digest=1\n2026-04-01 08:02 tried digest=1 outcome=dead\n",
            good: days("2026-04", 2...7) + digest("2026-04-07 08:00", to: 2, step(2, "due", round: 1))
                + days("2026-04", 8...15),
            bad: days("2026-04", 2...15)),
    ]

    static let asking = [
        Row(
            3, "nobody is asked twice in seven days",
            before: due,
            good: digest("2026-04-08 08:00", step(2, "repeat-1")),
            bad: digest("2026-04-07 08:00", step(2, "repeat-1"))),
        Row(
            3, "nor under another anchor",
            before: "2026-01-01 07:01 partner id=7 kind=school home=1 steward=1 backup=2 cadence=4d\n"
                + said("2026-01-05", to: 1, digest: 1, "1:\(name)/due/0")
                + "2026-01-05 10:00 happened what=touch id=2 partner=7 on=2026-01-05\n",
            good: digest("2026-01-12 08:00", "2:7/follow-up/0/2026-01-05/due/0"),
            bad: digest("2026-01-09 08:00", "2:7/follow-up/0/2026-01-05/due/0")),
        Row(
            5, "no repeat without an ask that counts",
            good: digest("2026-04-08 08:00", step(1, "due")),
            bad: digest("2026-04-08 08:00", step(1, "repeat-1"))),
        Row(
            5, "no last question without an ask under the present steward",
            before: wholeLadder.replacingLast("6:") + "2026-06-23 10:00 steward partner=7 to=5 how=other\n",
            good: digest("2026-06-24 08:00", id: 10, to: 5, step(9, "due", round: 1)),
            bad: digest("2026-06-24 08:00", id: 10, to: 5, step(9, "last-question", round: 0))),
    ]

    static let handingUp = [
        Row(
            4, "an escalation comes its own gap after the last ask",
            before: due + repeat1 + said("2026-05-04", to: 1, digest: 3, "3:\(name)/repeat-2/0"),
            good: digest("2026-05-18 08:00", to: 2, step(4, "backup")),
            bad: digest("2026-05-14 08:00", to: 2, step(4, "backup"))),
        Row(
            4, "never to the steward",
            before: threeAsks,
            good: digest("2026-05-13 08:00", to: 2, step(4, "backup")),
            bad: digest("2026-05-13 08:00", to: 1, step(4, "backup"))),
        Row(
            4, "over seven days late the steward comes first",
            before: threeAsks,
            good: digest("2026-05-21 08:00", to: 1, step(4, "repeat-2", round: 1)),
            bad: digest("2026-05-21 08:00", to: 2, step(4, "backup"))),
        Row(
            4, "the present steward was asked before",
            before: threeAsks + "2026-05-12 10:00 steward partner=7 to=5 how=other\n",
            good: digest("2026-05-13 08:00", to: 5, step(4, "due", round: 1)),
            bad: digest("2026-05-13 08:00", to: 2, step(4, "backup"))),
    ]

    static let timing = [
        Row(
            6, "nothing before it is ready",
            good: digest("2026-03-18 08:00", step(1, "notice")),
            bad: digest("2026-03-17 08:00", step(1, "notice"))),
        Row(
            6, "the last day of a silence is still held",
            before: "2026-03-01 09:00 silence id=1 partners=7 from=2026-03-01 to=2026-04-01\n",
            good: digest("2026-04-01 08:00", "-") + digest("2026-04-02 08:00", id: 10, step(1, "due")),
            bad: digest("2026-04-01 08:00", step(1, "due"))),
        Row(
            6, "a snooze holds through the day before its date",
            before: due + "2026-04-02 09:00 snooze id=1 partner=7 clock=follow-up until=2026-04-10\n",
            good: digest("2026-04-10 08:00", step(2, "repeat-1")),
            bad: digest("2026-04-09 08:00", step(2, "repeat-1"))),
        Row(
            6, "the storm guard holds until it lets go",
            before: "2026-03-31 09:00 hold by=storm-guard\n",
            good: "2026-04-01 07:00 hold by=storm-guard state=released\n"
                + digest("2026-04-01 08:00", step(1, "due")),
            bad: digest("2026-04-01 08:00", step(1, "due"))),
        Row(
            6, "no digest on a closed day",
            before: "2026-03-01 09:00 branch id=1 open=\(Story.everyDay) head=3 closed=2026-04-03\n" + due,
            good: digest("2026-04-04 08:00", "-"),
            bad: digest("2026-04-03 08:00", "-")),
        Row(
            6, "nor before the digest's time or after the window",
            good: digest("2026-02-01 16:59", "-"),
            bad: digest("2026-02-01 17:00", "-")),
        Row(
            6, "nor for another date than the reader's today",
            before: "2026-01-31 09:00 zone branch=1 offset=-480\n",
            good: digest("2026-02-01 16:30", "-"),
            bad: "2026-02-01 16:30 digest id=9 to=1 date=2026-02-02 steps=-\n"),
        Row(
            6, "the outbox is busy with the same clock under another anchor",
            before: digest("2026-04-01 08:00", id: 1, step(1, "due"))
                + "2026-04-01 09:00 happened what=touch id=2 partner=7 on=2026-03-30\n",
            good: "2026-06-28 07:00 rows-ended rows=1 how=closed\n"
                + digest("2026-06-28 08:00", "2:7/follow-up/0/2026-03-30/due/0"),
            bad: digest("2026-06-28 08:00", "2:7/follow-up/0/2026-03-30/due/0")),
        Row(
            6, "a handover's grace",
            before: "2026-03-31 09:00 steward partner=7 to=5\n",
            good: digest("2026-04-14 08:00", to: 5, step(1, "due")),
            bad: digest("2026-04-13 08:00", to: 5, step(1, "due"))),
        Row(
            6, "asks on the preferred weekday; 1 April 2026 is a Wednesday",
            before: "2026-03-01 09:00 staff id=1 branch=1 supervisor=3 weekly=Fri\n",
            good: digest("2026-04-01 08:00", "-") + digest("2026-04-03 08:00", id: 10, step(1, "due")),
            bad: digest("2026-04-01 08:00", step(1, "due"))),
    ]

    static let composing = [
        Row(
            7, "what was answered drops out",
            before: digest("2026-04-01 08:00", id: 1, step(1, "due"))
                + "2026-04-01 08:30 happened what=touch id=2 partner=7 on=2026-04-01\n",
            good: "2026-04-01 08:40 composed digest=1 out=1\n",
            bad: "2026-04-01 08:40 composed digest=1\n"),
        Row(
            7, "nothing goes to a former steward",
            before: digest("2026-04-01 08:00", id: 1, step(1, "due"))
                + "2026-04-01 08:30 steward partner=7 to=5\n",
            good: "2026-04-01 08:40 composed digest=1 out=1\n",
            bad: "2026-04-01 08:40 composed digest=1\n"),
        Row(
            7, "only a fixed text is tried without being composed",
            before: digest("2026-04-01 08:00", id: 1, step(1, "due"))
                + "2026-04-01 08:01 composed digest=1\n",
            good: "2026-04-01 08:02 tried digest=1 outcome=unknown\n"
                + "2026-04-03 03:00 tried digest=1 outcome=accepted\n",
            bad: "2026-04-01 08:02 tried digest=1 outcome=none\n"
                + "2026-04-01 08:10 tried digest=1 outcome=accepted\n"),
        Row(
            6, "what is silenced before the try drops out",
            before: digest("2026-04-01 08:00", id: 1, step(1, "due"))
                + "2026-04-01 08:30 silence id=1 partners=7 from=2026-04-01 to=2026-04-20\n",
            good: "2026-04-01 08:40 composed digest=1 out=1\n",
            bad: "2026-04-01 08:40 composed digest=1\n"),
        Row(
            6, "a text that isn't fixed is tried on its date only",
            before: digest("2026-04-01 08:00", id: 1, step(1, "due")),
            good: "2026-04-01 16:00 composed digest=1\n",
            bad: "2026-04-02 08:00 composed digest=1\n"),
        Row(
            8, "what is still next stays in the text",
            before: digest("2026-04-01 08:00", id: 1, step(1, "due")),
            good: "2026-04-01 08:01 composed digest=1\n",
            bad: "2026-04-01 08:01 composed digest=1 out=1\n"),
    ]

    static let contact = "follow-up/0/2026-01-01"
    static let planning = [
        Row(
            8, "each open occurrence has its next step",
            good: "2026-03-20 09:00 plan partner=7 lines=\(contact)/notice/2026-03-18/1,"
                + "re-evaluation/0/2026-01-01/notice/2030-12-18/-\n",
            bad: "2026-03-20 09:00 plan partner=7 lines=\(contact)/due/2026-04-01/1,"
                + "re-evaluation/0/2026-01-01/notice/2030-12-18/-\n"),
        Row(
            8, "an occurrence without a next step is in the overview",
            before: wholeLadder,
            good: "2026-07-08 09:00 overview to=3 quiet=\(name)\n",
            bad: "2026-07-08 09:00 overview to=3\n"),
        Row(
            8, "and one with a next step is not",
            before: wholeLadder,
            good: "2026-07-07 09:00 overview to=3\n",
            bad: "2026-07-07 09:00 overview to=3 quiet=\(name)\n"),
        Row(
            8, "orphans are named",
            before: "2026-02-01 09:00 leaving staff=1\n",
            good: "2026-02-02 09:00 overview to=3 orphans=7\n",
            bad: "2026-02-02 09:00 overview to=3\n"),
        Row(
            8, "a ready step is not left out of the day's digest",
            before: "2026-02-01 09:00 promise id=4 partner=7 made=2026-02-01 due=2026-02-10\n",
            good: digest("2026-02-10 08:00", "1:7/promise/4/2026-02-01/due/0"),
            bad: digest("2026-02-10 08:00", "-")),
        Row(
            8, "an escalation is superseded only when nobody new is left",
            before: threeAsks,
            good: "2026-05-12 09:00 partner id=7 kind=school home=1 steward=1\n"
                + "2026-05-13 09:00 superseded steps=\(step(4, "backup"))\n",
            bad: "2026-05-13 09:00 superseded steps=\(step(4, "backup"))\n"),
        Row(
            11, "a touch entered and taken back leaves the same plan",
            before: "2026-03-20 09:00 plan partner=7 lines=\(contact)/notice/-/-,"
                + "re-evaluation/0/2026-01-01/notice/-/-\n"
                + "2026-03-20 09:10 happened what=touch id=2 partner=7 on=2026-03-20\n"
                + "2026-03-20 09:20 removed what=touch id=2 partner=7\n",
            good: "2026-03-20 09:30 plan partner=7 lines=\(contact)/notice/-/-,"
                + "re-evaluation/0/2026-01-01/notice/-/-\n",
            bad: "2026-03-20 09:30 plan partner=7 lines=follow-up/0/2026-03-20/notice/-/-,"
                + "re-evaluation/0/2026-01-01/notice/-/-\n"),
        Row(
            12, "a corrected touch plans as if it had always been so",
            before: "2026-03-20 09:10 happened what=touch id=1 partner=7 on=2026-02-01\n",
            good: "2026-03-20 09:30 plan partner=7 lines=follow-up/0/2026-02-01/notice/2026-04-18/-,"
                + "re-evaluation/0/2026-01-01/notice/-/-\n",
            bad: "2026-03-20 09:30 plan partner=7 lines=\(contact)/notice/2026-03-18/-,"
                + "re-evaluation/0/2026-01-01/notice/-/-\n"),
    ]

    /// Partners 11 to 14, all due on 1 April with partner 7; the budget is 3.
    static let five =
        "2026-01-01 07:30 staff id=1 branch=1 supervisor=3 budget=3\n"
        + (11...14).map { number in
            """
            2026-01-01 07:30 partner id=\(number) kind=school home=1 steward=1 backup=2
            2026-01-01 07:30 stage id=\(number) partner=\(number) to=established on=2026-01-01
            2026-01-01 07:30 happened what=touch id=\(number) partner=\(number) on=2026-01-01

            """
        }.joined()

    static func dueSteps(_ partners: [Int]) -> String {
        partners.map { "\($0):\($0)/follow-up/0/2026-01-01/due/0" }.joined(separator: ",")
    }

    static let choosing = [
        Row(
            10, "no more ordinary entries than the budget",
            before: five,
            good: digest("2026-04-01 08:00", dueSteps([7, 11, 12]), putOff: 2),
            bad: digest("2026-04-01 08:00", dueSteps([7, 11, 12, 13]), putOff: 1)),
        Row(
            10, "the count of what was put off is exact",
            before: five,
            good: digest("2026-04-01 08:00", dueSteps([7, 11, 12]), putOff: 2),
            bad: digest("2026-04-01 08:00", dueSteps([7, 11, 12]), putOff: 1)),
        Row(
            10, "an exempt entry takes its place, down to two",
            before: five + "2026-03-01 09:00 promise id=4 partner=14 made=2026-03-01 due=2026-04-01\n",
            good: digest(
                "2026-04-01 08:00", dueSteps([7, 11, 14]) + ",40:14/promise/4/2026-03-01/due/0", putOff: 2),
            bad: digest(
                "2026-04-01 08:00", dueSteps([7, 11, 12, 14]) + ",40:14/promise/4/2026-03-01/due/0",
                putOff: 1)),
        Row(
            9, "what is due is said in time",
            good: days("2026-04", 1...3) + digest("2026-04-03 08:00", step(1, "due"))
                + days("2026-04", 4...12),
            bad: days("2026-04", 1...12)),
        Row(
            9, "days on which the program was down don't count",
            good: days("2026-04", 1...5) + "2026-04-05 10:00 stop\n2026-04-08 10:00 restart\n"
                + days("2026-04", 9...11),
            bad: days("2026-04", 1...12)),
    ]

    static let rarely = [
        Row(
            9, "of a person with a preferred weekday only that day counts",
            before: "2026-03-01 09:00 staff id=1 branch=1 supervisor=3 weekly=Fri\n",
            good: days("2026-04", 1...30) + days("2026-05", 1...22),
            bad: days("2026-04", 1...30) + days("2026-05", 1...31))
    ]

    static let others = [
        Row(
            14, "a preview is what then happens",
            before: "2026-03-31 12:00 preview to=1 date=2026-04-01 steps=\(name)/due\n",
            good: digest("2026-04-01 08:00", step(1, "due")),
            bad: "2026-03-31 13:00 preview to=1 date=2026-04-01 steps=-\n"
                + digest("2026-04-01 08:00", step(1, "due"))),
        Row(
            14, "unless a fact came between",
            before: "2026-03-31 12:00 preview to=1 date=2026-04-01 steps=\(name)/due\n",
            good: "2026-03-31 13:00 happened what=touch id=2 partner=7 on=2026-03-31\n"
                + digest("2026-04-01 08:00", "-"),
            bad: "2026-03-31 13:00 preview to=1 date=2026-04-01 steps=\(name)/notice\n"
                + digest("2026-04-01 08:00", step(1, "due"))),
        Row(
            15, "each changed fact row has one audit row",
            before: "2026-01-02 09:00 audit rows=partner:7,stage:1,touch:1\n"
                + "2026-02-01 09:00 happened what=attempt id=3 partner=7 on=2026-02-01\n",
            good: "2026-02-01 09:01 audit rows=attempt:3\n",
            bad: "2026-02-01 09:01 audit rows=attempt:3,attempt:3\n"),
        Row(
            15, "the counts of status are the model's",
            before: due,
            good: "2026-04-02 09:00 counts established=1 due=1 kept=0 quiet=0 outbox=0 dead=0 orphans=0\n",
            bad: "2026-04-02 09:00 counts established=1 due=0\n"),
    ]

    /// A moment of each of these days, at seven in the morning.
    static func days(_ month: String, _ days: ClosedRange<Int>) -> String {
        days.map { "\(month)-\($0 < 10 ? "0" : "")\($0) 07:00 now\n" }.joined()
    }

    @Test("obeying is no violation", arguments: rows)
    func obeys(_ row: Row) throws {
        let events = try Log.read(Story.beginning + "\n" + row.before + row.good)
        #expect(Checker.check(events) == [])
    }

    @Test("breaking is one, with this number", arguments: rows)
    func breaks(_ row: Row) throws {
        let events = try Log.read(Story.beginning + "\n" + row.before + row.bad)
        #expect(Checker.check(events).map(\.item) == [row.item])
    }

    @Test("each item has its rows")
    func isComplete() {
        #expect(Set(Self.rows.map(\.item)) == Set(1...15))
    }
}

extension String {
    /// The text before its last line that has `part` in it.
    fileprivate func replacingLast(_ part: String) -> String {
        let lines = split(separator: "\n", omittingEmptySubsequences: false)
        guard let place = lines.lastIndex(where: { $0.contains(part) && $0.contains("digest id=6") }) else {
            return self
        }
        return lines[..<place].joined(separator: "\n") + "\n"
    }
}
