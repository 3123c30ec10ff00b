/// What the program was called to do.
enum Invocation: Equatable {
    case help
    /// - Parameter path: nil for standard input.
    case read(path: String?)

    struct Problem: Error, Equatable { let message: String }

    static func parse(_ arguments: some Sequence<String>) -> Result<Invocation, Problem> {
        var path: String?
        for argument in arguments {
            if argument == "--help" || argument == "-h" { return .success(.help) }
            if argument.hasPrefix("-") {
                return .failure(Problem(message: "\"\(argument)\" is not known; see --help"))
            }
            guard path == nil else { return .failure(Problem(message: "one mail at a time; see --help")) }
            path = argument
        }
        return .success(.read(path: path))
    }

    static let helpText = """
        partner-mime: one mail, as JSON on standard output.

        USAGE: partner-mime [FILE]

        Reads the file, or standard input.

        Gives one object: the addresses, the identities, the subject, the fields that tell a
        machine's mail from a person's, the text that a reader reads, what a delivery report
        says, and names, types and sizes of the attachments, never their content. What was
        cut or broken is named under "faults".

        LIMITS, set before the first byte is read:
          1 GiB of memory, 30 seconds of processor time, no core file;
          128 MiB of mail, 100 parts, 20 levels, 64 KiB of text

        EXIT STATUS:
          0 read · 64 bad usage · 65 not a mail at all · 66 no such file · 73 no scratch file
          can be made · 74 reading or writing failed · a signal: a limit was reached

        """
}
