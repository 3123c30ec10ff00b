import PartnerCore

/// How spreadsheets are understood where they don't tell themselves.
package struct ImportSettings: Hashable, Sendable {
    /// Without it a date that can be read both ways is refused.
    package let dates: DateOrder?
    /// The stage of a partner without a contact; without it such a row is refused.
    package let stage: ImportedStage?
    /// The home of a new partner whose row names neither branch nor steward; without it such a row is refused, unless
    /// the library has one branch.
    package let branch: BranchKey?

    package init(dates: DateOrder?, stage: ImportedStage?, branch: BranchKey? = nil) {
        self.dates = dates
        self.stage = stage
        self.branch = branch
    }

    package static let none = ImportSettings(dates: nil, stage: nil)
}

/// Where an import puts a partner that has no contact on record.
package enum ImportedStage: String, Hashable, Sendable, CaseIterable {
    case established, lapsed

    package var stage: Stage {
        switch self {
        case .established: .established
        case .lapsed: .lapsed
        }
    }
}
