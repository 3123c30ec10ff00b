extension InterfaceText {
    /// Methods by which partners pass from one person to another.
    static let handover = """
        # Give all of one person's partners to another.
        method Handover(
          # By key or name; may be gone already.
          from: string,
          to: string,
          # Only partners of this branch.
          branch: ?string,
          # The first day on which they are the other's; absent: today.
          on: ?string,
          # Only these partners, by slug; absent or empty: all.
          only: ?[]string,
          # Days without asks from then on, promises and agreements apart; absent: as
          # configured.
          grace: ?int,
          # What to do where the other is away on that day. One of refuse, hand-over;
          # absent: refuse.
          away: ?string,
          # One of apply, preview; absent: apply.
          mode: ?string,
          # Whether the pack is answered, too. One of leave-out, include; absent:
          # leave-out.
          pack: ?string
        ) -> (
          today: string,
          handover: HandoverEntry,
          # Nothing was changed.
          previewed: bool,
          # What goes, in the order of the pack.
          partners: []HandedEntry,
          # Whose backup is another now.
          backups: []BackupMove,
          # How many partners the other looks after with these.
          total: int,
          # Where the pack is mailed to.
          mail: string,
          # What somebody should know or still do, each a sentence.
          notes: []string,
          # Where it was asked for.
          pack: ?PackText
        )

        # Every handover that was made.
        method ListHandovers() -> (
          today: string,
          # The latest first.
          handovers: []HandoverEntry
        )

        # The pack of a handover, as of today.
        method ShowPack(
          number: int
        ) -> (
          today: string,
          handover: HandoverEntry,
          pack: PackText
        )

        # A member of staff goes for good: after the last day they are gone, though the
        # configuration still has them.
        method AddLeaving(
          staff: string,
          lastDay: string,
          note: ?string
        ) -> (
          today: string,
          # As it is now; where withdrawn, as it was.
          leaving: LeavingEntry,
          withdrawn: bool
        )

        # They stay after all.
        method WithdrawLeaving(
          staff: string
        ) -> (
          today: string,
          # As it is now; where withdrawn, as it was.
          leaving: LeavingEntry,
          withdrawn: bool
        )

        # Who is known to leave.
        method ListLeavings() -> (
          today: string,
          # By last day.
          leavings: []LeavingEntry
        )

        # What one person held and another took.
        type HandoverEntry (
          # Absent in a preview.
          number: ?int,
          from: StaffLabel,
          to: StaffLabel,
          branch: ?string,
          date: string,
          # The first day of asks, promises and agreements apart.
          asksFrom: string,
          partners: int,
          # The number in the outbox of the mail with the pack.
          message: ?int
        )

        # A partner in a handover: what is open, and what comes next.
        type HandedEntry (
          partner: PartnerLabel,
          branch: string,
          stage: Stage,
          health: ?Health,
          openPromises: []PromiseEntry,
          # Under the new steward.
          coming: []Coming
        )

        # A partner whose backup is another now.
        type BackupMove (
          partner: PartnerLabel,
          was: StaffLabel,
          # Absent: nobody, as the other is its steward.
          now: ?StaffLabel
        )

        # A mail in its two forms.
        type PackText (
          subject: string,
          text: string,
          html: string
        )

        type LeavingEntry (
          staff: StaffLabel,
          lastDay: string,
          note: ?string,
          # Partners that are still theirs on the day after.
          partners: int,
          # Partners whose backup they are.
          backups: int,
          # Who is asked for the handover; absent: nobody can be.
          asked: ?StaffLabel,
          # The first day on which that person is asked.
          askedFrom: ?string
        )

        """

    /// Methods that say who was in touch with whom.
    static let touchLog = """
        # Who was in touch with whom, over the whole system.
        method ListTouches(
          # Who of ours; may be gone.
          by: ?string,
          with: ?string,
          # The partner's home branch.
          branch: ?string,
          since: ?string,
          until: ?string,
          # Absent: 50.
          limit: ?int
        ) -> (
          today: string,
          # How many there are, whatever the limit.
          total: int,
          # The latest first.
          exchanges: []ExchangeEntry
        )

        # Who of ours knows a partner, or which partners somebody knows: by direct
        # touches. One of the two is given.
        method WhoKnows(
          partner: ?string,
          staff: ?string
        ) -> (
          today: string,
          partner: ?PartnerLabel,
          staff: ?StaffLabel,
          # Who was last in touch comes first; who only tried comes last.
          lines: []Acquaintance,
          # Touches of which nobody of ours is on record.
          unnamed: int
        )

        # One exchange, with one partner or several.
        type ExchangeEntry (
          # Of its first touch.
          number: int,
          date: string,
          how: TouchHow,
          partners: []PartnerLabel,
          # Who of ours.
          by: []StaffLabel,
          # Who of theirs.
          with: []string,
          note: ?string
        )

        # One of ours and one partner.
        type Acquaintance (
          staff: StaffLabel,
          partner: PartnerLabel,
          # Where that person works; of one who is gone absent.
          worksAt: ?string,
          # The partner's home branch.
          branch: string,
          # What they are to the partner today. One of steward, backup.
          tie: ?string,
          # An exchange with several partners is one for each of them.
          touches: int,
          attempts: int,
          first: ?string,
          last: ?string,
          # How the last touch was made.
          how: ?TouchHow,
          # With whom of theirs, the last first.
          with: []string
        )

        # Another partner of an exchange, and what the exchange means for it.
        type TouchedPartner (
          partner: PartnerLabel,
          touch: TouchEntry,
          openPromises: []PromiseEntry,
          # The stage it brought the partner into.
          stage: ?StageEntry,
          # Steps that were decided and will not be said now.
          stopped: []Coming,
          coming: []Coming
        )

        """
}
