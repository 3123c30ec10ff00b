import GRDB
import PartnerCore

/// The configuration's branches, staff and rules for fixed dates, as the facts refer to them.
package enum Mirror {
    /// Writes down who is there; who vanished is marked gone and never deleted; who came back is there again.
    /// Changes nothing where nothing changed.
    /// - `today`: in a branch's zone; asked also of branches that vanished.
    package static func apply(
        _ library: Library, today: (BranchKey) -> CivilDate, _ command: Command, _ db: Database
    ) throws {
        for branch in library.branches.values.sorted(by: { $0.key < $1.key }) { try write(branch, db) }
        for staff in library.staff.values.sorted(by: { $0.key < $1.key }) { try write(staff, db) }
        let branches = try db.list("branch", "SELECT key FROM branch WHERE gone_since IS NULL") {
            BranchKey($0.text(0))
        }
        for key in branches where library.branches[key] == nil {
            try db.run(
                sql: "UPDATE branch SET gone_since = :date WHERE key = :key",
                arguments: ["key": key, "date": today(key)])
        }
        let staff = try db.list("staff", "SELECT key, branch FROM staff WHERE gone_since IS NULL") {
            (key: $0.staff(0), branch: BranchKey($0.text(1)))
        }
        for person in staff where library.staff[person.key] == nil {
            try db.run(
                sql: "UPDATE staff SET gone_since = :date WHERE key = :key",
                arguments: ["key": person.key, "date": today(person.branch)])
        }
        try DateRules.mirror(library, on: library.branches.keys.map(today).min(), command, db)
    }

    private static func write(_ branch: Branch, _ db: Database) throws {
        try db.run(
            sql: """
                INSERT INTO branch (key, name, zone, head) VALUES (:key, :name, :zone, :head)
                ON CONFLICT (key) DO UPDATE
                SET name = excluded.name, zone = excluded.zone, head = excluded.head, gone_since = NULL
                WHERE (name, zone, head, gone_since) IS NOT (excluded.name, excluded.zone, excluded.head, NULL)
                """,
            arguments: [
                "key": branch.key, "name": branch.name, "zone": branch.zone.name, "head": branch.head,
            ])
    }

    private static func write(_ staff: Staff, _ db: Database) throws {
        try db.run(
            sql: """
                INSERT INTO staff (key, name, mail, phone, branch, supervisor, login)
                VALUES (:key, :name, :mail, :phone, :branch, :supervisor, :login)
                ON CONFLICT (key) DO UPDATE
                SET name = excluded.name, mail = excluded.mail, phone = excluded.phone, branch = excluded.branch,
                    supervisor = excluded.supervisor, login = excluded.login, gone_since = NULL
                WHERE (name, mail, phone, branch, supervisor, login, gone_since) IS NOT
                    (excluded.name, excluded.mail, excluded.phone, excluded.branch, excluded.supervisor,
                        excluded.login, NULL)
                """,
            arguments: [
                "key": staff.key, "name": staff.name, "mail": staff.mail, "phone": staff.phone,
                "branch": staff.branch, "supervisor": staff.supervisor, "login": staff.login,
            ])
    }
}
