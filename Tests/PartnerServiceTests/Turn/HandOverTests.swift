import PartnerCore
import PartnerMail
import PartnerStore
import Synchronization
import Testing

@testable import PartnerService

@Suite("Several messages are handed over at once, and to each reader one after the other")
struct HandOverTests {
    /// The first so many wait for each other, so that they are surely in hand at once.
    private final class Crowd: PartnerMail.Channel {
        private struct State {
            var inHand: [StaffKey: Int] = [:]
            var most = 0
            var mostToOne = 0
            var order: [String] = []
            var waiting: [CheckedContinuation<Void, Never>] = []
            var isTogether = false
        }
        private let state = Mutex(State())
        private let size: Int

        init(of size: Int) { self.size = size }

        func deliver(_ parcel: Parcel) async -> Outcome {
            await withCheckedContinuation { continuation in
                let go: [CheckedContinuation<Void, Never>] = state.withLock { state in
                    state.inHand[parcel.reader, default: 0] += 1
                    state.order.append(parcel.messageID.description)
                    let count = state.inHand.values.reduce(0, +)
                    state.most = max(state.most, count)
                    state.mostToOne = max(state.mostToOne, state.inHand[parcel.reader] ?? 0)
                    if state.isTogether { return [continuation] }
                    state.waiting.append(continuation)
                    guard count == size else { return [] }
                    state.isTogether = true
                    defer { state.waiting = [] }
                    return state.waiting
                }
                for waiting in go { waiting.resume() }
            }
            state.withLock { $0.inHand[parcel.reader, default: 1] -= 1 }
            return .accepted
        }

        var most: Int { state.withLock { $0.most } }
        var mostToOne: Int { state.withLock { $0.mostToOne } }
        var order: [String] { state.withLock { $0.order } }
    }

    @Test(
        "as many as the configuration says, never two to one person, each in their order", arguments: [1, 3])
    func bound(_ bound: Int) async throws {
        let bench = try Bench(
            Bench.library.replacing("mail:\n", with: "mail:\n  at-once: \(bound)\n", maxReplacements: 1))
        let library = bench.desk.library
        let people: [StaffKey] = ["ana", "kim", "ana", "lee", "ana", "kim", "dana"]
        for (number, person) in people.enumerated() {
            let staff = try #require(library.staff[person])
            _ = try bench.store.write { db in
                try Outbox.post(
                    extra: .report, to: MailAddress(name: staff.name, address: staff.mail), staff: person,
                    messageID: "<\(number)@library.example>", subject: "Report \(number)", words: "Read.",
                    channels: [.sendmail], at: bench.time.now, db)
            }
        }
        let crowd = Crowd(of: bound)
        let turn = Turn(
            store: bench.store, configuration: bench.desk.configuration, time: bench.time,
            channels: ChannelFactory(atMost: .max) { _, _ in crowd }, random: { 7 }, log: Journal().logger)
        try await turn.deliver()
        #expect(crowd.most == bound)
        #expect(crowd.mostToOne == 1)
        #expect(crowd.order.count == people.count)
        for person: StaffKey in ["ana", "kim"] {
            let hers = people.indices.filter { people[$0] == person }.map { "<\($0)@library.example>" }
            #expect(crowd.order.filter(hers.contains) == hers)
        }
        #expect(try bench.store.read { try Outbox.accepted($0) } == people.count)
        if bound == 1 { #expect(crowd.order == people.indices.map { "<\($0)@library.example>" }) }
    }
}
