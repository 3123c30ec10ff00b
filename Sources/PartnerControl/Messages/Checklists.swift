import PartnerCore

extension Verb {
    /// The checklists that can be answered.
    package enum ListChecklists: ControlMethod {
        package static let name = "ListChecklists"
        package typealias Parameters = Nothing

        package struct Reply: Hashable, Sendable, Codable {
            package var checklists: [ChecklistEntry]
            /// Files that are none, each with what is wrong as `partnerctl check` prints it.
            package var wrong: [WrongFile] = []

            package init(checklists: [ChecklistEntry], wrong: [WrongFile] = []) {
                self.checklists = checklists
                self.wrong = wrong
            }
        }
    }

    /// Keep one answering of a checklist.
    package enum Assess: ControlMethod {
        package static let name = "Assess"

        package struct Parameters: Hashable, Sendable, Codable {
            /// The slug of a partner or a candidate.
            package var organisation: String
            package var checklist: String
            /// The version that was answered; absent: the one that is there now.
            package var version: String?
            package var answers: [AnswerEntry]
            /// Who answered; absent: who asks.
            package var by: String?
            /// Absent: today.
            package var on: String?
            package var note: String?

            package init(
                organisation: String, checklist: String, version: String? = nil, answers: [AnswerEntry],
                by: String? = nil, on: String? = nil, note: String? = nil
            ) {
                self.organisation = organisation
                self.checklist = checklist
                self.version = version
                self.answers = answers
                self.by = by
                self.on = on
                self.note = note
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var organisation: OrganisationLabel
            package var assessment: AssessmentEntry
            /// The one before, of the same checklist.
            package var before: AssessmentEntry?

            package init(
                today: CivilDate, organisation: OrganisationLabel, assessment: AssessmentEntry,
                before: AssessmentEntry? = nil
            ) {
                self.today = today
                self.organisation = organisation
                self.assessment = assessment
                self.before = before
            }
        }
    }

    /// What was answered of an organisation.
    package enum ListAssessments: ControlMethod {
        package static let name = "ListAssessments"

        package struct Parameters: Hashable, Sendable, Codable {
            package var organisation: String
            /// Absent: of every checklist.
            package var checklist: String?
            /// Who is about to answer, empty: who asks; refused where they may not, before anything is answered.
            package var answerer: String?

            package init(organisation: String, checklist: String? = nil, answerer: String? = nil) {
                self.organisation = organisation
                self.checklist = checklist
                self.answerer = answerer
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var organisation: OrganisationLabel
            /// The latest first.
            package var assessments: [AssessmentEntry]

            package init(
                today: CivilDate, organisation: OrganisationLabel, assessments: [AssessmentEntry]
            ) {
                self.today = today
                self.organisation = organisation
                self.assessments = assessments
            }
        }
    }
}

/// A partner or a candidate as replies name it.
package struct OrganisationLabel: Hashable, Sendable, Codable {
    package enum What: String, Hashable, Sendable, Codable, CaseIterable {
        case partner, candidate
    }

    package var what: What
    package var slug: String
    package var name: String

    package init(_ what: What, slug: String, name: String) {
        self.what = what
        self.slug = slug
        self.name = name
    }
}

package struct WrongFile: Hashable, Sendable, Codable {
    /// The whole path.
    package var file: String
    package var problem: String

    package init(file: String, problem: String) {
        self.file = file
        self.problem = problem
    }
}

package struct ChecklistEntry: Hashable, Sendable, Codable {
    package var key: String
    package var title: String
    package var scope: String
    package var about: String?
    /// The SHA-256 of its text.
    package var version: String
    package var file: String
    package var questions: [QuestionEntry]

    package init(
        key: String, title: String, scope: String, about: String? = nil, version: String, file: String,
        questions: [QuestionEntry]
    ) {
        self.key = key
        self.title = title
        self.scope = scope
        self.about = about
        self.version = version
        self.file = file
        self.questions = questions
    }
}

package struct QuestionEntry: Hashable, Sendable, Codable {
    package struct Choice: Hashable, Sendable, Codable {
        package var text: String
        /// 0 to 100.
        package var points: Int

        package init(text: String, points: Int) {
            self.text = text
            self.points = points
        }
    }

    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case yesNo = "yes-no"
        case scale, choice, number, text
    }

    package var id: String
    package var text: String
    package var kind: Kind
    package var weight: Int
    /// Of a choice.
    package var choices: [Choice] = []
    /// Of a number: from where on it counts as all there is.
    package var full: Double?
    package var evidence: String?
    package var ask: String?

    package init(_ question: Question) {
        id = question.id
        text = question.text
        weight = question.weight
        evidence = question.evidence
        ask = question.ask
        switch question.kind {
        case .yesNo: kind = .yesNo
        case .scale: kind = .scale
        case .text: kind = .text
        case .number(let full):
            kind = .number
            self.full = full
        case .choice(let choices):
            kind = .choice
            self.choices = choices.map { Choice(text: $0.text, points: $0.points) }
        }
    }

    /// The question as it is asked.
    package var question: Question {
        let kind: Question.Kind =
            switch kind {
            case .yesNo: .yesNo
            case .scale: .scale
            case .text: .text
            case .number: .number(full: full)
            case .choice: .choice(choices.map { Question.Choice(text: $0.text, points: $0.points) })
            }
        return Question(id: id, text: text, kind: kind, weight: weight, evidence: evidence, ask: ask)
    }
}

package struct AnswerEntry: Hashable, Sendable, Codable {
    /// The question's id; of what is sent also its text.
    package var question: String
    package var answer: String

    package init(question: String, answer: String) {
        self.question = question
        self.answer = answer
    }
}

/// One answering of a checklist.
package struct AssessmentEntry: Hashable, Sendable, Codable {
    package var number: Int64
    package var checklist: String
    package var title: String
    package var scope: String
    /// The SHA-256 of the checklist's text as it was answered.
    package var version: String
    package var date: CivilDate
    package var by: StaffLabel
    /// 0 to 100; absent where nothing that is scored was answered.
    package var points: Int?
    package var questions: Int
    /// In the checklist's order.
    package var answers: [AnswerEntry]
    /// The ids of the others.
    package var unanswered: [String]
    package var note: String?

    package init(
        number: Int64, checklist: String, title: String, scope: String, version: String, date: CivilDate,
        by: StaffLabel, points: Int? = nil, questions: Int, answers: [AnswerEntry], unanswered: [String],
        note: String? = nil
    ) {
        self.number = number
        self.checklist = checklist
        self.title = title
        self.scope = scope
        self.version = version
        self.date = date
        self.by = by
        self.points = points
        self.questions = questions
        self.answers = answers
        self.unanswered = unanswered
        self.note = note
    }
}
