import Foundation
import Logging
import PartnerConfiguration
import PartnerControl
import PartnerCore
import PartnerMail
import PartnerReceived
import PartnerStore
import Testing

@testable import PartnerService

/// A library whose staff answer by mail, and a digest to Ana about what she looks after.
final class AnswerBench {
    let bench: Bench
    let keys: AnswerKeys
    let intake: MailIntake
    let settings: AnswerSettings
    private var count = 0

    init(_ more: String = "") throws {
        bench = try Bench(
            Bench.library + "\nanswers:\n  address: partners@library.example\n  folder: /srv/inbox\n" + more)
        let log = Logger(label: "answers", factory: { _ in SwiftLogNoOpLogHandler() })
        keys = AnswerKeys(directory: bench.folder.path, random: { .random(in: .min ... .max) }, log: log)
        intake = MailIntake(desk: bench.desk, keys: keys, program: nil, board: InboxBoard(), log: log)
        settings = try #require(bench.desk.configuration.current.answers)
    }

    var address: ReplyAddress { ReplyAddress(settings.address, separator: settings.separator) }

    /// A digest that Ana, or somebody else, was sent.
    func digest(
        to staff: StaffKey = "ana", _ items: [(number: Int?, name: String, occurrence: Occurrence)]
    ) throws -> OutboxMessage {
        try message(
            to: staff,
            items.map {
                MessageItem(number: $0.number, name: $0.name, code: OccurrenceCode($0.occurrence).text)
            })
    }

    func message(to staff: StaffKey = "ana", _ items: [MessageItem]) throws -> OutboxMessage {
        let desk = bench.desk
        return try bench.store.write { db in
            let id = try Outbox.post(
                extra: .report, to: MailAddress(address: "\(staff)@library.example"), staff: staff,
                messageID: desk.messageIDs.next(), subject: "Today: call Lincoln", channels: [.sendmail],
                at: bench.time.now, db)
            try MessageItems.put(items, into: id, db)
            return try #require(try Outbox.get(id, db))
        }
    }

    /// What is open of a partner, as a digest of this morning would ask it.
    func open(_ id: Partner.ID, _ clock: ClockKind) throws -> Occurrence {
        let standing = try bench.store.read {
            try PartnerStanding(of: id, at: bench.time.now, in: bench.desk.library, $0)
        }
        return try #require(standing.plan?.occurrences.first { $0.occurrence.clock == clock }?.occurrence)
    }

    /// As a mail program would answer it.
    func reply(to message: OutboxMessage, _ text: String, from: String = "ana@library.example")
        -> ReceivedMail
    {
        count += 1
        var mail = ReceivedMail()
        mail.messageID = "answer-\(count)@mail.example"
        mail.from = [PartnerReceived.MailAddress(address: from)]
        mail.inReplyTo = [String(message.messageID.dropFirst().dropLast())]
        mail.to = [PartnerReceived.MailAddress(address: token(message))]
        mail.subject = "Re: Today"
        mail.text = text
        return mail
    }

    func token(_ message: OutboxMessage, for staff: StaffKey = "ana") -> String {
        address.with(
            ReplyToken(
                message: message.id, message.messageID, of: staff, key: keys.sealing(at: bench.time.now)!)
        ).address
    }

    @discardableResult
    func receive(_ mail: ReceivedMail) throws -> ReceivedEntry? {
        switch try intake.settle(mail, file: "1.host", settings) {
        case .settled(let entry): entry
        case .repeated: nil
        }
    }

    /// What was written back; nil: nothing.
    func confirmation(_ entry: ReceivedEntry?) throws -> String? {
        try entry?.confirmation.flatMap { id in try bench.store.read { try Outbox.get(id, $0) } }?.words
    }

    /// How many entries the audit has: nothing was changed where it stays.
    func audits() throws -> Int {
        try bench.store.read { try Audit.latest(limit: .max, $0).count }
    }
}
