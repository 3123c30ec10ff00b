import PartnerControl
import PartnerCore
import PartnerTables

/// Records as a sheet with the columns that an import knows.
enum ExportSheet {
    static func csv(_ reply: Verb.Export.Reply, _ what: Verb.Export.What) -> [UInt8] {
        var writer = CSVWriter()
        for row in table(reply, what).rows { writer.append(row.cells.map(\.text)) }
        return writer.bytes
    }

    /// Dates are dates, all else is text; blank cells are there, also at a row's end.
    static func table(_ reply: Verb.Export.Reply, _ what: Verb.Export.What) -> Table {
        switch what {
        case .partners: table("Partners", reply.partners, partnerColumns)
        case .touches: table("Touches", reply.touches, touchColumns)
        }
    }

    private static func table<Row>(
        _ name: String, _ rows: [Row], _ columns: [(ColumnField, (Row) -> Cell)]
    ) -> Table {
        let header = Table.Row(number: 1, cells: columns.map { .text($0.0.header) })
        let entries = rows.enumerated().map { index, row in
            Table.Row(number: index + 2, cells: columns.map { $0.1(row) })
        }
        return Table(form: Table.Form(.xlsx, sheet: name), rows: [header] + entries)
    }

    private static func text(_ text: String?) -> Cell { text.map { Cell($0) } ?? .empty }
    private static func date(_ date: CivilDate?) -> Cell { date.map(Cell.date) ?? .empty }

    private static var partnerColumns: [(ColumnField, (PartnerRow) -> Cell)] {
        [
            (.name, { text($0.name) }), (.slug, { text($0.slug?.text) }), (.kind, { text($0.kind) }),
            (.branch, { text($0.branch) }), (.steward, { text($0.steward) }), (.backup, { text($0.backup) }),
            (.contact, { text($0.contactName) }), (.role, { text($0.contactRole) }),
            (.mail, { text($0.contactMail) }), (.phone, { text($0.contactPhone) }),
            (.address, { text($0.address) }), (.city, { text($0.city) }), (.zip, { text($0.zip) }),
            (.lastContact, { date($0.lastContact) }), (.how, { text($0.how) }),
            (.website, { text($0.website) }), (.stage, { text($0.stage) }),
            (.followUp, { text($0.followUp) }), (.notes, { text($0.notes) }),
        ]
    }

    private static var touchColumns: [(ColumnField, (TouchRow) -> Cell)] {
        [
            (.date, { date($0.date) }), (.partner, { text($0.partner) }), (.how, { text($0.how) }),
            (.staff, { text($0.staff) }), (.contact, { text($0.contact) }), (.notes, { text($0.note) }),
            (.promise, { text($0.promise) }), (.promisedBy, { date($0.promisedBy) }),
        ]
    }
}
