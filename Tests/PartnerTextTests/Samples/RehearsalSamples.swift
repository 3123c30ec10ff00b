import PartnerControl
import PartnerCore
import PartnerText

enum RehearsalSamples {
    static func mail(_ date: CivilDate, _ to: StaffLabel, _ asks: [RehearsedAsk] = []) -> RehearsedMail {
        RehearsedMail(
            at: Moment(
                local: LocalTime(date: date, time: TimeOfDay(minutesSinceMidnight: 510)), utcOffset: -25_200),
            to: to, asks: asks, message: "Subject: Today\r\n\r\nGood morning.\r\n")
    }

    private static func ask(_ slug: String, _ step: StepName, _ due: CivilDate) -> RehearsedAsk {
        RehearsedAsk(partner: slug, clock: .followUp, step: step, due: due)
    }

    private static let now = [
        mail("2027-03-12", People.ana, [ask("lincoln-elementary", .due, "2027-02-12")]),
        mail("2027-03-19", People.ana, [ask("lincoln-elementary", .repeat(1), "2027-02-12")]),
        mail("2027-03-20", People.kim, [ask("chess-club", .due, "2027-03-20")]),
    ]

    private static let then = [
        mail("2027-03-15", People.dana),
        mail("2027-03-19", People.ana, [ask("lincoln-elementary", .due, "2027-03-19")]),
        mail(
            "2027-03-20", People.kim,
            [ask("chess-club", .due, "2027-03-20"), ask("mill-library", .due, "2027-03-20")]),
    ]

    static let plain = RehearsalReport(
        from: "2027-03-12", through: "2027-12-31", answers: .never, mails: now, folder: "mails")
    static let compared = RehearsalReport(
        from: "2027-03-12", through: "2027-12-31", answers: .promptly, mails: then, now: now)
    static let same = RehearsalReport(
        from: "2027-03-12", through: "2027-03-31", answers: .never, mails: now, now: now)

    static let reply = Verb.Rehearse.Reply(mail: now[0])
}
