// Item 14: preview equals what then happens.

/// A preview, and how undisturbed things were when it was given.
struct Foretold {
    var preview: Preview
    var disturbances: Int
}

extension Checker {
    mutating func take(_ preview: Preview) {
        previews[PersonDate(person: preview.to, date: preview.date)] =
            Foretold(preview: preview, disturbances: disturbances)
    }

    /// Judged only if nothing came between that a preview can't know: a fact, a failed try, an outage.
    mutating func checkForetold(_ digest: Digest) {
        let place = PersonDate(person: digest.to, date: digest.date)
        guard let foretold = previews.removeValue(forKey: place), foretold.disturbances == disturbances else {
            return
        }
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
