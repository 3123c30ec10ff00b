import PartnerModel

// Keys of rows, who is asked and how often, and who is told before whom: items 1 to 5 and 13.
extension ItemTests {
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

    static let moreKeys = [
        Row(
            1, "no row number twice",
            before: due,
            good: digest("2026-04-08 08:00", id: 2, step(2, "repeat-1")),
            bad: digest("2026-04-08 08:00", id: 2, step(1, "repeat-1"))),
        Row(
            1, "the round of what is superseded",
            before: threeAsks + "2026-05-12 09:00 partner id=7 kind=school home=1 steward=1\n",
            good: "2026-05-13 09:00 superseded steps=\(step(4, "backup"))\n",
            bad: "2026-05-13 09:00 superseded steps=\(step(4, "backup", round: 1))\n"),
        Row(
            2, "a digest is handed over once",
            before: due,
            good: "2026-04-02 09:00 now\n",
            bad: "2026-04-01 09:00 tried digest=1 outcome=accepted\n"),
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
