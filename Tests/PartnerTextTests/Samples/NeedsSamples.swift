import PartnerControl
import PartnerCore

/// Checklists, figures about areas, candidates.
enum NeedsSamples {
    static let version = String(repeating: "4f6a1c2e", count: 8)

    static let checklist = ChecklistEntry(
        key: "youth", title: "Young people, up to 18", scope: "youth",
        about: "What you do not know stays open.",
        version: version, file: "/usr/share/partnerd/checklists/youth.yaml",
        questions: [
            QuestionEntry(
                Question(
                    id: "not-at-library", text: "Do they reach young people who do not come to the library?",
                    kind: .scale, weight: 4, evidence: "neighborhoods they come from, beside our cardholders",
                    ask: "our branch staff, a teacher")),
            QuestionEntry(
                Question(
                    id: "share", text: "How much of what they do is for young people?",
                    kind: .choice([.init(text: "a part", points: 40), .init(text: "all of it", points: 100)]),
                    weight: 4)),
            QuestionEntry(
                Question(
                    id: "each-week", text: "How many do they see in a week?", kind: .number(full: 100),
                    weight: 2)),
            QuestionEntry(Question(id: "together", text: "What would be a first small thing?", kind: .text)),
        ])

    static let checklists = Verb.ListChecklists.Reply(
        checklists: [checklist],
        wrong: [
            WrongFile(
                file: "/etc/partnerd/checklists/own.yaml",
                problem:
                    "own.yaml:6:36: found \"yesno\" (questions[2].kind)\n    6 |     kind: yesno\n      |           ^~~~~  did you mean \"yes-no\"?\n1 error."
            )
        ])

    static let assessment = AssessmentEntry(
        number: 12, checklist: "youth", title: checklist.title, scope: "youth", version: version,
        date: People.today, by: People.ana, points: 81, questions: 4,
        answers: [
            AnswerEntry(question: "not-at-library", answer: "3"),
            AnswerEntry(question: "share", answer: "all of it"),
            AnswerEntry(question: "each-week", answer: "55"),
        ], unanswered: ["together"])
    static let earlier = AssessmentEntry(
        number: 4, checklist: "youth", title: checklist.title, scope: "youth",
        version: String(repeating: "90b3d1aa", count: 8), date: "2025-02-03", by: People.kim, questions: 3,
        answers: [AnswerEntry(question: "together", answer: "a chess afternoon in the garden")],
        unanswered: ["not-at-library", "share"], note: "Only what their pages say.")

    static let mentors = OrganisationLabel(.candidate, slug: "eastside-mentors", name: "Eastside Mentors")

    static let all = [
        Sample("checklists", checklists, of: Verb.ListChecklists.self),
        Sample(
            "assess",
            .init(today: People.today, organisation: mentors, assessment: assessment, before: earlier),
            of: Verb.Assess.self),
        Sample(
            "assess-show",
            .init(today: People.today, organisation: mentors, assessments: [assessment, earlier]),
            of: Verb.ListAssessments.self),
    ]

    static let parameters: [ParameterSample] = [
        .init(Verb.ListChecklists.self, Nothing()),
        .init(
            Verb.Assess.self,
            .init(
                organisation: "eastside-mentors", checklist: "youth", version: version,
                answers: assessment.answers, by: "ana", on: "yesterday", note: "n")),
        .init(Verb.ListAssessments.self, .init(organisation: "eastside-mentors", checklist: "youth")),
    ]
}
