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
        var policy = Policy(
            kind: KindKey(pair.key.string), followUp: base.followUp,
            firstReEvaluation: base.firstReEvaluation,
            reEvaluation: base.reEvaluation, firstApproach: base.firstApproach,
            contactCheck: base.contactCheck, agreementLead: base.agreementLead, notIn: base.notIn,
            grace: base.grace, notice: base.notice, ladder: base.ladder, promiseLadder: base.promiseLadder,
            firstApproachLadder: base.firstApproachLadder, contactCheckLadder: base.contactCheckLadder,
            agreementLadder: base.agreementLadder, reviewQuestions: base.reviewQuestions, places: base.places)
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
        return section
    }

    /// - Returns: false where the value is wrong.
    private mutating func apply(
        _ rule: Policy.Rule, _ value: Value, to policy: inout Policy, inheriting base: Policy
    )
        -> Bool
    {
        switch rule {
        case .followUp:
            guard let cadence = cadence(value) else { return false }
            policy.followUp = cadence
        case .reEvaluate:
            guard let (first, later) = reEvaluation(value) else { return false }
            policy.firstReEvaluation = first
            policy.reEvaluation = later
        case .notIn:
            guard let ranges = ranges(value) else { return false }
            policy.notIn = ranges
        case .grace:
            guard let days = days(value, from: 0) else { return false }
            policy.grace = days
        case .notice:
            guard let days = daysOrNone(value, from: 0) else { return false }
            policy.notice = days.count ?? 0
        case .ladder:
            guard let ladder = ladder(value, inheriting: base.ladder) else { return false }
            policy.ladder = ladder
        case .promiseLadder:
            guard let ladder = ladder(value, inheriting: base.promiseLadder) else { return false }
            policy.promiseLadder = ladder
        case .reviewQuestions:
            guard let questions = reviewQuestions(value) else { return false }
            policy.reviewQuestions = questions
        case .firstApproach, .firstApproachLadder, .contactCheck, .contactCheckLadder, .agreementLead,
            .agreementLadder:
            return applyFurther(rule, value, to: &policy, inheriting: base)
        }
        return true
    }

    private mutating func applyFurther(
        _ rule: Policy.Rule, _ value: Value, to policy: inout Policy, inheriting base: Policy
    ) -> Bool {
        switch rule {
        case .firstApproach:
            guard let cadence = cadence(value) else { return false }
            policy.firstApproach = cadence
        case .firstApproachLadder:
            guard let ladder = ladder(value, inheriting: base.firstApproachLadder) else { return false }
            policy.firstApproachLadder = ladder
        case .contactCheck:
            guard let cadence = cadence(value) else { return false }
            policy.contactCheck = cadence
        case .contactCheckLadder:
            guard let ladder = ladder(value, inheriting: base.contactCheckLadder) else { return false }
            policy.contactCheckLadder = ladder
        case .agreementLead:
            guard let days = days(value, from: 0) else { return false }
            policy.agreementLead = days
        case .agreementLadder:
            let inherited = policy.ladder(for: .agreement)
            guard let ladder = ladder(value, inheriting: inherited) else { return false }
            policy.agreementLadder = ladder
        case .followUp, .reEvaluate, .notIn, .grace, .notice, .ladder, .promiseLadder, .reviewQuestions:
            return true
        }
        return true
    }

    private mutating func ranges(_ value: Value) -> [YearlyRange]? {
        let example = "stretches of every year such as 06-10..08-20"
        if case .list(let items) = value.content, items.isEmpty { return [] }
        guard let items = items(value, expecting: example) else { return nil }
        let ranges = items.compactMap { item -> YearlyRange? in
            guard let text = text(item, expecting: example) else { return nil }
            return yearlyRange(text.string[...], of: text, at: item)
        }
        return ranges.count == items.count ? ranges : nil
    }
}
