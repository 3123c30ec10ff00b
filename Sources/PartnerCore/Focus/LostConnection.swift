/// A tie that nobody holds any more, and why. Documentation/rules.md, section 9.
package struct LostConnection: Hashable, Sendable {
    package enum Reason: String, Hashable, Sendable, CaseIterable, Codable {
        /// Past the day of quiet, or last touched over three cadences ago.
        case lost
        case lapsed
        /// Somebody there was known, and nobody who is known can be reached.
        case contactGone = "contact-gone"
        /// Nobody of ours looks after it.
        case stewardGone = "steward-gone"
    }

    package let partner: Partner
    /// At least one, in the order above.
    package let reasons: [Reason]
    package let stage: StageNow
    /// Who looks after it, if they are still with us.
    package let steward: StaffKey?
    package let lastTouch: Touch?
    /// Whether somebody there has a telephone number or an address.
    package let isReachable: Bool

    /// nil where somebody holds it, it rests, or has ended.
    package init?(_ facts: PartnerFacts, _ plan: Plan, contacts: [Contact], in library: Library) {
        guard let stage = plan.stage, stage.stage != .ended, facts.partner.mergedInto == nil else {
            return nil
        }
        let steward = plan.steward.flatMap { library.staff[$0] == nil ? nil : $0 }
        let isReachable = contacts.contains(where: \.isReachable)
        var reasons: [Reason] = []
        if plan.health == .lost { reasons.append(.lost) }
        if stage.stage == .lapsed { reasons.append(.lapsed) }
        if !isReachable, !contacts.isEmpty, stage.stage == .building || stage.stage == .established {
            reasons.append(.contactGone)
        }
        if steward == nil { reasons.append(.stewardGone) }
        guard !reasons.isEmpty else { return nil }
        partner = facts.partner
        self.reasons = reasons
        self.stage = stage
        self.steward = steward
        lastTouch = plan.lastTouch
        self.isReachable = isReachable
    }

    /// Whether it can be taken up again: lost or lapsed, and not in hand already.
    package var canBeRebuilt: Bool {
        !stage.stage.isInHand && (reasons.contains(.lost) || reasons.contains(.lapsed))
    }

    /// The most promising first: somebody there can be reached, then the latest touch, then the lower number.
    package static func warmestFirst(_ a: LostConnection, _ b: LostConnection) -> Bool {
        if a.isReachable != b.isReachable { return a.isReachable }
        let aDate = a.lastTouch?.date ?? .earliest, bDate = b.lastTouch?.date ?? .earliest
        return (bDate, a.partner.id) < (aDate, b.partner.id)
    }
}

extension Contact {
    /// Whether they are still there, and it is known how to get hold of them.
    package var isReachable: Bool { left == nil && erased == nil && (phone != nil || mail != nil) }
}
