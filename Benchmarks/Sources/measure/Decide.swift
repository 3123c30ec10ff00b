import Logging
import PartnerConfiguration
import PartnerCore
import PartnerMail
import PartnerService
import PartnerStore
import PartnerZones

/// One morning of the daemon: everybody's digest is decided, with ten partners due among however many, and then
/// composed and handed over to nobody.
enum Decide {
    /// Partners with something due.
    static let due = 10

    static func run(folder: String) async throws {
        let house = try Running(folder: folder)
        let start = processorTime()
        let decisions = try house.turn(handingOverTo: nil).decide()
        let decided = processorTime()
        try await house.turn(handingOverTo: nil).deliver()
        let delivered = processorTime()
        let mails = decisions.filter { $0.message != nil }
        guard decisions.count == House.staff.count, mails.map(\.steps).reduce(0, +) == due,
            try house.store.read({ try Outbox.due(at: house.time.now, limit: 1, $0) }).isEmpty
        else {
            throw Fault(
                "\(due) steps to \(House.staff.count) people were to be decided and handed over: \(decisions)"
            )
        }
        report(
            ("seconds", "\(decided - start)"), ("composing", "\(delivered - decided)"),
            ("mails", "\(mails.count)"))
    }
}

/// What a turn of the daemon needs, over a folder of the generator's.
struct Running {
    let store: Store
    let configuration: ConfigurationInForce
    /// Half past eight in the morning of the day that the generator supposes, and it stays that.
    let time: VirtualTime

    /// - Parameter atOnce: so many messages are in hand.
    init(folder: String, atOnce: Int = 1) throws {
        let shelf = ZoneShelf(ZoneDatabase())
        let zone = try shelf.zone(named: "America/Los_Angeles")
        time = VirtualTime(
            start: zone.firstInstant(
                at: LocalTime(date: House.today, time: TimeOfDay(minutesSinceMidnight: 510))))
        store = try Store(path: folder + "/partners.sqlite")
        let path = folder + "/partnerd.yaml"
        try write(
            House.configuration.replacing(
                "mail:\n", with: "mail:\n  at-once: \(atOnce)\n", maxReplacements: 1), to: path)
        configuration = try ConfigurationInForce(
            path: path, zones: { try shelf.zone(named: $0) }, at: time.now)
    }

    /// - Parameter program: a `sendmail`; nil: every message is taken, by nobody.
    func turn(handingOverTo program: String?) -> Turn {
        Turn(
            store: store, configuration: configuration, time: time,
            channels: ChannelFactory(atMost: .max) { _, _ -> (any PartnerMail.Channel)? in
                program.map { SendmailChannel(program: $0) } ?? Nobody()
            },
            random: { UInt64.random(in: .min ... .max) }, guardsAgainstStorms: false,
            log: Logger(label: "measure") { _ in SwiftLogNoOpLogHandler() })
    }
}

private struct Nobody: PartnerMail.Channel {
    func deliver(_ parcel: Parcel) async -> Outcome { .accepted }
}
