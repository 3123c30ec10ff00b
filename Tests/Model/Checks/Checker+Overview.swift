// Item 8, from the weekly overview.

extension Checker {
    mutating func check(_ overview: Overview) {
        var quiet: [OpenMatter] = []
        var orphans: [Int] = []
        for number in world.numbers {
            guard let view = world.view(of: number), view.home.head == overview.to else { continue }
            quiet += view.quiet().map { OpenMatter(number, $0.clock) }
            if view.isOrphan() { orphans.append(number) }
        }
        compare(quiet, overview.quiet, overview.moreQuiet, "quiet", overview) { ($0.text, $0.partner) }
        compare(orphans, overview.orphans, overview.moreOrphans, "orphans", overview) { ("\($0)", $0) }
    }

    /// - Parameter more: how many it counts without a name. Two promises of a partner may both be quiet.
    private mutating func compare<Matter: Hashable>(
        _ expected: [Matter], _ named: [Matter], _ more: Int, _ what: String, _ overview: Overview,
        _ words: (Matter) -> (text: String, partner: Int)
    ) {
        var unnamed = expected
        for matter in named {
            if let place = unnamed.firstIndex(of: matter) {
                unnamed.remove(at: place)
            } else {
                violate(
                    8, words(matter).partner,
                    "the overview of person \(overview.to) names \(words(matter).text) under \(what), wrongly"
                )
            }
        }
        guard unnamed.count != more else { return }
        violate(
            8, unnamed.first.map { words($0).partner },
            "the overview of person \(overview.to) has \(more) more under \(what), where they are "
                + (unnamed.isEmpty ? "none" : unnamed.map { words($0).text }.joined(separator: ", ")))
    }
}
