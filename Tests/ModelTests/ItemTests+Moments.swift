import PartnerModel

// What is held, and what stays in a text: items 6 and 7.
extension ItemTests {
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
            6, "asks once in the week of the preferred weekday; 1 April 2026 is a Wednesday",
            before: "2026-03-01 09:00 staff id=1 branch=1 supervisor=3 weekly=Fri\n"
                + said("2026-03-27", to: 1, digest: 8, step(8, "notice")),
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
            6, "what was decided before a storm goes on, and nothing else",
            before: digest("2026-04-01 08:00", id: 1, step(1, "due"))
                + "2026-04-01 08:30 hold by=storm-guard\n",
            good: "2026-04-01 08:40 composed digest=1\n",
            bad: "2026-04-01 08:35 hold by=clock\n2026-04-01 08:40 composed digest=1\n"),
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

    static let moreComposing = [
        Row(
            7, "a text that is fixed stays as it was",
            before: digest("2026-04-01 08:00", id: 1, step(1, "due"))
                + "2026-04-01 08:01 composed digest=1\n2026-04-01 08:02 tried digest=1 outcome=unknown\n",
            good: "2026-04-01 08:10 tried digest=1 outcome=accepted\n",
            bad: "2026-04-01 08:10 composed digest=1\n"),
        Row(
            7, "what was decided under a former steward, though to the same person",
            before: "2026-03-01 09:00 absence id=1 staff=1 from=2026-04-01 to=2026-04-10 delegate=5\n"
                + digest("2026-04-01 08:00", id: 1, to: 5, step(1, "due"))
                + "2026-04-01 08:30 steward partner=7 to=5 how=other\n",
            good: "2026-04-01 08:40 composed digest=1 out=1\n",
            bad: "2026-04-01 08:40 composed digest=1\n"),
        Row(
            7, "what was moved drops out",
            before: "2026-03-01 09:00 promise id=4 partner=7 made=2026-03-01 due=2026-03-10\n"
                + digest("2026-03-10 08:00", id: 1, "1:7/promise/4/2026-03-01/due/0")
                + "2026-03-10 08:30 promise id=4 partner=7 made=2026-03-01 due=2026-03-15\n",
            good: "2026-03-10 08:40 composed digest=1 out=1\n",
            bad: "2026-03-10 08:40 composed digest=1\n"),
        Row(
            6, "no try after the window's end",
            before: digest("2026-04-01 08:00", id: 1, step(1, "due")),
            good: "2026-04-01 16:59 composed digest=1\n",
            bad: "2026-04-01 17:00 composed digest=1\n"),
        Row(
            8, "what is spoken can't be withdrawn",
            before: due + digest("2026-04-08 08:00", id: 2, step(2, "repeat-1")),
            good: "2026-04-08 09:00 rows-ended rows=2\n",
            bad: "2026-04-08 09:00 rows-ended rows=1\n"),
    ]
}
