import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    /// Sees to it that there is a place for one more in hand.
    /// - `partner`: nil: it is no partner yet.
    /// - `override`: why it may be one more than there are places.
    ///
    /// Returns what to write down of the override: nil where it was not needed. Throws `refused`, naming those
    /// who hold the places.
    func place(
        for partner: Partner.ID?, of steward: StaffKey?, at branch: BranchKey, override: String?,
        _ db: Database
    ) throws -> String? {
        let reason = try FactText.optionalText(override, "override")
        let focus = Focus(try Facts.all(db), in: library, at: time.now)
        guard let obstacle = focus.obstacle(to: partner, of: steward, at: branch) else { return nil }
        if let reason { return reason }
        let words = PlaceWords(library: library, today: today(in: branch))
        throw ControlFault.refused(
            words.sentence(obstacle), found: "\(obstacle.held.count)", expected: PlaceWords.wayOut)
    }

    /// What somebody has in hand.
    func places(of steward: StaffKey, _ db: Database) throws -> PlacesEntry {
        let focus = Focus(try Facts.all(db), in: library, at: time.now)
        return PlacesEntry(
            steward: StaffLabel(key: steward, name: name(steward)), places: library.places(of: steward) ?? 0,
            held: focus.held(by: steward).map { holder in
                .init(
                    partner: PartnerLabel(
                        number: holder.partner.rawValue, slug: holder.slug, name: holder.name),
                    stage: holder.stage, since: holder.since)
            })
    }
}

/// That all places are taken, in words.
struct PlaceWords {
    let library: Library
    let today: CivilDate

    static let wayOut = "one of these established, resting or ended first; or --override \"why one more\""

    /// `Ana Reyes has 2 in hand, and 2 places: Chess Club (in building since 3 March) and …`
    func sentence(_ obstacle: Focus.Obstacle) -> String {
        let who =
            switch obstacle.whose {
            case .steward(let person): library.staff[person]?.name ?? person.rawValue
            case .branch(let branch): library.branches[branch]?.name ?? branch.rawValue
            }
        guard !obstacle.held.isEmpty else { return "\(who) has no place for a relationship in hand" }
        let places = "\(obstacle.places) place\(obstacle.places == 1 ? "" : "s")"
        return "\(who) has \(obstacle.held.count) in hand, and \(places): \(list(obstacle.held))"
    }

    private func list(_ held: [Focus.Holder]) -> String {
        let names = held.map { holder in
            let what = holder.stage == .prospect ? "taken up on" : "in building since"
            return "\(holder.name) (\(what) \(DateText(today: today).day(holder.since)))"
        }
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }
}
