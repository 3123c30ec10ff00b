import PartnerCore

/// One item of the mail that is answered.
package struct AnswerItem: Hashable, Sendable {
    /// As it stands in the mail, from 1.
    package let number: Int
    /// The partner's or the candidate's name.
    package let partner: String
    /// Other names it goes by, its slug among them.
    package let otherNames: [String]
    /// What it is about.
    package let matter: AnswerMatter

    /// Made by whoever wrote the mail.
    package init(number: Int, partner: String, otherNames: [String] = [], matter: AnswerMatter) {
        self.number = number
        self.partner = partner
        self.otherNames = otherNames
        self.matter = matter
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
