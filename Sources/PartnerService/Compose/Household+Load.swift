import PartnerCore
import PartnerStore

extension Household {
    /// Reads everything as it stands, in the caller's transaction.
    /// - Parameter steps: decided steps that are left out, as if they had never been: those of the message
    ///   that is being composed.
    init(at now: Instant, library: Library, without steps: Set<Int64> = [], _ db: Database) throws {
        let facts = try Facts.all(db)
        self.init(
            library: library, roster: try Roster.load(db), instant: now,
            facts: steps.isEmpty ? facts : facts.map { $0.without(steps: steps) },
            contacts: try Contacts.byPartner(db), staffNames: try StaffNames.all(db))
    }
}
