import Logging
import PartnerConfiguration
import PartnerControl
import PartnerCore
import PartnerMail
import PartnerStore

/// The days to come, played on a copy of the records: the engine itself, in a time of its own, with a mail system that
/// keeps what it gets.
struct Rehearsal {
    let configuration: ConfigurationInForce
    let answers: Verb.Rehearse.Answers
    /// Days on which the mail system takes nothing, where the reader is.
    let down: ClosedRange<CivilDate>?

    struct Mail: Sendable {
        let at: Instant
        let reader: StaffKey
        let message: [UInt8]
        let steps: [Parcel.Spoken]
    }

    /// When the staff have done what the mails of the day asked: after every digest time, and before midnight.
    private static let evening = TimeOfDay(minutesSinceMidnight: 23 * 60)

    /// Plays from a moment through a day, and hands over each mail when it is accepted.
    /// - Parameter store: the copy; it is written to.
    func play(
        on store: Store, from start: Instant, through last: CivilDate,
        random: @escaping @Sendable () -> UInt64,
        _ take: (Mail) async throws -> Void
    ) async throws {
        let time = VirtualTime(start: start)
        // What holds the mail in the world does not hold it here.
        try store.write { db in
            try DaemonRecord.update(db) { record in
                record.held = nil
                record.take(time.reading)
            }
            try StormRecord.update(db) { $0.end() }
            for channel in PartnerStore.Channel.allCases { try OutageRecord.end(channel, db) }
        }
        let library = configuration.current.library
        let zone = library.firstZone
        let post = RehearsalPost { [down] parcel in
            down?.contains(LocalTime(parcel.now, utcOffset: parcel.utcOffset).date) ?? false
        }
        let log = Logger(label: "rehearsal") { _ in SwiftLogNoOpLogHandler() }
        let engine = Engine(
            store: store, configuration: configuration, time: time,
            channels: ChannelFactory { channel, channels -> (any PartnerMail.Channel)? in
                // Without a mail system the log is the way by which things are said.
                if channel == .sendmail || channels.sendmail == nil { return post }
                return AcceptingChannel()
            },
            tables: nil, refreshZones: { false }, random: random,
            guardsAgainstStorms: false,
            // An overview says when the records were checked last.
            check: DatabaseCheck(store: store, log: log), log: log)
        let staff = RehearsedStaff(store: store, configuration: configuration, time: time)
        let life = Task<Void, any Error> {
            defer { time.end() }
            try await engine.run { _ in }
        }
        do {
            for evening in Self.evenings(from: start, through: last, in: library) {
                await time.advance(to: evening)
                if let trouble = engine.pulse.trouble {
                    throw ControlFault(
                        .failed, "the rehearsal came to its end on \(zone.date(evening)): \(trouble)",
                        exitCode: 70)
                }
                let mails = post.taken()
                for mail in mails { try await take(mail) }
                if answers == .promptly { try staff.answer(mails) }
            }
        } catch {
            engine.stop()
            _ = try? await life.value  // The first error is the one that tells.
            throw error
        }
        engine.stop()
        try await life.value
    }

    /// One a day, and at last when the last day is over everywhere.
    private static func evenings(
        from start: Instant, through last: CivilDate, in library: Library
    ) -> [Instant] {
        let zone = library.firstZone
        let first = zone.date(start)
        let days = (0...max(0, last.days(since: first))).map {
            zone.firstInstant(at: LocalTime(date: first.adding(days: $0), time: evening))
        }
        return (days + [library.end(of: last)]).filter { $0 > start }
    }
}

/// A way by which everything leaves well.
private struct AcceptingChannel: PartnerMail.Channel {
    func deliver(_ parcel: Parcel) async -> Outcome { .accepted }
}
