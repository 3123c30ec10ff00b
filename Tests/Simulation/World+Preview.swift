import PartnerControl
import PartnerCore
import PartnerModel
import PartnerService

/// What the program says will be mailed: item 14.
extension World {
    /// A preview of the next days, now and then: of each person and date, also where nothing is to come.
    func preview() throws {
        var random = Random(scenario.seed, 22, day)
        guard report.violation == nil, random.once(in: 4) else { return }
        let reply = try desk.preview(.init(days: random.days(2...4)))
        report.count("previews")
        var mails: [PersonDate: Verb.Preview.Mail] = [:]
        for day in reply.days {
            for mail in day.mails { mails[PersonDate(person: mail.to.key, date: day.date)] = mail }
        }
        var date = reply.today
        while date <= reply.through {
            for person in SimulatedLibrary.people {
                var preview = PartnerModel.Preview()
                preview.to = person.number
                preview.date = Day(date)
                if let mail = mails[PersonDate(person: person.key, date: date)] {
                    preview.steps = mail.entries.flatMap(Self.steps)
                    preview.putOff = mail.putOff
                }
                take(.preview(preview))
            }
            date = date.adding(days: 1)
        }
    }

    private static func steps(_ entry: Verb.Preview.Entry) -> [ForetoldStep] {
        entry.reasons.map { reason in
            ForetoldStep(
                Int(entry.partner.number), Clock(reason.clock), Int(reason.subject ?? 0), Step(reason.step))
        }
    }

    private struct PersonDate: Hashable {
        let person: StaffKey
        let date: CivilDate
    }
}
