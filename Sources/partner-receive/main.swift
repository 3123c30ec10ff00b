import Glibc

let arguments = CommandLine.arguments.dropFirst()
switch arguments.first {
case "--help", "-h":
    print(Receiving.help)
    exit(EX_OK)
case let folder? where arguments.count == 1 && folder.hasPrefix("/"):
    do throws(Receiving.Failure) { try Receiving(folder: folder).run() } catch {
        Receiving.say(error.description)
        exit(EX_TEMPFAIL)
    }
    exit(EX_OK)
default:
    Receiving.say("expected one Maildir by its whole path; see --help")
    exit(EX_USAGE)
}
