// Item 14: preview equals what then happens.

/// A preview, and how undisturbed things were when it was given.
struct Foretold {
    var preview: Preview
    var disturbances: Int
    /// What waited in the outbox, and is taken for said.
    var waiting: [Int]
}

extension Checker {
    mutating func take(_ preview: Preview) {
        previews[PersonDate(person: preview.to, date: preview.date)] =
            Foretold(preview: preview, disturbances: disturbances, waiting: waitingDigests())
    }

    private func waitingDigests() -> [Int] {
        world.digests.filter { _, state in
            (state.state == .open || state.state == .fixed)
                && state.digest.steps.contains { world.row($0.row)?.state == .decided }
        }.map(\.key)
    }

    /// Judged only if nothing came between that a preview can't know: a fact, a failed try, an outage; and if what
    /// waited has left.
    mutating func checkForetold(_ digest: Digest) {
        let place = PersonDate(person: digest.to, date: digest.date)
        guard let foretold = previews.removeValue(forKey: place), foretold.disturbances == disturbances else {
            return
        }
        if !foretold.waiting.isEmpty, !Set(foretold.waiting).isDisjoint(with: waitingDigests()) { return }
        previewsCompared += 1
        let expected = Set(foretold.preview.steps)
        let seen = Set(digest.steps.map { ForetoldStep($0.name, $0.step) })
        if expected == seen, foretold.preview.putOff != digest.putOff {
            violate(
                14, nil,
                "preview for person \(digest.to) on \(digest.date) puts off \(foretold.preview.putOff), "
                    + "and \(digest.putOff) were")
        }
        guard expected != seen else { return }
        func written(_ steps: Set<ForetoldStep>) -> String {
            steps.isEmpty ? "nothing" : steps.map(\.text).sorted().joined(separator: ", ")
        }
        violate(
            14, nil,
            "preview for person \(digest.to) on \(digest.date) has \(written(expected.subtracting(seen))) "
                + "too much, and lacks \(written(seen.subtracting(expected)))")
    }
}
