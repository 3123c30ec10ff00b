extension InterfaceText {
    /// What `Status` answers.
    static let statusTypes = """
        type StatusClockState (
          # America/Los_Angeles
          zone: string,
          # The daemon runs on a time of its own, which partnerctl advance moves.
          virtual: bool,
          # The kernel says that the clock is kept right, adjtimex(2).
          synchronised: bool,
          # What is wrong with the clock.
          trouble: ?string
        )

        type StatusDataState (
          path: string,
          bytes: int,
          lastChecked: ?string,
          lastBackup: ?string
        )

        # A file from the drop folder, and what became of it.
        type StatusDropFileState (
          name: string,
          # One of applied, same, repeated, refused.
          outcome: string,
          at: string,
          # The import's number.
          number: ?int,
          # Who put it there, where that is a member of staff.
          by: ?string
        )

        # The drop folder.
        type StatusDropState (
          path: string,
          # Files that lie there and are not whole yet.
          waiting: int,
          # The last file that was settled.
          last: ?StatusDropFileState
        )

        # Something that is wrong, its evidence, and what mends it.
        type StatusFinding (
          # What a program switches on: mail-stuck, orphans.
          code: string,
          severity: StatusVerdict,
          # The word it is listed under: mail, orphans, rules.
          topic: string,
          # A clause without full stop; that of the first finding is the headline.
          what: string,
          # Lines, the first of which stands beside the topic.
          evidence: []string,
          mends: []StatusMend
        )

        # The log channel.
        type StatusLogState (
          path: string,
          lastWritten: ?string
        )

        type StatusMailState (
          waiting: int,
          oldestWaiting: ?string,
          nextTry: ?string,
          # Given up on, kept, can be sent again.
          dead: int,
          lastAccepted: ?string,
          lastAcceptedTo: ?string,
          # Since Monday.
          acceptedThisWeek: int
        )

        # One step of a repair.
        type StatusMend (
          # A command, or a command and what it needs on the lines below.
          lines: []string
        )

        type StatusNextWake (
          at: string,
          why: StatusNextWakeWhy,
          # How many people get a digest then, or how many messages are tried again.
          count: int
        )

        type StatusNextWakeWhy (digests, retry)

        type StatusPartnerCounts (
          # Without the ended ones; the sum of kept, due, overdue, lost, resting and
          # lapsed, and the prospects.
          total: int,
          kept: int,
          due: int,
          overdue: int,
          lost: int,
          resting: int,
          lapsed: int,
          ended: int,
          # Of the total: still being built.
          building: int,
          # Of the total: with an occurrence that has gone quiet.
          quiet: int,
          # Of the total: without a living steward, or whose steward's mail is dead.
          orphans: int
        )

        # The last reload, where its file was bad and the one before stayed in force.
        type StatusRefusedReload (
          at: string,
          # As partnerctl check prints them, one block each.
          errors: []string
        )

        type StatusRulesState (
          file: string,
          inForceSince: string,
          warnings: []string,
          refusedReload: ?StatusRefusedReload
        )

        type StatusRunningState (
          version: string,
          since: string,
          process: int
        )

        # A sheet that the configuration names.
        type StatusSheetState (
          path: string,
          # One of read, refused-rows, missing, unreadable, not-yet.
          outcome: string,
          lastRead: ?string,
          rows: ?int,
          refused: ?int,
          # What is wrong, a clause.
          words: ?string
        )

        # attention: Somebody should look, the mail goes out all the same. failing:
        # Mail does not go out, or what is on record can't be trusted.
        type StatusVerdict (healthy, attention, failing)

        """
}
