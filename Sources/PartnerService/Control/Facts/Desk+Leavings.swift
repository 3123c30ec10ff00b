import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    /// From the day after the last they are gone, though the configuration still has them.
    package func addLeaving(_ request: Verb.AddLeaving.Parameters, by caller: Caller) throws -> LeavingReply {
        try change("leaving", by: caller) { db, command in
            let person = try staff(request.staff)
            let today = leavingToday(of: person)
            let lastDay = try date(request.lastDay, .future, today: today)
            guard abs(lastDay.days(since: today)) <= Self.yearsOfLeaving else {
                throw ControlFault.refused(
                    "\(DateText.full(lastDay)) is years away", found: request.lastDay,
                    expected: "their last day, within two years of today")
            }
            try Leavings.withdraw(of: person, on: today, command, db)
            try Leavings.add(
                of: person, lastDay: lastDay, note: try FactText.optionalText(request.note, "note"), command,
                db)
            let household = try household(db)
            return LeavingReply(today: today, leaving: household.entry(try leaving(of: person, db)))
        }
    }

    package func withdrawLeaving(
        _ request: Verb.WithdrawLeaving.Parameters, by caller: Caller
    ) throws -> LeavingReply {
        try change("leaving withdraw", by: caller) { db, command in
            let person = try staff(request.staff)
            let today = leavingToday(of: person)
            let was = try household(db).entry(try leaving(of: person, db))
            try Leavings.withdraw(of: person, on: today, command, db)
            return LeavingReply(today: today, leaving: was, withdrawn: true)
        }
    }

    func listLeavings() throws -> Verb.ListLeavings.Reply {
        try read { db in
            let household = try household(db)
            return Verb.ListLeavings.Reply(
                today: library.firstZone.date(household.instant),
                leavings: try Leavings.all(db).filter { library.staff[$0.staff] != nil }.map(household.entry))
        }
    }

    private static let yearsOfLeaving = 2 * 366

    private func leavingToday(of person: StaffKey) -> CivilDate {
        library.date(in: library.staff[person]?.branch, at: time.now)
    }

    private func leaving(of person: StaffKey, _ db: Database) throws -> Leaving {
        if let found = try Leavings.all(db).first(where: { $0.staff == person }) { return found }
        throw ControlFault.refused(
            "\(name(person)) is not known to leave", found: person.rawValue,
            expected: "somebody who is: partnerctl leaving list")
    }

    /// Refuses to give anything to somebody whose last day is over.
    func mustBeThere(_ person: StaffKey, _ household: Household) throws(ControlFault) {
        let today = leavingToday(of: person)
        guard household.roster.hasLeft(person, on: today), let leave = household.roster.leaving[person] else {
            return
        }
        throw .refused(
            "\(name(person)) has left: the last day was \(DateText.full(leave.lastDay))",
            found: person.rawValue,
            expected: "somebody who is there; or partnerctl leaving \(person) --withdraw before")
    }
}

extension Household {
    fileprivate func entry(_ leaving: Leaving) -> LeavingEntry {
        let today = library.date(in: library.staff[leaving.staff]?.branch, at: instant)
        let after = max(leaving.lastDay.adding(days: 1), today)
        let ask = LeavingAsk.all(facts.values, in: library, roster: roster, on: today).first {
            $0.staff == leaving.staff
        }
        return LeavingEntry(
            staff: label(leaving.staff), lastDay: leaving.lastDay, note: leaving.note,
            partners: inCare(of: leaving.staff, on: after),
            backups: facts.values.count {
                $0.partner.backup == leaving.staff && StageNow($0, on: today)?.stage != .ended
            },
            asked: ask?.asked.map(label),
            askedFrom: ask.flatMap { $0.first <= $0.lastDay ? max($0.first, today) : nil })
    }
}
