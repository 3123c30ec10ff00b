import PartnerCore

extension DigestOverview {
    /// Whether something here is for the head to mend.
    var needsTheHead: Bool {
        !orphans.isEmpty || !quiet.isEmpty || counts.overdue > 0 || counts.lost > 0
            || (proof.waiting ?? 0) > 0 || proof.clock == .notInStep
    }
}

extension DigestWriter {
    /// The week, first what needs somebody.
    var overview: [MailDocument.Block] {
        let isAlone =
            content.overviews.count == 1
            && (content.items + content.shortItems + content.notices + content.shortNotices).isEmpty
            && content.leaving.isEmpty && content.months.isEmpty
        return weeks.map { overview in
            MailDocument.Block.table(
                title: isAlone ? nil : "THE WEEK AT \(heading(overview.branch))", rows: rows(overview))
        }
    }

    /// That the reminders run. One server sends for all branches.
    var proof: [MailDocument.Block] { content.overviews.first.map { [.paragraph(proof($0))] } ?? [] }

    /// What needs the reader comes first.
    var weeks: [DigestOverview] {
        content.overviews.filter(\.needsTheHead) + content.overviews.filter { !$0.needsTheHead }
    }

    private func rows(_ overview: DigestOverview) -> [MailDocument.Row] {
        orphans(overview) + quiet(overview) + late(overview) + [
            MailDocument.Row("Kept", Phrase(kept(overview.counts)))
        ]
            + goodNews(overview) + ahead(overview) + building(overview) + free(overview) + overrides(overview)
    }

    private func orphans(_ overview: DigestOverview) -> [MailDocument.Row] {
        guard !overview.orphans.isEmpty else { return [] }
        let shown = overview.orphans.prefix(Self.shown), more = overview.orphans.count - shown.count
        let lines = shown.map { orphan -> MailDocument.Line in
            let why =
                switch orphan.reason {
                case .never: "nobody has been named yet"
                case .left(let name, let since): "\(cleaned(name)) left \(dates.when(since))"
                case .branchGone(let key):
                    "its branch, \(cleaned(key)), is not in the configuration, so nobody is reminded of it"
                case .mailRefused(let name, let since):
                    "the mail system has refused \(cleaned(name))'s address since \(dates.day(since))"
                }
            return .plain("\(cleaned(orphan.partner)): \(why).")
        }
        let whose = overview.orphans.count == 1 ? "Decide who takes it; " : "Decide who takes each; "
        let mend = [MailDocument.Line.plain(Phrase(whose) + .mail(content.help.admin) + " then types")]
        let others =
            more == 0
            ? [] : [MailDocument.Line.plain("and \(String(more)) more: partnerctl partners --steward nobody")]
        return [
            MailDocument.Row(
                "No steward", lines + others + mend + shown.map { .plain(Phrase(cleaned($0.mend))) })
        ]
    }

    private func quiet(_ overview: DigestOverview) -> [MailDocument.Row] {
        guard !overview.quiet.isEmpty else { return [] }
        return [
            MailDocument.Row(
                "Quiet",
                [.plain("Nobody is reminded of these any more. Call, let rest, or hand on:")]
                    + overview.quiet.prefix(Self.shown).map(line) + andMore(overview.quiet)
            )
        ]
    }

    /// A head who sees six sees enough.
    private static let shown = 6

    private func andMore(_ open: [DigestOverview.Open]) -> [MailDocument.Line] {
        let more = open.count - Self.shown
        return more > 0 ? [.plain("and \(String(more)) more")] : []
    }

    /// The longest first.
    private func late(_ overview: DigestOverview) -> [MailDocument.Row] {
        guard !overview.late.isEmpty else { return [] }
        return [
            MailDocument.Row("Late", overview.late.prefix(Self.shown).map(line) + andMore(overview.late))
        ]
    }

    private func line(_ open: DigestOverview.Open) -> MailDocument.Line {
        .plain(
            Phrase(
                "\(cleaned(open.partner)) (\(open.steward.map(name) ?? "no steward")): \(matter(open.clock)), due \(dates.day(open.due))"
            ))
    }

