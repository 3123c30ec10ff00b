import PartnerCore

/// How spreadsheets are understood where they don't tell themselves.
package struct ImportSettings: Hashable, Sendable {
    /// Without it a date that can be read both ways is refused.
    package let dates: DateOrder?
    /// The stage of a partner without a contact; without it such a row is refused.
    package let stage: ImportedStage?

    package init(dates: DateOrder?, stage: ImportedStage?) {
        self.dates = dates
        self.stage = stage
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
