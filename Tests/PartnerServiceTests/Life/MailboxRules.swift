import PartnerCore
import PartnerStore

@testable import PartnerStore

/// What readers found in their mailboxes: 8 (2), (7).
enum MailboxRules {
    static func complaints(_ handings: [Handing], _ db: Database) throws -> [String] {
        let delivered = handings.filter { $0.isDelivered && $0.way == .sendmail }
        let byMessage = Dictionary(grouping: delivered, by: \.message)
        // A copy is recognised by its Message-ID, and says the same.
        let copies = byMessage.values.filter { copies in
            copies.contains {
                $0.parcel.message != copies[0].parcel.message
                    || $0.parcel.messageID != copies[0].parcel.messageID
            }
        }
        return try copies.map { "message \($0[0].message) came in two texts" } + oneADay(byMessage, db)
    }

    private static func oneADay(_ byMessage: [Int64: [Handing]], _ db: Database) throws -> [String] {
        // The clock was set back to before their dates, which then came again.
        let aside = try Set(
            db.list(
                "digest", "SELECT message FROM digest WHERE set_aside IS NOT NULL AND message IS NOT NULL"
            ) { $0.int(0) })
        let digests = try byMessage.keys.sorted().compactMap { try Outbox.get($0, db) }
            .filter { $0.kind == .digest && !aside.contains($0.id) }
        let days = Dictionary(grouping: digests) { digest in
            [digest.staff?.rawValue, digest.digestDate?.description].compactMap(\.self).joined(separator: " ")
        }
        return days.filter { $0.value.count > 1 }.map { "two digests in a mailbox: \($0.key)" }
    }
}
