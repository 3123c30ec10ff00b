import PartnerControl
import PartnerCore
import PartnerStore

/// What differs between two versions of a record, field by field, as people read it.
enum FieldChanges {
    static func between(_ old: PartnerEntry, _ new: PartnerEntry) -> [FieldChange] {
        list([
            ("slug", old.slug.text, new.slug.text), ("name", old.name, new.name),
            ("kind", old.kind.rawValue, new.kind.rawValue),
            ("branch", old.branch.rawValue, new.branch.rawValue),
            ("backup", old.backup?.rawValue, new.backup?.rawValue),
            ("follow-up", old.followUp?.description, new.followUp?.description),
            ("season", old.season?.description, new.season?.description),
            ("address", old.address, new.address), ("website", old.website, new.website),
            ("notes", old.notes, new.notes),
        ])
    }

    static func between(_ old: PartnerStore.ContactEntry, _ new: PartnerStore.ContactEntry) -> [FieldChange] {
        list([
            ("name", old.name, new.name), ("role", old.role, new.role), ("phone", old.phone, new.phone),
            ("mail", old.mail, new.mail),
            ("confirmed", old.confirmed?.description, new.confirmed?.description),
        ])
    }

    static func list(_ fields: [(name: String, old: String?, new: String?)]) -> [FieldChange] {
        fields.filter { $0.old != $0.new }.map { FieldChange(field: $0.name, from: $0.old, to: $0.new) }
    }
}
