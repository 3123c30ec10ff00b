import PartnerControl
import PartnerCore

/// Puts a forecast into an answer: the mails by day, and the closures between them.
struct PreviewWriter {
    let household: Household

    func reply(_ forecast: Forecast, from today: CivilDate, through last: CivilDate) -> Verb.Preview.Reply {
        let mails = Dictionary(grouping: forecast.mails, by: \.day.date)
        let days = (0...max(0, last.days(since: today))).compactMap { distance -> Verb.Preview.Day? in
            let date = today.adding(days: distance)
            let closed = closures(on: date)
            let ofDay = (mails[date] ?? []).map(mail)
            return ofDay.isEmpty && closed.isEmpty
                ? nil : Verb.Preview.Day(date: date, mails: ofDay, closed: closed)
        }
        return Verb.Preview.Reply(today: today, through: last, days: days)
    }

    private func closures(on date: CivilDate) -> [Verb.Preview.ClosedBranch] {
        household.library.branches.values.sorted { $0.key < $1.key }.compactMap { branch in
            guard case .closure(let closure) = branch.openDays.closed(on: date) else { return nil }
            return Verb.Preview.ClosedBranch(branch: branch.name, why: closure.name)
        }
    }

    private func mail(_ mail: Forecast.Mail) -> Verb.Preview.Mail {
        let branch = household.library.staff[mail.day.person]?.branch ?? ""
        let at = max(mail.day.from, household.instant)
        return Verb.Preview.Mail(
            at: household.moment(at, of: branch), to: household.label(mail.day.person),
            sections: (mail.hasOverview ? [.weeklyOverview] : []) + (mail.hasMonth ? [.monthlyReport] : [])
                + (mail.proposals.isEmpty ? [] : [.proposal])
                + (mail.leaving.isEmpty ? [] : [.handoverAsk]),
            entries: mail.shown.compactMap(entry),
            putOff: mail.putOff)
    }

    private func entry(_ entry: DigestEntry) -> Verb.Preview.Entry? {
        guard let facts = household.facts[entry.partner] else { return nil }
        return Verb.Preview.Entry(
            partner: household.label(facts.partner),
            reasons: entry.occurrences.compactMap { occurrence in
                occurrence.nextStep.map { step in
                    Verb.Preview.Reason(
                        clock: occurrence.occurrence.clock, subject: occurrence.subjectNumber,
                        step: step.step,
                        due: occurrence.due.date, from: from(step, of: facts))
                }
            })
    }

    /// Whose matter it is, where the reader is not the steward.
    private func from(_ step: NextStep, of facts: PartnerFacts) -> StaffLabel? {
        let steward = facts.steward(on: household.library.firstZone.date(household.instant))
        return steward == step.addressee ? nil : steward.map(household.label)
    }
}
