import PartnerCore
import PartnerStore

/// When the daemon has something to do next.
struct NextWake {
    let store: Store
    let library: Library

    struct Digests: Hashable {
        let at: Instant
        let people: Int
    }

    func instant(after now: Instant) throws -> Instant? {
        let (digests, retry) = try store.read { db in
            // In a storm somebody's doing ends it, which wakes; else the next day is looked at.
            (
                try self.digests(after: now, besidesOpen: StormRecord.load(db).storm != nil, db),
                try Outbox.nextTry(at: now, db)
            )
        }
        return [digests?.at, retry].compactMap(\.self).min()
    }

    /// The next moment at which digests are decided, and for how many people.
    /// - Parameter besidesOpen: windows that are open now are passed over.
    func digests(after now: Instant, besidesOpen: Bool = false, _ db: Database) throws -> Digests? {
        let leaving = try Leavings.all(db)
        let moments = try library.staff.values.compactMap { person -> Instant? in
            guard let day = SendDay.next(for: person, notBefore: now, in: library),
                !leaving.contains(where: { $0.staff == person.key && $0.lastDay < day.date })
            else { return nil }
            let decided = try PartnerStore.Digests.isDecided(person.key, on: day.date, db)
            return decided || besidesOpen && day.contains(now)
                ? day.following(for: person, in: library)?.from : max(day.from, now)
        }
        guard let first = moments.min() else { return nil }
        return Digests(at: first, people: moments.count { $0 == first })
    }
}
