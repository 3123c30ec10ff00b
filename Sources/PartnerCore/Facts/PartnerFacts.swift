/// Everything that the clocks of one partner depend on.
package struct PartnerFacts: Hashable, Sendable {
    package var partner: Partner
    /// In the order in which they were recorded.
    package var stewards: [Stewardship]
    package var stages: [StageChange]
    /// Touches and attempts, in no order.
    package var touches: [Touch]
    package var promises: [Promise]
    package var evaluations: [Evaluation]
    /// Everyone ever known there, also who left or was forgotten.
    package var contacts: [Contact]
    package var agreements: [Agreement]
    /// The partner's own, also those that ended; its kind's are in the policy.
    package var rules: [DateRule]
    package var skips: [Skip]
    package var snoozes: [Snooze]
    /// In the order in which they were decided.
    package var steps: [StepRecord]

    package init(
        partner: Partner, stewards: [Stewardship] = [], stages: [StageChange] = [], touches: [Touch] = [],
        promises: [Promise] = [], evaluations: [Evaluation] = [], contacts: [Contact] = [],
        agreements: [Agreement] = [], rules: [DateRule] = [], skips: [Skip] = [], snoozes: [Snooze] = [],
        steps: [StepRecord] = []
    ) {
        self.partner = partner
        self.stewards = stewards
        self.stages = stages
        self.touches = touches
        self.promises = promises
        self.evaluations = evaluations
        self.contacts = contacts
        self.agreements = agreements
        self.rules = rules
        self.skips = skips
        self.snoozes = snoozes
        self.steps = steps
    }
}
