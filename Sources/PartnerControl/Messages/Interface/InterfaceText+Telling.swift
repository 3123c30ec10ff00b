extension InterfaceText {
    /// Methods by which people say what they did.
    static let telling = """
        # Write down an exchange with a partner, or an attempt at one.
        method LogTouch(
          partner: string,
          how: TouchHow,
          # Who of theirs.
          who: ?string,
          # Who of ours; absent: who asks, where their login is tied to a staff
          # record.
          by: ?string,
          # Absent: today.
          on: ?string,
          note: ?string,
          # To the first partner, where there are several.
          promise: ?NewPromise,
          # Other partners that it was with; who is then found at one of them.
          others: ?[]string,
          # Who else of ours was there.
          alsoBy: ?[]string
        ) -> (
          today: string,
          partner: PartnerLabel,
          touch: TouchEntry,
          # What was promised with it.
          promise: ?PromiseEntry,
          # All that are open, a new one included: a touch answers none of them.
          openPromises: []PromiseEntry,
          # The stage it brought the partner into.
          stage: ?StageEntry,
          # An older touch moves nothing; then this is the last.
          laterTouch: ?TouchEntry,
          # Steps that were decided and will not be said now.
          stopped: []Coming,
          coming: []Coming,
          # What it means for the other partners that it was with.
          others: []TouchedPartner
        )

        # Put a touch right, with all touches of its exchange. What is absent stays.
        method EditTouch(
          number: int,
          how: ?TouchHow,
          who: ?string,
          by: ?string,
          on: ?string,
          note: ?string,
          # With by: who else of ours was there; absent: nobody else.
          alsoBy: ?[]string
        ) -> (
          today: string,
          partner: PartnerLabel,
          # As it is now; of a removed one, as it was.
          touch: TouchEntry,
          removed: bool,
          changes: []FieldChange,
          coming: []Coming,
          # Other partners of the same exchange: there it was changed or removed, too.
          others: []PartnerLabel
        )

        # Take back a touch that was none.
        method RemoveTouch(
          number: int,
          reason: ?string
        ) -> (
          today: string,
          partner: PartnerLabel,
          # As it is now; of a removed one, as it was.
          touch: TouchEntry,
          removed: bool,
          changes: []FieldChange,
          coming: []Coming,
          # Other partners of the same exchange: there it was changed or removed, too.
          others: []PartnerLabel
        )

        # A promise was kept.
        method KeepPromise(
          number: int,
          # Absent: today.
          on: ?string
        ) -> (
          today: string,
          partner: PartnerLabel,
          promise: PromiseEntry,
          # The day it was promised for before it was moved.
          wasDue: ?string,
          coming: []Coming
        )

        # A promise is for another day now.
        method MovePromise(
          number: int,
          to: string
        ) -> (
          today: string,
          partner: PartnerLabel,
          promise: PromiseEntry,
          # The day it was promised for before it was moved.
          wasDue: ?string,
          coming: []Coming
        )

        # A promise is not owed any more.
        method DropPromise(
          number: int,
          reason: string
        ) -> (
          today: string,
          partner: PartnerLabel,
          promise: PromiseEntry,
          # The day it was promised for before it was moved.
          wasDue: ?string,
          coming: []Coming
        )

        # What an occurrence asked for has been done.
        method Done(
          partner: string,
          # May be absent where one occurrence alone is open and due.
          clock: ?string,
          # The promise's, contact's, agreement's or fixed date's number, where several
          # are open.
          subject: ?int,
          # Needed for a follow-up or a first approach: that is a touch.
          how: ?TouchHow,
          who: ?string,
          by: ?string,
          note: ?string,
          # Needed for an agreement: it is renewed until this day.
          until: ?string
        ) -> (
          today: string,
          partner: PartnerLabel,
          clock: string,
          due: string,
          # The touch that was written down.
          touch: ?TouchEntry,
          # The promise that was kept, dropped or put off.
          promise: ?PromiseEntry,
          # The contact whose details were confirmed, or whose check was passed over or
          # put off.
          contact: ?ContactEntry,
          # The agreement that followed, or whose end is not asked about any more, or
          # later.
          agreement: ?AgreementEntry,
          # The fixed date that was done, passed over or put off.
          fixedDate: ?FixedDateEntry,
          skippedBecause: ?string,
          # The day it speaks again.
          snoozedUntil: ?string,
          openPromises: []PromiseEntry,
          coming: []Coming
        )

        # Pass one occurrence over.
        method Skip(
          partner: string,
          clock: ?string,
          subject: ?int,
          reason: string
        ) -> (
          today: string,
          partner: PartnerLabel,
          clock: string,
          due: string,
          # The touch that was written down.
          touch: ?TouchEntry,
          # The promise that was kept, dropped or put off.
          promise: ?PromiseEntry,
          # The contact whose details were confirmed, or whose check was passed over or
          # put off.
          contact: ?ContactEntry,
          # The agreement that followed, or whose end is not asked about any more, or
          # later.
          agreement: ?AgreementEntry,
          # The fixed date that was done, passed over or put off.
          fixedDate: ?FixedDateEntry,
          skippedBecause: ?string,
          # The day it speaks again.
          snoozedUntil: ?string,
          openPromises: []PromiseEntry,
          coming: []Coming
        )

        # Hold one occurrence back until a date.
        method Snooze(
          partner: string,
          clock: ?string,
          subject: ?int,
          # The day it speaks again.
          until: string
        ) -> (
          today: string,
          partner: PartnerLabel,
          clock: string,
          due: string,
          # The touch that was written down.
          touch: ?TouchEntry,
          # The promise that was kept, dropped or put off.
          promise: ?PromiseEntry,
          # The contact whose details were confirmed, or whose check was passed over or
          # put off.
          contact: ?ContactEntry,
          # The agreement that followed, or whose end is not asked about any more, or
          # later.
          agreement: ?AgreementEntry,
          # The fixed date that was done, passed over or put off.
          fixedDate: ?FixedDateEntry,
          skippedBecause: ?string,
          # The day it speaks again.
          snoozedUntil: ?string,
          openPromises: []PromiseEntry,
          coming: []Coming
        )

        # Write down a re-evaluation of a relationship.
        method Evaluate(
          partner: string,
          # Absent: as on record. The same of their role and the commitment.
          ourRole: ?string,
          theirRole: ?string,
          commitment: ?string,
          # Answers to review questions; an empty one stays as on record.
          answers: ?[]ReviewAnswer,
          outcome: EvaluationOutcome,
          # The last day of resting; needed where the outcome is rest.
          until: ?string,
          # How often to be in touch from now on: every 6 months. Of ease it may be
          # absent: half as often.
          every: ?string,
          # The day of the next evaluation; absent: as the policy has it.
          next: ?string,
          # A relationship in building is established from that day on.
          established: ?bool,
          note: ?string,
          # Who evaluated; absent: who asks.
          by: ?string,
          # Absent: today.
          on: ?string
        ) -> (
          today: string,
          partner: PartnerLabel,
          evaluation: EvaluationEntry,
          before: ?EvaluationEntry,
          # The stage it brought the partner into.
          stage: ?StageEntry,
          # The partner's rhythm from now on, where the outcome changed it.
          followUp: ?string,
          followUpWas: ?string,
          # Promises that ended with the relationship.
          dropped: []PromiseEntry,
          coming: []Coming
        )

        # Take an evaluation back, with what it brought, where nothing later stands on
        # that.
        method RemoveEvaluation(
          number: int,
          reason: ?string
        ) -> (
          today: string,
          partner: PartnerLabel,
          # As it was.
          evaluation: EvaluationEntry,
          # The stage of now, where it brought the partner into another.
          stage: ?StageEntry,
          # The rhythm of now, where it had changed it: the partner's own, or its
          # kind's.
          followUp: ?string,
          # Promises that are open again.
          reopened: []PromiseEntry,
          coming: []Coming
        )

        # A dated next step as typed.
        type NewPromise (
          what: string,
          due: string
        )

        """
}
