extension InterfaceText {
    /// What would be mailed, played on a copy.
    static let rehearsal = """
        # What would be mailed until a day, from a copy of the records: by the same planner, dispatcher and composer,
        # in a time of its own. Needs "more". Each reply but the last is one mail.
        method Rehearse(
          # At most three years from now.
          until: string,
          answers: RehearseAnswers,
          # The text of a configuration that is rehearsed in place of the one in force.
          configuration: ?string,
          # The name of its file, for what is wrong with it.
          file: ?string,
          # The first and the last day on which no mail is accepted.
          downFrom: ?string,
          downThrough: ?string
        ) -> (
          mail: ?RehearsedMail,
          # The last reply has no mail but the days that were rehearsed.
          from: ?string,
          through: ?string
        )

        # What staff do about the mails: nothing at all, or what was asked of them, on the evening of the day.
        type RehearseAnswers (never, promptly)

        type RehearsedAsk (
          partner: string,
          clock: string,
          subject: ?int,
          step: string,
          due: string
        )

        type RehearsedMail (
          at: string,
          to: StaffLabel,
          asks: []RehearsedAsk,
          # The whole message, as the mail system would have got it (RFC 5322; ASCII throughout).
          message: string
        )

        """
}
