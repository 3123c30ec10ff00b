import PartnerCore
import PartnerService
import Testing

@Suite("Virtual time stands still while something is done, and never waits for nobody")
struct VirtualTimeTests {
    static let start = Instant(unixMilliseconds: 1_804_000_000_000)

    @Test("it goes from one awaited moment to the next", .timeLimit(.minutes(1)))
    func stops() async {
        let time = VirtualTime(start: Self.start)
        let stops = [60, 120, 600].map { Self.start.adding(.seconds($0)) }
        async let seen = Self.moments(stops, of: time)
        await time.advance(to: stops[2])
        #expect(await seen == stops)
    }

    @Test("moving it ends where nobody waits any more", .timeLimit(.minutes(1)))
    func ended() async {
        let time = VirtualTime(start: Self.start)
        // Nobody waits: without an end this would never return.
        async let moved: Void = time.advance(to: Self.start.adding(.seconds(60)))
        await Task.yield()
        time.end()
        await moved
        #expect(time.now == Self.start)
        await time.advance(to: Self.start.adding(.seconds(60)))
        #expect(time.now == Self.start)
    }

    private static func moments(_ stops: [Instant], of time: VirtualTime) async -> [Instant] {
        var seen: [Instant] = []
        for stop in stops {
            while await time.wait(until: stop) != .reached {}
            seen.append(time.now)
        }
        time.end()
        return seen
    }
}
