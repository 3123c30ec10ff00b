import ArgumentParser
import Glibc
import Logging
import PartnerConfiguration
import PartnerControl
import PartnerControlServer
import PartnerCore
import PartnerService
import PartnerStore

/// The daemon's command line; what runs is put together in `Wiring`.
@main
struct Partnerd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "partnerd",
        abstract: "Keep a library's partnerships alive: remind the right person when one is due.",
        discussion: """
            Runs in the foreground until SIGTERM; SIGHUP reads the configuration again.

            Exit codes: 70 a fault of ours, 73 the state directory can't be used, 74 the database can't be \
            used, 75 another partnerd runs here, 78 the configuration is wrong.
            """,
        version: Release.version)

    @Option(help: "The configuration.")
    var config = "/etc/partnerd/partnerd.yaml"

    @Option(help: "Where the database is, and nothing else.")
    var stateDir = "/var/lib/partnerd"

    @Option(help: "Where partnerctl finds the daemon.")
    var socket = "/run/partnerd/control.sock"

    @Option(
        help: ArgumentHelp(
            "Run in a time that stands still until partnerctl advance moves it, from this moment on.",
            discussion: "For trying things out: only with an empty database, or one that ran so before.",
            valueName: "YYYY-MM-DD HH:MM"))
    var virtualClock: VirtualStart?

    @Flag(
        help: ArgumentHelp(
            "Have each change wait for the disk in virtual time, too.",
            discussion: "In real time it always does."))
    var waitForDisk = false

    func run() async throws {
        Journal.bootstrap()
        let log = Logger(label: "partnerd")
        do {
            try await Wiring(options: self, log: log).run()
        } catch let stop as CannotRun {
            FileHandleText.standardError("partnerd: \(stop.description)\n")
            throw ExitCode(stop.code)
        }
    }
}

/// A moment on the wall of the library's first branch.
struct VirtualStart: ExpressibleByArgument {
    let local: LocalTime

    init?(argument: String) {
        let parts = argument.split(whereSeparator: { $0 == " " || $0 == "T" })
        guard parts.count == 2, let date = CivilDate(iso: parts[0]), let time = TimeOfDay(parts[1]) else {
            return nil
        }
        local = LocalTime(date: date, time: time)
    }
}

/// Why the daemon does not start, in one message, and what it exits with.
struct CannotRun: Error, CustomStringConvertible {
    let code: Int32
    let description: String

    /// Known faults keep their words; whatever else it is, is a fault of ours.
    init(_ error: any Error) {
        description = "\(error)"
        code =
            switch error {
            case is ConfigurationErrors: EX_CONFIG
            case is DatabaseLock.Taken, is ControlSocketError: EX_TEMPFAIL
            case is StoreFault: EX_IOERR
            case is PartnerService.SystemCallError: EX_CANTCREAT
            default: EX_SOFTWARE
            }
    }

    init(code: Int32, _ description: String) {
        self.code = code
        self.description = description
    }
}
