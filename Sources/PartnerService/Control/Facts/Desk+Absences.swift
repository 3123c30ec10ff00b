import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    package func addAbsence(_ request: Verb.AddAbsence.Parameters, by caller: Caller) throws -> AbsenceReply {
        try change("absence add", by: caller) { db, command in
            let person = try staff(request.staff)
            try mayAct(
                for: person, caller, "only \(name(person)) or an admin says when \(name(person)) is away")
            let delegate = try request.delegate.map { try staff($0) }
            let today = today(of: person)
            let absence = Absence(
                id: 0, staff: person, from: try date(request.from, .future, today: today),
                through: try date(request.through, .future, today: today), delegate: delegate)
            let known = try Absences.all(db)
            try check(absence, against: known, today: today)
            let id = try Absences.add(
                of: person, from: absence.from, through: absence.through, delegate: delegate, command, db)
            return try reply(
                try stored(id, db), today: today, notes: notes(on: absence, among: known, today: today), db)
        }
    }

    func listAbsences(_ request: Verb.ListAbsences.Parameters) throws -> Verb.ListAbsences.Reply {
        try read { db in
            let household = try household(db)
            let shown = household.roster.absences
                .filter { request.past || $0.through >= today(of: $0.staff) }
                .sorted { ($0.from, $0.id) < ($1.from, $1.id) }
            return Verb.ListAbsences.Reply(
                today: library.firstZone.date(household.instant), absences: shown.map(household.entry))
        }
    }

    package func endAbsence(_ request: Verb.EndAbsence.Parameters, by caller: Caller) throws -> AbsenceReply {
        try change("absence end", by: caller) { db, command in
            let absence = try absence(request.absence, db)
            try mayAct(
                for: absence.staff, caller,
                "only \(name(absence.staff)) or an admin says when \(name(absence.staff)) is back")
            let today = today(of: absence.staff)
            let back = try firstDayBack(request.on, of: absence, today: today)
            try Absences.end(absence.id, backOn: max(back, absence.from), command, db)
            let now = try Absences.get(absence.id, db)
            var reply = try reply(now ?? absence, today: today, notes: [], db)
            reply.removed = now == nil
            return reply
        }
    }

    // MARK: What is asked for

    private func today(of person: StaffKey) -> CivilDate {
        library.staff[person].map { today(in: $0.branch) } ?? library.firstZone.date(time.now)
    }

    private func check(_ absence: Absence, against known: [Absence], today: CivilDate) throws(ControlFault) {
        guard absence.from <= absence.through else {
            throw .refused(
                "\(DateText.full(absence.through)) is before the first day away, \(DateText.full(absence.from))",
                found: absence.through.description, expected: "a last day from \(absence.from) on")
        }
        guard absence.through >= today else {
            throw .refused(
                "\(DateText.full(absence.through)) is over already", found: absence.through.description,
                expected: "a last day from today, \(today), on")
        }
        if absence.delegate == absence.staff {
            throw .refused(
                "\(name(absence.staff)) can't stand in for \(name(absence.staff))",
                found: absence.staff.rawValue,
                expected: "somebody else, or nobody")
        }
        if let other = known.first(where: { $0.staff == absence.staff && $0.overlaps(absence) }) {
            throw .refused(
                "\(name(absence.staff)) is away then already, \(days(other, today)) (absence \(other.id))",
                found: absence.from.description,
                expected: "partnerctl absence end \(other.id) before, or other days")
        }
        if absence.goesInACircle(among: known) {
            throw .refused(
                "\(absence.delegate.map(name) ?? "nobody") is away too, and in the end "
                    + "\(name(absence.staff)) would stand in: a circle",
                found: absence.delegate?.rawValue, expected: "a delegate who is there")
        }
    }

    private func firstDayBack(
        _ text: String?, of absence: Absence, today: CivilDate
    ) throws(ControlFault) -> CivilDate {
        if absence.through < today {
            throw .refused(
                "\(name(absence.staff))'s absence \(absence.id), \(days(absence, today)), is over",
                found: "\(absence.id)")
        }
        guard let text else { return today }
        // `10 March` is meant within the absence, on whichever side of today.
        let ahead = try date(text, .future, today: today)
        let back = ahead <= absence.through ? ahead : try date(text, .past, today: today)
        guard back <= absence.through, ahead <= absence.through || back >= absence.from else {
            throw .refused(
                "\(name(absence.staff)) is back on \(DateText.full(absence.through.adding(days: 1))) anyway",
                found: text, expected: "a day up to \(absence.through)")
        }
        return back
    }

    /// By its number, or by who is away: the one that is not over.
    private func absence(_ text: String, _ db: Database) throws -> Absence {
        if let number = Int64(text) {
            if let found = try Absences.get(number, db) { return found }
            throw ControlFault(.notFound, "no absence \(number)", found: text)
        }
        let person = try staff(text)
        let today = today(of: person)
        let open = try Absences.all(db).filter { $0.staff == person && $0.through >= today }
        let now = open.filter { $0.contains(today) }
        if let found = now.count == 1 ? now.first : open.count == 1 ? open.first : nil { return found }
        if open.isEmpty {
            throw ControlFault.refused("\(name(person)) is not away, and not known to go", found: text)
        }
        throw ControlFault(
            .ambiguous,
            "\(name(person)) is away several times: "
                + open.map { "\(days($0, today)) (absence \($0.id))" }.joined(separator: "; "),
            found: text, expected: "its number", nearest: open.map { "\($0.id)" }, exitCode: 65)
    }

    // MARK: What is answered

    private func stored(_ id: Int64, _ db: Database) throws -> Absence {
        guard let absence = try Absences.get(id, db) else {
            throw StoreFault(.missing, "there is no absence \(id)")
        }
        return absence
    }

    private func reply(
        _ absence: Absence, today: CivilDate, notes: [String], _ db: Database
    ) throws -> AbsenceReply {
        let household = try household(db)
        return AbsenceReply(
            today: today, absence: household.entry(absence),
            partners: household.agenda.plans.values.count {
                $0.steward == absence.staff && $0.stage?.stage != .ended
            }, notes: notes)
    }

    /// Who else is away then: the delegate, and those for whom this one stands in.
    private func notes(on absence: Absence, among known: [Absence], today: CivilDate) -> [String] {
        let then = known.filter { $0.overlaps(absence) }
        let delegate = then.filter { $0.staff == absence.delegate }.map { other in
            "\(name(other.staff)) is away too, \(days(other, today)): "
                + (other.delegate.map { "\(name($0)) stands in then." } ?? "nobody stands in then.")
        }
        let others = then.filter { $0.delegate == absence.staff }.map { other in
            "\(name(absence.staff)) stands in for \(name(other.staff)), \(days(other, today)): "
                + (absence.delegate.map { "that goes to \(name($0)) then." } ?? "nobody does then.")
        }
        return delegate + others
    }

    /// `20 to 22 March`
    private func days(_ absence: Absence, _ today: CivilDate) -> String {
        let dates = DateText(today: today)
        if absence.from == absence.through { return dates.day(absence.from) }
        let (from, through) = (absence.from.parts, absence.through.parts)
        let sameMonth = (from.year, from.month) == (through.year, through.month)
        return "\(sameMonth ? "\(from.day)" : dates.day(absence.from)) to \(dates.day(absence.through))"
    }
}

extension Absence {
    func overlaps(_ other: Absence) -> Bool { from <= other.through && other.from <= through }

    /// Whether on one of these days the delegate's delegates lead back to who is away.
    func goesInACircle(among known: [Absence]) -> Bool {
        func leadsBack(_ person: StaffKey, _ from: CivilDate, _ through: CivilDate, _ seen: Set<StaffKey>)
            -> Bool
        {
            known.contains { absence in
                guard absence.staff == person, let next = absence.delegate else { return false }
                let first = max(from, absence.from), last = min(through, absence.through)
                guard first <= last else { return false }
                if next == staff { return true }
                return !seen.contains(next) && leadsBack(next, first, last, seen.union([next]))
            }
        }
        guard let delegate else { return false }
        return leadsBack(delegate, from, through, [staff, delegate])
    }
}
