extension DigestMonth {
    /// The month before the one in which `date` lies, as today's facts have it: what was corrected since is corrected here.
    ///
    /// - Parameter person: whom a key names, seen from the reader.
    /// - Returns: nil where the branch had no partner then.
    package init?(
        before date: CivilDate, at branch: Branch, _ facts: [PartnerFacts], in library: Library,
        roster: Roster,
        person: (StaffKey) -> DigestPerson
    ) {
        let lastDay = date.startOfMonth.adding(days: -1)
        let month = lastDay.startOfMonth...lastDay
        let endBefore = month.lowerBound.adding(days: -1)
        let lives = facts.filter { $0.partner.branch == branch.key }
            .sorted { ($0.partner.name, $0.partner.id) < ($1.partner.name, $1.partner.id) }
            .map { MonthlyLife(facts: $0, library: library, roster: roster) }
        guard lives.contains(where: { $0.stage(on: lastDay) != nil }) else { return nil }
        let touches = lives.flatMap { $0.touches(in: month) }
        let monthBefore = endBefore.startOfMonth...endBefore
        self.init(
            branch: branch.name, first: month.lowerBound,
            established: lives.filter { $0.came(to: [.established], in: month, from: [.resting]) }.map(
                \.name),
            begun: lives.filter { $0.came(to: [.building], in: month, from: [.established, .resting]) }
                .map(\.name),
            again: lives.compactMap { $0.again(in: month) }.sorted { a, b in
                (a.last ?? .earliest, a.partner) < (b.last ?? .earliest, b.partner)
            },
            contacts: Count(
                touches.count, before: lives.map { $0.touches(in: monthBefore).count }.reduce(0, +)),
            inPerson: touches.count { $0.how.isInPerson },
            promisesKept: lives.map { $0.promisesKept(in: month) }.reduce(0, +),
            inTouch: Kept(lives, on: lastDay), inTouchBefore: Kept(lives, on: endBefore),
            answers: Answers(lives.flatMap { $0.answers(askedIn: month, by: date) }),
            // As long after the month as in the report of that month.
            answersBefore: Answers(
                lives.flatMap { $0.answers(askedIn: monthBefore, by: date.adding(months: -1)) }),
            lost: lives.compactMap { $0.lost(in: month, person) })
    }
}

extension Library {
    /// Whether a month's first digest to this head has a report of the month before: a branch of theirs had a partner then.
    package func hasMonthlyReport(
        for head: StaffKey, on date: CivilDate, _ facts: some Sequence<PartnerFacts>
    ) -> Bool {
        let branches = Set(branches(headedBy: head).map(\.key))
        return !branches.isEmpty
            && facts.contains { facts in
                branches.contains(facts.partner.branch)
                    && facts.stages.contains { $0.date < date.startOfMonth }
            }
    }
}

extension CivilDate {
    package var startOfMonth: CivilDate { adding(days: 1 - day) }
}

extension DigestMonth.Kept {
    fileprivate init(_ lives: [MonthlyLife], on day: CivilDate) {
        let kept = lives.filter { $0.isKept(on: day) }
        self.init(kept.count { $0.isInTouch(on: day) }, of: kept.count)
    }
}

extension DigestMonth.Answers {
    /// - Parameter days: of each ask the days to its answer; nil: it is still open.
    fileprivate init?(_ days: [Int?]) {
        if days.isEmpty { return nil }
        let answered = days.compactMap { $0 }.sorted()
        self.init(
            asked: days.count, answered: answered.count,
            medianDays: answered.isEmpty ? nil : answered[(answered.count - 1) / 2])
    }
}
