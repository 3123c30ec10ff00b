/// What the program was called to do.
enum Invocation: Equatable {
    case help
    /// - Parameter sheet: nil for the first that is not hidden.
    case read(sheet: String?)
    /// A workbook of the lines that reading gives.
    case write

    struct Problem: Error, Equatable { let message: String }

    static func parse(_ arguments: some Sequence<String>) -> Result<Invocation, Problem> {
        var sheet: String?
        var isWriting = false
        var rest = arguments.makeIterator()
        while let argument = rest.next() {
            if argument == "--help" || argument == "-h" { return .success(.help) }
            if argument == "--write" {
                isWriting = true
            } else if argument == "--sheet" {
                guard let name = rest.next() else {
                    return .failure(Problem(message: "--sheet needs a name"))
                }
                sheet = name
            } else if argument.hasPrefix("--sheet=") {
                sheet = String(argument.dropFirst("--sheet=".count))
            } else {
                return .failure(Problem(message: "\"\(argument)\" is not known; see --help"))
            }
        }
        if isWriting, sheet != nil {
            return .failure(
                Problem(message: "--write takes the sheet's name from its first line, not --sheet"))
        }
        return .success(isWriting ? .write : .read(sheet: sheet))
    }

    static let helpText = """
        partner-tables: any spreadsheet on standard input, as lines of JSON on standard output.

        USAGE: partner-tables [--sheet NAME] < FILE
               partner-tables --write < LINES > FILE.xlsx

        Reads .xlsx and .ods workbooks, and text separated by commas, semicolons, tabs or bars,
        in UTF-8, UTF-16 or Windows-1252.

        OPTIONS:
          --sheet NAME   the sheet of a workbook; else the first that is not hidden
          --write        the other way: lines as below become an .xlsx workbook
          -h, --help     show this

        OUTPUT, one object a line:
          {"table":{"format":"csv","encoding":"UTF-8","separator":",","lineEnds":"LF","sheet":null}}
          {"row":2,"cells":["text",{"date":"2027-03-12"},{"number":"42"},true,null]}
          {"warning":{"row":2,"column":1,"message":"…"}}
          {"end":{"rows":1}}
        A row has "line" behind "row" where cells above it hold line breaks. A file that
        can't be read gives {"error":{"row":3,"column":7,"message":"…"}} as its last line.

        LIMITS, set before the first byte is read:
          1 GiB of memory, 60 seconds of processor time, 1 GiB written, no core file;
          64 MiB of file, 1 GiB unpacked, 1048576 rows, 1000 columns, 32767 characters a cell

        EXIT STATUS:
          0 read to the end · 64 bad usage · 65 the file can't be read as a table
          · 74 reading or writing failed · a signal: a limit was reached

        """
}
