import GRDB
import PartnerCore

/// One row of a watched sheet as it was read last.
package struct SheetRow: Hashable, Sendable {
    /// A JSON object in the sheet's own words.
    package let cells: String
    /// Whose row it is; nil where it was not known.
    package let partner: Partner.ID?
    /// What became of a line of a contact log; nil where it was removed since, and of a partner's row.
    package let touch: Int64?

    package init(cells: String, partner: Partner.ID?, touch: Int64? = nil) {
        self.cells = cells
        self.partner = partner
        self.touch = touch
    }
}

package enum SheetRows {
    /// In the sheet's order; empty where it was never read.
    package static func last(of sheet: String, _ db: Database) throws -> [SheetRow] {
        try db.list(
            "sheet_row",
            "SELECT cells, partner, touch FROM sheet_row WHERE sheet = :sheet ORDER BY position",
            ["sheet": sheet]
        ) { row in
            SheetRow(
                cells: row.text(0), partner: row.optionalInt(1).map(Partner.ID.init(rawValue:)),
                touch: row.optionalInt(2))
        }
    }

    package static func replace(_ rows: [SheetRow], of sheet: String, _ db: Database) throws {
        try db.run(sql: "DELETE FROM sheet_row WHERE sheet = :sheet", arguments: ["sheet": sheet])
        for (index, row) in rows.enumerated() {
            try db.run(
                sql: """
                    INSERT INTO sheet_row (sheet, position, cells, partner, touch)
                    VALUES (:sheet, :position, :cells, :partner, :touch)
                    """,
                arguments: [
                    "sheet": sheet, "position": index + 1, "cells": row.cells, "partner": row.partner,
                    "touch": row.touch,
                ])
        }
    }
}
