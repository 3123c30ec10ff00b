import CSystemd
import Glibc
import Logging
import PartnerCalendarFiles
import PartnerConfiguration
import PartnerControl
import PartnerControlServer
import PartnerCore
import PartnerLetters
import PartnerService
import PartnerSheets
import PartnerStore
import PartnerZones
import ServiceLifecycle
import UnixSignals

/// Puts the daemon together, in the order in which it starts.
struct Wiring {
    let options: Partnerd
    let log: Logger

    func run() async throws {
        let parts: Parts
        do { parts = try await prepare() } catch let stop as CannotRun { throw stop } catch {
            throw CannotRun(error)
        }
        log.notice(
            "partnerd starts",
            metadata: [
                "version": "\(Release.version)", "now": "\(parts.time.now)",
                "configuration": "\(options.config)",
            ])
        let group = ServiceGroup(
            configuration: .init(
                services: [
                    .init(service: parts.server), .init(service: Reloading(desk: parts.desk, log: log)),
                    .init(service: Watchdog(desk: parts.desk)), .init(service: parts.sheets),
                    .init(service: parts.drop), .init(service: parts.inbox),
                    .init(service: parts.engine),
                ],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: log))
        do { try await group.run() } catch { throw CannotRun(error) }
        // The file alone is then whole, without its log beside it. Where that fails, the next start does it.
        try? parts.store.close()
        log.notice("partnerd has stopped")
    }

    private struct Parts {
        let store: Store
        let time: any TimeSource
        let desk: Desk
        let server: ControlServer
        let sheets: SheetWatch
        let drop: DropWatch
        let inbox: InboxWatch
        let engine: EngineService
    }

    private func prepare() async throws -> Parts {
        // A channel's child that closes its input early must not end us.
        signal(SIGPIPE, SIG_IGN)
        let zones = ZoneShelf(ZoneDatabase())
        let resolve = { @Sendable (name: String) throws -> any TimeZoneRules in try zones.zone(named: name) }
        let system = try SystemTime()
        // First the rules: a daemon with a bad configuration touches nothing.
        let configuration = try ConfigurationInForce(
            path: options.config, zones: resolve,
            calendars: CalendarFiles(zones: resolve).closures(path:zone:), at: system.now)
        let lock = try await Patience(time: system, log: log).whileItPasses {
            try DatabaseLock(stateDirectory: options.stateDir)
        }
        // A time that is made up is no time to wait for a disk, unless somebody wants to see it done.
        let durability: Store.Durability =
            options.virtualClock == nil || options.waitForDisk ? .powerCut : .ownCrash
        let machine = MachineIdentity.read()
        if machine == nil {
            log.warning(
                "this machine has no /etc/machine-id: records copied from another would not be noticed")
        }
        let store = try await Patience(time: system, log: log).whileItPasses {
            try Store(path: options.stateDir + "/partnerd.db", outliving: durability, machine: machine)
        }
        let time = try time(system, configuration.current.library, store)
        configuration.began(at: time.now)
        let channels = ChannelFactory.real(directory: options.stateDir)
        let random = { @Sendable in UInt64.random(in: .min ... .max) }

        let process = RunningProcess(version: Release.version, started: time.now, identifier: getpid())
        let inbox = InboxBoard()
        let keys = AnswerKeys(directory: options.stateDir, random: random, log: log)
        // Answers are done by the requests that their writers could type, so by a desk.
        let intake = MailIntake(
            desk: Desk(
                store: store, configuration: configuration, time: time, process: process,
                wake: { time.wake() }),
            keys: keys, program: MailProgram.find(directory: options.stateDir), board: inbox, log: log)
        let drop = try DropWatch(configuration: configuration, wake: { time.wake() }, log: log)
        let engine = Engine(
            store: store, configuration: configuration, time: time, channels: channels,
            tables: TableProgram.find(directory: options.stateDir), beingWritten: { drop.beingWritten },
            refreshZones: { zones.refresh() },
            random: random, intake: intake, check: DatabaseCheck(store: store, log: log), log: log
        )
        let desk = Desk(
            store: store, configuration: configuration, time: time, process: process, pulse: engine.pulse,
            dropBoard: engine.dropBoard, inbox: inbox, mark: mark(configuration, durability),
            machine: machine,
            wake: { time.wake() })
        try await Patience(time: system, log: log).whileItPasses { try desk.begin() }
        let sheets = try SheetWatch(configuration: configuration, wake: { time.wake() }, log: log)
        let inboxWatch = try InboxWatch(configuration: configuration, wake: { time.wake() }, log: log)
        let socket = try ControlSocket(boundTo: options.socket)
        let server = ControlServer(
            socket: socket,
            methods: desk.methods(
                ControlService(
                    vendor: "partnerd", version: Release.version, url: "https://partnerd.org",
                    interface: ControlInterface.description),
                channels: channels, random: random),
            limits: ControlLimits(), logger: log,
            admit: { peer in
                do throws(ControlFault) {
                    _ = try Caller(peer, in: configuration.current.library)
                    return nil
                } catch { return error }
            })
        return Parts(
            store: store, time: time, desk: desk, server: server,
            sheets: sheets, drop: drop, inbox: inboxWatch,
            engine: EngineService(
                engine: engine, lock: lock, desk: desk, sheets: sheets, drop: drop, inbox: inboxWatch))
    }

    /// Beside the log: who restores the state directory does not restore it too. A time that is made up has it at
    /// home: such a daemon may run on the real one's configuration.
    private func mark(_ configuration: ConfigurationInForce, _ durability: Store.Durability) -> WriteMark {
        let atHome = options.stateDir
        let isReal = options.virtualClock == nil
        return WriteMark(
            path: {
                let folder = isReal ? configuration.current.channels.log.map { folderOf($0.path) } : nil
                return (folder ?? atHome) + "/" + WriteMark.name
            },
            outliving: durability, log: log)
    }

    private func time(_ system: SystemTime, _ library: Library, _ store: Store) throws -> any TimeSource {
        let (record, isEmpty) = try store.read { (try DaemonRecord.load($0), try DaemonRecord.isEmpty($0)) }
        guard let start = options.virtualClock else {
            if record.time == .virtual {
                throw CannotRun(
                    code: EX_USAGE,
                    "\(store.path) belongs to a virtual clock; give real work a state directory of its own")
            }
            return system
        }
        guard isEmpty || record.time == .virtual else {
            throw CannotRun(
                code: EX_USAGE,
                "\(store.path) holds real records: a virtual clock takes only an empty state directory, or one of its own"
            )
        }
        let wanted = library.firstZone.firstInstant(at: start.local)
        // Virtual time goes on where it was: it never runs backwards by a restart.
        return VirtualTime(start: max(wanted, record.lastSeen ?? wanted))
    }
}

/// Of a whole path.
private func folderOf(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
}
