import PartnerModel

// Plans and what is shown of them: items 8, 11 and 12.
extension ItemTests {
    static let evaluation = "re-evaluation/0/2026-01-01/notice/-/-"

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
            good: "2026-07-08 09:00 overview to=3 quiet=7/follow-up\n",
            bad: "2026-07-08 09:00 overview to=3\n"),
        Row(
            8, "and one with a next step is not",
            before: wholeLadder,
            good: "2026-07-07 09:00 overview to=3\n",
            bad: "2026-07-07 09:00 overview to=3 quiet=7/follow-up\n"),
        Row(
            8, "what is too much for a mail is counted",
            before: wholeLadder,
            good: "2026-07-08 09:00 overview to=3 more-quiet=1\n",
            bad: "2026-07-08 09:00 overview to=3 quiet=7/follow-up more-quiet=1\n"),
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

    static let morePlanning = [
        Row(
            8, "the day on which it is ready",
            good: "2026-03-20 09:00 plan partner=7 lines=\(contact)/notice/2026-03-18/-,\(evaluation)\n",
            bad: "2026-03-20 09:00 plan partner=7 lines=\(contact)/notice/2026-03-19/-,\(evaluation)\n"),
        Row(
            8, "the person who is told",
            good: "2026-03-20 09:00 plan partner=7 lines=\(contact)/notice/-/1,\(evaluation)\n",
            bad: "2026-03-20 09:00 plan partner=7 lines=\(contact)/notice/-/2,\(evaluation)\n"),
        Row(
            8, "no occurrence twice",
            good: "2026-03-20 09:00 plan partner=7 lines=\(contact)/notice/-/-,\(evaluation)\n",
            bad: "2026-03-20 09:00 plan partner=7 lines=\(contact)/notice/-/-,\(evaluation),\(evaluation)\n"),
        Row(
            8, "after a plan as it should be, a correction is no excuse any more",
            before: "2026-03-20 09:10 happened what=touch id=1 partner=7 on=2026-01-01\n"
                + "2026-03-20 09:30 plan partner=7 lines=\(contact)/notice/-/-,\(evaluation)\n",
            good: "2026-03-21 09:30 plan partner=7 lines=\(contact)/notice/-/-,\(evaluation)\n",
            bad: "2026-03-21 09:30 plan partner=7 lines=\(contact)/due/-/-,\(evaluation)\n"),
        Row(
            8, "nobody is an orphan who has a steward",
            good: "2026-02-02 09:00 overview to=3\n",
            bad: "2026-02-02 09:00 overview to=3 orphans=7\n"),
        Row(
            8, "only an escalation is superseded at once",
            before: threeAsks + "2026-05-12 09:00 partner id=7 kind=school home=1 steward=1\n",
            good: "2026-05-13 09:00 superseded steps=\(step(4, "backup"))\n",
            bad: "2026-05-13 09:00 superseded steps=\(step(4, "last-question"))\n"),
        Row(
            12, "a touch entered late plans as if it had been entered in time",
            before: "2026-03-20 09:10 happened what=touch id=2 partner=7 on=2026-03-10\n",
            good: "2026-03-20 09:30 plan partner=7 lines=follow-up/0/2026-03-10/notice/-/-,\(evaluation)\n",
            bad: "2026-03-20 09:30 plan partner=7 lines=follow-up/0/2026-03-20/notice/-/-,\(evaluation)\n"),
    ]
}
