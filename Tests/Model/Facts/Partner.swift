/// Something entered, with its place in the log.
package struct Recorded<Fact: Equatable & Sendable>: Equatable, Sendable {
    package var fact: Fact
    /// The event that entered it, or changed it last.
    package var event: Int
    /// The partner's date on which it was entered.
    package var on: Day
}

/// The time in which one person was the steward.
package struct Tenure: Equatable, Sendable {
    enum How { case first, handover, other }
    /// Tells it from any other tenure of the partner.
    var number: Int
    /// 0: nobody.
    var steward: Int
    var began: Day
    var how: How
    /// Of a handover, as it was agreed on; `nil` is the policy's.
    var grace: Int?
    /// Something was decided in it, so that its end leaves a trace.
    var decided = false
}

/// A row of a step.
package struct Row: Equatable, Sendable {
    enum State { case decided, spoken, withdrawn, superseded, closed, dead }
    var id: Int
    var name: OccurrenceName
    var step: Step
    var round: Int
    var to: Int
    var digest: Int
    var tenure: Int
    var state = State.decided
    /// The partner's date on which it came into its state.
    var day: Day

    var isAsk: Bool { step != .notice }
}

/// Everything known of a partner: its facts, and what was said of it.
package struct Partner: Equatable, Sendable {
    var entry: PartnerEntry
    var stages: [Recorded<StageFact>] = []
    var happenings: [Recorded<Happening>] = []
    var promises: [Promise] = []
    var agreements: [Recorded<Agreement>] = []
    var contacts: [Contact] = []
    var answers: [Recorded<Answer>] = []
    var snoozes: [Recorded<Snooze>] = []
    var tenures: [Tenure] = []
    var rows: [Row] = []
    var mergedInto: Int?
    /// The partners merged into this one.
    var absorbed: [Int] = []

    init(entry: PartnerEntry) {
        self.entry = entry
    }

    /// The one in which we are.
    var tenure: Tenure {
        tenures.last ?? Tenure(number: 0, steward: 0, began: Day(number: 0), how: .first)
    }

    /// Another steward from `day` on. A change undone before anything was decided under the other
    /// leaves no trace.
    mutating func changeSteward(to steward: Int, on day: Day, _ how: Tenure.How, grace: Int? = nil) {
        guard steward != tenure.steward else { return }
        for (index, earlier) in tenures.enumerated().reversed() {
            if earlier.steward == steward {
                tenures.removeSubrange((index + 1)...)
                return
            }
            if earlier.decided { break }
        }
        let number = (tenures.map(\.number).max() ?? 0) + 1
        tenures.append(Tenure(number: number, steward: steward, began: day, how: how, grace: grace))
    }

    /// What was entered for a partner that was merged into this one counts for this one.
    mutating func read(alsoOf other: Partner) {
        happenings += other.happenings
        promises += other.promises
        agreements += other.agreements
        contacts += other.contacts
        answers += other.answers
        snoozes += other.snoozes
        rows += other.rows.map { underPresent($0, of: other) }
    }

    /// What was said of its own people, promises, agreements and dates while it was merged into another stands with
    /// that one, and goes with them.
    mutating func read(straysOf other: Partner) {
        rows += other.rows.filter { row in
            switch row.name.clock {
            case .promise: promises.contains { $0.id == row.name.subject }
            case .contactCheck: contacts.contains { $0.id == row.name.subject }
            case .agreement: agreements.contains { $0.fact.id == row.name.subject }
            default: false
            }
        }.map { underPresent($0, of: other) }
    }

    /// What was said under the same person there, was said under the present steward.
    private func underPresent(_ row: Row, of other: Partner) -> Row {
        var row = row
        let steward = other.tenures.first { $0.number == row.tenure }?.steward
        row.tenure = steward == tenure.steward ? tenure.number : -1
        return row
    }

    /// The facts without their places in the log: two histories that are equal in this are the same.
    var plain: Partner {
        var plain = self
        plain.stages = plain.stages.map(timeless).sorted { $0.fact.id < $1.fact.id }
        plain.happenings = plain.happenings.map(timeless).sorted {
            ($0.fact.what.rawValue, $0.fact.id) < ($1.fact.what.rawValue, $1.fact.id)
        }
        plain.promises.sort { $0.id < $1.id }
        plain.agreements = plain.agreements.map(timeless).sorted { $0.fact.id < $1.fact.id }
        plain.contacts.sort { $0.id < $1.id }
        plain.answers = plain.answers.map(timeless).sorted {
            ($0.fact.what.rawValue, $0.fact.subject) < ($1.fact.what.rawValue, $1.fact.subject)
        }
        plain.snoozes = plain.snoozes.map(timeless).sorted { $0.fact.id < $1.fact.id }
        return plain
    }

    private func timeless<Fact>(_ recorded: Recorded<Fact>) -> Recorded<Fact> {
        Recorded(fact: recorded.fact, event: 0, on: recorded.on)
    }
}
