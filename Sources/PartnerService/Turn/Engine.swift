import Logging
import PartnerConfiguration
import PartnerCore
import PartnerSheets
import PartnerStore
import Synchronization

/// The daemon without its edge: sleeps until something is to be done, does it, and sleeps again.
///
/// One turn looks at the clock, reads sheets that were saved and files from the drop folder, decides the digests
/// whose time it is, hands over what is in the outbox, and writes the calendars. Nothing ticks: the next turn comes
/// at the next digest time or retry, or when somebody wakes it.
package actor Engine {
    private let store: Store
    private let configuration: ConfigurationInForce
    private let time: any TimeSource
    private let mail: Turn
    private let sheets: SheetReader
    private let drop: DropReader
    /// nil: nothing is answered.
    private let intake: MailIntake?
    /// nil: the records are made up.
    private let check: DatabaseCheck?
    private let refreshZones: @Sendable () -> Bool
    private let log: Logger
    private nonisolated let stopping = Mutex(false)
    package nonisolated let pulse = Pulse()
    package nonisolated let dropBoard = DropBoard()
    /// What held the mail at the last turn, by its code.
    private var held: String?
    /// Tries that were running when the daemon ended last are ended.
    private var recovered = false
    private var saidUnsynchronised = false
    /// The quick check of this life is done.
    private var checked = false

    package init(
        store: Store, configuration: ConfigurationInForce, time: any TimeSource, channels: ChannelFactory,
        tables: TableProgram?,
        beingWritten: @escaping @Sendable () -> Set<[UInt8]> = { [] },
        refreshZones: @escaping @Sendable () -> Bool, random: @escaping @Sendable () -> UInt64,
        intake: MailIntake? = nil, guardsAgainstStorms: Bool = true,
        check: DatabaseCheck? = nil, log: Logger
    ) {
        self.check = check
        self.intake = intake
        self.store = store
        self.configuration = configuration
        self.time = time
        self.refreshZones = refreshZones
        self.log = log
        mail = Turn(
            store: store, configuration: configuration, time: time, channels: channels, random: random,
            keys: intake?.keys, guardsAgainstStorms: guardsAgainstStorms, log: log)
        sheets = SheetReader(
            store: store, configuration: configuration, time: time, tables: tables, random: random, log: log)
        drop = DropReader(
            store: store, configuration: configuration, time: time, tables: tables, random: random,
            beingWritten: beingWritten, board: dropBoard, log: log)
    }

    /// Ends the run after the message in hand.
    package nonisolated func stop() {
        stopping.withLock { $0 = true }
        time.wake()
    }

    private nonisolated var isStopping: Bool { stopping.withLock { $0 } }

    /// Runs until `stop`.
    /// - Parameter eachTurn: called after every turn, with the moment of the next: for the watchdog and the
    ///   service manager's status line.
    package func run(eachTurn: @Sendable (Instant?) -> Void) async throws {
        while !isStopping {
            let next: Instant?
            pulse.begins(at: time.uptime)
            do {
                next = try await turn()
                if pulse.trouble != nil { log.notice("turns are done again") }
                pulse.ends(trouble: nil)
            } catch {
                // A locked database, a full disk, a row that makes no sense: an end and a new start would mend
                // none of them, and status could not say what it is.
                // Once, and not each minute as long as it is the same.
                log.log(
                    level: pulse.trouble == "\(error)" ? .debug : .error,
                    "this turn could not be done; it is tried again each minute",
                    metadata: ["why": "\(error)"])
                pulse.ends(trouble: "\(error)")
                // A try whose end could not be written down is one whose end nobody knows.
                recovered = false
                next = time.now.adding(.seconds(60))
            }
            eachTurn(next)
            if isStopping { break }
            if await time.wait(until: next) == .clockSet {
                log.notice("the wall clock was set", metadata: ["now": "\(time.now)"])
            }
        }
    }

    /// - Returns: when something is to be done next; nil: when woken.
    private func turn() async throws -> Instant? {
        if refreshZones() { log.notice("the time zone database has changed; all times follow it") }
        let reading = time.reading
        if !checked { try check?.quickly() }
        checked = true
        var hold = try mail.hold(reading)
        if case .damaged? = hold, let check {
            try check.again(at: reading.now)
            hold = try mail.hold(reading)
        }
        tell(hold, reading)
        if let hold { return hold.nextLook(reading) }
        if !recovered { try mail.recover() }
        recovered = true
        try nameSenselessRows()
        try await sheets.readChanged()
        let dropped = await drop.look()
        let received = await intake?.look(unless: { self.isStopping })
        // Reading takes its time, and so does a mail program: the clock may be set meanwhile.
        if try mail.isHeld() { return time.now }
        try mail.decide()
        try await mail.deliver(unless: { self.isStopping })
        try writeCalendars()
        let next = try [mail.next(), dropped, received].compactMap(\.self).min()
        // At rest: what nobody waits for.
        if next.map({ $0 > time.now }) ?? true, !isStopping {
            try check?.weekly(at: time.now)
            try mail.forgetOld()
            try intake?.forgetOld()
        }
        return next
    }

    /// A hold is said when it begins and when it ends.
    private func tell(_ hold: MailHold?, _ reading: ClockReading) {
        if hold == nil, reading.synchronisation == .awaited, !saidUnsynchronised {
            saidUnsynchronised = true
            log.warning("the clock is not synchronised; it is believed all the same")
        }
        guard hold?.code != held else { return }
        held = hold?.code
        switch hold {
        case nil: log.notice("nothing holds the mail any more", metadata: ["now": "\(reading.now)"])
        case .clockAwaited(let until)?:
            log.notice("mail waits for the clock to be synchronised", metadata: ["until": "\(until)"])
        case let hold?:
            log.error(
                "nothing is sent; partnerctl status says what to do",
                metadata: ["why": "\(hold.code)", "now": "\(reading.now)"])
        }
    }

    /// Other programs may write to the records, with the schema's rules switched off.
    private func nameSenselessRows() throws {
        guard try store.othersWrote() else { return }
        for row in try store.read(Sanity.faults) {
            log.warning("another program wrote a row that makes no sense", metadata: ["row": "\(row)"])
        }
        let library = configuration.current.library
        for (partner, fact) in try store.read({ try Household(at: time.now, library: library, $0) })
            .laterFacts
        {
            log.warning(
                "another program wrote what is still to come; it is passed over until then",
                metadata: ["row": "\(fact)", "partner": "\(partner.slug)", "date": "\(fact.date)"])
        }
    }

    /// Due dates for calendar programs; a folder that can't be written keeps no mail back.
    private func writeCalendars() throws {
        let current = configuration.current
        guard let path = current.calendars else { return }
        let household = try store.read { try Household(at: time.now, library: current.library, $0) }
        do {
            let count = try CalendarFolder(path: path).write(household)
            if count > 0 { log.info("calendars written", metadata: ["files": "\(count)"]) }
            pulse.calendars(trouble: nil)
        } catch {
            log.warning("calendars can't be written", metadata: ["why": "\(error)"])
            pulse.calendars(trouble: "\(error)")
        }
    }
}
