import PartnerCore
import PartnerStore

/// A place in hand: none is needed, or there is one, with why it is one more than there are.
struct ImportedPlace {
    let override: String?
}

extension SheetImport {
    /// nil where the row is refused, as all places are taken.
    /// - `partner`: nil: it is new.
    /// - `steward`: nil: nobody's, or whose it was already: only the branch's places hold.
    /// - `column`: what makes it take the place.
    mutating func place(
        _ row: PartnerRow, for partner: Partner.ID?, of steward: StaffKey?, at branch: BranchKey,
        in stage: Stage, column: ColumnField
    ) throws -> ImportedPlace? {
        guard stage.isInHand else { return ImportedPlace(override: nil) }
        let focus = try self.focus ?? Focus(Facts.all(db), in: library, at: now)
        self.focus = focus
        guard let obstacle = focus.obstacle(to: partner, of: steward, at: branch) else {
            return ImportedPlace(override: nil)
        }
        if let override { return ImportedPlace(override: override) }
        refuse(
            .noPlace, row: row.row, column: column.words, found: stage.rawValue,
            PlaceWords(library: library, today: today(in: branch)).sentence(obstacle),
            expected: "lapsed or established, or --override \"why one more\"")
        return nil
    }
}
