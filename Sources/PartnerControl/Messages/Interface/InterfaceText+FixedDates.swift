extension InterfaceText {
    /// Methods of fixed dates, and the types that they answer with.
    static let fixedDates = """
        # Something is to be done with a partner on dates that come again.
        method AddFixedDate(
          partner: string,
          dates: string,
          what: string,
          # The first day that may be one of them; absent: today.
          from: ?string,
          # Days ahead at which a notice is said; absent: as the policy has it.
          lead: ?int
        ) -> (
          today: string,
          partner: PartnerLabel,
          fixedDate: FixedDateEntry,
          # The next of its days from today on, three at most, before any is moved off
          # a closed day.
          next: []string,
          coming: []Coming
        )

        # A partner's fixed date comes no more.
        method EndFixedDate(
          number: int,
          reason: string
        ) -> (
          today: string,
          partner: PartnerLabel,
          fixedDate: FixedDateEntry,
          # The next of its days from today on, three at most, before any is moved off
          # a closed day.
          next: []string,
          coming: []Coming
        )

        method ListFixedDates(
          # Absent: of every partner, and of every kind once.
          partner: ?string,
          # Also those that were ended.
          all: ?bool
        ) -> (
          today: string,
          # The soonest first.
          fixedDates: []ListFixedDatesLine
        )

        # Dates that come again, and what is to be done on them.
        type FixedDateEntry (
          number: int,
          what: string,
          # As somebody wrote them: last Friday of the quarter,
          # FREQ=MONTHLY;BYDAY=1TU.
          dates: string,
          # The first day that may be one of them.
          starts: string,
          # Days ahead at which a notice is said; absent: as the policy has it.
          lead: ?int,
          # The kind of partners whose configuration has it; absent: it is one
          # partner's own.
          kind: ?string,
          # The first day on which it no longer holds.
          ended: ?string,
          by: ?StaffLabel,
          # Why it was ended.
          reason: ?string
        )

        type ListFixedDatesLine (
          # Absent: of every partner of its kind.
          partner: ?PartnerLabel,
          fixedDate: FixedDateEntry,
          # The next of its days from today on.
          next: ?string
        )

        """
}
