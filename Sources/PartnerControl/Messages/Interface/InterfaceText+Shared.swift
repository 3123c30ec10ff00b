extension InterfaceText {
    /// Types that methods of several kinds share.
    static let shared = """
        # One open occurrence of a partner and what comes of it next.
        type Coming (
          clock: string,
          # The promise's, contact's, agreement's or fixed date's number.
          subject: ?int,
          # What was promised or agreed on, or is to be done, or the contact's name.
          what: ?string,
          due: string,
          # Absent where nothing follows: the occurrence is quiet, or nobody is there
          # to be told.
          step: ?string,
          # The day on which that step is said, if nobody reports anything before.
          on: ?string,
          to: ?StaffLabel,
          hold: ?HoldEntry
        )

        # A person at a partner.
        type ContactEntry (
          number: int,
          name: string,
          role: ?string,
          phone: ?string,
          mail: ?string,
          # When somebody last made sure of these details.
          confirmed: ?string,
          # When they left the partner.
          left: ?string
        )

        # A text that named a person who is forgotten.
        type ErasedText (
          # What kind of record: touch.
          record: string,
          recordNumber: string,
          field: string,
          # Absent once it is done.
          from: ?string,
          to: string
        )

        type EvaluationEntry (
          number: int,
          date: string,
          ourRole: ?string,
          theirRole: ?string,
          commitment: ?string,
          # To the review questions.
          answers: []ReviewAnswer,
          outcome: EvaluationOutcome,
          # The day agreed on for the next.
          next: ?string,
          note: ?string,
          by: ?StaffLabel
        )

        type EvaluationOutcome (deepen, keep, ease, rest, end)

        # One field before and after; absent is empty.
        type FieldChange (
          # As people read it: phone, last touch.
          field: string,
          from: ?string,
          to: ?string
        )

        type Health (kept, due, overdue, lost)

        # What keeps a step back.
        type HoldEntry (
          # One of ended, admin, silence, snooze, away, grace, outbox-busy, closed-
          # day, quiet-time, preference, budget, nobody.
          why: string,
          # The last day that is held, where that is known.
          through: ?string,
          # A clause for people: Ana Reyes is away and nobody stands in.
          words: ?string
        )

        # A partner as replies name it.
        type PartnerLabel (
          # Never reused; the slug is a label that may change.
          number: int,
          slug: string,
          name: string
        )

        # What is on record about a partner.
        type PartnerRecord (
          partner: PartnerLabel,
          kind: string,
          branch: string,
          branchName: string,
          steward: ?StaffLabel,
          stewardSince: ?string,
          backup: ?StaffLabel,
          # Its own, where it is not its kind's.
          followUp: ?string,
          # Its own, where it is not its kind's: not in 12-01..12-31.
          season: ?string,
          address: ?string,
          website: ?string,
          notes: ?string,
          stage: StageEntry,
          health: ?Health,
          lastTouch: ?string
        )

        type PromiseEntry (
          number: int,
          what: string,
          made: string,
          due: string,
          by: ?StaffLabel,
          state: PromiseState,
          # The day it was kept or dropped.
          closed: ?string
        )

        type PromiseState (open, kept, dropped)

        # A review question and what was answered.
        type ReviewAnswer (
          question: string,
          # Empty where there is no answer.
          answer: string
        )

        # What a re-evaluation of one partner asks.
        type ReviewEntry (
          partner: PartnerLabel,
          stage: ?StageEntry,
          # The rhythm of today.
          followUp: string,
          # What ease makes of it where nothing else is said.
          eased: string,
          ourRole: ?string,
          theirRole: ?string,
          commitment: ?string,
          # Each question with its last answer; empty where there is none.
          questions: []ReviewAnswer,
          last: ?EvaluationEntry
        )

        # One evaluation among those of the years.
        type RolesEntry (
          evaluation: EvaluationEntry,
          # What differs from the evaluation before; all that is there, of the first.
          changes: []FieldChange
        )

        # A member of staff as replies name them.
        type StaffLabel (
          key: string,
          name: string
        )

        type Stage (prospect, building, established, resting, ended, lapsed)

        type StageCause (set, imported, rebuilt, taken)

        # A stage and since when.
        type StageEntry (
          stage: Stage,
          since: string,
          # The last day of resting.
          through: ?string,
          cause: StageCause,
          by: ?StaffLabel,
          reason: ?string,
          # Why one more was taken in hand than there were places.
          override: ?string
        )

        # A touch, or an attempt at one.
        type TouchEntry (
          number: int,
          date: string,
          how: TouchHow,
          # Who of ours.
          by: ?StaffLabel,
          # Who else of ours was there; absent: nobody.
          also: ?[]StaffLabel,
          # Where it was with several partners: the number of the first of its touches.
          exchange: ?int,
          # Who of theirs.
          with: ?string,
          note: ?string,
          recorded: ?string,
          # Who wrote it down: a member of staff, a login, import partners.csv.
          recordedBy: ?string
        )

        type TouchHow (visit, call, email, meeting, event, letter, unknown, attempt)

        """
}
