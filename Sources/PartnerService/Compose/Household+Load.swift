import PartnerCore
import PartnerStore

extension Household {
    /// Reads everything as it stands, in the caller's transaction.
    /// - Parameter partners: only these; nil: all.
    /// - Parameter steps: decided steps that are left out, as if they had never been: those of the message
    ///   that is being composed.
    init(
        at now: Instant, library: Library, of partners: Set<Partner.ID>? = nil,
        without steps: Set<Int64> = [], _ db: Database
    ) throws {
        let facts = try partners.map { try Facts.of($0, db) } ?? Facts.all(db)
        self.init(
            library: library, roster: try Roster.load(db), instant: now,
            facts: steps.isEmpty ? facts : facts.map { $0.without(steps: steps) },
            contacts: try Contacts.byPartner(of: partners, db), staffNames: try StaffNames.all(db))
    }
}
