extension InterfaceText {
    static let inbox = """
        # The mails that came in, the latest first.
        method ListInbox(
          which: ListInboxWhich,
          limit: int
        ) -> (
          now: string,
          # Absent: the configuration has no answers by mail.
          folder: ?string,
          total: int,
          mails: []InboxLine
        )

        # One mail that came in, and what became of it.
        method ShowReceived(number: int) -> (
          now: string,
          mail: InboxLine,
          # Its name in the Maildir, without flags.
          file: string,
          # The message that it answers.
          answers: ?int,
          # The message by which it was answered.
          confirmation: ?int,
          # The first words above what was quoted.
          words: ?string
        )

        # Somebody has seen to a mail: it waits no more.
        method SettleReceived(number: int) -> (
          now: string,
          mail: InboxLine,
          file: string,
          answers: ?int,
          confirmation: ?int,
          words: ?string
        )

        # Those that somebody has to look at, or all.
        type ListInboxWhich (waiting, all)

        # A mail that came in. What it says of itself nobody has checked.
        type InboxLine (
          number: int,
          at: string,
          verdict: InboxLineVerdict,
          sender: ?string,
          subject: ?string,
          # Whose it was taken for.
          staff: ?StaffLabel,
          # Why it was judged so.
          reason: ?string,
          # The command that changed something for it.
          command: ?int,
          # When somebody saw to it.
          settled: ?string
        )

        type InboxLineVerdict (
          # It changed something, which its writer may take back.
          acted,
          # There was nothing to change.
          noted,
          # Its writer was asked what they mean.
          asked,
          # A machine's.
          automatic,
          # Of a mail that did not arrive.
          bounce,
          # Of what somebody wrote to a partner.
          copy,
          # Somebody has to look at it.
          review,
          # Nothing to do with us.
          stranger,
          # It can't be read.
          unreadable
        )
        """
}
