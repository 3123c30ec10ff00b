import PartnerModel
import Testing

@Suite("Random histories")
struct ObedientTests {
    /// The checks of items 3, 4, 5 and 7 look at what was said, not at the model's next step: a
    /// contradiction between the two would show here.
    @Test("a program that does what the model says violates nothing", arguments: UInt64(1)...4)
    func obeys(seed: UInt64) throws {
        var program = Obedient(seed: seed, partners: 5)
        program.live(days: 150)
        #expect(program.checker.violations == [], "seed \(seed)")
        let asks = program.events.count { if case .tried = $0.what { true } else { false } }
        #expect(asks > 20, "seed \(seed) says too little to mean anything")
    }

    @Test("the same log read from its text is judged the same")
    func fromText() throws {
        var program = Obedient(seed: 99, partners: 5)
        program.live(days: 40)
        let read = try Log.read(Log.write(program.events))
        #expect(read == program.events)
        #expect(Checker.check(read) == [])
    }

    enum Mischief: String, CaseIterable, Sendable {
        case leavesOut, twice, wrongReader, miscounts, keepsStale, skipsAhead

        /// The items that may be the first to catch it.
        var items: Set<Int> {
            switch self {
            case .leavesOut: [8, 10]
            case .twice: [2]
            case .wrongReader: [3, 4, 6, 8, 13]
            case .miscounts: [10]
            case .keepsStale: [6, 7]
            case .skipsAhead: [3, 4, 5, 6, 8, 13]
            }
        }
    }

    /// What all kinds of mischief are done to.
    static let history = {
        var program = Obedient(seed: 7, partners: 6)
        program.live(days: 150)
        return program.events
    }()

    @Test("each kind of mischief is caught where it happens", arguments: Mischief.allCases)
    func caught(_ mischief: Mischief) throws {
        var checker = Checker()
        var caught = 0
        var rounds: [ForetoldStep: Int] = [:]
        for event in Self.history {
            if let changed = apply(mischief, to: event, rounds) {
                var misled = checker
                for event in changed { misled.take(event) }
                let first = try #require(misled.violations.first, "\(Log.line(event)) got away")
                #expect(mischief.items.contains(first.item), "\(first)")
                caught += 1
            }
            checker.take(event)
            guard case .digest(let digest) = event.what else { continue }
            for step in digest.steps { rounds[ForetoldStep(step.name, step.step), default: 0] += 1 }
        }
        #expect(caught > 0)
    }

    /// The event as a bad program would have it; `nil` where the mischief can't be done.
    private func apply(
        _ mischief: Mischief, to event: Event, _ rounds: [ForetoldStep: Int]
    ) -> [Event]? {
        switch (mischief, event.what) {
        case (.leavesOut, .digest(var digest)) where !digest.steps.isEmpty:
            digest.steps.removeLast()
            return [Event(at: event.at, .digest(digest))]
        case (.twice, .digest(var digest)):
            digest.id += 10_000
            digest.steps = []
            digest.putOff = 0
            return [event, Event(at: event.at, .digest(digest))]
        case (.wrongReader, .digest(var digest)) where digest.to == 1 && digest.steps.count == 1:
            // The first to be decided for that date, of the same branch and without a preference.
            digest.to = 3
            return [Event(at: event.at, .digest(digest))]
        case (.miscounts, .digest(var digest)):
            digest.putOff += 1
            return [Event(at: event.at, .digest(digest))]
        case (.keepsStale, .composed(var composition)) where !composition.out.isEmpty:
            composition.out = []
            return [Event(at: event.at, .composed(composition))]
        case (.skipsAhead, .digest(var digest)):
            guard let place = digest.steps.firstIndex(where: { $0.step.isStewardsAsk }) else { return nil }
            digest.steps[place].step = .head
            let name = digest.steps[place].name
            digest.steps[place].round = rounds[ForetoldStep(name, .head), default: 0]
            return [Event(at: event.at, .digest(digest))]
        default: return nil
        }
    }
}
