import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    /// Typed in place of a member of staff: none.
    static let nobody = "nobody"

    package func addPartner(_ request: Verb.AddPartner.Parameters, by caller: Caller) throws
        -> Verb.AddPartner.Reply
    {
        try change("partner add", by: caller) { db, command in
            let others = try Partners.all(db)
            let name = try FactText.line(request.name, "name")
            let slug = try slug(request.slug, for: name, among: others)
            var entry = PartnerEntry(
                slug: slug, name: name, kind: try kind(request.kind), branch: try homeBranch(request.branch))
            let steward = try request.steward.map { try staff($0) }
            entry.backup = try request.backup.map { try staff($0) }
            try differ(steward: steward, backup: entry.backup)
            entry.followUp = try request.followUp.map { try cadence($0) }
            entry.season = try request.season.map { try season($0) }
            entry.address = try FactText.optionalLine(request.address, "address")
            entry.website = try FactText.optionalLine(request.website, "website")
            entry.notes = try FactText.optionalText(request.notes, "notes")
            let today = today(in: entry.branch)
            let since = try pastDay(request.on, today: today)
            let stage = request.stage ?? .building
            if stage == .resting {
                throw ControlFault.refused(
                    "a new partner can't rest yet", found: stage.rawValue,
                    expected: "another stage, then partnerctl stage \(slug) resting --until DATE")
            }

            let override =
                stage.isInHand
                ? try place(
                    for: nil, of: steward, at: entry.branch, override: request.override, db) : nil
            let id = try Partners.add(entry, command, db)
            try Stages.set(
                stage, for: id, on: since, by: caller.staff, reason: nil, override: override, command, db)
            if let steward { try Stewardships.set(steward, for: id, on: today, command, db) }
            if let contact = request.contact {
                try Contacts.add(to: id, try self.contact(contact, today: today), command, db)
            }
            let added = try PartnerStanding(of: id, at: time.now, in: library, db)
            return Verb.AddPartner.Reply(
                today: added.today, partner: added.record,
                contacts: added.contacts.map(added.household.entry),
                coming: added.coming,
                alike: others.filter { Likeness.areAlike($0.name, name) }.map(added.household.label))
        }
    }

    package func editPartner(
        _ request: Verb.EditPartner.Parameters, by caller: Caller
    ) throws -> Verb.EditPartner.Reply {
        try change("partner edit", of: request.partner, by: caller) { before, command, db in
            let old = try entry(of: before.partner, slug: request.slug)
            var new = old
            let others = try Partners.all(db).filter { $0.id != before.partner.id }
            if let text = request.name {
                new.name = try FactText.line(text, "name")
                if PartnerIndex.folded(new.name) != PartnerIndex.folded(old.name) {
                    try isFree(new.name, among: others, unlessNamed: request.slug)
                }
            }
            if let text = request.slug { new.slug = try freeSlug(text, among: others) }
            if let text = request.kind { new.kind = try kind(text) }
            if let text = request.branch { new.branch = try branch(text) }
            new.followUp = try edited(request.followUp, old.followUp, .followUp, request.clear) {
                try cadence($0)
            }
            new.season = try edited(request.season, old.season, .season, request.clear) { try season($0) }
            new.address = try edited(request.address, old.address, .address, request.clear) {
                try FactText.line($0, "address")
            }
            new.website = try edited(request.website, old.website, .website, request.clear) {
                try FactText.line($0, "website")
            }
            new.notes = try edited(request.notes, old.notes, .notes, request.clear) {
                try FactText.text($0, "notes")
            }
            if new.branch != old.branch { try move(before, to: new.branch, request.override, command, db) }
            try Partners.change(before.partner.id, to: new, command, db)
            let after = try before.reread(db)
            return Verb.EditPartner.Reply(
                today: after.today, partner: after.label, changes: FieldChanges.between(old, new),
                coming: after.coming)
        }
    }

    /// What is in hand takes a place of its new branch's; why it may, where there is none, is kept with its steward.
    private func move(
        _ standing: PartnerStanding, to branch: BranchKey, _ override: String?,
        _ command: PartnerStore.Command,
        _ db: Database
    ) throws {
        guard standing.stage?.stage.isInHand == true,
            let reason = try place(for: standing.partner.id, of: nil, at: branch, override: override, db)
        else { return }
        try Stewardships.set(
            standing.facts.steward(on: standing.today), for: standing.partner.id, on: standing.today,
            override: reason, command, db)
    }

    /// A field as it is after an edit: what was typed, nothing, or what it was.
    private func edited<Value>(
        _ text: String?, _ old: Value?, _ field: Verb.EditPartner.Field, _ clear: [Verb.EditPartner.Field],
        _ read: (String) throws -> Value
    ) throws -> Value? {
        guard clear.contains(field) else { return try text.map(read) ?? old }
        guard text == nil else {
            throw ControlFault.refused(
                "\(field.rawValue) can't be set and emptied at once", found: field.rawValue,
                expected: "one of them")
        }
        return nil
    }

    /// What is on record. A slug that another program made of what is none can only be replaced.
    private func entry(of partner: Partner, slug: String?) throws(ControlFault) -> PartnerEntry {
        if let entry = PartnerEntry(partner) { return entry }
        throw .refused(
            "the slug on record, \"\(FactText.shown(partner.slug))\", is none", found: partner.slug,
            expected: "to be mended by who wrote it")
    }

    // MARK: What is typed of a partner

    func cadence(_ text: String) throws(ControlFault) -> Cadence {
        if let cadence = Cadence(text) { return cadence }
        throw .refused(
            "\"\(FactText.shown(text))\" is no cadence", found: text, expected: "one like \"every 3 months\"")
    }

    private func season(_ text: String) throws(ControlFault) -> Season {
        do {
            return try Season(reading: text)
        } catch {
            throw .refused(
                "\"\(FactText.shown(text))\" is no season: \(error.problem)", found: text,
                expected: error.expected)
        }
    }

    private func homeBranch(_ text: String?) throws(ControlFault) -> BranchKey {
        if let text { return try branch(text) }
        let keys = library.branches.keys.sorted()
        if keys.count == 1 { return keys[0] }
        throw .refused(
            "it is not said which branch is its home",
            expected: "one of \(keys.map(\.rawValue).joined(separator: ", "))")
    }

    func differ(steward: StaffKey?, backup: StaffKey?) throws(ControlFault) {
        guard let steward, steward == backup else { return }
        throw .refused(
            "\(name(steward)) can't be steward and backup at once", found: steward.rawValue,
            expected: "two people, or \"\(Self.nobody)\" as backup")
    }

    private func slug(
        _ text: String?, for name: String, among others: [Partner]
    ) throws(ControlFault) -> Slug {
        if let text { return try freeSlug(text, among: others) }
        try isFree(name, among: others, unlessNamed: nil)
        guard let wanted = Slug(from: name) else {
            throw .refused(
                "no slug can be made of \"\(FactText.shown(name))\"", found: name,
                expected: "one of your own: --slug")
        }
        return wanted.free(besides: Set(others.map(\.slug)))
    }

    private func freeSlug(_ text: String, among others: [Partner]) throws(ControlFault) -> Slug {
        guard let slug = Slug(text) else {
            throw .refused(
                "\"\(FactText.shown(text))\" is no slug", found: text,
                expected: "one like \(Slug(from: text)?.text ?? "fresno-food-bank")")
        }
        if let holder = others.first(where: { $0.slug == slug.text }) {
            throw .refused("\(slug) is \(holder.name)'s slug", found: slug.text, expected: "another slug")
        }
        return slug
    }

    /// Who names a slug knows that there are two.
    private func isFree(
        _ name: String, among others: [Partner], unlessNamed slug: String?
    ) throws(ControlFault) {
        let folded = PartnerIndex.folded(name)
        guard slug == nil, let same = others.first(where: { PartnerIndex.folded($0.name) == folded })
        else { return }
        throw ControlFault(
            .refused, "\(same.name) is on record already, as \(same.slug)", found: name,
            expected: "a slug of its own, where this is another: --slug", exitCode: 65)
    }
}
