import PartnerControl
import PartnerCore

enum PreviewSamples {
    private typealias Preview = Verb.Preview

    private static func day(_ date: CivilDate, _ mails: [Verb.Preview.Mail]) -> Verb.Preview.Day {
        .init(date: date, mails: mails)
    }

    private static func mail(
        _ date: CivilDate, _ to: StaffLabel, _ partner: PartnerLabel, _ reason: Verb.Preview.Reason,
        putOff: Int = 0
    ) -> Verb.Preview.Mail {
        .init(at: at(date), to: to, entries: [.init(partner: partner, reasons: [reason])], putOff: putOff)
    }

    private static func at(_ date: CivilDate) -> Moment {
        Moment(
            local: LocalTime(date: date, time: TimeOfDay(minutesSinceMidnight: 510)),
            utcOffset: date < "2027-03-14" ? -28_800 : -25_200)
    }

    private static func overview(_ date: CivilDate) -> Verb.Preview.Day {
        day(date, [.init(at: at(date), to: People.dana, sections: [.weeklyOverview])])
    }

    private static func promise(_ step: StepName, from: StaffLabel? = nil) -> Verb.Preview.Reason {
        .init(clock: .promise, subject: 7, step: step, due: "2027-03-12", from: from)
    }

    static let twentyDays = Verb.Preview.Reply(
        today: People.today, through: "2027-04-01",
        days: [
            day(
                "2027-03-13",
                [
                    mail("2027-03-13", People.ana, People.hillside, promise(.repeat(1))),
                    mail(
                        "2027-03-13", People.kim, People.chess,
                        .init(clock: .followUp, step: .due, due: "2027-03-13")),
                ]),
            overview("2027-03-16"),
            day("2027-03-19", [mail("2027-03-19", People.ana, People.hillside, promise(.repeat(2)))]),
            day(
                "2027-03-20",
                [
                    mail(
                        "2027-03-20", People.kim, People.chess,
                        .init(clock: .followUp, step: .repeat(1), due: "2027-03-13"), putOff: 2)
                ]),
            overview("2027-03-23"),
            day(
                "2027-03-26",
                [
                    mail(
                        "2027-03-26", People.ana, People.club,
                        .init(clock: .reEvaluation, step: .due, due: "2027-03-26")),
                    mail(
                        "2027-03-26", People.kim, People.lincoln,
                        .init(clock: .followUp, step: .backup, due: "2027-02-12", from: People.ana)),
                    mail("2027-03-26", People.dana, People.hillside, promise(.head, from: People.ana)),
                ]),
            overview("2027-03-30"),
            .init(date: "2027-03-31", closed: [.init(branch: "Hillside", why: "César Chávez Day")]),
        ])

    static let nothing = Verb.Preview.Reply(today: People.today, through: "2027-03-26")
}
