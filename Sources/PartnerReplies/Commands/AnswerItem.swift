import PartnerCore

/// One item of the mail that is answered.
package struct AnswerItem: Hashable, Sendable {
    /// As it stands in the mail, from 1; from ``firstUnnumbered`` on where it has none there, so that nobody types it.
    package let number: Int
    /// The partner's or the candidate's name.
    package let partner: String
    /// Other names it goes by, its slug among them.
    package let otherNames: [String]
    /// What it is about, the most pressing first.
    package let matters: [AnswerMatter]

    /// Made by whoever wrote the mail.
    package init(number: Int, partner: String, otherNames: [String] = [], matters: [AnswerMatter]) {
        self.number = number
        self.partner = partner
        self.otherNames = otherNames
        self.matters = matters
    }

    /// Of one matter.
    package init(number: Int, partner: String, otherNames: [String] = [], matter: AnswerMatter) {
        self.init(number: number, partner: partner, otherNames: otherNames, matters: [matter])
    }

    /// More figures than a number that is typed has.
    package static let firstUnnumbered = 1_000

    package var isNumbered: Bool { number < Self.firstUnnumbered }

    /// What to write instead of an instruction that suits none of its matters, and which it was held against.
    func problem(with instruction: Instruction) -> (matter: AnswerMatter, instead: String)? {
        let problems = matters.map { ($0, instruction.problem(with: $0)) }
        guard problems.allSatisfy({ $0.1 != nil }), let (matter, instead) = problems.first else { return nil }
        return instead.map { (matter, $0) }
    }
}

/// What an item of a mail is about.
package enum AnswerMatter: Hashable, Sendable {
    /// A reminder.
    case clock(ClockKind)
    /// A candidate that was proposed.
    case candidate

    /// As staff know it.
    package var name: String {
        switch self {
        case .clock(.followUp): "a follow-up"
        case .clock(.promise): "a promise"
        case .clock(.reEvaluation): "a re-evaluation"
        case .clock(.firstApproach): "a first approach"
        case .clock(.contactCheck): "a contact to be checked"
        case .clock(.agreement): "an agreement"
        case .clock(.fixedDate): "a fixed date"
        case .candidate: "a proposed candidate"
        }
    }
}
