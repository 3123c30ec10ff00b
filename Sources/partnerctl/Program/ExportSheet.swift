import PartnerControl
import PartnerCore
import PartnerTables

/// Records as a sheet with the columns that an import knows.
enum ExportSheet {
    static func csv(_ reply: Verb.Export.Reply, _ what: Verb.Export.What) -> [UInt8] {
        switch what {
        case .partners: csv(reply.partners, partnerColumns)
        case .touches: csv(reply.touches, touchColumns)
        }
    }

    private static func csv<Row>(_ rows: [Row], _ columns: [(ColumnField, (Row) -> String?)]) -> [UInt8] {
        var writer = CSVWriter()
        writer.append(columns.map(\.0.header))
        for row in rows { writer.append(columns.map { $0.1(row) ?? "" }) }
        return writer.bytes
    }

    private static var partnerColumns: [(ColumnField, (PartnerRow) -> String?)] {
        [
            (.name, { $0.name }), (.slug, { $0.slug?.text }), (.kind, { $0.kind }), (.branch, { $0.branch }),
            (.steward, { $0.steward }), (.backup, { $0.backup }), (.contact, { $0.contactName }),
            (.role, { $0.contactRole }), (.mail, { $0.contactMail }), (.phone, { $0.contactPhone }),
            (.address, { $0.address }), (.city, { $0.city }), (.zip, { $0.zip }),
            (.lastContact, { $0.lastContact?.description }), (.how, { $0.how }), (.website, { $0.website }),
            (.stage, { $0.stage }), (.followUp, { $0.followUp }), (.notes, { $0.notes }),
        ]
    }

    private static var touchColumns: [(ColumnField, (TouchRow) -> String?)] {
        [
            (.date, { $0.date.description }), (.partner, { $0.partner }), (.how, { $0.how }),
            (.staff, { $0.staff }),
            (.contact, { $0.contact }), (.notes, { $0.note }), (.promise, { $0.promise }),
            (.promisedBy, { $0.promisedBy?.description }),
        ]
    }
}
