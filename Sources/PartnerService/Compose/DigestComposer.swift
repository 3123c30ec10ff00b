import PartnerCore
import PartnerMail
import PartnerStore

/// Composes a digest at a try, in the transaction that marks it: drops the steps that no longer hold.
struct DigestComposer {
    let library: Library
    let store: Store

    /// - Returns: nil where nothing is left to say.
    func compose(_ message: OutboxMessage, at now: Instant, _ db: Database) throws -> ComposedMail? {
        let composition = try Composition(message, at: now, library: library, db)
        try composition.drop(db)
        return composition.content.map(ComposedMail.init)
    }
}
