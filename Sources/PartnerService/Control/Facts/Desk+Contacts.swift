import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    package func addContact(_ request: Verb.AddContact.Parameters, by caller: Caller) throws -> ContactReply {
        try change("contact add", of: request.partner, by: caller) { before, command, db in
            let new = try contact(request.contact, today: before.today)
            if let known = before.contactHere(named: new.name) {
                throw ControlFault.refused(
                    "\(known.name) is a contact of \(before.partner.name) already, number \(known.id)",
                    found: request.contact.name,
                    expected: "partnerctl contact edit \(before.partner.slug) \(known.id)")
            }
            let id = try Contacts.add(to: before.partner.id, new, command, db)
            return try reply(id, before, FieldChanges.listed(new), db)
        }
    }

    func editContact(_ request: Verb.EditContact.Parameters, by caller: Caller) throws -> ContactReply {
        try change("contact edit", of: request.partner, by: caller) { before, command, db in
            let known = try contact(request.contact, of: before)
            let old = PartnerStore.ContactEntry(known)
            var new = old
            if let text = request.name { new.name = try name(text, of: known, in: before) }
            new.role = try edited(request.role, old.role, .role, request) { try FactText.line($0, "role") }
            new.phone = try edited(request.phone, old.phone, .phone, request) {
                try FactText.line($0, "phone")
            }
            new.mail = try edited(request.mail, old.mail, .mail, request) { try FactText.mail($0) }
            // Who has left has no details that could be right.
            if new != old, known.left == nil { new.confirmed = before.today }
            try Contacts.change(known.id, to: new, command, db)
            return try reply(known.id, before, FieldChanges.between(old, new), db)
        }
    }

    package func contactLeft(_ request: ContactOn, by caller: Caller) throws -> ContactReply {
        try change("contact left", of: request.partner, by: caller) { before, command, db in
            let known = try contact(request.contact, of: before)
            let day = try pastDay(request.on, today: before.today)
            try Contacts.leave(known.id, on: day, command, db)
            return try reply(
                known.id, before,
                FieldChanges.list([("left", known.left?.description, day.description)]), db)
        }
    }

    package func confirmContact(_ request: ContactOn, by caller: Caller) throws -> ContactReply {
        try change("contact confirm", of: request.partner, by: caller) { before, command, db in
            let known = try contact(request.contact, of: before)
            if let left = known.left {
                throw ControlFault.refused(
                    "\(known.name) has left \(before.partner.name) on \(before.dates.day(left))",
                    found: known.name,
                    expected:
                        "partnerctl contact add \(before.partner.slug) \"\(known.name)\", if they are back")
            }
            // That the details were right on an older day is no news.
            let day = max(try pastDay(request.on, today: before.today), known.confirmed ?? .earliest)
            try Contacts.confirm(known.id, on: day, command, db)
            return try reply(
                known.id, before,
                FieldChanges.list([("confirmed", known.confirmed?.description, day.description)]), db)
        }
    }

    // MARK: What is typed of a contact

    /// One of a partner's; of those who have left only where nobody else is meant.
    func contact(_ text: String, of standing: PartnerStanding) throws(ControlFault) -> Contact {
        let here = standing.contacts.filter { $0.left == nil }
        do {
            return try contact(text, of: standing.partner, among: here)
        } catch {
            guard error.name == .notFound else { throw error }
            return try contact(text, of: standing.partner, among: standing.contacts)
        }
    }

    /// A new contact's details, confirmed today where no day is named.
    func contact(_ typed: NewContact, today: CivilDate) throws(ControlFault) -> PartnerStore.ContactEntry {
        PartnerStore.ContactEntry(
            name: try FactText.line(typed.name, "contact's name"),
            role: try FactText.optionalLine(typed.role, "role"),
            phone: try FactText.optionalLine(typed.phone, "phone"), mail: try FactText.mail(typed.mail),
            confirmed: try pastDay(typed.confirmed, today: today))
    }

    private func name(
        _ text: String, of known: Contact, in standing: PartnerStanding
    ) throws(ControlFault) -> String {
        let name = try FactText.line(text, "contact's name")
        guard let same = standing.contactHere(named: name), same.id != known.id else { return name }
        throw .refused(
            "\(same.name) is another contact of \(standing.partner.name), number \(same.id)", found: name,
            expected: "a name that tells them apart")
    }

    private func edited(
        _ text: String?, _ old: String?, _ field: Verb.EditContact.Field,
        _ request: Verb.EditContact.Parameters,
        _ read: (String) throws -> String?
    ) throws -> String? {
        guard request.clear.contains(field) else { return try text.map(read) ?? old }
        guard text == nil else {
            throw ControlFault.refused(
                "\(field.rawValue) can't be set and emptied at once", found: field.rawValue,
                expected: "one of them")
        }
        return nil
    }

    private func reply(
        _ id: Int64, _ before: PartnerStanding, _ changes: [FieldChange], _ db: Database
    ) throws -> ContactReply {
        let after = try before.reread(db)
        guard let contact = after.contacts.first(where: { $0.id == id }) else {
            throw StoreFault(.missing, "there is no contact \(id)")
        }
        return ContactReply(
            today: after.today, partner: after.label, contact: after.household.entry(contact),
            changes: changes,
            nobodyLeft: contact.left != nil && after.contacts.allSatisfy { $0.left != nil })
    }
}

extension PartnerStanding {
    /// Who has left is none of them: somebody of that name who comes is written down anew.
    fileprivate func contactHere(named name: String) -> Contact? {
        contacts.first { $0.left == nil && PartnerIndex.folded($0.name) == PartnerIndex.folded(name) }
    }
}

extension FieldChanges {
    /// Of a new contact: everything that is there.
    fileprivate static func listed(_ new: PartnerStore.ContactEntry) -> [FieldChange] {
        list([
            ("name", nil, new.name), ("role", nil, new.role), ("phone", nil, new.phone),
            ("mail", nil, new.mail), ("confirmed", nil, new.confirmed?.description),
        ])
    }
}
