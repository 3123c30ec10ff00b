extension InterfaceText {
    /// Methods of agreements and silences, and the types that they answer with.
    static let agreements = """
        # Write down what was agreed on with a partner until a day.
        method AddAgreement(
          partner: string,
          what: string,
          # Absent: today.
          from: ?string,
          # Its last day.
          until: string,
          # Days before its end at which it is asked about; absent: as the policy has
          # it.
          lead: ?int
        ) -> (
          today: string,
          partner: PartnerLabel,
          # After a renewal: the one that follows.
          agreement: AgreementEntry,
          coming: []Coming
        )

        # Another agreement follows from the day after the end of this one.
        method RenewAgreement(
          number: int,
          # The last day of the one that follows.
          until: string,
          # Absent: as the old one had it.
          lead: ?int
        ) -> (
          today: string,
          partner: PartnerLabel,
          # After a renewal: the one that follows.
          agreement: AgreementEntry,
          coming: []Coming
        )

        # An agreement is not to be renewed.
        method EndAgreement(
          number: int,
          reason: string
        ) -> (
          today: string,
          partner: PartnerLabel,
          # After a renewal: the one that follows.
          agreement: AgreementEntry,
          coming: []Coming
        )

        method ListAgreements(
          # Absent: of every partner.
          partner: ?string,
          # Also those that were renewed or ended.
          all: ?bool
        ) -> (
          today: string,
          # By their end.
          agreements: []ListAgreementsLine
        )

        # Hold reminders of a scope back until a day. At least one of kind, branch,
        # steward, partner and clock is given; all that are given must fit.
        method AddSilence(
          kind: ?string,
          branch: ?string,
          steward: ?string,
          partner: ?string,
          clock: ?string,
          # Absent: today.
          from: ?string,
          # The last silent day; a year on at most.
          until: string,
          comment: string
        ) -> (
          today: string,
          silence: SilenceEntry,
          # How many partners have a reminder open that it covers.
          partners: int,
          # How many reminders it holds back today that would go else.
          held: int
        )

        method ListSilences(
          # Also those that are over.
          all: ?bool
        ) -> (
          today: string,
          # By their first day.
          silences: []SilenceEntry
        )

        # A silence is over before its time: from today on, or before it began.
        method ExpireSilence(
          number: int
        ) -> (
          today: string,
          silence: SilenceEntry,
          # How many partners have a reminder open that it covers.
          partners: int,
          # How many reminders it holds back today that would go else.
          held: int
        )

        # What the library and a partner agreed on until a day.
        type AgreementEntry (
          number: int,
          what: string,
          starts: string,
          # Its last day.
          ends: string,
          # Days before the end at which it is asked about; absent: as the policy has
          # it.
          lead: ?int,
          state: AgreementState,
          # The day it was renewed or ended.
          closed: ?string,
          # The number of the one that followed it.
          renewedBy: ?int,
          by: ?StaffLabel,
          # Why it was ended.
          reason: ?string
        )

        type AgreementState (running, renewed, ended)

        type ListAgreementsLine (
          partner: PartnerLabel,
          agreement: AgreementEntry
        )

        # Reminders of a scope are held back until a day.
        type SilenceEntry (
          number: int,
          kind: ?string,
          branch: ?string,
          steward: ?StaffLabel,
          partner: ?PartnerLabel,
          clock: ?string,
          # What that covers, for people: all reminders about every school.
          covers: string,
          since: string,
          # The last silent day.
          through: string,
          # The first day that is loud again, where it was ended before its time.
          ended: ?string,
          author: string,
          comment: string
        )

        """
}
