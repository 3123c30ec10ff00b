import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    /// All partners, or all touches, in the words that an import understands: reading them back changes
    /// nothing.
    func export(_ request: Verb.Export.Parameters) throws -> Verb.Export.Reply {
        try read { db in
            let household = try household(db)
            let facts = household.facts.values.sorted { $0.partner.slug < $1.partner.slug }
            var reply = Verb.Export.Reply(today: library.firstZone.date(household.instant))
            switch request.what {
            case .partners:
                reply.partners = facts.enumerated().map {
                    household.row($0.offset + Self.firstRow, $0.element)
                }
            case .touches:
                let promises = try promisesByTouch(facts, db)
                let touches = facts.flatMap { facts in facts.touches.map { (facts, $0) } }
                    .sorted(by: Self.inOrder)
                reply.touches = touches.enumerated().map { index, touch in
                    household.row(index + Self.firstRow, touch.1, of: touch.0, promises[touch.1.id])
                }
            }
            return reply
        }
    }

    /// Below the header.
    private static var firstRow: Int { 2 }

    /// By day. Of the same partner, day, way and person those with words come first: a line without any matches
    /// whichever is left.
    private static func inOrder(_ a: (PartnerFacts, Touch), _ b: (PartnerFacts, Touch)) -> Bool {
        func key(_ facts: PartnerFacts, _ touch: Touch) -> (CivilDate, String, Int, Int64) {
            (touch.date, facts.partner.slug, touch.note == nil ? 1 : 0, touch.id)
        }
        return key(a.0, a.1) < key(b.0, b.1)
    }

    /// Open promises by the touch they came out of: a line has room for one. What was kept or dropped would be
    /// promised anew where the sheet is read elsewhere.
    private func promisesByTouch(_ facts: [PartnerFacts], _ db: Database) throws -> [Int64: Promise] {
        var found: [Int64: Promise] = [:]
        for facts in facts {
            for promise in facts.promises where promise.state == .open {
                guard let touch = try Promises.touch(of: promise.id, db), touch.date == promise.made,
                    found[touch.id] == nil
                else { continue }
                found[touch.id] = promise
            }
        }
        return found
    }
}

extension Household {
    fileprivate func row(_ number: Int, _ facts: PartnerFacts) -> PartnerRow {
        let partner = facts.partner
        let plan = agenda.plans[partner.id]
        let contact = contacts[partner.id]?.first { $0.left == nil }
        var row = PartnerRow(row: number, name: partner.name)
        row.slug = Slug(partner.slug)
        row.kind = partner.kind.rawValue
        row.branch = partner.branch.rawValue
        row.steward = plan?.steward?.rawValue
        row.backup = partner.backup?.rawValue
        row.contactName = contact?.name
        row.contactRole = contact?.role
        row.contactMail = contact?.mail
        row.contactPhone = contact?.phone
        row.address = partner.address
        row.lastContact = plan?.lastTouch?.date
        row.how = plan?.lastTouch.flatMap { $0.how == .unknown ? nil : $0.how.rawValue }
        row.website = partner.website
        row.notes = partner.notes
        row.stage = stage(of: facts)?.stage.rawValue
        row.followUp = partner.followUp?.description
        row.season = partner.season?.description
        return row
    }

    fileprivate func row(
        _ number: Int, _ touch: Touch, of facts: PartnerFacts, _ promise: Promise?
    ) -> TouchRow {
        var row = TouchRow(row: number, date: touch.date, partner: facts.partner.slug)
        row.note = touch.note
        row.how = touch.how == .unknown ? nil : touch.how.rawValue
        row.staff = touch.staff?.rawValue
        row.contact = contactName(touch.contact, of: facts.partner.id)
        row.promise = promise?.what
        row.promisedBy = promise?.due
        return row
    }
}
