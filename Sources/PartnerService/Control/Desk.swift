import PartnerConfiguration
import PartnerControl
import PartnerCore
import PartnerStore

/// Where requests are answered: the records, the configuration in force, and the time.
///
/// Handlers are methods of it, one file a verb or a group: they read what was asked, change facts in one
/// command, and answer with what it means for the reminders.
package struct Desk: Sendable {
    package let store: Store
    package let configuration: ConfigurationInForce
    package let time: any TimeSource
    package let process: RunningProcess
    /// Called after every change: what is due may be another now.
    let wake: @Sendable () -> Void
    /// Whether the engine does its turns.
    let pulse: Pulse
    /// What is known of the drop folder.
    let dropBoard: DropBoard
    /// What is known of the folder of received mails.
    let inbox: InboxBoard
    /// What tells an older backup; nil: nothing does.
    let mark: WriteMark?
    /// Who this machine is; nil: nobody can tell.
    let machine: String?
    /// Whole exports that are on their way in.
    let arrivals = WholeArrivals()
    /// From which Message-IDs are made.
    let random: @Sendable () -> UInt64

    package init(
        store: Store, configuration: ConfigurationInForce, time: any TimeSource, process: RunningProcess,
        pulse: Pulse = Pulse(), dropBoard: DropBoard = DropBoard(),
        inbox: InboxBoard = InboxBoard(), mark: WriteMark? = nil,
        machine: String? = nil,
        random: @escaping @Sendable () -> UInt64 = { .random(in: .min ... .max) },
        wake: @escaping @Sendable () -> Void
    ) {
        self.store = store
        self.configuration = configuration
        self.time = time
        self.process = process
        self.pulse = pulse
        self.dropBoard = dropBoard
        self.inbox = inbox
        self.mark = mark
        self.machine = machine
        self.random = random
        self.wake = wake
    }

    var messageIDs: MessageIDSource {
        MessageIDSource(from: library.mail.from, random: random)
    }

    var library: Library { configuration.current.library }

    /// The day in a branch: what a date means there.
    func today(in branch: BranchKey) -> CivilDate {
        library.date(in: branch, at: time.now)
    }

    /// A moment as the library's clocks show it.
    func moment(_ instant: Instant) -> Moment { Moment(instant, in: library.firstZone) }

    /// Changes facts in one command of the caller's, and wakes the daemon.
    func change<Reply>(
        _ verb: String, by caller: Caller, _ body: (Database, PartnerStore.Command) throws -> Reply
    ) throws -> Reply {
        let reply = try refusing {
            try store.command(actor: caller.actor, verb: verb, at: time.now, body)
        }
        wake()
        return reply
    }

    func read<Reply>(_ body: (Database) throws -> Reply) throws -> Reply {
        try refusing { try store.read(body) }
    }

    /// Turns what the records refuse into what the caller reads.
    func refusing<Reply>(_ body: () throws -> Reply) throws -> Reply {
        do { return try body() } catch let fault as StoreFault { throw ControlFault(fault) }
    }

    /// Everything as it stands now.
    func household(_ db: Database) throws -> Household {
        try Household(at: time.now, library: library, db)
    }
}

extension Desk {
    /// Whether the records answer and the engine is not stuck.
    package func isAlive() throws -> Bool {
        _ = try read { try DaemonRecord.load($0) }
        return pulse.beats(at: time.uptime)
    }

    /// `Sat 13 March 08:30`
    package func clockText(_ instant: Instant) -> String {
        let moment = moment(instant)
        return
            "\(DateText(today: self.moment(time.now).date).shortWithWeekday(moment.date)) \(moment.local.time)"
    }
}
