extension InterfaceText {
    /// Methods about what was taken in, and how it is taken back.
    static let imports = """
        # The sheets that were taken in.
        method ListImports(
          # Absent: 20.
          limit: ?int
        ) -> (
          today: string,
          # Latest first.
          imports: []ImportEntry
        )

        # What one import changed.
        method ShowImport(
          number: int
        ) -> (
          today: string,
          entry: ImportEntry,
          # In the order in which it was done.
          changes: []ImportChange
        )

        # Take an import back: all of it, or nothing.
        method UndoImport(
          number: int,
          # One of preview, undo.
          mode: string
        ) -> (
          today: string,
          # One of previewed, undone, refused.
          outcome: string,
          entry: ImportEntry,
          # What is taken back, as the import did it.
          changes: []ImportChange,
          # What was done since and stands on it; with one of these nothing is taken
          # back.
          standing: []ImportObstacle
        )

        # What an import did to one record.
        type ImportChange (
          # Absent of what is no partner's.
          partner: ?PartnerLabel,
          action: HistoryEntryAction,
          # What kind of record: touch, contact.
          record: string,
          changes: []FieldChange
        )

        # A sheet that was taken in.
        type ImportEntry (
          number: int,
          # Without its folder.
          file: string,
          # One of partners, touches, candidates, evaluations, everything.
          kind: string,
          at: string,
          # A member of staff, a login, sheet contacts.csv, drop folder.
          by: string,
          rows: int,
          added: int,
          changed: int,
          same: int,
          refused: int,
          # When it was taken back; absent: it stands.
          undone: ?string,
          undoneBy: ?string
        )

        # Something that was done after an import and stands on it.
        type ImportObstacle (
          partner: ?PartnerLabel,
          # What it is about: phone, steward, touch.
          field: string,
          # A clause without full stop.
          what: string,
          by: ?string,
          at: ?string
        )

        """
}
