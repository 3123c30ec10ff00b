import PartnerCore

/// Where two rows of one sheet say something else of the same partner.
///
/// Lists often have a row for each contact, with the partner's own columns repeated or left blank: such rows
/// hold together. What they say of the contact and of the last time in touch is the contact's own.
struct RowDisagreement {
    let column: ColumnField
    let earlier: String
    let later: String

    /// The first column, in the order of our own sheets, in which both say something and not the same; nil where
    /// the two hold together.
    init?(_ earlier: PartnerRow, _ later: PartnerRow) {
        // By the slug they are one, whatever they are called.
        if PartnerIndex.folded(earlier.name) != PartnerIndex.folded(later.name) {
            (column, self.earlier, self.later) = (.name, earlier.name, later.name)
            return
        }
        for (column, text) in Self.columns(sameContact: Self.isSameContact(earlier, later)) {
            guard let first = text(earlier), let second = text(later),
                FoldedText(first) != FoldedText(second)
            else { continue }
            self.column = column
            self.earlier = first
            self.later = second
            return
        }
        return nil
    }

    private static func isSameContact(_ first: PartnerRow, _ second: PartnerRow) -> Bool {
        func name(_ row: PartnerRow) -> String? { row.contactName ?? row.contactMail ?? row.contactPhone }
        guard let first = name(first), let second = name(second) else { return true }
        return FoldedText(first) == FoldedText(second)
    }

    private static func columns(sameContact: Bool) -> [(ColumnField, (PartnerRow) -> String?)] {
        let partner: [(ColumnField, (PartnerRow) -> String?)] = [
            (.kind, { $0.kind }), (.branch, { $0.branch }), (.steward, { $0.steward }),
            (.backup, { $0.backup }), (.address, { $0.address }), (.city, { $0.city }), (.zip, { $0.zip }),
            (.website, { $0.website }), (.notes, { $0.notes }), (.stage, { $0.stage }),
            (.followUp, { $0.followUp }),
        ]
        let contact: [(ColumnField, (PartnerRow) -> String?)] = [
            (.role, { $0.contactRole }), (.mail, { $0.contactMail }), (.phone, { $0.contactPhone }),
            (.lastContact, { $0.lastContact?.description }), (.how, { $0.how }),
        ]
        return sameContact ? partner + contact : partner
    }
}
