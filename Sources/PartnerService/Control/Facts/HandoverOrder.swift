import PartnerControl
import PartnerCore
import PartnerStore

/// A handover as it was asked for, looked up and found possible.
struct HandoverOrder {
    let from: StaffKey
    let to: Staff
    let branch: BranchKey?
    /// The first day on which the partners are the other's.
    let date: CivilDate
    let asksFrom: CivilDate
    /// What goes, by number.
    let partners: [PartnerFacts]
    /// Of others, whose backup the former steward is; none where only some partners go.
    let backedUp: [PartnerFacts]
    /// Of these, what the new steward then has in hand beyond the focus limit: it goes all the same, and the weekly
    /// overview names it.
    let beyondPlaces: Set<Partner.ID>
    /// The absence of the new steward that was passed over.
    let absence: Absence?

    /// - Throws: what forbids it, with the way out.
    init(
        _ request: Verb.Handover.Parameters, _ household: Household, _ desk: Desk, _ db: Database
    ) throws {
        let library = household.library
        from = try desk.anyStaff(request.from, household)
        to = try Self.taker(request.to, household, desk)
        guard from != to.key else {
            throw ControlFault.refused(
                "\(to.name) can't hand over to \(to.name)", found: request.to,
                expected: "somebody else, by key or name")
        }
        let today = library.date(in: to.branch, at: household.instant)
        date = try request.on.map { try desk.date($0, .future, today: today) } ?? today
        guard date >= today else {
            throw ControlFault.refused(
                "\(DateText.full(date)) is over: what was asked since then was asked of \(household.name(from))",
                found: request.on, expected: "today, \(today), or a day to come")
        }
        try Self.isThere(to, on: date, household)
        absence = household.roster.wholeAbsence(of: to.key, on: date)
        if let absence, request.away == .refuse {
            throw Self.away(to, absence, household, desk, today: today)
        }
        let grace = request.grace ?? library.handover.grace
        guard (0...366).contains(grace) else {
            throw ControlFault.refused(
                "a grace of \(grace) days is not possible", found: "\(grace)", expected: "0 to 366")
        }
        asksFrom = (absence?.through.adding(days: 1) ?? date).adding(days: grace)
        branch = try request.branch.map { text in
            try household.facts.values.map(\.partner.branch).first { $0.rawValue == text }
                ?? desk.branch(text)
        }
        (partners, backedUp) = try Self.chosen(
            request, from: from, branch: branch, on: date, household, desk, db)
        beyondPlaces = Self.beyondPlaces(partners, of: to.key, on: date, household)
    }

    private static func beyondPlaces(
        _ partners: [PartnerFacts], of person: StaffKey, on date: CivilDate, _ household: Household
    ) -> Set<Partner.ID> {
        guard let places = household.library.places(of: person) else { return [] }
        func isInHand(_ facts: PartnerFacts) -> Bool {
            StageNow(facts, on: date)?.stage.isInHand == true
        }
        let held = household.facts.values.count { $0.steward(on: date) == person && isInHand($0) }
        return Set(partners.filter(isInHand).dropFirst(max(0, places - held)).map(\.partner.id))
    }

    /// Who takes over: of the staff of today, and there to stay.
    private static func taker(_ text: String, _ household: Household, _ desk: Desk) throws -> Staff {
        if let key = StaffDirectory(household.library).find(text), let staff = household.library.staff[key] {
            return staff
        }
        let gone = household.staffNames.first {
            $0.key.rawValue == text || $0.value.lowercased() == text.lowercased()
        }
        guard let gone else {
            throw desk.notFound(
                "member of staff", text,
                among: household.library.staff.values.flatMap { [$0.key.rawValue, $0.name] })
        }
        let since = household.roster.gone[gone.key].map {
            " since \(DateText(today: household.library.firstZone.date(household.instant)).day($0))"
        }
        throw ControlFault.refused(
            "\(gone.value) is gone\(since ?? "")", found: text, expected: "somebody of the staff of today")
    }

