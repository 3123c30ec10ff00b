import PartnerControl
import PartnerCore

extension Verb.Status.DropState {
    /// `/var/spool/partnerd/drop, nothing waits · partners.csv today 8:03: taken over as import 12`
    func lines(_ dates: DateText) -> [String] {
        let now = waiting == 0 ? "nothing waits" : "\(counted(waiting, "file")) not whole yet"
        return ["\(path), \(now)"] + (last.map { [$0.line(dates)] } ?? [])
    }
}

extension Verb.Status.DropFileState {
    fileprivate func line(_ dates: DateText) -> String {
        let by = by.map { " (\($0))" } ?? ""
        let fate =
            switch outcome {
            case .applied: "taken over" + (number.map { " as import \($0)" } ?? "")
            case .same: "all on record already"
            case .repeated: "taken over before" + (number.map { ", as import \($0)" } ?? "")
            case .refused: Ink.warning("refused")
            }
        return "last \(name)\(by), \(dates.minute(at)): \(fate)"
    }
}
