/// The side of the community that a checklist, an indicator or a search for candidates looks at: `youth`.
package struct ScopeKey: Key {
    package let rawValue: String
    package init(_ name: String) { rawValue = name }
}

/// What to find out about an organisation, question by question.
package struct Checklist: Hashable, Sendable {
    /// `edi`
    package let key: String
    package let title: String
    package let scope: ScopeKey
    /// What it is for and how it is used; may have line breaks.
    package let about: String?
    /// In the order in which they are asked; never empty, no id twice.
    package let questions: [Question]
    /// The SHA-256 of its text: a changed checklist is another version.
    package let version: String

    package init(
        key: String, title: String, scope: ScopeKey, about: String? = nil, questions: [Question],
        version: String
    ) {
        self.key = key
        self.title = title
        self.scope = scope
        self.about = about
        self.questions = questions
        self.version = version
    }
}

package struct Question: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case yesNo
        /// 0, not at all, to 4, wholly.
        case scale
        case choice([Choice])
        /// Any number from nought; `full` and more count as all there is. nil: it is kept and not scored.
        case number(full: Double?)
        /// Kept, and not scored.
        case text
    }

    package struct Choice: Hashable, Sendable {
        package let text: String
        /// 0 to 100.
        package let points: Int

        package init(text: String, points: Int) {
            self.text = text
            self.points = points
        }
    }

    package let id: String
    package let text: String
    package let kind: Kind
    /// 0 to 10; 0 is asked and not scored.
    package let weight: Int
    /// What would show it.
    package let evidence: String?
    /// Who would know: `their front desk`.
    package let ask: String?

    package init(
        id: String, text: String, kind: Kind, weight: Int = 1, evidence: String? = nil, ask: String? = nil
    ) {
        self.id = id
        self.text = text
        self.kind = kind
        self.weight = weight
        self.evidence = evidence
        self.ask = ask
    }

    package static let weights = 0...10
    package static let scale = 0...4

    /// Whether an answer to it moves the score.
    package var isScored: Bool {
        switch kind {
        case .yesNo, .scale, .choice: weight > 0
        case .number(let full): weight > 0 && full != nil
        case .text: false
        }
    }

    /// As files and forms name it.
    package var kindName: String {
        switch kind {
        case .yesNo: "yes-no"
        case .scale: "scale"
        case .choice: "choice"
        case .number: "number"
        case .text: "text"
        }
    }
}
