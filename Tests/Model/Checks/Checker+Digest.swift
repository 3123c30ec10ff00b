// Items 1 to 6, 8, 10 and 13, when a digest is decided.

extension Checker {
    mutating func take(_ digest: Digest) {
        let known = violations.count
        checkMoment(digest)
        for (place, step) in digest.steps.enumerated() {
            if digest.steps[..<place].contains(where: { $0.name == step.name }) {
                violate(13, step.name.partner, "digest \(digest.id) holds two steps of \(step.name)")
            } else {
                check(step, to: digest.to)
            }
        }
        if violations.count == known { checkChoice(digest) }
        checkForetold(digest)

        world.decide(digest.steps, to: digest.to, digest: digest.id)
        world.digests[digest.id] = DigestState(digest: digest)
        world.decidedDates[PersonDate(person: digest.to, date: digest.date)] = digest.id
        for step in digest.steps { rememberedPlans[step.name.partner] = nil }
    }

    private mutating func checkMoment(_ digest: Digest) {
        let (day, minute) = world.local(person: digest.to)
        let staff = world.setting.staff[digest.to] ?? Staff()
        if let earlier = world.decidedDates[PersonDate(person: digest.to, date: digest.date)] {
            violate(
                2, nil,
                "person \(digest.to) has digest \(earlier) for \(digest.date), and now \(digest.id) as well")
        }
        if digest.date != day {
            violate(
                6, nil,
                "digest \(digest.id) is for \(digest.date), where it is \(day) for person \(digest.to)")
        } else if !world.isSendDay(staff, day) || !staff.windowContains(minute) || minute < staff.digest {
            violate(
                6, nil,
                "digest \(digest.id) for person \(digest.to) decided \(day) \(minute), outside their window")
        }
    }

    /// One step of a digest; the first thing that is wrong with it is reported.
    private mutating func check(_ step: StepRow, to reader: Int) {
        if let (item, sentence) = fault(of: step, to: reader) {
            violate(item, step.name.partner, "row \(step.row), \(step.name)/\(step.step): \(sentence)")
        }
    }

    private func fault(of step: StepRow, to reader: Int) -> (item: Int, sentence: String)? {
        guard let view = world.view(of: step.name.partner) else {
            return (8, "there is no such partner, or it was merged into another")
        }
        if let fault = keyFault(of: step, view) { return fault }
        guard let occurrence = view.occurrences().first(where: { $0.name == step.name }) else {
            return (8, "no such occurrence is open")
        }
        let next = view.nextStep(of: occurrence)
        let ladder = view.ladder(of: occurrence)
        if let fault = ladderFault(of: step, to: reader, view, occurrence, ladder, next) { return fault }
        if next.followsDeadLetter, next.step == step.step, next.to != reader {
            return (13, "the dead letter's step goes to \(name(next.to)), not to person \(reader)")
        }
        if let hold = view.hold(next, of: occurrence) { return (6, "it is held (\(hold.rawValue))") }
        if view.isOutboxBusy(occurrence) {
            return (6, "it is held (\(Hold.busy.rawValue)): another step is decided and not yet spoken")
        }
        if next.step != step.step || next.to != reader {
            return (
                8,
                "the next step is \(next.step) to \(name(next.to)), not \(step.step) to person \(reader)"
            )
        }
        if next.ready > view.today { return (6, "it is ready on \(next.ready), not on \(view.today)") }
        let staff = world.setting.staff[reader] ?? Staff()
        let entry = world.entries(for: reader).first { $0.partner == step.name.partner }
        let isMoved =
            entry.map { $0.isOwn && !$0.isExempt } ?? false
            && !world.isDayOfPreference(staff, world.local(person: reader).day)
        if isMoved { return (6, "person \(reader) wants asks on another day (preference)") }
        return nil
    }

    /// Items 1 and 13: the keys of rows.
    private func keyFault(of step: StepRow, _ view: View) -> (item: Int, sentence: String)? {
        let same = view.partner.rows.filter { $0.name == step.name }
        if let unspoken = same.first(where: { $0.state == .decided }) {
            return (13, "row \(unspoken.id) (\(unspoken.step)) of it is decided and not yet spoken")
        }
        let rounds = same.filter { $0.step == step.step }.count
        let expected = world.setting.settings.firstRound + rounds
        if step.round != expected {
            return (1, "\(rounds) rows of the step exist, so it is round \(expected), not \(step.round)")
        }
        if world.placeOfRow[step.row] != nil { return (1, "row \(step.row) exists already") }
        return nil
    }

    /// Items 3, 4 and 5, straight from what was said before.
    private func ladderFault(
        of step: StepRow, to reader: Int, _ view: View, _ occurrence: Occurrence, _ ladder: Ladder,
        _ next: NextStep
    ) -> (item: Int, sentence: String)? {
        if step.step.isEscalation {
            if reader == view.partner.tenure.steward {
                return (4, "an escalation goes to the steward")
            }
            guard let last = ladder.lastAsk, !ladder.stewardsAsks.isEmpty else {
                return (4, "the present steward was not asked before")
            }
            if let index = ladder.index(step.step) {
                let gap = ladder.gap(to: ladder.places[index].rung)
                if gap > 0, view.today < view.shift(last, gap, of: step.name.clock) {
                    return (4, "the last ask was on \(last), and its own gap is \(gap)")
                }
            }
            if next.isInsteadOfEscalation {
                return (4, "it comes over seven days late, and the steward has not been asked anew")
            }
        }
        if step.step.isRepeat || step.step == .lastQuestion, ladder.asks.isEmpty {
            return (5, "nothing that counts was asked before")
        }
        if step.step != .notice, step.name.clock != .promise, !next.endsSnooze,
            let last = view.lastAsk(of: reader, about: occurrence), view.today - last < 7
        {
            return (3, "person \(reader) was asked on \(last), and it is \(view.today)")
        }
        return nil
    }

    /// Items 8 and 10: what is shown and what is put off.
    private mutating func checkChoice(_ digest: Digest) {
        let entries = world.entries(for: digest.to)
        let choice = world.choose(entries, for: digest.to, on: digest.date)
        let seen = Dictionary(grouping: digest.steps, by: \.name.partner)
        let ordinary = choice.putOff + choice.shown.filter { !$0.isExempt && !$0.isNotice }
        let seenOrdinary = ordinary.filter { seen[$0.partner] != nil }.count
        if seenOrdinary > choice.limit {
            violate(
                10, nil, "digest \(digest.id) has \(seenOrdinary) ordinary entries, at most \(choice.limit)")
            return
        }
        for entry in choice.shown {
            let expected = Set(entry.speeches.map { ForetoldStep($0.occurrence.name, $0.next.step) })
            let found = Set((seen[entry.partner] ?? []).map { ForetoldStep($0.name, $0.step) })
            guard !expected.isSubset(of: found) else { continue }
            let missing = expected.subtracting(found).map(\.text).sorted().joined(separator: ", ")
            let isOrdinary = !entry.isExempt && !entry.isNotice
            violate(
                isOrdinary && found.isEmpty ? 10 : 8, entry.partner,
                "digest \(digest.id) lacks \(missing), ready since \(entry.ready) and held by nothing")
        }
        if digest.putOff != choice.putOff.count {
            violate(
                10, nil,
                "digest \(digest.id) says \(digest.putOff) put off, where \(choice.putOff.count) are")
        }
    }

    func name(_ person: Int?) -> String { person.map { "person \($0)" } ?? "nobody" }
}
