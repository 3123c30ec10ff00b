/// Something that is on record as having happened, and whose day is still to come.
///
/// Every way in refuses it, and another program can write it all the same. It is passed over until its day, and said:
/// Documentation/rules.md, section 1.
package enum LaterFact: Hashable, Sendable {
    /// Or an attempt.
    case touch(Touch)
    case evaluation(Evaluation)

    package var date: CivilDate {
        switch self {
        case .touch(let touch): touch.date
        case .evaluation(let evaluation): evaluation.date
        }
    }

    private var id: Int64 {
        switch self {
        case .touch(let touch): touch.id
        case .evaluation(let evaluation): evaluation.id
        }
    }
}

extension LaterFact: CustomStringConvertible {
    /// `touch 418`, `attempt 419`, `evaluation 7`
    package var description: String {
        switch self {
        case .touch(let touch): "\(touch.how.isTouch ? "touch" : "attempt") \(id)"
        case .evaluation: "evaluation \(id)"
        }
    }
}

extension PartnerFacts {
    /// What is dated after `today`, the next first.
    package func later(than today: CivilDate) -> [LaterFact] {
        let all = touches.map(LaterFact.touch) + evaluations.map(LaterFact.evaluation)
        return all.filter { $0.date > today }.sorted { ($0.date, "\($0)") < ($1.date, "\($1)") }
    }
}
