extension InterfaceText {
    /// Methods by which relationships are taken up, and left.
    static let focus = """
        # Take up a candidate, or rebuild a lost, lapsed or ended partner.
        method Take(
          # A candidate's slug, or a partner's.
          what: string,
          # Absent: who looks after the partner, else who asks.
          steward: ?string,
          # Of a candidate; absent: as its list has it.
          kind: ?string,
          # A candidate's home; absent: the steward's branch.
          branch: ?string,
          reason: ?string,
          # Why one more than there are places.
          override: ?string
        ) -> (
          today: string,
          partner: PartnerRecord,
          # Absent: it was a candidate.
          was: ?Stage,
          contacts: []ContactEntry,
          # The steward's, this partner's included.
          places: PlacesEntry,
          coming: []Coming
        )

        # Become the steward of a partner that has nobody to look after it.
        method Claim(
          partner: string,
          # Absent: who asks.
          by: ?string,
          # Why one more than there are places, where it is in hand.
          override: ?string
        ) -> (
          today: string,
          partner: PartnerLabel,
          steward: StaffLabel,
          # Why nobody looked after it: it has no steward.
          why: string,
          stage: StageEntry,
          # They were the backup before; now there is none.
          wasBackup: bool,
          coming: []Coming
        )

        # The ties that nobody holds any more.
        method ListLost(
          # Absent: of every branch.
          branch: ?string,
          # Absent: everybody's. nobody: those without a steward.
          steward: ?string
        ) -> (
          today: string,
          # The most promising first.
          lost: []LostLine,
          # How many partners there are that have not ended.
          total: int
        )

        # Say what is to become of a candidate, or of a lost partner that might be
        # rebuilt.
        method DecideProposal(
          # A candidate's slug, or a partner's.
          what: string,
          # One of not-now, never, open.
          decision: string,
          # Of not-now: the day from which on it may be proposed again; absent: as
          # the configuration says.
          until: ?string,
          # Needed for never.
          reason: ?string,
          # Who decided; absent: who asks.
          by: ?string
        ) -> (
          today: string,
          slug: string,
          name: string,
          # One of not-now, never, open.
          decision: string,
          until: ?string
        )

        # How many relationships somebody may have in hand, and which those are.
        type PlacesEntry (
          steward: StaffLabel,
          places: int,
          # In the order in which they were taken up; may be more than there are
          # places.
          held: []HeldEntry
        )

        type HeldEntry (
          partner: PartnerLabel,
          stage: Stage,
          since: string
        )

        # A tie that nobody holds any more.
        type LostLine (
          partner: PartnerLabel,
          branch: string,
          # Absent where nobody who is still there looks after it.
          steward: ?StaffLabel,
          stage: Stage,
          # At least one of lost, lapsed, contact-gone, steward-gone.
          reasons: []string,
          lastTouch: ?string,
          # Who there can be reached.
          contact: ?string,
          # The command that mends it.
          mend: string
        )

        """
}
