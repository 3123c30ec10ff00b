import PartnerModel

// Budget, waiting, previews and counts: items 9, 10, 14 and 15.
extension ItemTests {
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
            9, "the gap before a step is allowed as well",
            before: due,
            good: days("2026-04", 8...22),
            bad: days("2026-04", 8...23)),
        Row(
            9, "closed days don't count",
            before: "2026-03-01 09:00 branch id=1 open=Mon,Tue,Wed,Thu,Fri head=3\n",
            good: days("2026-04", 1...10),
            bad: days("2026-04", 1...11)),
        Row(
            9, "nor does a day the clock jumped on",
            good: days("2026-04", 1...5) + "2026-04-05 10:00 set-forward\n" + days("2026-04", 6...9),
            bad: days("2026-04", 1...9)),
        Row(
            10, "what the budget leaves room for is not left out",
            before: five,
            good: digest("2026-04-01 08:00", dueSteps([7, 11, 12]), putOff: 2),
            bad: digest("2026-04-01 08:00", dueSteps([7, 11]), putOff: 2)),
        Row(
            6, "a digest waits for its time",
            before: "2026-03-01 09:00 staff id=1 branch=1 supervisor=3 digest=10:00\n",
            good: digest("2026-03-02 10:00", "-"),
            bad: digest("2026-03-02 09:59", "-")),
        Row(
            6, "a notice waits for the next week as an ask does",
            before: "2026-03-01 09:00 staff id=1 branch=1 supervisor=3 weekly=Fri\n"
                + digest("2026-03-13 08:00", id: 8, "-"),
            good: digest("2026-03-18 08:00", "-"),
            bad: digest("2026-03-18 08:00", step(1, "notice"))),
        Row(
            9, "of a person with a preferred weekday each day counts while their week brought nothing",
            before: "2026-03-01 09:00 staff id=1 branch=1 supervisor=3 weekly=Fri\n",
            good: days("2026-04", 1...8),
            bad: days("2026-04", 1...30)),
    ]

    static let others = [
        Row(
            14, "a preview is what then happens",
            before: "2026-03-31 12:00 preview to=1 date=2026-04-01 steps=7/follow-up/0/due\n",
            good: digest("2026-04-01 08:00", step(1, "due")),
            bad: "2026-03-31 13:00 preview to=1 date=2026-04-01 steps=-\n"
                + digest("2026-04-01 08:00", step(1, "due"))),
        Row(
            14, "also in how many are put off",
            good: "2026-03-31 12:00 preview to=1 date=2026-04-01 steps=7/follow-up/0/due\n"
                + digest("2026-04-01 08:00", step(1, "due")),
            bad: "2026-03-31 12:00 preview to=1 date=2026-04-01 steps=7/follow-up/0/due put-off=1\n"
                + digest("2026-04-01 08:00", step(1, "due"))),
        Row(
            14, "with what waits taken for said: until it has left nothing is judged",
            before: "2026-04-01 08:00 promise id=4 partner=7 made=2026-04-01 due=2026-04-01\n"
                + digest("2026-04-01 08:00", id: 1, step(1, "due") + ",2:7/promise/4/2026-04-01/due/0")
                + "2026-04-01 12:00 preview to=1 date=2026-04-02 steps=-\n",
            good: digest("2026-04-02 08:00", "-"),
            bad: "2026-04-01 13:00 composed digest=1\n2026-04-01 13:01 tried digest=1 outcome=accepted\n"
                + digest("2026-04-02 08:00", "3:7/promise/4/2026-04-01/repeat-1/0")),
        Row(
            14, "unless a fact came between",
            before: "2026-03-31 12:00 preview to=1 date=2026-04-01 steps=7/follow-up/0/due\n",
            good: "2026-03-31 13:00 happened what=touch id=2 partner=7 on=2026-03-31\n"
                + digest("2026-04-01 08:00", "-"),
            bad: "2026-03-31 13:00 preview to=1 date=2026-04-01 steps=7/follow-up/0/notice\n"
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
}