    private func kept(_ counts: DigestOverview.Counts) -> String {
        let total = counts.kept + counts.due + counts.overdue + counts.lost + counts.resting.count
        var sentences = "\(counts.kept) of \(counted(total, "partnership"))"
        var others: [String] = []
        if counts.due > 0 { others.append("\(counts.due) due") }
        if counts.overdue > 0 { others.append("\(counts.overdue) overdue") }
        if counts.lost > 0 { others.append("\(counts.lost) lost") }
        if !others.isEmpty { sentences += "; \(listed(others))" }
        if !counts.resting.isEmpty { sentences += "; \(resting(counts.resting))" }
        sentences += "."
        if counts.lapsed > 0 {
            sentences += " \(counts.lapsed) more have lapsed: known, and not asked about."
        }
        return sentences
    }

    private func resting(_ lastDays: [CivilDate?]) -> String {
        let verb = lastDays.count == 1 ? "1 is resting" : "\(lastDays.count) are resting"
        guard let first = lastDays.compactMap({ $0 }).min() else { return verb }
        let isOneMonth = lastDays.allSatisfy {
            $0.map { $0.year == first.year && $0.month == first.month } ?? false
        }
        let until =
            first.year == content.date.year
            ? DateText.monthName(first) : "\(DateText.monthName(first)) \(first.year)"
        return isOneMonth ? "\(verb) until \(until)" : "\(verb), the first until \(dates.day(first))"
    }

    private func goodNews(_ overview: DigestOverview) -> [MailDocument.Row] {
        guard let news = overview.goodNews else { return [] }
        var sentences: [String] = []
        if news.contacts > 0 {
            let inPerson = news.inPerson == 0 ? "" : ", \(news.inPerson) of them in person"
            sentences.append("\(counted(news.contacts, "contact")) last week\(inPerson).")
        }
        if let longest = news.longestKept {
            sentences.append(
                "Longest kept: \(cleaned(longest.partner)), \(DateText.span(from: longest.since, to: content.date))."
            )
        }
        return sentences.isEmpty
            ? [] : [MailDocument.Row("Good news", Phrase(sentences.joined(separator: " ")))]
    }

    private func ahead(_ overview: DigestOverview) -> [MailDocument.Row] {
        guard let ahead = overview.ahead else { return [] }
        let parts = [
            shares(ahead.followUps, "follow-up"), shares(ahead.promises, "promise"),
            shares(ahead.reEvaluations, "re-evaluation"),
            shares(ahead.firstApproaches, "first contact"), shares(ahead.agreements, "agreement"),
            shares(ahead.contactChecks, "contact check"), shares(ahead.fixedDates, "fixed date"),
        ].compactMap { $0 }
        let until = "until \(dates.day(ahead.through))"
        return [
            MailDocument.Row(
                "Ahead",
                Phrase(
                    parts.isEmpty
                        ? "Nothing falls due \(until)." : "\(parts.joined(separator: ", ")), \(until)."))
        ]
    }

    /// `3 follow-ups (Ana Reyes 2, Kim Tran 1)`, a single one by its partner's name.
    private func shares(_ shares: [DigestOverview.Ahead.Share], _ noun: String) -> String? {
        let total = shares.reduce(0) { $0 + $1.partners.count }
        if total == 1, let partner = shares.flatMap(\.partners).first {
            return "1 \(noun) (\(cleaned(partner)))"
        }
        let whose = shares.filter { !$0.partners.isEmpty }.map { "\(name($0.steward)) \($0.partners.count)" }
        return total == 0 ? nil : "\(counted(total, noun)) (\(whose.joined(separator: ", ")))"
    }

    private func building(_ overview: DigestOverview) -> [MailDocument.Row] {
        guard !overview.building.isEmpty else { return [] }
        let lines = overview.building.map { building in
            MailDocument.Line.plain(
                Phrase(
                    "\(listed(inHand(building))) (\(name(building.steward))), \(inHand(building).count) of \(counted(building.places, "place"))."
                ))
        }
        return [MailDocument.Row("In building", lines)]
    }

    private func inHand(_ building: DigestOverview.Building) -> [String] {
        building.partners.map { cleaned($0) }
            + building.prospects.map { "\(cleaned($0)), not yet spoken with" }
    }

