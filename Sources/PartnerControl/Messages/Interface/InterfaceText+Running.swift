extension InterfaceText {
    /// Methods of the daemon itself.
    static let running = """
        # Read the configuration again.
        method Reload() -> (
          outcome: ReloadOutcome,
          file: string,
          inForceSince: string,
          # As partnerctl check prints them, one block each; empty unless refused.
          errors: []string,
          warnings: []string,
          # What a reader would want to know: staff added: lee, 2 partners are orphans
          # now.
          notes: []string
        )

        # Mail that waits or was given up on.
        method ListOutbox(
          which: ?ListOutboxWhich,
          limit: ?int
        ) -> (
          now: string,
          # How many there are, whatever the limit.
          total: int,
          # Longest waiting first; of the accepted ones the latest first.
          messages: []OutboxLine
        )

        # One message of the outbox.
        method ShowMessage(
          number: int
        ) -> (
          now: string,
          message: OutboxLine,
          messageID: string,
          subject: ?string,
          # The text part, as it was last composed; absent before the first try.
          text: ?string,
          # First try first.
          tries: []Try
        )

        # Try messages again now.
        method RetryMessages(
          # Empty: all that wait.
          numbers: ?[]int
        ) -> (
          now: string,
          messages: []OutboxLine
        )

        # Not sent any more.
        method DropMessage(
          number: int,
          reason: string
        ) -> (
          now: string,
          message: OutboxLine,
          # How many reminders it held, which are said again when their time comes.
          reminders: int
        )

        # Send a test mail at once, past the outbox.
        method SendTest(
          address: string
        ) -> (
          now: string,
          address: string,
          messageID: string,
          result: TryResult,
          # What the mail system said, bounded.
          words: ?string,
          milliseconds: int,
          # The program that was given the message.
          program: string
        )

        # Send again what is held by a clock that seems wrong, by an older backup, or by
        # a storm.
        method ReleaseHold(
          # One of clock, backup, storm: the clock is right as it is; the records go on
          # from the backup; so many mails are meant.
          hold: string
        ) -> (
          now: string,
          hold: string,
          # When the daemon last saw a clock that was right, before this.
          lastRecord: ?string,
          # What holds the mail all the same, as Status codes it.
          remains: ?string
        )

        # Make this machine the one that writes the records.
        method Adopt(
          # Absent: only say what it means.
          sure: ?bool
        ) -> (
          now: string,
          done: bool,
          # This one's name.
          machine: string,
          # The database.
          path: string,
          # When the other machine last saw to them.
          lastRecord: ?string,
          # What holds the mail now, as Status codes it.
          remains: ?string
        )

        # Move the time of a daemon that was started with a virtual clock: to a time,
        # by a length, or as an administrator sets a clock.
        method Advance(
          # 2027-03-12 08:30, in the zone of the first branch.
          to: ?string,
          # 3 days, 2 hours
          by: ?string,
          # As to: the wall clock is set to it, forward or back, and no time goes by.
          set: ?string
        ) -> (
          was: string,
          now: string,
          # How many mails were accepted on the way.
          accepted: int
        )

        # open: Waiting or given up on.
        type ListOutboxWhich (open, waiting, dead, accepted, all)

        # A message in the outbox.
        type OutboxLine (
          number: int,
          # One of digest, test, alarm, handover, report, confirmation, sheet-report.
          kind: string,
          state: OutboxLineState,
          to: ?string,
          address: string,
          # Of a digest: its day.
          date: ?string,
          channel: string,
          decided: string,
          tries: int,
          nextTry: ?string,
          closed: ?string,
          # How the last try ended, a clause.
          lastWords: ?string,
          # It was accepted, and a try before may have been, too: its reader may have
          # it twice, under one Message-ID.
          possiblyTwice: bool,
          # Why an admin took it out of the outbox.
          dropped: ?string
        )

        # fixed: A try ended in the unknown: it is sent again as it was. dead: Given
        # up on, kept.
        type OutboxLineState (waiting, fixed, accepted, dead, withdrawn)

        # refused: The configuration before stays in force.
        type ReloadOutcome (accepted, unchanged, refused)

        type Try (
          at: string,
          result: TryResult,
          words: ?string
        )

        # deferred: It is tried again. unknown: The mail system may have it.
        type TryResult (accepted, deferred, refused, unknown)

        """
}
