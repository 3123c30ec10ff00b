import PartnerControl
import PartnerCore
import PartnerStore

/// What people type, looked up; a near miss is answered by the nearest names.
extension Desk {
    func facts(of slug: String, in household: Household, _ db: Database) throws -> PartnerFacts {
        let partner = try partner(slug, db)
        if let found = household.facts[partner.id] { return found }
        throw notFound("partner", slug, among: household.facts.values.map(\.partner.slug))
    }

    /// Of a slug whose partner was merged into another: that other.
    func partner(_ slug: String, _ db: Database) throws -> Partner {
        let found = try ownPartner(slug, db)
        guard found.mergedInto != nil else { return found }
        guard let survivor = try Partners.get(try Merges.survivor(of: found.id, db), db) else {
            throw StoreFault(.missing, "there is no partner \(found.id)")
        }
        return survivor
    }

    /// The very one that bears the slug, merged or not.
    func ownPartner(_ slug: String, _ db: Database) throws -> Partner {
        if let found = try Partners.find(slug: slug, db) { return found }
        throw notFound("partner", slug, among: try Partners.slugs(db))
    }

    /// A member of staff by key, login or name; a first name does where only one has it.
    func staff(_ text: String) throws(ControlFault) -> StaffKey {
        if let key = StaffDirectory(library).find(text) { return key }
        throw notFound(
            "member of staff", text,
            among: library.staff.values.flatMap { [$0.key.rawValue, $0.name] })
    }

    func branch(_ text: String) throws(ControlFault) -> BranchKey {
        let wanted = text.lowercased()
        if let found = library.branches.values.first(where: {
            $0.key.rawValue.lowercased() == wanted || $0.name.lowercased() == wanted
        }) {
            return found.key
        }
        throw notFound("branch", text, among: library.branches.keys.map(\.rawValue))
    }

    func kind(_ text: String) throws(ControlFault) -> KindKey {
        let key = KindKey(Slug(from: text)?.text ?? text)
        if library.policies[key] != nil { return key }
        throw notFound("kind of partner", text, among: library.policies.keys.map(\.rawValue))
    }

    /// One contact of a partner by number, name, or a part of the name that no other has.
    func contact(_ text: String, of partner: Partner, among contacts: [Contact]) throws(ControlFault)
        -> Contact
    {
        if let number = Int64(text), let found = contacts.first(where: { $0.id == number }) { return found }
        let wanted = text.lowercased()
        if let found = contacts.first(where: { $0.name.lowercased() == wanted }) { return found }
        let near = contacts.filter { $0.name.lowercased().contains(wanted) }
        if near.count == 1 { return near[0] }
        if near.count > 1 {
            throw ControlFault(
                .ambiguous,
                "\"\(FactText.shown(text))\" can be \(near.map(\.name).joined(separator: " or "))",
                found: text,
                expected: "a whole name", nearest: near.map(\.name), exitCode: 65)
        }
        throw notFound("contact of \(partner.name)", text, among: contacts.map(\.name))
    }

    func notFound(_ what: String, _ found: String, among names: [String]) -> ControlFault {
        let nearest = NearestName.all(for: found, among: names)
        return ControlFault(
            .notFound, "no \(what) \"\(FactText.shown(found))\"", found: found,
            nearest: nearest.isEmpty ? nil : nearest)
    }

    /// A date as typed, seen from `today`.
    func date(
        _ text: String, _ direction: TypedDate.Direction, today: CivilDate
    ) throws(ControlFault) -> CivilDate {
        try TypedDay.date(text, direction, today: today)
    }
}

extension ControlFault {
    /// What the records could not do, in their words.
    init(_ fault: StoreFault) {
        let exit: Int32 =
            switch fault.code {
            case .busy, .diskFull, .diskFailing: 75
            case .forbidden, .missing, .senseless: 65
            default: 74
            }
        self.init(
            fault.code == .forbidden || fault.code == .missing ? .refused : .failed, fault.problem,
            exitCode: exit)
    }
}
