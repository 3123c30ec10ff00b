import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    func history(_ request: Verb.History.Parameters) throws -> Verb.History.Reply {
        guard request.limit >= 1 else {
            throw ControlFault(
                .refused, "a history of \(request.limit) entries is not possible", found: "\(request.limit)",
                expected: "1 or more", exitCode: 64)
        }
        let field = try request.field.map { try historyField($0) }
        return try read { db in
            let standing = try standing(of: request.partner, db)
            let household = standing.household
            let branch = standing.partner.branch
            let zone = library.zone(of: branch)
            let since = try request.since.map { try date($0, .past, today: standing.today) }
            let who = request.who.map { StaffDirectory(library).find($0)?.rawValue ?? $0.lowercased() }
            let imports = try Imports.byCommand(db)
            let whole = try Audit.of(standing.partner.id, limit: .max, db).filter { entry in
                (since.map { zone.date(entry.at) >= $0 } ?? true)
                    && (who.map { entry.actor.lowercased() == $0.lowercased() } ?? true)
            }
            let entries = whole.compactMap { entry -> Verb.History.Entry? in
                let emptied = entry.before == "{}" || entry.after == "{}"
                let changes = RecordWords.changes(entry) {
                    household.contactName($0, of: standing.partner.id)
                }.filter { field == nil || $0.field == field }
                if field != nil, changes.isEmpty { return nil }
                return Verb.History.Entry(
                    at: household.moment(entry.at, of: branch), who: entry.actor,
                    command: entry.summary ?? entry.verb, number: entry.command,
                    through: through(entry, imports), emptied: emptied, action: entry.action.word,
                    record: RecordWords.name(of: entry.table), recordNumber: Int64(entry.key),
                    changes: changes)
            }
            return Verb.History.Reply(
                now: household.moment(household.instant, of: branch), partner: standing.label,
                total: entries.count, entries: Array(entries.prefix(request.limit)))
        }
    }

    private func historyField(_ text: String) throws(ControlFault) -> String {
        let wanted = FoldedText(text).text
        if let found = RecordWords.fields.first(where: { FoldedText($0).text == wanted }) { return found }
        throw notFound("field", text, among: RecordWords.fields)
    }

    /// By which way a change came.
    private func through(_ entry: AuditEntry, _ imports: [Int64: Imports.Source]) -> String {
        guard let command = entry.command else { return "another program" }
        if entry.actor == "configuration" { return "configuration" }
        if entry.actor.hasPrefix("sheet ") { return entry.actor }
        if let taken = imports[command] { return "import \(taken.number), \(taken.file)" }
        return entry.verb.map { "partnerctl \($0)" } ?? "partnerctl"
    }
}

extension AuditEntry.Action {
    fileprivate var word: Verb.History.Entry.Action {
        switch self {
        case .insert: .added
        case .update: .changed
        case .delete: .removed
        }
    }
}
