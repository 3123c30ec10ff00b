extension InterfaceText {
    /// Open forms: everything, contacts, due dates, as other programs read them.
    static let open = """
        # Everything on record as it was at one moment. Needs "more". The first reply has the head and no lines;
        # each that follows some rows of one table; the last has no lines.
        method ExportAll() -> (
          head: ?WholeHead,
          table: ?string,
          # Rows, each an object of JSON in one line with every column of its table.
          lines: []string
        )

        # Take a whole export into a database without records: begin with its head, then rows in any number of
        # calls, then finish, which puts all of it on record, or nothing.
        method ImportAll(
          step: ImportAllStep,
          # As the answer to the beginning gave it; absent there.
          ticket: ?int,
          head: ?WholeHead,
          table: ?string,
          lines: ?[]string
        ) -> (
          ticket: int,
          # Rows that have come so far.
          rows: int,
          # The number under which it is on record; absent until it is.
          command: ?int
        )

        # The contacts as vCards (RFC 6350), without those who left.
        method ExportContacts(
          # Of partners at home in this branch.
          branch: ?string,
          # Of partners that this person looks after.
          steward: ?string
        ) -> (
          today: string,
          # How many there are.
          count: int,
          text: string
        )

        # Due dates within a year as an iCalendar (RFC 5545): of a person or of a branch, one of the two.
        method ExportCalendar(
          staff: ?string,
          branch: ?string
        ) -> (
          today: string,
          # How many there are.
          count: int,
          text: string
        )

        type ImportAllStep (begin, rows, finish)

        type OpenColumn (
          name: string,
          kind: OpenColumnKind,
          # Whether a row may have no value here.
          optional: bool
        )

        # A date is a text such as 2027-03-12; bytes are in base64.
        type OpenColumnKind (integer, real, text, date, bytes)

        type OpenTable (
          name: string,
          columns: []OpenColumn,
          # The last number that was given to a row, gone ones included; absent where they have none.
          last: ?int
        )

        type WholeHead (
          # The program's version.
          version: string,
          # The versions of the schema, the oldest first.
          schema: []string,
          library: string,
          made: string,
          tables: []OpenTable
        )

        """
}
