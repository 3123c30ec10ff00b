import PartnerControl
import PartnerCore
import PartnerStore

/// Takes the rows of one directory over, in one command: what is new is added, what the list says otherwise than
/// before is changed, all else is the same.
struct CandidateImport {
    let list: String
    let kind: String?
    /// The import's number.
    let number: Int64
    let geography: Geography
    let command: PartnerStore.Command
    let db: Database

    private(set) var added: [Verb.Import.Row] = []
    private(set) var changed: [Verb.Import.Row] = []
    private(set) var same = 0
    private(set) var refused: [RowIssue] = []
    private(set) var unplaced = 0

    private var byKey: [String: Candidate] = [:]
    private var byName: [String: Candidate] = [:]
    private var slugs: Set<String>
    /// The row of this list that each candidate was read from.
    private var rowOf: [Candidate.ID: Int] = [:]

    init(
        _ request: Verb.ImportCandidates.Parameters, number: Int64, geography: Geography,
        command: PartnerStore.Command, _ db: Database
    ) throws {
        list = try FactText.line(request.list, "list's name")
        kind = try FactText.optionalLine(request.kind, "kind")
        self.number = number
        self.geography = geography
        self.command = command
        self.db = db
        slugs = Set(try Candidates.slugs(db)).union(try Partners.slugs(db))
        for candidate in try Candidates.all(db) where candidate.entry.list == list { index(candidate) }
    }

    private mutating func index(_ candidate: Candidate) {
        if let key = candidate.entry.listKey { byKey[key] = candidate }
        byName[Self.identity(candidate.entry)] = candidate
    }

    /// Where a list numbers nothing: by name and place.
    private static func identity(_ entry: CandidateEntry) -> String {
        let place = entry.place
        return [entry.name, place.zip ?? place.city ?? "", place.address ?? ""].map { FoldedText($0).text }
            .joined(separator: "|")
    }

    mutating func take(_ rows: [CandidateRow]) throws {
        for row in rows { try take(row) }
    }

    private mutating func take(_ row: CandidateRow) throws {
        var entry = entry(row)
        if entry.place.zip == nil, entry.place.tract == nil, entry.place.county == nil { unplaced += 1 }
        let known = entry.listKey.map { byKey[$0] } ?? byName[Self.identity(entry)]
        guard let known else {
            guard let slug = freeSlug(entry.name, row) else { return }
            entry.slug = slug.text
            slugs.insert(slug.text)
            let id = try Candidates.add(entry, from: number, command, db)
            index(Candidate(id: id, entry: entry))
            rowOf[id] = row.row
            added.append(.init(row: row.row, slug: entry.slug, name: entry.name))
            return
        }
        entry.slug = known.entry.slug
        let changes = Self.changes(known.entry, entry)
        if let other = rowOf[known.id] {
            // A row twice says nothing new; one that contradicts the other can't be right with it.
            if changes.isEmpty { same += 1 } else { refuse(row, other: other, known: known) }
            return
        }
        rowOf[known.id] = row.row
        guard !changes.isEmpty else {
            same += 1
            return
        }
        try Candidates.change(known.id, to: entry, command, db)
        index(Candidate(id: known.id, entry: entry))
        changed.append(.init(row: row.row, slug: entry.slug, name: entry.name, changes: changes))
    }

    private mutating func refuse(_ row: CandidateRow, other: Int, known: Candidate) {
        let what = known.entry.listKey.map { "the number \"\($0)\"" } ?? "\"\(row.name)\""
        refused.append(
            RowIssue(
                .refusal, .contradiction, row: row.row, found: row.name,
                problem: "\(what) stands in row \(other) already, with other details",
                expected: "one row an organisation, or a number that tells them apart"))
    }

    private func entry(_ row: CandidateRow) -> CandidateEntry {
        var place = CandidatePlace()
        place.address = row.address
        place.city = row.city
        place.state = row.state
        place.zip = row.zip
        place.tract = row.tract
        place.county = row.tract.map { String($0.prefix(5)) } ?? county(row)
        place.latitude = row.latitude
        place.longitude = row.longitude
        var entry = CandidateEntry(slug: "", name: row.name, list: list, place: place)
        entry.kind = row.kind ?? kind
        entry.category = row.category
        entry.about = row.about
        entry.contact = row.contact
        entry.phone = row.phone
        entry.mail = row.mail
        entry.website = row.website
        entry.listKey = row.key
        entry.row = row.row
        return entry
    }

    /// By its code, or by its name where only one county is called so.
    private func county(_ row: CandidateRow) -> String? {
        guard let text = row.county else { return nil }
        let codes = geography.counties(named: text)
        return codes.count == 1 ? codes.first : nil
    }

    private mutating func freeSlug(_ name: String, _ row: CandidateRow) -> Slug? {
        guard let wanted = Slug(from: name) else {
            refused.append(
                RowIssue(
                    .refusal, .badSlug, row: row.row, found: name,
                    problem: "no short name can be made of \"\(name)\"",
                    expected: "a name with a letter or figure that ASCII can write"))
            return nil
        }
        return wanted.free(besides: slugs)
    }

    /// Where it stands in the list is no change of what the list says.
    private static func changes(_ old: CandidateEntry, _ new: CandidateEntry) -> [FieldChange] {
        func text(_ degrees: Double?) -> String? { degrees.map { String($0) } }
        let a = old.place, b = new.place
        return FieldChanges.list([
            ("name", old.name, new.name), ("kind", old.kind, new.kind),
            ("category", old.category, new.category),
            ("about", old.about, new.about), ("address", a.address, b.address), ("city", a.city, b.city),
            ("state", a.state, b.state), ("ZIP", a.zip, b.zip), ("county", a.county, b.county),
            ("tract", a.tract, b.tract), ("latitude", text(a.latitude), text(b.latitude)),
            ("longitude", text(a.longitude), text(b.longitude)), ("contact", old.contact, new.contact),
            ("phone", old.phone, new.phone), ("mail", old.mail, new.mail),
            ("website", old.website, new.website),
            ("number", old.listKey, new.listKey),
        ])
    }
}