    private static func isThere(_ to: Staff, on date: CivilDate, _ household: Household) throws {
        if let lastDay = household.roster.leaving[to.key]?.lastDay {
            throw ControlFault.refused(
                "\(to.name) leaves: the last day is \(DateText.full(lastDay))", found: to.key.rawValue,
                expected: "somebody who stays; or partnerctl leaving \(to.key) --withdraw before")
        }
        if let since = household.roster.deadMail[to.key] {
            throw ControlFault.refused(
                "mail to \(to.name) is refused since \(DateText.full(since)): nobody would read of it",
                found: to.mail, expected: "an address that works, in the configuration")
        }
    }

    private static func away(
        _ to: Staff, _ absence: Absence, _ household: Household, _ desk: Desk, today: CivilDate
    ) -> ControlFault {
        let dates = DateText(today: today)
        let standIn =
            absence.delegate.map { "\(household.name($0)) stands in" } ?? "nobody stands in"
        return ControlFault.refused(
            "\(to.name) is away then, \(dates.day(absence.from)) to \(dates.day(absence.through)); \(standIn)",
            found: to.key.rawValue,
            expected: "a later day (--from \(absence.through.adding(days: 1))), or --although-away")
    }

    private static func chosen(
        _ request: Verb.Handover.Parameters, from: StaffKey, branch: BranchKey?, on date: CivilDate,
        _ household: Household, _ desk: Desk, _ db: Database
    ) throws -> ([PartnerFacts], [PartnerFacts]) {
        let living = household.facts.values
            .filter { StageNow($0, on: date)?.stage != .ended }
            .sorted { $0.partner.id < $1.partner.id }
        func isIn(_ facts: PartnerFacts) -> Bool { branch == nil || facts.partner.branch == branch }
        var theirs = living.filter { $0.steward(on: date) == from && isIn($0) }
        let only = try Set(
            request.only.map { slug in
                let facts = try desk.facts(of: slug, in: household, db)
                guard theirs.contains(where: { $0.partner.id == facts.partner.id }) else {
                    throw Self.notTheirs(facts, from, on: date, household)
                }
                return facts.partner.id
            })
        if !only.isEmpty { theirs = theirs.filter { only.contains($0.partner.id) } }
        let backed = living.filter {
            $0.partner.backup == from && isIn($0) && $0.steward(on: date) != from && only.isEmpty
        }
        guard !theirs.isEmpty || !backed.isEmpty else {
            let place = branch.map { " at \(household.library.branches[$0]?.name ?? $0.rawValue)" } ?? ""
            throw ControlFault.refused(
                "\(household.name(from)) looks after no partner\(place) on \(DateText.full(date))",
                found: request.from, expected: "somebody who does: partnerctl partners --steward NAME")
        }
        return (theirs, backed)
    }

    private static func notTheirs(
        _ facts: PartnerFacts, _ from: StaffKey, on date: CivilDate, _ household: Household
    ) -> ControlFault {
        let whose = facts.steward(on: date).map { "\(household.name($0))'s" } ?? "nobody's"
        return ControlFault.refused(
            "\(facts.partner.name) is \(whose) on \(DateText.full(date)), not \(household.name(from))'s",
            found: facts.partner.slug,
            expected: "partnerctl partners --steward \(from) lists theirs; for one, partnerctl assign")
    }
}

extension Desk {
    /// A member of staff of today, or one who is gone, by key or name.
    func anyStaff(_ text: String, _ household: Household) throws(ControlFault) -> StaffKey {
        if let key = StaffDirectory(household.library).find(text) { return key }
        let folded = FoldedText(text).text
        let known = household.staffNames.filter {
            $0.key.rawValue == text || FoldedText($0.value).text == folded
        }
        if let only = known.first, known.count == 1 { return only.key }
        throw notFound(
            "member of staff", text, among: household.staffNames.flatMap { [$0.key.rawValue, $0.value] })
    }
}

extension Roster {
    /// The whole time for which somebody is away around a day: absences that touch are one.
    func wholeAbsence(of person: StaffKey, on date: CivilDate) -> Absence? {
        guard var whole = absences.first(where: { $0.staff == person && $0.contains(date) }) else {
            return nil
        }
        while let next = absences.first(where: {
            $0.staff == person && $0.through > whole.through && $0.from <= whole.through.adding(days: 1)
        }) {
            whole = Absence(
                id: whole.id, staff: person, from: whole.from, through: next.through,
                delegate: whole.delegate)
        }
        return whole
    }
}
