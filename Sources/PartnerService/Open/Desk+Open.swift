import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    func exportContacts(_ request: Verb.ExportContacts.Parameters) throws -> OpenFile {
        let branch = try request.branch.map { try self.branch($0) }
        let steward = try request.steward.map { try self.staff($0) }
        return try read { db in
            let household = try household(db)
            let moments = try Contacts.moments(db)
            let cards = household.facts.values
                .filter { facts in
                    (branch == nil || facts.partner.branch == branch)
                        && (steward == nil || household.agenda.plans[facts.partner.id]?.steward == steward)
                }
                .sorted { $0.partner.slug < $1.partner.slug }
                .flatMap { facts in
                    (household.contacts[facts.partner.id] ?? []).sorted { $0.id < $1.id }
                        .compactMap { card($0, at: facts.partner, moments[$0.id]) }
                }
            return OpenFile(
                today: library.firstZone.date(household.instant), count: cards.count,
                text: cards.map(\.text).joined())
        }
    }

    /// nil for who has left, or was forgotten.
    private func card(_ contact: Contact, at partner: Partner, _ moments: Contacts.Moments?) -> ContactCard? {
        guard let moments, contact.left == nil, contact.erased == nil else { return nil }
        return ContactCard(
            number: contact.id, recorded: moments.recorded, revised: moments.revised, name: contact.name,
            organisation: partner.name, role: contact.role, phone: contact.phone, mail: contact.mail)
    }

    func exportCalendar(_ request: Verb.ExportCalendar.Parameters) throws -> OpenFile {
        guard (request.staff == nil) != (request.branch == nil) else {
            throw ControlFault(
                .refused, "a calendar is of a person or of a branch",
                expected: "one of the two", exitCode: 64)
        }
        let person = try request.staff.map { try self.staff($0) }
        let branch = try request.branch.map { try self.branch($0) }
        return try read { db in
            let household = try household(db)
            let writer = CalendarWriter(household: household)
            let (feed, name) =
                if let person, let found = library.staff[person] {
                    (writer.feed(of: found), CalendarFolder.name(of: found))
                } else if let branch, let found = library.branches[branch] {
                    (writer.feed(of: found), CalendarFolder.name(of: found))
                } else {
                    throw notFound("calendar", request.staff ?? request.branch ?? "", among: [])
                }
            // With the stamps of the file that others subscribe to, where there is one.
            let previous =
                configuration.current.calendars.map { CalendarFolder(path: $0).present(name) } ?? []
            return OpenFile(
                today: library.firstZone.date(household.instant), count: feed.events.count,
                text: feed.text(after: previous, at: household.instant))
        }
    }
}
