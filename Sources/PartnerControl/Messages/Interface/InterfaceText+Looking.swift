extension InterfaceText {
    /// Methods that change nothing.
    static let looking = """
        # Is the daemon well, and what does it do next?
        method Status() -> (
          verdict: StatusVerdict,
          # Worst first; empty exactly where the verdict is healthy.
          findings: []StatusFinding,
          now: string,
          next: ?StatusNextWake,
          partners: StatusPartnerCounts,
          mail: StatusMailState,
          log: ?StatusLogState,
          rules: StatusRulesState,
          data: StatusDataState,
          clock: StatusClockState,
          sheets: []StatusSheetState,
          # Absent where the configuration names none.
          drop: ?StatusDropState,
          running: StatusRunningState
        )

        # Partners, by filters. Empty lists hold nothing back; within one list one
        # match is enough.
        method ListPartners(
          kinds: ?[]string,
          branches: ?[]string,
          # As typed; nobody stands for partners without a steward.
          stewards: ?[]string,
          health: ?[]Health,
          # Empty: all but the ended.
          stages: ?[]Stage,
          # In the name, the slug, a contact's name or the notes.
          text: ?string,
          sort: ?ListPartnersSort
        ) -> (
          today: string,
          # How many there are without the filters.
          total: int,
          partners: []ListPartnersLine
        )

        # What is on record about a partner.
        method ShowPartner(
          partner: string,
          # How many entries of the timeline at most.
          timeline: ?int
        ) -> (
          today: string,
          partner: PartnerRecord,
          # Partners that turned out to be this one; their slugs lead here.
          merged: []PartnerLabel,
          contacts: []ContactEntry,
          openPromises: []PromiseEntry,
          lastEvaluation: ?EvaluationEntry,
          coming: []Coming,
          # Latest first.
          timeline: []TimelineEntry,
          timelineTotal: int
        )

        # Why a partner's clocks say what they say.
        method Explain(
          # Absent: every partner that is not ended.
          partner: ?string,
          # Absent: every clock.
          clock: ?string
        ) -> (
          today: string,
          # By slug.
          partners: []PartnerExplanation
        )

        # Why nothing was, or will be, said about a partner on a day.
        method WhyNot(
          partner: string,
          clock: ?string,
          # Absent: today.
          on: ?string
        ) -> (
          today: string,
          partner: PartnerLabel,
          on: string,
          # At least one for each clock.
          lines: []WhyNotLine
        )

        # The mails of the coming days, if nobody reports anything before.
        method Preview(
          # 1 to 400.
          days: ?int
        ) -> (
          today: string,
          through: string,
          # Only days with a mail or a closure; in order.
          days: []PreviewDay
        )

        # What a re-evaluation of partners asks, with what is on record of each.
        method Review(
          partners: []string
        ) -> (
          today: string,
          reviews: []ReviewEntry
        )

        # How each side's role to the other changed over the years.
        method Roles(
          partner: string
        ) -> (
          today: string,
          partner: PartnerLabel,
          # Every evaluation, the latest first.
          entries: []RolesEntry
        )

        # Who changed what on a partner's record.
        method History(
          partner: string,
          limit: ?int,
          # Only changes of this field, as the answers name it: phone, our role.
          field: ?string,
          # Only from this day on.
          since: ?string,
          # Only by this member of staff, login, or another program.
          who: ?string
        ) -> (
          now: string,
          partner: PartnerLabel,
          total: int,
          # Latest first.
          entries: []HistoryEntry
        )

        """
}
