extension InterfaceText {
    /// Methods that keep the records.
    static let records = """
        # Put a partner on record.
        method AddPartner(
          name: string,
          # Absent: made from the name.
          slug: ?string,
          kind: string,
          # May be absent where there is one branch only.
          branch: ?string,
          steward: ?string,
          backup: ?string,
          # every 2 months
          followUp: ?string,
          # not in 12-01..12-31
          season: ?string,
          address: ?string,
          website: ?string,
          notes: ?string,
          # Absent: building.
          stage: ?Stage,
          # Since when it is in that stage.
          on: ?string,
          contact: ?NewContact,
          # Why one more in hand than there are places.
          override: ?string
        ) -> (
          today: string,
          partner: PartnerRecord,
          contacts: []ContactEntry,
          coming: []Coming,
          # Others whose names are nearly the same.
          alike: []PartnerLabel
        )

        # Change what is on record about a partner. What is absent stays.
        method EditPartner(
          partner: string,
          name: ?string,
          slug: ?string,
          kind: ?string,
          branch: ?string,
          followUp: ?string,
          season: ?string,
          address: ?string,
          website: ?string,
          notes: ?string,
          # Fields to be emptied. One of follow-up, season, address,
          # website, notes.
          clear: ?[]string,
          # Why its new branch may have one more in hand than there are places.
          override: ?string
        ) -> (
          today: string,
          partner: PartnerLabel,
          # Empty: everything was so already.
          changes: []FieldChange,
          coming: []Coming
        )

        # A partner turned out to be another: that other reads its rows from now on.
        method MergePartner(
          # The slug of the one that goes.
          partner: string,
          # The slug of the one that stays.
          into: string,
          # Say what would come of it, and change nothing.
          preview: ?bool
        ) -> (
          today: string,
          merged: PartnerLabel,
          into: PartnerLabel,
          preview: bool,
          # What the survivor reads from now on.
          touches: int,
          promises: int,
          evaluations: int,
          contacts: int,
          # What the merged one was due for, and is no more.
          closed: []Coming,
          # What comes of the survivor.
          coming: []Coming
        )

        # Undo a merge.
        method UnmergePartner(
          partner: string
        ) -> (
          today: string,
          partner: PartnerLabel,
          # What it had been merged into.
          from: PartnerLabel,
          # Rows written down meanwhile about its own people and promises, which went
          # with it.
          taken: int,
          coming: []Coming,
          # What comes of the other now.
          othersComing: []Coming
        )

        # Forget a person everywhere in the records, and keep that it was done.
        method EraseContact(
          partner: string,
          # A name, part of one that only one contact has, or a number.
          contact: string,
          # It is meant; else it is said what would be changed, and nothing is.
          sure: ?bool
        ) -> (
          today: string,
          partner: PartnerLabel,
          # Of the rows that are this person; they stay, without anything but their
          # numbers.
          contacts: []int,
          done: bool,
          texts: []ErasedText,
          # Entries of the history that hold nothing any more.
          history: int,
          # Messages that had left, whose text was still kept.
          messages: int,
          # Messages that never left and can't be sent again now.
          deadLetters: int,
          # Whether the old bytes are gone from the file; absent where nothing was
          # done.
          shredded: ?bool,
          # Folders whose files may still name them, by their whole paths: what the drop
          # folder took.
          folders: []string
        )

        # Add a person at a partner.
        method AddContact(
          partner: string,
          contact: NewContact
        ) -> (
          today: string,
          partner: PartnerLabel,
          contact: ContactEntry,
          changes: []FieldChange,
          # The partner has nobody else to talk to.
          nobodyLeft: bool
        )

        # Change a contact's details. What is absent stays; a changed detail counts as
        # confirmed today.
        method EditContact(
          partner: string,
          # A name, part of one that only one contact has, or a number.
          contact: string,
          name: ?string,
          role: ?string,
          phone: ?string,
          mail: ?string,
          clear: ?[]EditContactField
        ) -> (
          today: string,
          partner: PartnerLabel,
          contact: ContactEntry,
          changes: []FieldChange,
          # The partner has nobody else to talk to.
          nobodyLeft: bool
        )

        # A contact has left the partner.
        method ContactLeft(
          partner: string,
          contact: string,
          on: ?string
        ) -> (
          today: string,
          partner: PartnerLabel,
          contact: ContactEntry,
          changes: []FieldChange,
          # The partner has nobody else to talk to.
          nobodyLeft: bool
        )

        # A contact's details are right.
        method ConfirmContact(
          partner: string,
          contact: string,
          on: ?string
        ) -> (
          today: string,
          partner: PartnerLabel,
          contact: ContactEntry,
          changes: []FieldChange,
          # The partner has nobody else to talk to.
          nobodyLeft: bool
        )

        # Set where a relationship stands.
        method SetStage(
          partner: string,
          stage: Stage,
          # The last day of resting; needed there, refused elsewhere.
          until: ?string,
          # Absent: today.
          on: ?string,
          reason: ?string,
          # Why one more in hand than there are places.
          override: ?string
        ) -> (
          today: string,
          partner: PartnerLabel,
          stage: StageEntry,
          was: Stage,
          # Occurrences that close with the stage that was left.
          closed: []Coming,
          coming: []Coming
        )

        # Give a partner another steward, another backup, or both.
        method Assign(
          partner: string,
          # Absent: stays. nobody: none.
          steward: ?string,
          # Absent: stays. nobody: none.
          backup: ?string,
          # Why one more in hand than there are places.
          override: ?string
        ) -> (
          today: string,
          partner: PartnerLabel,
          steward: ?StaffLabel,
          stewardWas: ?StaffLabel,
          backup: ?StaffLabel,
          backupWas: ?StaffLabel,
          coming: []Coming
        )

        # Somebody is away.
        method AddAbsence(
          staff: string,
          from: string,
          # The last day away.
          through: string,
          delegate: ?string
        ) -> (
          today: string,
          # As it is now; where removed, as it was.
          absence: AbsenceEntry,
          # It would not have begun yet, and is gone altogether.
          removed: bool,
          # How many partners they look after.
          partners: int,
          # What somebody should know: lee is away too, 20 to 22 March.
          notes: []string
        )

        # Who is away, or will be.
        method ListAbsences(
          # With those that are over.
          past: ?bool
        ) -> (
          today: string,
          # By first day.
          absences: []AbsenceEntry
        )

        # Somebody is back early, or does not go.
        method EndAbsence(
          # Its number, or the name of who is away.
          absence: string,
          # The first day back; absent: today.
          on: ?string
        ) -> (
          today: string,
          # As it is now; where removed, as it was.
          absence: AbsenceEntry,
          # It would not have begun yet, and is gone altogether.
          removed: bool,
          # How many partners they look after.
          partners: int,
          # What somebody should know: lee is away too, 20 to 22 March.
          notes: []string
        )

        # What the configuration says of imports that don't say otherwise.
        method ImportDefaults() -> (
          # How to read 03/04/2025; absent: it is refused. One of day-first, month-
          # first.
          dates: ?string,
          # Where partners without a touch go; absent: a new one without a touch is
          # refused.
          untouched: ?ImportUntouched,
          # The home of new partners whose row names neither branch nor steward.
          branch: ?string
        )

        # Take rows of a sheet over, all of them or none.
        method Import(
          # The file's name, for the audit and for messages.
          file: string,
          partners: ?[]PartnerRow,
          touches: ?[]TouchRow,
          # What filled forms say, one a partner.
          evaluations: ?[]EvaluationRow,
          # One of preview, all, skip-refused.
          mode: string,
          # Where partners without a touch go; absent: a new one without a touch is
          # refused.
          untouched: ?ImportUntouched,
          # The home of new partners whose row names neither branch nor steward, by key
          # or name; absent: such a row is refused, unless the library has one branch.
          branch: ?string,
          # Why more of the rows may be in hand than there are places.
          override: ?string
        ) -> (
          today: string,
          # One of previewed, applied, nothing-to-do, refused.
          outcome: string,
          added: []ImportRow,
          changed: []ImportRow,
          # Rows that say what is on record already.
          same: int,
          refused: []RowIssue,
          warned: []RowIssue,
          # The number under which the audit keeps it.
          command: ?int,
          # The import's own number; absent where nothing was changed.
          number: ?int
        )

        # All partners, or all touches, in the form in which an import reads them back
        # without a change.
        method Export(
          what: ?ExportWhat
        ) -> (
          today: string,
          partners: []PartnerRow,
          touches: []TouchRow
        )

        type AbsenceEntry (
          number: int,
          staff: StaffLabel,
          from: string,
          # The last day away.
          through: string,
          # Who stands in.
          delegate: ?StaffLabel
        )

        type EditContactField (role, phone, mail)

        type ExportWhat (partners, touches)

        type ImportRow (
          row: int,
          slug: string,
          name: string,
          changes: []FieldChange
        )

        type ImportUntouched (established, lapsed)

        # A contact's details as typed.
        type NewContact (
          name: string,
          role: ?string,
          phone: ?string,
          mail: ?string,
          # When somebody made sure of the details; absent: today.
          confirmed: ?string
        )

        type PartnerRow (
          # As a spreadsheet program numbers it, from 1.
          row: int,
          # Never empty, on one line.
          name: string,
          slug: ?string,
          kind: ?string,
          branch: ?string,
          steward: ?string,
          backup: ?string,
          contactName: ?string,
          contactRole: ?string,
          # A valid address, without a name around it.
          contactMail: ?string,
          contactPhone: ?string,
          address: ?string,
          city: ?string,
          zip: ?string,
          lastContact: ?string,
          # How the last contact was made.
          how: ?string,
          website: ?string,
          # May have line breaks (LF).
          notes: ?string,
          stage: ?string,
          # The wanted follow-up cadence: every 3 months, quarterly.
          followUp: ?string,
          # When it can be reached: not in 12-01..12-31.
          season: ?string
        )

        type RowIssue (
          severity: RowIssueSeverity,
          code: string,
          # As a spreadsheet program numbers it, from 1.
          row: int,
          # The line of a text file the row begins on, where that is not row (line
          # breaks in cells above).
          line: ?int,
          # The column's header as the sheet has it; nil where the whole row is meant.
          column: ?string,
          # What the cell holds, or empty.
          found: string,
          # A clause without full stop: "Febuary 30" is no date.
          problem: string,
          # What would do: set dates: day-first or month-first.
          expected: ?string
        )

        type RowIssueSeverity (refusal, warning)

        type EvaluationRow (
          # Of the partner's first line, as a spreadsheet program numbers it, from 1.
          row: int,
          # Never empty, on one line.
          partner: string,
          ourRole: ?string,
          theirRole: ?string,
          commitment: ?string,
          # To the review questions; an empty answer stays as on record.
          answers: []ReviewAnswer,
          # deepen, keep, ease, rest, end, or established.
          outcome: ?string,
          until: ?string,
          every: ?string,
          next: ?string,
          by: ?string,
          on: ?string,
          note: ?string
        )

        type TouchRow (
          # As a spreadsheet program numbers it, from 1.
          row: int,
          date: string,
          # Never empty, on one line.
          partner: string,
          # What was said. May have line breaks (LF).
          note: ?string,
          how: ?string,
          # Who of ours.
          staff: ?string,
          # Who of theirs.
          contact: ?string,
          # The next step that was promised.
          promise: ?string,
          promisedBy: ?string
        )

        """
}
