// Items 6, 7 and 8 when a digest is composed, and what becomes of its rows.

extension Checker {
    mutating func take(_ composition: Composition) {
        guard var state = world.digests[composition.digest] else { return }
        let digest = state.digest
        if state.state == .fixed {
            violate(7, nil, "digest \(digest.id) is composed anew after a try that ended in the unknown")
        }
        let (day, minute) = world.local(person: digest.to)
        let staff = world.setting.staff[digest.to] ?? Staff()
        if day != digest.date || !staff.windowContains(minute) {
            violate(
                6, nil,
                "digest \(digest.id) for \(digest.date) is tried on \(day) \(minute), outside its window")
        }
        state.out.formUnion(composition.out)
        state.isComposed = true
        world.digests[digest.id] = state
        for step in digest.steps {
            guard let row = world.row(step.row), row.state == .decided else { continue }
            let fault = staleness(of: row)
            if let fault, !state.out.contains(step.row) {
                violate(
                    fault.item, step.name.partner,
                    "row \(step.row), \(step.name)/\(step.step), stays in the text though \(fault.sentence)")
            } else if fault == nil, composition.out.contains(step.row) {
                violate(
                    8, step.name.partner,
                    "row \(step.row), \(step.name)/\(step.step), drops out though it is the next step")
            }
        }
        world.move(composition.out, from: [.decided], to: .withdrawn)
    }

    /// Why a decided step would not now be its reader's next step.
    func staleness(of row: Row) -> (item: Int, sentence: String)? {
        guard let view = world.view(of: row.name.partner),
            let occurrence = view.occurrences().first(where: { $0.name == row.name })
        else { return (7, "the occurrence is answered or closed") }
        if row.tenure != view.partner.tenure.number {
            return (7, "it was decided under a former steward")
        }
        let next = view.nextStep(of: occurrence)
        if next.step != row.step || next.to != row.to {
            return (7, "the next step is \(next.step) to \(name(next.to))")
        }
        if next.ready > view.today { return (7, "it is now ready on \(next.ready)") }
        guard let hold = view.hold(next, of: occurrence, .decided) else { return nil }
        return (6, "it is held (\(hold.rawValue))")
    }

    mutating func take(_ outcome: Try) {
        guard var state = world.digests[outcome.digest] else { return }
        let id = state.digest.id
        if !state.isComposed, state.state == .open, outcome.outcome != .dead {
            violate(7, nil, "digest \(id) is tried without being composed for this try")
        }
        if state.state == .accepted, outcome.outcome == .accepted {
            violate(2, nil, "digest \(id) is handed over a second time")
        }
        state.isComposed = false
        let rows = state.rows.map(\.row)
        switch outcome.outcome {
        case .accepted:
            state.state = .accepted
            world.move(rows, from: [.decided, .dead], to: .spoken)
        case .none: disturb()
        case .unknown:
            state.state = .fixed
            disturb()
        case .dead:
            state.state = .dead
            world.move(rows, from: [.decided], to: .dead)
            disturb()
        }
        world.digests[outcome.digest] = state
    }

    mutating func take(_ ending: Ending) {
        for id in ending.rows {
            guard let row = world.row(id) else { continue }
            if row.state == .spoken {
                violate(8, row.name.partner, "row \(id) is spoken, and can't be \(ending.how.rawValue)")
            }
        }
        // What may have left, and is dropped all the same.
        if ending.how == .withdrawn {
            for id in ending.rows {
                if let digest = world.row(id)?.digest, world.digests[digest]?.state == .fixed {
                    world.digests[digest]?.state = .dropped
                }
            }
        }
        let state: Row.State =
            switch ending.how {
            case .withdrawn: .withdrawn
            case .closed: .closed
            case .superseded: .superseded
            }
        world.move(ending.rows, from: [.decided, .dead], to: state)
    }

    mutating func take(_ superseded: Superseded) {
        for step in superseded.steps {
            guard let view = world.view(of: step.name.partner) else { continue }
            let sentence = "row \(step.row), \(step.name)/\(step.step), is superseded, "
            let same = view.partner.rows.filter { $0.name == step.name && $0.step == step.step }
            if step.round != world.setting.settings.firstRound + same.count {
                violate(1, step.name.partner, sentence + "but round \(step.round) is not the next")
            } else if !step.step.isEscalation {
                violate(8, step.name.partner, sentence + "which only an escalation is")
            } else if let occurrence = view.occurrences().first(where: { $0.name == step.name }) {
                let next = view.nextStep(of: occurrence)
                if next.step == step.step {
                    violate(8, step.name.partner, sentence + "though \(name(next.to)) is new")
                }
            } else {
                violate(8, step.name.partner, sentence + "but no such occurrence is open")
            }
        }
        world.decide(superseded.steps, to: 0, digest: 0, as: .superseded)
    }
}
