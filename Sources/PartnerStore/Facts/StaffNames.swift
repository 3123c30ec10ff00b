import GRDB
import PartnerCore

/// Names of all staff ever known, of those who have gone, too.
package enum StaffNames {
    package static func all(_ db: Database) throws -> [StaffKey: String] {
        let rows = try db.list("staff", "SELECT key, name FROM staff") { ($0.staff(0), $0.text(1)) }
        return Dictionary(uniqueKeysWithValues: rows)
    }
}
