import PartnerCore
import PartnerStore

/// A full outbox, handed over to a `sendmail` so many at once, each try written down and synced before
/// the program starts and after it has ended.
enum Deliver {
    static func run(folder: String, program: String, count: Int, atOnce: Int) async throws {
        let house = try Running(folder: folder, atOnce: atOnce)
        try house.store.write { db in
            for number in stride(from: 1, through: count, by: 1) {
                _ = try Outbox.post(
                    extra: .report, to: MailAddress(address: "reader\(number % 50)@library.example"),
                    messageID: "<\(number)@library.example>", subject: "Your file",
                    words: String(repeating: "All rows of it were taken over.\n", count: 30),
                    channels: [.sendmail], at: house.time.now, db)
            }
        }
        let clock = ContinuousClock()
        let elapsed = try await clock.measure { try await house.turn(handingOverTo: program).deliver() }
        let left = try house.store.read { try Outbox.due(at: house.time.now, limit: 1, $0) }
        guard left.isEmpty else { throw Fault("not all of \(count) messages were handed over") }
        let (seconds, attoseconds) = elapsed.components
        report(("seconds", "\(Double(seconds) + Double(attoseconds) / 1e18)"), ("messages", "\(count)"))
    }
}
