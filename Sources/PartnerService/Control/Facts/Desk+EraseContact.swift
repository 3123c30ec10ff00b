import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    func eraseContact(
        _ request: Verb.EraseContact.Parameters, by caller: Caller
    ) throws -> Verb.EraseContact.Reply {
        guard request.sure else {
            return try refusing {
                try store.trial(actor: caller.actor, verb: "contact erase", at: time.now) {
                    try erase(request, $1, $0)
                }
            }
        }
        var reply = try change("contact erase", by: caller) { try erase(request, $1, $0) }
        // The records are clean by now; where the file can't be written anew, that is said and tried again.
        reply.shredded = (try? store.shred()) != nil
        return reply
    }

    private func erase(
        _ request: Verb.EraseContact.Parameters, _ command: PartnerStore.Command, _ db: Database
    ) throws -> Verb.EraseContact.Reply {
        let standing = try standing(of: request.partner, db)
        let person = try contact(request.contact, of: standing)
        if person.erased != nil {
            throw ControlFault.refused(
                "contact \(person.id) of \(standing.partner.name) is forgotten already",
                found: request.contact, expected: "a person who is on record")
        }
        let everybody = try Contacts.byPartner(db).values.flatMap(\.self)
        let same = everybody.filter { $0.erased == nil && Self.isSame($0, person) }
        let others = standing.contacts.filter { other in !same.contains { $0.id == other.id } }
        let traces = PersonTraces(
            name: person.name, mail: person.mail, phone: person.phone,
            besides: [standing.partner.name] + others.map(\.name) + (try StaffNames.all(db)).values)
        var erasure = Erasure(traces, of: try Merges.family(of: standing.partner.id, db), db)
        try erasure.run(same.map(\.id), on: standing.today)
        try Commands.describe(command, "a person at \(standing.partner.slug) was forgotten", db)
        return Verb.EraseContact.Reply(
            today: standing.today, partner: standing.label, contacts: same.map(\.id).sorted(),
            done: request.sure,
            texts: erasure.traces.map {
                ErasedText(
                    record: RecordWords.name(of: $0.table), recordNumber: $0.key, field: $0.column,
                    from: request.sure ? nil : $0.from, to: $0.to)
            },
            history: erasure.audits, messages: erasure.messages, deadLetters: erasure.deadLetters,
            folders: (configuration.current.drop.map { drop in
                [DropReader.done, DropReader.refused].map { "\(drop.path)/\($0)" }
            } ?? [])
                + (configuration.current.answers.map { ["\($0.folder)/new", "\($0.folder)/cur"] } ?? []))
    }

    /// The same row, or one of that name at another partner with the same mail or phone.
    private static func isSame(_ other: Contact, _ person: Contact) -> Bool {
        if other.id == person.id { return true }
        guard FoldedText(other.name) == FoldedText(person.name) else { return false }
        return (other.mail != nil && other.mail == person.mail)
            || (other.phone != nil && other.phone == person.phone)
    }
}
