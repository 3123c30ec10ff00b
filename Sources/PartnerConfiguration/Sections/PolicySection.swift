import PartnerCore

struct PolicySection {
    let policy: Policy
    /// The value of each rule that is written here, not inherited.
    let values: [Policy.Rule: Value]
    /// The kind's key in the file; nil for the built-in rules.
    let span: Span?
    let path: String
}

/// The rules of every kind.
struct PolicySections {
    let named: [PolicySection]
    let otherwise: PolicySection
}

extension Reading {
    /// What other kinds inherit, and what holds for partners of a kind that the file does not name.
    private static let otherwiseKey = "default"

    mutating func policies(_ value: Value?) -> PolicySections? {
        let builtIn = PolicySection(
            policy: Policy(kind: "default"), values: [:], span: nil, path: "policies.default")
        guard let value else { return PolicySections(named: [], otherwise: builtIn) }
        guard let entries = entries(value, expecting: "the kinds of partners, each by a key, such as school:")
        else { return nil }
        let base = entries.first { $0.key.string == Self.otherwiseKey }
        let otherwise = Optionally(base?.value) { _ in base.flatMap { policy($0, inheriting: builtIn.policy) }
        }
        let inherited = otherwise?.value?.policy ?? builtIn.policy
        let others = entries.filter { $0.key.string != Self.otherwiseKey }
        let named = others.compactMap { policy($0, inheriting: inherited) }
        guard let otherwise, named.count == others.count else { return nil }
        return PolicySections(named: named, otherwise: otherwise.value ?? builtIn)
    }

    private mutating func policy(_ pair: Value.Pair, inheriting base: Policy) -> PolicySection? {
        guard let fields = fields(pair.value, optional: Policy.Rule.allCases.map(\.rawValue)) else {
            return nil
        }
        var policy = base
        policy.kind = KindKey(pair.key.string)
        var values: [Policy.Rule: Value] = [:]
        var isRight = true
        for rule in Policy.Rule.allCases {
            guard let value = fields[rule.rawValue] else { continue }
            values[rule] = value
            policy.places[rule] = place(value.owner)
            isRight = apply(rule, value, to: &policy, inheriting: base) && isRight
        }
        guard isRight else { return nil }
        let section = PolicySection(
            policy: policy, values: values, span: pair.key.span, path: pair.value.path)
        warnAboutNotice(section)
        warnAboutFirstGaps(section)
        return section
    }

    /// - Returns: false where the value is wrong.
    private mutating func apply(
        _ rule: Policy.Rule, _ value: Value, to policy: inout Policy, inheriting base: Policy
    ) -> Bool {
        switch rule {
        case .followUp: set(&policy.followUp, cadence(value))
        case .reEvaluate: applyReEvaluation(value, to: &policy)
        case .firstApproach: set(&policy.firstApproach, cadence(value))
        case .contactCheck: set(&policy.contactCheck, cadence(value))
        case .agreementLead: set(&policy.agreementLead, days(value, from: 0))
        case .notIn: set(&policy.season.notIn, periods(value))
        case .onlyIn: set(&policy.season.onlyIn, periods(value))
        case .bestIn: set(&policy.season.best, periods(value))
        case .roll: set(&policy.roll, choice(value, of: Roll.self))
        case .seasonRoll: set(&policy.seasonRoll, choice(value, of: Roll.self))
        case .fixedDates: set(&policy.dateRules, dateRules(value, of: policy.kind))
        case .grace: set(&policy.grace, dayCount(value, from: 0).map(Optional.some))
        case .notice: set(&policy.notice, lengthOrNone(value, from: 0).map { $0.length ?? 0 })
        case .ladder: set(&policy.ladder, ladder(value, inheriting: base.ladder))
        case .promiseLadder: set(&policy.promiseLadder, ladder(value, inheriting: base.promiseLadder))
        case .firstApproachLadder:
            set(&policy.firstApproachLadder, ladder(value, inheriting: base.firstApproachLadder))
        case .contactCheckLadder:
            set(&policy.contactCheckLadder, ladder(value, inheriting: base.contactCheckLadder))
        case .agreementLadder:
            set(
                &policy.agreementLadder,
                ladder(value, inheriting: policy.ladder(for: .agreement)).map(Optional.some))
        case .reviewQuestions: set(&policy.reviewQuestions, reviewQuestions(value))
        }
    }

    /// - Returns: false where there is no value, as what was read is wrong.
    private func set<Setting>(_ setting: inout Setting, _ value: Setting?) -> Bool {
        guard let value else { return false }
        setting = value
        return true
    }

    private mutating func applyReEvaluation(_ value: Value, to policy: inout Policy) -> Bool {
        guard let (first, later) = reEvaluation(value) else { return false }
        policy.firstReEvaluation = first
        policy.reEvaluation = later
        return true
    }
}
