import PartnerCore

extension Reading {
    /// How a steward's partners pass to another.
    mutating func handover(_ value: Value) -> HandoverSettings? {
        guard let fields = fields(value, optional: ["grace", "ask-before"]) else { return nil }
        let grace = fields["grace"].map { days($0, from: 0) } ?? HandoverSettings.usual.grace
        let askBefore = fields["ask-before"].map { days($0, from: 1) } ?? HandoverSettings.usual.askBefore
        guard let grace, let askBefore else { return nil }
        return HandoverSettings(grace: grace, askBefore: askBefore)
    }
}
