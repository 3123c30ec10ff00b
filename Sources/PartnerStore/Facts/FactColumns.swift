import PartnerCore

// Which columns each fact is made of, in the order in which its initialiser reads them: the one place where
// SQL's rows become facts, for the planner's feed and for single questions alike.

extension Partner {
    static let columns =
        "number, slug, name, kind, branch, backup, follow_up, address, website, notes, merged_into, season"

    init(_ row: Columns) throws {
        self.init(
            id: row.partner(0), slug: row.text(1), name: row.text(2), kind: KindKey(row.text(3)),
            branch: BranchKey(row.text(4)), backup: row.optionalStaff(5),
            followUp: try row.optionalCadence(6), season: row.optionalSeason(11),
            address: row.optionalText(7), website: row.optionalText(8), notes: row.optionalText(9),
            mergedInto: row.optionalInt(10).map(Partner.ID.init(rawValue:)))
    }
}

extension Contact {
    static let columns = "id, partner, name, role, phone, mail, confirmed, left_on, erased, recorded"

    init(_ row: Columns) throws {
        self.init(
            id: row.int(0), partner: row.partner(1), name: row.text(2), role: row.optionalText(3),
            phone: row.optionalText(4), mail: row.optionalText(5), confirmed: try row.optionalDate(6),
            left: try row.optionalDate(7), erased: try row.optionalDate(8), recorded: row.instant(9))
    }
}

extension Stewardship {
    static let columns = "id, partner, steward, date, asks_from, override, recorded"

    init(_ row: Columns) throws {
        self.init(
            id: row.int(0), steward: row.optionalStaff(2), date: try row.date(3),
            asksFrom: try row.optionalDate(4), override: row.optionalText(5), recorded: row.instant(6))
    }
}

extension StageChange {
    static let columns = "id, partner, stage, date, through, cause, staff, reason, override, recorded"

    init(_ row: Columns) throws {
        self.init(
            id: row.int(0), stage: try row.word(2), date: try row.date(3), through: try row.optionalDate(4),
            cause: try row.word(5), by: row.optionalStaff(6), reason: row.optionalText(7),
            override: row.optionalText(8), recorded: row.instant(9))
    }
}

extension Touch {
    static let columns = """
        touch.id, touch.partner, touch.date, touch.how, touch.staff, touch.contact, touch.note, touch.exchange, \
        touch.recorded, (SELECT group_concat(staff, char(10)) FROM touch_staff WHERE touch_staff.touch = touch.id)
        """

    init(_ row: Columns) throws {
        self.init(
            id: row.int(0), date: try row.date(2), how: try row.word(3), staff: row.optionalStaff(4),
            contact: row.optionalInt(5), note: row.optionalText(6), exchange: row.optionalInt(7),
            recorded: row.instant(8),
            others: (row.optionalText(9) ?? "").split(separator: "\n").map { StaffKey(String($0)) }.sorted())
    }
}

extension Promise {
    static let columns = "id, partner, what, made, due, staff, state, closed, recorded"

    init(_ row: Columns) throws {
        self.init(
            id: row.int(0), what: row.text(2), made: try row.date(3), due: try row.date(4),
            by: row.optionalStaff(5), state: try row.word(6), closed: try row.optionalDate(7),
            recorded: row.instant(8))
    }
}

extension Agreement {
    static let columns = """
        id, partner, what, starts, ends, lead, state, closed, renewed_by, staff, reason, recorded
        """

    init(_ row: Columns) throws {
        self.init(
            id: row.int(0), what: row.text(2), starts: try row.date(3), ends: try row.date(4),
            lead: row.optionalInt(5).map { Int($0) }, state: try row.word(6),
            closed: try row.optionalDate(7), renewedBy: row.optionalInt(8), by: row.optionalStaff(9),
            reason: row.optionalText(10), recorded: row.instant(11))
    }
}

extension DateRule {
    static let columns = "id, partner, what, dates, starts, lead, ended, staff, reason, recorded"

    /// nil where another program wrote dates that are none: the schema can't check them, and `Sanity` names them.
    init?(_ row: Columns) throws {
        guard let dates = try? FixedDates(row.text(3)) else { return nil }
        self.init(
            id: row.int(0), what: row.text(2), dates: dates, written: row.text(3), starts: try row.date(4),
            lead: row.optionalInt(5).map { Int($0) }, ended: try row.optionalDate(6),
            by: row.optionalStaff(7), reason: row.optionalText(8), recorded: row.instant(9))
    }
}

extension Silence {
    static let columns = """
        id, kind, branch, steward, partner, clock, since, through, ended, author, comment, recorded
        """

    init(_ row: Columns) throws {
        self.init(
            id: row.int(0),
            scope: Scope(
                kind: row.optionalText(1).map { KindKey($0) },
                branch: row.optionalText(2).map { BranchKey($0) }, steward: row.optionalStaff(3),
                partner: row.optionalInt(4).map(Partner.ID.init(rawValue:)),
                clock: row.optionalText(5) == nil ? nil : try row.word(5)),
            since: try row.date(6), through: try row.date(7), ended: try row.optionalDate(8),
            author: row.text(9), comment: row.text(10), recorded: row.instant(11))
    }
}

extension Evaluation {
    static let columns = """
        id, partner, date, our_role, their_role, commitment, outcome, note, answers, next, staff, recorded
        """

    init(_ row: Columns) throws {
        self.init(
            id: row.int(0), date: try row.date(2), ourRole: row.optionalText(3),
            theirRole: row.optionalText(4),
            commitment: row.optionalText(5), outcome: try row.word(6), note: row.optionalText(7),
            answers: try row.words(8), next: try row.optionalDate(9), by: row.optionalStaff(10),
            recorded: row.instant(11))
    }
}

extension Skip {
    static let columns = "id, partner, clock, subject, date, reason, staff, recorded, done"

    init(_ row: Columns) throws {
        self.init(
            id: row.int(0), clock: try row.word(2), subject: row.int(3), date: try row.date(4),
            reason: row.text(5), done: row.int(8) != 0, by: row.optionalStaff(6), recorded: row.instant(7))
    }
}

extension Snooze {
    static let columns = "id, partner, clock, subject, until, staff, recorded"

    init(_ row: Columns) throws {
        self.init(
            id: row.int(0), clock: try row.word(2), subject: row.int(3), until: try row.date(4),
            by: row.optionalStaff(5), recorded: row.instant(6))
    }
}

extension StepRecord {
    static let columns = """
        id, partner, clock, subject, anchor, step, round, state, steward, addressee, decided, spoken, spoken_at
        """

    init(_ row: Columns) throws {
        self.init(
            id: row.int(0),
            occurrence: Occurrence(
                partner: row.partner(1), clock: try row.word(2), subject: row.int(3), anchor: try row.date(4)),
            step: try row.word(5), round: Int(row.int(6)), state: try row.word(7),
            steward: row.optionalStaff(8), addressee: row.staff(9), decided: try row.date(10),
            spoken: try row.optionalDate(11), spokenAt: row.optionalInstant(12))
    }
}

extension ClockKind {
    /// For `WHERE clock IN`: rows of clocks that a later version knows are none of this one's.
    static let sqlList = "(" + allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ") + ")"
}
