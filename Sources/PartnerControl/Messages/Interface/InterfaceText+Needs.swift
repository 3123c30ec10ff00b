extension InterfaceText {
    /// Methods by which candidates are found from the community's needs.
    static let needs = """
        # The checklists that can be answered.
        method ListChecklists() -> (
          checklists: []ChecklistEntry,
          # Files that are none, each with what is wrong as partnerctl check prints it.
          wrong: []WrongFile
        )

        # Keep one answering of a checklist.
        method Assess(
          # The slug of a partner or a candidate.
          organisation: string,
          checklist: string,
          # The version that was answered; absent: the one that is there now.
          version: ?string,
          answers: []AnswerEntry,
          # Who answered; absent: who asks.
          by: ?string,
          # Absent: today.
          on: ?string,
          note: ?string
        ) -> (
          today: string,
          organisation: OrganisationLabel,
          assessment: AssessmentEntry,
          # The one before, of the same checklist.
          before: ?AssessmentEntry
        )

        # What was answered of an organisation.
        method ListAssessments(
          organisation: string,
          # Absent: of every checklist.
          checklist: ?string
        ) -> (
          today: string,
          organisation: OrganisationLabel,
          # The latest first.
          assessments: []AssessmentEntry
        )

        """

    static let needsTypes = """
        type AnswerEntry (
          # The question's id; of what is sent also its text.
          question: string,
          answer: string
        )

        # One answering of a checklist.
        type AssessmentEntry (
          number: int,
          checklist: string,
          title: string,
          scope: string,
          # The SHA-256 of the checklist's text as it was answered.
          version: string,
          date: string,
          by: StaffLabel,
          # 0 to 100; absent where nothing that is scored was answered.
          points: ?int,
          questions: int,
          # In the checklist's order.
          answers: []AnswerEntry,
          # The ids of the others.
          unanswered: []string,
          note: ?string
        )

        type ChecklistEntry (
          key: string,
          title: string,
          scope: string,
          about: ?string,
          # The SHA-256 of its text.
          version: string,
          file: string,
          questions: []QuestionEntry
        )

        # A partner or a candidate as replies name it.
        type OrganisationLabel (
          # One of partner, candidate.
          what: string,
          slug: string,
          name: string
        )

        type QuestionChoice (
          text: string,
          # 0 to 100.
          points: int
        )

        type QuestionEntry (
          id: string,
          text: string,
          # One of yes-no, scale, choice, number, text.
          kind: string,
          weight: int,
          # Of a choice.
          choices: []QuestionChoice,
          # Of a number: from where on it counts as all there is.
          full: ?float,
          evidence: ?string,
          ask: ?string
        )

        type WrongFile (
          # The whole path.
          file: string,
          problem: string
        )

        """
}
