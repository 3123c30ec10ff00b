import PartnerCore
import PartnerStore

/// SplitMix64: the same numbers for the same seed, everywhere.
struct Random: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Facts of every kind, by several partners, written in an order that is none.
enum RandomFacts {
    /// Returns how many facts there are.
    static func write(
        partners count: Int, facts: Int, in world: World, _ random: inout Random
    ) throws -> Int {
        let partners = try (0..<count).map { try world.partner("partner-\($0)") }
        let staff: [StaffKey?] = ["ana", "kim", "dana", nil]
        var written = 2 * count
        for index in 0..<facts {
            let partner = partners.randomElement(using: &random)!
            let date = CivilDate("2024-01-01").adding(days: Int.random(in: 0..<1000, using: &random))
            let person = staff.randomElement(using: &random)!
            let kind = Int.random(in: 0..<8, using: &random)
            if kind == 7 {
                let message = try world.digest(
                    of: partner, on: CivilDate("2020-01-01").adding(days: index),
                    anchor: date.adding(days: 4000 * index))
                try world.attempt(message, Bool.random(using: &random) ? .accepted : .refused)
            } else {
                try world.command { db, command in
                    switch kind {
                    case 0, 1:
                        try Touches.add(
                            to: partner,
                            TouchEntry(
                                date: date, how: Touch.How.allCases.randomElement(using: &random)!,
                                staff: person),
                            command, db)
                    case 2:
                        try Promises.add(
                            to: partner, what: "promise \(index)", made: date, due: date.adding(days: 9),
                            by: person,
                            command, db)
                    case 3:
                        try Evaluations.add(
                            to: partner, date: date, ourRole: nil, theirRole: "role", commitment: nil,
                            outcome: Evaluation.Outcome.allCases.randomElement(using: &random)!, note: nil,
                            by: person, command, db)
                    case 4:
                        try Skips.add(
                            to: partner, .followUp, on: date, reason: "snow", by: person, command, db)
                        try Snoozes.add(to: partner, .reEvaluation, until: date, by: person, command, db)
                        written += 1
                    case 5: try Stewardships.set(person, for: partner, on: date, command, db)
                    default:
                        try Stages.set(
                            Stage.allCases.filter { $0 != .resting }.randomElement(using: &random)!,
                            for: partner,
                            on: date, by: person, reason: nil, command, db)
                    }
                }
            }
            written += 1
        }
        return written
    }
}