    /// Which places are free, and what might have them.
    private func free(_ overview: DigestOverview) -> [MailDocument.Row] {
        guard let free = overview.free else { return [] }
        let whose = free.stewards.map { "\(name($0.steward)) \($0.free)" }.joined(separator: ", ")
        let lost =
            free.lost == 0
            ? "" : " \(counted(free.lost, "tie is", "ties are")) lost or lapsed: partnerctl lost lists them."
        var lines = [MailDocument.Line.plain(Phrase("\(whose.asSentence).\(lost)"))]
        if !free.best.isEmpty {
            lines.append(.plain("Best for them, one or two at a time:"))
            for best in free.best {
                lines.append(.plain(Phrase("\(cleaned(best.name)): \(about(best))")))
                lines.append(.plain(Phrase("partnerctl take \(cleaned(best.slug)) --to NAME")))
            }
        }
        return [MailDocument.Row("Free places", lines)]
    }

    private func overrides(_ overview: DigestOverview) -> [MailDocument.Row] {
        guard !overview.overrides.isEmpty else { return [] }
        return [MailDocument.Row("Set by hand", overview.overrides.map { .plain(Phrase(sentence($0))) })]
    }

    private func sentence(_ override: DigestOverview.Override) -> String {
        func by(_ person: DigestPerson?) -> String { person.map { " (\(name($0)))" } ?? "" }
        switch override {
        case .snooze(let partner, let clock, let until, let person):
            return "\(cleaned(partner)): \(matter(clock)) put off until \(dates.day(until))\(by(person))."
        case .absence(let person, let through, let standIn):
            let verb = person == .reader ? "are" : "is"
            let stands =
                standIn.map { "\(name($0)) \($0 == .reader ? "stand" : "stands") in" } ?? "nobody stands in"
            return "\(name(person).asSentence) \(verb) away through \(dates.day(through)); \(stands)."
        case .handover(let from, let to, let count, let date):
            return
                "\(counted(count, "partner")) of \(name(from)) \(count == 1 ? "goes" : "go") to \(name(to)), from \(dates.day(date)) on."
        case .ownRhythm(let partner, let cadence):
            return "\(cleaned(partner)): \(cadence), a rhythm of its own."
        case .oneMore(let partner, let steward, let places, let reason):
            let than =
                places.map { " more than \($0 == 1 ? "the one place" : "the \(numberWord($0)) places")" }
                ?? " more"
            let whose = steward.map { " of \($0 == .reader ? "yours" : name($0))" } ?? ""
            return "\(cleaned(partner)): one\(than)\(whose): \(shortened(cleaned(reason), to: 80).stopped)"
        case .silence(let scope, let through, let author, let comment):
            return
                "Silent through \(dates.day(through)): \(cleaned(scope)) (\(cleaned(author))): \(shortened(cleaned(comment), to: 80).stopped)"
        case .skipped(let partner, let clock, let on, let reason, let person):
            return
                "\(cleaned(partner)): \(matter(clock)) passed over \(dates.when(on))\(by(person)): \(shortened(cleaned(reason), to: 80).stopped)"
        }
    }

    private func proof(_ overview: DigestOverview) -> Phrase {
        let again =
            switch overview.comes {
            case .every(let day): "every \(day.name)"
            case .next(let date?): "again on \(dates.weekdayAndDay(date))"
            case .next(nil): String?.none
            }
        let stays =
            again.map {
                "This mail comes \($0), also when there is nothing to say. If it stays away, the reminders have stopped too: tell "
            } ?? "By the times set for you no such mail comes again within a year: tell "
        let known = facts(overview.proof)
        return Phrase(stays) + .mail(content.help.admin) + "."
            + (known.isEmpty ? "" : Phrase(" \(known.joined(separator: ", ").asSentence)."))
    }

    private func facts(_ proof: ProofOfLife) -> [String] {
        var facts: [String] = []
        if let days = proof.upDays { facts.append("server up \(counted(days, "day"))") }
        if let look = proof.lastLook { facts.append("last look \(clock(look))") }
        if let accepted = proof.acceptedThisWeek {
            facts.append("\(counted(accepted, "mail")) accepted this week")
        }
        if let waiting = proof.waiting { facts.append(waiting == 0 ? "none waiting" : "\(waiting) waiting") }
        switch proof.clock {
        case .inStep: facts.append("clock in step")
        case .notInStep: facts.append("the clock is not in step")
        case nil: break
        }
        if let day = proof.recordsChecked { facts.append("records checked on \(dates.day(day))") }
        return facts
    }
}
