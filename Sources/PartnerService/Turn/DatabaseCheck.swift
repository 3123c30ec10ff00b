import Logging
import PartnerCore
import PartnerStore

/// Looks whether the database is sound: quickly at each start, wholly once a week when nothing else is to be done.
///
/// Broken structure holds the mail, as nothing that is read can be trusted; a row that the schema forbids is named, and
/// stops nobody else's reminders.
package struct DatabaseCheck: Sendable {
    private let store: Store
    private let log: Logger

    package init(store: Store, log: Logger) {
        self.store = store
        self.log = log
    }

    private static let week = Duration.seconds(7 * 24 * 3600)

    /// Without the indices: quick also where the file is large.
    func quickly() throws {
        guard store.access == .writing else { return }
        try keep(try found(by: store.quickCheck), checked: nil)
    }

    /// Once more, as long as it is damaged: a disk that failed may read well now.
    func again(at now: Instant) throws {
        guard store.access == .writing, try store.read(DaemonRecord.load).damage != nil else { return }
        try wholly(at: now)
    }

    /// All of it, where that was not done for a week.
    func weekly(at now: Instant) throws {
        guard store.access == .writing else { return }
        let last = try store.read(DaemonRecord.load).checked
        // A clock that was set back must not put it off for years.
        if let last, last <= now, now.duration(since: last) < Self.week { return }
        try wholly(at: now)
    }

    private func wholly(at now: Instant) throws {
        var findings = try found(by: store.wholeCheck)
        if findings.ofIndices, (try? store.rebuildIndices()) != nil {
            // What an index says wrong is still right in its table.
            log.warning("indices of the database were made anew", metadata: ["why": "\(findings.words)"])
            findings = try found(by: store.wholeCheck)
        }
        try keep(findings, checked: now)
    }

    /// That SQLite can't go on reading is a finding, too.
    private func found(by check: () throws -> [String]) throws -> CheckFindings {
        do { return CheckFindings(try check()) } catch let fault as StoreFault where fault.code == .damaged {
            return CheckFindings([fault.problem])
        }
    }

    private func keep(_ findings: CheckFindings, checked: Instant?) throws {
        let before = try store.read(DaemonRecord.load)
        if before.damage == findings.damage, before.misfits == findings.misfits, checked == nil { return }
        try store.write { db in
            try DaemonRecord.update(db) { record in
                record.damage = findings.damage
                record.misfits = findings.misfits
                record.checked = checked ?? record.checked
            }
        }
        if let damage = findings.damage, before.damage == nil {
            log.error("the database is damaged: nothing is sent", metadata: ["why": "\(damage)"])
        } else if before.damage != nil, findings.damage == nil {
            log.notice("the database is sound again")
        }
        if let misfits = findings.misfits, before.misfits != misfits {
            log.warning("rows are in the database that its schema forbids", metadata: ["rows": "\(misfits)"])
        }
        if checked != nil, findings.damage == nil { log.info("the whole database was checked") }
    }
}

/// What SQLite's checks said, sorted by what it means.
struct CheckFindings: Hashable {
    /// The structure: what is read may be wrong.
    let damage: String?
    /// Single rows that the schema forbids, written by a program that had its rules switched off.
    let misfits: String?
    /// Only indices are wrong: they can be made anew.
    let ofIndices: Bool

    /// - Parameter lines: of `PRAGMA integrity_check` or `quick_check`, without its `ok`.
    init(_ lines: [String]) {
        let rows = lines.filter(Self.isOfRow)
        let others = lines.filter { !Self.isOfRow($0) }
        damage = others.isEmpty ? nil : Self.joined(others)
        misfits = rows.isEmpty ? nil : Self.joined(rows)
        ofIndices = !others.isEmpty && others.allSatisfy(Self.isOfIndex)
    }

    var words: String { [damage, misfits].compactMap(\.self).joined(separator: "\n") }

    private static func joined(_ lines: [String]) -> String { lines.prefix(20).joined(separator: "\n") }

    /// The words of SQLite 3.40, pragma.c.
    private static func isOfRow(_ line: String) -> Bool {
        line.hasPrefix("CHECK constraint failed in ") || line.hasPrefix("NULL value in ")
            || line.hasPrefix("non-") && line.contains(" value in ")
            || line.hasPrefix("NUMERIC value in ") || line.hasPrefix("TEXT value in ")
    }

    private static func isOfIndex(_ line: String) -> Bool {
        line.contains(" missing from index ") || line.hasPrefix("wrong # of entries in index ")
            || line.hasPrefix("non-unique entry in index ")
    }
}
