import PartnerCore
import PartnerModel
import PartnerService

/// The turns of the program, and where it dies in one.
extension World {
    func turns(until end: Instant, _ random: inout Random) async throws {
        var turns = 0
        while report.violation == nil, !holds.contains(.clock), let next = try turn.next(), next < end {
            // A message that waits for somebody's window is due all the time.
            time.jump(to: max(next, time.now.adding(.seconds(60))))
            guard time.now < end else { return }
            try await doTurn(&random)
            turns += 1
            if turns > 400 { throw SimulationFault("the program never comes to rest on day \(day)") }
        }
    }

    // MARK: One turn

    func doTurn(_ random: inout Random) async throws {
        guard report.violation == nil else { return }
        tick()
        report.turns += 1
        let crash = scenario.kinds.contains(.crash) ? random.days(0...299) : 299
        try look()
        if holds.contains(.clock) { return }
        let decisions = try turn.decide()
        try noteStorm()
        take(try store.read { try ledger.decided(decisions, $0) })
        guard report.violation == nil else { return }
        if crash == 0 {
            report.count("crash between two transactions")
            turn = Self.turn(store, configuration, time, mail, scenario)
            try turn.recover()
        }
        if crash == 1 { try await crashInDelivery() } else { try await turn.deliver() }
        try noteDelivered()
        try noteRoster()
    }

    /// The program dies while a message is on its way: its try has begun, and has no end.
    func crashInDelivery() async throws {
        let dying = turn
        let mail = mail
        let end = await withCheckedContinuation { (continuation: CheckedContinuation<DeliveryEnd, Never>) in
            mail.crashAtNext { continuation.resume(returning: .crashed) }
            Task {
                let end: DeliveryEnd
                do {
                    try await dying.deliver()
                    end = .done
                } catch { end = .failed("\(error)") }
                mail.crashAtNext(nil)
                continuation.resume(returning: end)
            }
        }
        if case .failed(let why) = end { throw SimulationFault(why) }
        guard case .crashed = end else { return }
        report.count("crash in a hand-over")
        let inHand = mail.last
        try noteDelivered()
        // It may have left, whatever the program had written down by then.
        if let inHand, let digest = try digest(of: inHand) {
            var attempt = Try()
            attempt.digest = digest
            attempt.outcome = .unknown
            take(.tried(attempt))
        }
        turn = Self.turn(store, configuration, time, mail, scenario)
        try turn.recover()
    }

    enum DeliveryEnd: Sendable {
        case done, crashed
        case failed(String)
    }
}
