extension InterfaceText {
    /// What the methods that change nothing answer.
    static let lookingTypes = """
        type HistoryEntry (
          at: string,
          # A member of staff, a login, configuration, another program.
          who: string,
          # What was asked for, where a command did it: log, import partners.csv.
          command: ?string,
          number: ?int,
          # The way it came: partnerctl log, import 3, partners.csv, sheet
          # contacts.csv, configuration, another program.
          through: string,
          # What it held was emptied, as a person was forgotten.
          emptied: bool,
          action: HistoryEntryAction,
          # What kind of record: touch, contact.
          record: string,
          recordNumber: ?int,
          changes: []FieldChange
        )

        type HistoryEntryAction (added, changed, removed)

        type ListPartnersLine (
          partner: PartnerLabel,
          kind: string,
          branch: string,
          steward: ?string,
          stage: Stage,
          # Absent in stages that no clock asks about.
          health: ?Health,
          lastTouch: ?string,
          # Of its open occurrences the one due first.
          due: ?string,
          clock: ?string
        )

        type ListPartnersSort (name, due, last, steward)

        # One open occurrence: the way to its date, its ladder, and what ends it.
        type OccurrenceExplanation (
          clock: string,
          # The promise's, contact's, agreement's or fixed date's number.
          subject: ?int,
          # What was promised or agreed on, or is to be done, or the contact's name.
          what: ?string,
          anchor: string,
          due: string,
          state: OccurrenceExplanationState,
          trail: []TrailEntry,
          rungs: []RungEntry,
          # What keeps the next step back.
          hold: ?HoldEntry,
          # Attempts that put the next step off.
          attempts: []TouchEntry,
          stops: []OccurrenceExplanationStop
        )

        # quiet: All was said; it is named in the weekly overview.
        type OccurrenceExplanationState (ahead, due, overdue, quiet)

        # confirmed: The details are confirmed. successor: Somebody else is known there.
        type OccurrenceExplanationStop (touch, evaluation, kept, moved, dropped, skip, snooze, rest, end,
          confirmed, successor, renewed, done)

        type PartnerExplanation (
          partner: PartnerLabel,
          # Hillside Branch
          branch: string,
          stage: ?StageEntry,
          health: ?Health,
          steward: ?StaffLabel,
          # Why nobody looks after it, a clause.
          orphan: ?string,
          # Touches and attempts of a day to come, which another program wrote: passed over until then.
          laterTouches: []TouchEntry,
          # Evaluations likewise.
          laterEvaluations: []EvaluationEntry,
          # In the order of the clocks, promises by their day.
          occurrences: []OccurrenceExplanation
        )

        type PreviewClosedBranch (
          branch: string,
          # What people call it: César Chávez Day.
          why: ?string
        )

        type PreviewDay (
          date: string,
          mails: []PreviewMail,
          # Closures apart from the week's rhythm.
          closed: []PreviewClosedBranch
        )

        type PreviewEntry (
          partner: PartnerLabel,
          reasons: []PreviewReason
        )

        type PreviewMail (
          at: string,
          to: StaffLabel,
          # One of weekly-overview, monthly-report, proposal, handover-ask.
          sections: []string,
          entries: []PreviewEntry,
          # How many are left for another day.
          putOff: int
        )

        type PreviewReason (
          clock: string,
          subject: ?int,
          step: string,
          due: string,
          # Whose matter it is, where it was handed up or the reader stands in.
          from: ?StaffLabel
        )

        # Why a step goes to this person.
        type RouteEntry (
          # One of steward, backup, head, stand-in, instead-of-absent, instead-of-
          # orphaned, after-dead-letter, supervisor, head-though-away, nobody.
          why: string,
          # In whose place.
          instead: ?StaffLabel,
          awayFrom: ?string,
          awayThrough: ?string
        )

        # One step of an occurrence's ladder, as it stands today.
        type RungEntry (
          # notice, due, repeat-1, …, backup, head, last-question, and at the end
          # quiet.
          step: string,
          # The day it was said, or will be if nobody reports anything before.
          date: string,
          # Of quiet: in whose overview it is named.
          to: ?StaffLabel,
          route: ?RouteEntry,
          # One of accepted, waiting, passed-over, nobody-new, next, held, ahead.
          state: string,
          # When it was accepted.
          at: ?string,
          # One of snooze-ended, steward-first.
          again: ?string
        )

        type SkipEntry (
          number: int,
          date: string,
          reason: string,
          by: ?StaffLabel
        )

        # A place in the configuration.
        type SourcePlace (
          file: string,
          # From 1.
          line: int,
          column: int
        )

        # A change of steward.
        type StewardEntry (
          since: string,
          # Absent: nobody.
          steward: ?StaffLabel
        )

        # What happened on a day: exactly one of the others is there.
        type TimelineEntry (
          date: string,
          touch: ?TouchEntry,
          # On the day it was made, kept or dropped, as its state says.
          promise: ?PromiseEntry,
          evaluation: ?EvaluationEntry,
          stage: ?StageEntry,
          steward: ?StewardEntry,
          said: ?TimelineEntrySaid
        )

        # A step that the mail system accepted.
        type TimelineEntrySaid (
          clock: string,
          step: string,
          to: StaffLabel
        )

        # One line of the way from the anchor to the due date.
        type TrailEntry (
          # One of anchor (what is counted from: exactly one of touch, evaluation,
          # promise, agreement, contact, fixed date, stage and skip is there), plus (a
          # rhythm is added), promised (the promised day itself), ends (the agreement's
          # last day), lead (days before that), at-once (the last contact left: a
          # successor is looked for from that day on), agreed (the day that the last
          # evaluation agreed on), given (the rule's own date), overtook (an earlier
          # date of the rule was missed, and is asked about no more), stays (the day was
          # open and in season), moved, left (it does not suit, and the policy moves it
          # nowhere), best (moved to the nearest day that suits best), best-is-far (no
          # day that suits best is near), nowhere (no open day within a year: the date
          # stays, though nobody is there).
          kind: string,
          # Of plus: the date counted; else the date the line is about.
          date: string,
          # Where the rule stands in the configuration; absent for a built-in one.
          place: ?SourcePlace,
          touch: ?TouchEntry,
          evaluation: ?EvaluationEntry,
          promise: ?PromiseEntry,
          stage: ?StageEntry,
          skip: ?SkipEntry,
          agreement: ?AgreementEntry,
          contact: ?ContactEntry,
          contactEvent: ?TrailEntryContactEvent,
          fixedDate: ?FixedDateEntry,
          cadence: ?string,
          # One of policy, partners-own, agreements-own, first-after-rest, first-after-
          # rebuilding, spread, building.
          rule: ?string,
          # Of lead.
          days: ?int,
          # Of a policy: the kind of partner.
          policy: ?string,
          # Of moved and best: the date before.
          from: ?string,
          obstacle: ?TrailEntryObstacle,
          # What people call the closure, or the season, 06-10..08-20 holidays; of best
          # too.
          obstacleName: ?string
        )

        # What is counted from, of a contact.
        type TrailEntryContactEvent (confirmed, recorded, left)

        # What a date was moved off. outside: In none of the stretches in which
        # alone they can be reached.
        type TrailEntryObstacle (weekday, closure, season, outside)

        # confirmed, recorded, left: Of a contact: when their details were confirmed, or
        # written down, or when they left.
        type WhyNotAnchorKind (touch, evaluation, promise, skip, stage, agreement, rule,
          confirmed, recorded, left)

        type WhyNotLine (
          clock: string,
          subject: ?int,
          what: ?string,
          # One of said, not-due-yet, gap, held, closed-day, put-off, weekly, waiting, quiet,
          # not-running, none-open.
          reason: string,
          due: ?string,
          anchor: ?string,
          anchorKind: ?WhyNotAnchorKind,
          cadence: ?string,
          # Which rule gave it, where it is no policy's; as in TrailEntry.
          rule: ?string,
          # Of said: that day's; of gap and waiting: the last.
          step: ?string,
          stepOn: ?string,
          stepTo: ?StaffLabel,
          # When it speaks next.
          next: ?string,
          hold: ?HoldEntry,
          stage: ?Stage,
          # What people call the closure.
          closure: ?string
        )

        """
}
