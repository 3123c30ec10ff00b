/// What the program was called to do.
enum Invocation: Equatable {
    case help
    case read

    struct Problem: Error, Equatable { let message: String }

    static func parse(_ arguments: some Sequence<String>) -> Result<Invocation, Problem> {
        for argument in arguments {
            if argument == "--help" || argument == "-h" { return .success(.help) }
            return .failure(Problem(message: "\"\(argument)\" is not known; see --help"))
        }
        return .success(.read)
    }

    static let helpText = """
        partner-mime: one mail on standard input, as JSON on standard output.

        USAGE: partner-mime < MAIL

        Gives one object: the addresses, the identities, the subject, the fields that tell a
        machine's mail from a person's, the text that a reader reads, what a delivery report
        says, and names, types and sizes of the attachments, never their content. What was
        cut or broken is named under "faults".

        LIMITS, set before the first byte is read:
          1 GiB of memory, 30 seconds of processor time, no core file;
          128 MiB of mail, 100 parts, 20 levels, 64 KiB of text

        EXIT STATUS:
          0 read · 64 bad usage · 65 not a mail at all · 73 no scratch file can be made
          · 74 reading or writing failed · a signal: a limit was reached

        """
}
