import PartnerCore

/// Partners by number, and the digests that they make.
extension Desk {
    static let zone = OffsetZone(hours: -8)

    /// A partner of this number with these lines, established in 2025 and Ana's from the start.
    static func partner(
        _ number: Int64, _ lines: [Fact], branch: BranchKey = everyDay, backup: StaffKey? = "kim",
        evaluated: CivilDate? = "2026-10-01"
    ) -> FactsBuilder {
        FactsBuilder(
            partner: Partner(
                id: Partner.ID(rawValue: number), slug: "p\(number)", name: "P\(number)", kind: "school",
                branch: branch, backup: backup),
            [.steward("ana", "2025-01-01"), .stage(.established, "2025-01-01")]
                + (evaluated.map { [.evaluated($0)] } ?? []) + lines)
    }

    /// What one person's digest of this day holds.
    static func choice(
        _ partners: [FactsBuilder], for person: StaffKey = "ana", on date: CivilDate,
        in library: Library = library(),
        budget: Int = 5
    ) -> DigestChoice {
        let agenda = Agenda(
            partners.map(\.facts), in: library, roster: Roster(absences: partners.flatMap(\.roster.absences)),
            at: zone.instant(date, hour: 8, minute: 30))
        return DigestChoice(agenda.entries(for: person), DigestRoom(budget: budget))
    }
}

extension DigestChoice {
    var shownNumbers: [Int64] { shown.map(\.partner.rawValue) }
    var putOffNumbers: [Int64] { putOff.map(\.partner.rawValue) }
}
