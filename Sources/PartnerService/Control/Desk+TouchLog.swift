import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    func listTouches(_ request: Verb.ListTouches.Parameters) throws -> Verb.ListTouches.Reply {
        guard request.limit >= 1 else {
            throw ControlFault(
                .refused, "a list of \(request.limit) is not possible", found: "\(request.limit)",
                expected: "1 or more", exitCode: 64)
        }
        return try read { db in
            let people = try Acquaintances(db, library, at: time.now)
            let today = library.firstZone.date(time.now)
            var filter = TouchLog.Filter()
            filter.staff = try request.by.map { try people.staff($0, self) }
            filter.partner = try request.with.map { try partner($0, db).id }
            filter.branch = try request.branch.map { text in
                try people.partners.values.map(\.branch).first { $0.rawValue == text } ?? branch(text)
            }
            filter.since = try request.since.map { try date($0, .past, today: today) }
            filter.until = try request.until.map { try date($0, .past, today: today) }
            if let since = filter.since, let until = filter.until, since > until {
                throw ControlFault.refused(
                    "\(DateText.full(until)) is before \(DateText.full(since))", found: request.until,
                    expected: "a day from \(since) on")
            }
            let exchanges = try TouchLog.exchanges(filter, db)
            return Verb.ListTouches.Reply(
                today: today, total: exchanges.count,
                exchanges: exchanges.prefix(request.limit).map(people.entry))
        }
    }

    func whoKnows(_ request: Verb.WhoKnows.Parameters) throws -> Verb.WhoKnows.Reply {
        guard (request.partner == nil) != (request.staff == nil) else {
            throw ControlFault(
                .refused, "it is not said of whom", expected: "a partner, or a member of staff", exitCode: 64)
        }
        return try read { db in
            let people = try Acquaintances(db, library, at: time.now)
            let today = library.firstZone.date(time.now)
            if let slug = request.partner {
                guard let partner = people.survivor(try partner(slug, db).id) else {
                    throw StoreFault(.missing, "there is no partner \(slug)")
                }
                let exchanges = try TouchLog.exchanges(.init(partner: partner.id), db)
                return Verb.WhoKnows.Reply(
                    today: today, partner: people.label(partner),
                    lines: try people.lines(exchanges, db) { $0 == partner.id },
                    unnamed: exchanges.count { $0.staff.isEmpty && $0.first.how.isTouch })
            }
            let person = try people.staff(request.staff ?? "", self)
            let exchanges = try TouchLog.exchanges(.init(staff: person), db)
            return Verb.WhoKnows.Reply(
                today: today, staff: people.label(person),
                lines: try people.lines(exchanges, db) { _ in true }.filter { $0.staff.key == person })
        }
    }
}

/// Names for the log, and what it adds up to.
private struct Acquaintances {
    let library: Library
    let names: [StaffKey: String]
    let partners: [Partner.ID: Partner]
    let contacts: [Int64: String]

    private let merged: [Partner.ID: Partner.ID]
    private let now: Instant

    init(_ db: Database, _ library: Library, at now: Instant) throws {
        self.library = library
        self.now = now
        merged = try Merges.all(db)
        names = try StaffNames.all(db)
        partners = Dictionary(uniqueKeysWithValues: try Partners.all(db).map { ($0.id, $0) })
        contacts = Dictionary(
            uniqueKeysWithValues: try Contacts.byPartner(db).values.flatMap(\.self).map { ($0.id, $0.name) })
    }

    /// Of today, or one who is gone.
    func staff(_ text: String, _ desk: Desk) throws(ControlFault) -> StaffKey {
        if let key = StaffDirectory(library).find(text) { return key }
        let folded = FoldedText(text).text
        let known = names.filter { $0.key.rawValue == text || FoldedText($0.value).text == folded }
        if let only = known.first, known.count == 1 { return only.key }
        throw desk.notFound(
            "member of staff", text, among: names.flatMap { [$0.key.rawValue, $0.value] })
    }

    func label(_ key: StaffKey) -> StaffLabel {
        StaffLabel(key: key, name: library.staff[key]?.name ?? names[key] ?? key.rawValue)
    }

    func label(_ partner: Partner) -> PartnerLabel {
        PartnerLabel(number: partner.id.rawValue, slug: partner.slug, name: partner.name)
    }

    private func today(_ partner: Partner.ID) -> CivilDate {
        library.date(in: partners[partner]?.branch, at: now)
    }

    /// What another turned out to be stands for it.
    func survivor(_ id: Partner.ID) -> Partner? {
        partners[merged[id] ?? id]
    }

    func entry(_ exchange: Exchange) -> ExchangeEntry {
        ExchangeEntry(
            number: exchange.first.id, date: exchange.first.date, how: exchange.first.how,
            partners: unique(exchange.touches.compactMap { survivor($0.partner) }).map(label),
            by: exchange.staff.map(label),
            with: unique(exchange.touches.compactMap { $0.touch.contact.flatMap { contacts[$0] } }),
            note: exchange.first.note)
    }

    /// One line for each of ours and each partner that suits.
    func lines(
        _ exchanges: [Exchange], _ db: Database, _ suits: (Partner.ID) -> Bool
    ) throws -> [Acquaintance] {
        var lines: [Pair: Acquaintance] = [:]
        let stewards = try Stewardships.today(of: today, db)
        // The latest first, so that who was spoken with last stands first.
        for exchange in exchanges {
            for partner in unique(exchange.touches.compactMap { survivor($0.partner) })
            where suits(partner.id) {
                let with = exchange.touches.filter { survivor($0.partner)?.id == partner.id }
                    .compactMap { $0.touch.contact.flatMap { contacts[$0] } }
                for person in exchange.staff {
                    let pair = Pair(staff: person, partner: partner.id)
                    var line = lines[pair] ?? beginning(pair, partner, stewards[partner.id])
                    line.add(exchange.first, with: with)
                    lines[pair] = line
                }
            }
        }
        return lines.values.sorted {
            ($1.last?.description ?? "", $1.touches, $0.partner.slug, $0.staff.key)
                < ($0.last?.description ?? "", $0.touches, $1.partner.slug, $1.staff.key)
        }
    }

    private struct Pair: Hashable {
        let staff: StaffKey
        let partner: Partner.ID
    }

    private func beginning(_ pair: Pair, _ partner: Partner, _ steward: StaffKey?) -> Acquaintance {
        Acquaintance(
            staff: label(pair.staff), partner: label(partner), worksAt: library.staff[pair.staff]?.branch,
            branch: partner.branch,
            tie: steward == pair.staff ? .steward : partner.backup == pair.staff ? .backup : nil, touches: 0)
    }
}

extension Acquaintance {
    fileprivate mutating func add(_ touch: Touch, with people: [String]) {
        guard touch.how.isTouch else {
            attempts += 1
            return
        }
        touches += 1
        first = min(first ?? touch.date, touch.date)
        if last.map({ touch.date > $0 }) ?? true {
            last = touch.date
            how = touch.how
        }
        for person in people where !with.contains(person) { with.append(person) }
    }
}

private func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
}
