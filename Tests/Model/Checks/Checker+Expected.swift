// What the model itself would do, for a driver or a test that needs an obedient program.

extension Checker {
    /// The digest that a person gets if it is decided now, for the date it is where they are.
    /// - Parameter firstRow: the number of its first row; the others follow.
    package func expectedDigest(for person: Int, id: Int, firstRow: Int) -> Digest {
        let date = world.local(person: person).day
        let choice = world.choose(world.entries(for: person), for: person, on: date)
        var digest = Digest()
        (digest.id, digest.to, digest.date, digest.putOff) = (id, person, date, choice.putOff.count)
        for speech in choice.shown.flatMap(\.speeches) {
            let name = speech.occurrence.name
            let rows = world.partners[name.partner]?.rows ?? []
            let round = rows.count { $0.name == name && $0.step == speech.next.step }
            digest.steps.append(
                StepRow(
                    firstRow + digest.steps.count, name, speech.next.step,
                    world.setting.settings.firstRound + round))
        }
        return digest
    }

    /// Whether a digest may be decided for a person now: a send day, in the window, not yet done.
    package func mayDecide(for person: Int) -> Bool {
        guard let staff = world.setting.staff[person] else { return false }
        let (day, minute) = world.local(person: person)
        return world.isSendDay(staff, day) && staff.windowContains(minute) && minute >= staff.digest
            && world.decidedDates[PersonDate(person: person, date: day)] == nil
    }

    /// The rows that drop out if a digest is composed now.
    package func expectedDropOuts(of digest: Int) -> [Int] {
        (world.digests[digest]?.digest.steps ?? []).map(\.row).filter { id in
            guard let row = world.row(id), row.state == .decided else { return false }
            return staleness(of: row) != nil
        }
    }
}
