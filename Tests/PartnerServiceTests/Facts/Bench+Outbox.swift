import PartnerCore
import PartnerStore

@testable import PartnerService

extension Bench {
    /// A digest with one step, decided and not yet tried, of a date of its own.
    @discardableResult
    func decided(_ step: StepName = .due, of occurrence: Occurrence, steward: StaffKey, number: Int = 7)
        throws
        -> Int64
    {
        try store.write { [today, time] db in
            let count = try Outbox.list(.all, limit: .max, db).count
            return try Outbox.post(
                digest: today.adding(days: -count), to: steward,
                at: MailAddress(address: "\(steward)@library.example"),
                messageID: "<\(number)-\(count)@library.example>",
                window: time.now..<time.now.adding(.seconds(3600)),
                steps: [NewStep(occurrence: occurrence, step: step, steward: steward, addressee: steward)],
                channels: [.sendmail], at: time.now, db)
        }
    }

    func decided(_ step: StepName, of occurrence: Occurrence, number: Int) throws -> Int64 {
        try decided(step, of: occurrence, steward: "ana", number: number)
    }

    /// One try of a message, from its beginning to its end.
    func attempt(_ message: Int64, _ outcome: TryOutcome, text: String = "text") throws {
        let id = try store.write { [time] db in
            try Outbox.begin(message, on: .sendmail, text: Bytes(text.utf8), at: time.now, db)
        }
        try store.write { [today, time] db in
            try Outbox.end(id, outcome, status: 0, words: "said", at: time.now, today: { _ in today }, db)
        }
    }

    func accept(_ message: Int64) throws { try attempt(message, .accepted) }
}
