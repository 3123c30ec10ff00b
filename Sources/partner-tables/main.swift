import Glibc
import PartnerConfined
import PartnerTables

let arguments = CommandLine.arguments.dropFirst()
switch Invocation.parse(arguments) {
case .success(.help):
    exit(Output.standard.write(Invocation.helpText) ? 0 : EX_IOERR)
case .success(.read(let sheet)):
    // Before the first byte of the file: what it makes of us is then bounded.
    Limits.set()
    exit(Reading(sheet: sheet).run())
case .success(.write):
    Limits.set()
    exit(Writing().run())
case .failure(let problem):
    Output.error.write("partner-tables: \(problem.message)\n")
    exit(EX_USAGE)
}
