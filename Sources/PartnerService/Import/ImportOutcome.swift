import PartnerControl

extension Verb.Import.Mode {
    /// What becomes of an import, seen in its trial, if it is not applied; nil where it is to be applied.
    func outcome(refused: Int, changes: Int) -> Verb.Import.Outcome? {
        switch self {
        case .preview: .previewed
        case .all where refused > 0: .refused
        case .all, .skipRefused: changes == 0 ? .nothingToDo : nil
        }
    }
}
