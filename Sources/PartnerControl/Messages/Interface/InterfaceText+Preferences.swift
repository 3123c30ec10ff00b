extension InterfaceText {
    /// How somebody gets their mail.
    static let preferences = """
        method ShowPreferences(
          # Absent: whoever asks.
          staff: ?string
        ) -> (
          today: string,
          staff: StaffLabel,
          # Monday: what can wait comes in one mail a week, from this day on; absent:
          # as it comes.
          weekly: ?string,
          plainText: bool,
          # One of day-first, month-first, iso.
          dates: string
        )

        # What is absent stays as it is.
        method SetPreferences(
          # Absent: whoever asks.
          staff: ?string,
          # A weekday; no: what can wait comes as it comes.
          weekly: ?string,
          plainText: ?bool,
          # One of day-first, month-first, iso.
          dates: ?string
        ) -> (
          today: string,
          staff: StaffLabel,
          # Monday: what can wait comes in one mail a week, from this day on; absent:
          # as it comes.
          weekly: ?string,
          plainText: bool,
          # One of day-first, month-first, iso.
          dates: string
        )

        """
}
