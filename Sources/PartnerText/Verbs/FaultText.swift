import PartnerControl

/// What the daemon refused, for standard error.
extension ControlFault {
    /// `no partner "lincon-elementary"; did you mean lincoln-elementary?`
    package var complaint: String {
        var text = description
        if let expected = parameters.expected, !text.contains(expected) { text += "; expected \(expected)" }
        let nearest = (parameters.nearest ?? []).filter { !text.contains("\"\($0)\"") }
        if !nearest.isEmpty { text += "; did you mean \(listed(nearest, "or"))?" }
        return text
    }
}
