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
          checklist: ?string,
          # Who is about to answer, empty: who asks; refused where they may not,
          # before anything is answered.
          answerer: ?string
        ) -> (
          today: string,
          organisation: OrganisationLabel,
          # The latest first.
          assessments: []AssessmentEntry
        )

        # Keep the figures of a table about areas, in place of a source of that name.
        method AddSource(
          name: string,
          # The YAML file that describes the table, whole.
          description: string,
          # The table's file, without its folder.
          file: string,
          # Of the table's file.
          sha256: string,
          # How many rows the table has.
          rows: int,
          areas: []SourceAreaEntry,
          indicators: []SourceFiguresEntry
        ) -> (
          source: SourceEntry,
          # Whether a source of that name was replaced.
          replaced: bool,
          # Candidates on record, and how many of them lie in an area of this source.
          candidates: int,
          candidatesFound: int
        )

        # The tables of figures about areas.
        method ListSources() -> (sources: []SourceEntry)

        # One table of figures.
        method ShowSource(
          name: string,
          # An area to show the figures of: its code, or of tracts a ZIP.
          area: ?string
        ) -> (
          source: SourceEntry,
          # The description as it was given.
          description: string,
          # Of the area that was asked for.
          figures: []AreaFigureEntry
        )

        # Remove a table of figures.
        method RemoveSource(name: string) -> (removed: SourceEntry)

        # Take a directory of organisations over as candidates, all rows or none.
        method ImportCandidates(
          # The file's name, for the audit and for messages.
          file: string,
          # What the list is called: the same list again is compared with what it said
          # before.
          list: string,
          # The kind of rows that name none.
          kind: ?string,
          rows: []CandidateRow,
          # One of preview, all, skip-refused.
          mode: string
        ) -> (
          today: string,
          # One of previewed, applied, nothing-to-do, refused.
          outcome: string,
          added: []ImportRow,
          changed: []ImportRow,
          # Rows that say what is on record already.
          same: int,
          refused: []RowIssue,
          warned: []RowIssue,
          # Candidates of the list that are partners, or in another list, already, or
          # may be.
          pairs: []PairEntry,
          # Candidates of the list without a ZIP, tract or county.
          unplaced: int,
          command: ?int
        )

        # Candidates for a scope, ranked by the need of their area and how they fit.
        method ListCandidates(
          scope: string,
          # A branch: distances are told, and those farther than within are left out.
          near: ?string,
          # Miles; absent: as the configuration says.
          within: ?float,
          # Counties by name or code; empty: all.
          counties: ?[]string,
          # Absent: all.
          limit: ?int
        ) -> (
          scope: string,
          title: string,
          # The branch that distances are from.
          near: ?string,
          within: ?float,
          # The best first.
          candidates: []CandidateLine,
          # Those that fit and whose need is not known, or with near the distance.
          unplaced: []CandidateLine,
          counts: CandidateCounts,
          # Sources that speak for the scope.
          sources: []string
        )

        # Candidates that are, or may be, partners or candidates of another list.
        method ListPairs() -> (
          # Undecided ones first.
          pairs: []PairEntry
        )

        # Say whether a candidate is the same organisation as a partner or another
        # candidate.
        method DecidePair(
          candidate: string,
          # The slug of a partner or another candidate.
          other: string,
          verdict: PairVerdict,
          # Absent: who asks.
          by: ?string
        ) -> (pair: PairEntry)

        """

    static let needsTypes = """
        type AnswerEntry (
          # The question's id; of what is sent also its text.
          question: string,
          answer: string
        )

        # What an indicator says of an area.
        type AreaFigureEntry (
          indicator: string,
          label: string,
          source: string,
          # Of several areas the mean by population.
          value: float,
          unit: ?string,
          # How many of a hundred areas of the source need less, 0 to 100.
          need: float,
          # What it is compared with: zip, tract, county, state.
          kind: string,
          # How many areas of the source have a value.
          among: int
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

        type CandidateCounts (
          # On record.
          all: int,
          # Of the counties that were asked for.
          asked: int,
          ranked: int,
          unplaced: int,
          # They do not fit the scope.
          unfit: int,
          # They fit, and are farther than within.
          far: int,
          # Partners, or in another list, already.
          known: int,
          # Somebody said not now, or never.
          declined: int
        )

        type CandidateLine (
          slug: string,
          name: string,
          # 0 to 100; absent where it is not known.
          need: ?float,
          fit: int,
          # Need times fit, by which it is ranked.
          score: ?float,
          miles: ?float,
          # What is known of its area, for the scope.
          figures: []AreaFigureEntry,
          signs: []CandidateSign,
          # A partner or a candidate of another list that it may be.
          perhaps: ?OrganisationLabel,
          place: ?string,
          about: ?string,
          contact: ?string,
          phone: ?string,
          mail: ?string,
          website: ?string,
          # The list it came from, and its row there.
          list: string,
          row: ?int
        )

        # One row of a directory, as its sheet writes it.
        type CandidateRow (
          row: int,
          name: string,
          # How the list numbers it.
          key: ?string,
          kind: ?string,
          category: ?string,
          about: ?string,
          address: ?string,
          city: ?string,
          state: ?string,
          # Five figures.
          zip: ?string,
          # A name, or a code of five figures.
          county: ?string,
          # Eleven figures.
          tract: ?string,
          latitude: ?float,
          longitude: ?float,
          contact: ?string,
          phone: ?string,
          mail: ?string,
          website: ?string
        )

        # One sign of a fit.
        type CandidateSign (
          words: string,
          # Less than nought where it speaks against.
          points: int
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

        # Two records that are, or may be, one organisation.
        type PairEntry (
          candidate: OrganisationLabel,
          other: OrganisationLabel,
          # What a person decided.
          verdict: ?PairVerdict,
          # Taken for one, unless a person says otherwise; else they only may be.
          taken: bool,
          why: string
        )

        type PairVerdict (same, different)

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

        # One area as its table has it.
        type SourceAreaEntry (
          area: string,
          # Of a tract: the ZIP it lies in.
          zip: ?string,
          # The county's name.
          county: ?string,
          population: ?float,
          latitude: ?float,
          longitude: ?float
        )

        type SourceEntry (
          name: string,
          title: string,
          publisher: string,
          vintage: string,
          # One of zip, tract, county, state.
          kind: string,
          file: string,
          rows: int,
          areas: int,
          added: string,
          indicators: []SourceIndicator
        )

        # The values of one indicator, area by area.
        type SourceFiguresEntry (
          indicator: string,
          areas: []string,
          # As many as areas.
          values: []float
        )

        type SourceIndicator (
          key: string,
          label: string,
          scopes: []string,
          # Which end means need: high or low.
          need: string,
          # Areas that have a value.
          values: int
        )

        type WrongFile (
          # The whole path.
          file: string,
          problem: string
        )

        """
}
