extension World {
    /// Takes up the rows of a digest, all decided now.
    mutating func decide(_ steps: [StepRow], to reader: Int, digest: Int, as state: Row.State = .decided) {
        for step in steps {
            let number = step.name.partner
            let today = today(of: number)
            placeOfRow[step.row] = number
            change(number) { partner in
                partner.rows.append(
                    Row(
                        id: step.row, name: step.name, step: step.step, round: step.round, to: reader,
                        digest: digest, tenure: partner.tenure.number, state: state, day: today))
                if let last = partner.tenures.indices.last { partner.tenures[last].decided = true }
            }
        }
    }

    /// Brings rows from one state into another; those in any other state stay.
    mutating func move(_ rows: [Int], from states: Set<Row.State>, to state: Row.State) {
        for id in rows {
            guard let number = placeOfRow[id] else { continue }
            let today = today(of: number)
            change(number) { partner in
                for place in partner.rows.indices
                where partner.rows[place].id == id && states.contains(partner.rows[place].state) {
                    partner.rows[place].state = state
                    // A dead letter keeps the day for which it was decided.
                    if state != .dead { partner.rows[place].day = today }
                }
            }
        }
    }

    func row(_ id: Int) -> Row? {
        placeOfRow[id].flatMap { partners[$0]?.rows.first { $0.id == id } }
    }
}
