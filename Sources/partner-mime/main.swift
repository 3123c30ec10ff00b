import Foundation
import Glibc
import PartnerConfined
import PartnerMIME
import PartnerReceived

/// - Returns: the exit status.
func readOne(path: String?) -> Int32 {
    do {
        let input = try path.map { try Input(path: $0) } ?? Input()
        let mail = try MailReader.read(descriptor: input.descriptor)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Output.standard.write([UInt8](try encoder.encode(mail)) + [0x0a]) ? 0 : EX_IOERR
    } catch let failure as MailReader.Failure {
        Output.error.write("partner-mime: \(failure)\n")
        if case .unreadable = failure { return EX_IOERR }
        return EX_DATAERR
    } catch Input.Failure.notThere(let reason) {
        Output.error.write("partner-mime: the file can't be opened: \(String(cString: strerror(reason)))\n")
        return EX_NOINPUT
    } catch Input.Failure.noFile(let reason) {
        Output.error.write(
            "partner-mime: no scratch file can be made: \(String(cString: strerror(reason)))\n")
        return EX_CANTCREAT
    } catch Input.Failure.unreadable(let reason) {
        Output.error.write(
            "partner-mime: standard input can't be read: \(String(cString: strerror(reason)))\n")
        return EX_IOERR
    } catch {
        Output.error.write("partner-mime: \(error)\n")
        return EX_SOFTWARE
    }
}

switch Invocation.parse(CommandLine.arguments.dropFirst()) {
case .success(.help):
    exit(Output.standard.write(Invocation.helpText) ? 0 : EX_IOERR)
case .success(.read(let path)):
    // Before the first byte of the mail: what it makes of us is then bounded.
    Limits.set()
    exit(readOne(path: path))
case .failure(let problem):
    Output.error.write("partner-mime: \(problem.message)\n")
    exit(EX_USAGE)
}
