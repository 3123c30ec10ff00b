import Foundation
import PartnerCore
import PartnerMail
import Testing

/// A channel under test, with a place of its own.
struct ChannelUnderTest: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// Works, and keeps what it gets below the workshop's `kept`.
    let well: @Sendable (Workshop) throws -> any Channel
    /// What stands between it and its goal is missing, and can be put there.
    let broken: @Sendable (Workshop) throws -> any Channel
    let mend: @Sendable (Workshop) throws -> Void
    /// The Message-IDs that arrived.
    let arrived: @Sendable (Workshop) throws -> [String]

    private static let keep = #"cat > "$(dirname "$0")/kept.$$""#

    static let all = [
        ChannelUnderTest(
            testDescription: "sendmail",
            well: { SendmailChannel(program: try $0.program(keep), directory: $0.path) },
            broken: { SendmailChannel(program: $0.file("sendmail"), directory: $0.path) },
            mend: { _ = try $0.program(keep) },
            arrived: { workshop in
                try FileManager.default.contentsOfDirectory(atPath: workshop.path).filter {
                    $0.hasPrefix("kept")
                }
                .map { name in
                    let lines = try workshop.text(name).split(separator: "\n")
                    return lines.first { $0.hasPrefix("Message-ID: ") }.map { String($0.dropFirst(12)) } ?? ""
                }
            }),
        ChannelUnderTest(
            testDescription: "log",
            well: { LogChannel(path: $0.file("notices.jsonl")) },
            broken: { LogChannel(path: $0.file("log/notices.jsonl")) },
            mend: {
                try FileManager.default.createDirectory(
                    atPath: $0.file("log"), withIntermediateDirectories: false)
            },
            arrived: { workshop in
                let isMended = FileManager.default.fileExists(atPath: workshop.file("log/notices.jsonl"))
                return try workshop.text(isMended ? "log/notices.jsonl" : "notices.jsonl").split(
                    separator: "\n"
                ).map {
                    let object = try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
                    return object?["message-id"] as? String ?? ""
                }
            }),
    ]
}

@Suite("Every channel hands over whole, says what happened, and can be tried again", .timeLimit(.minutes(1)))
struct ChannelContractTests {
    static func parcel(_ number: Int = 1, steps: [Parcel.Spoken] = [.lincoln], attempt: Int = 1) throws
        -> Parcel
    {
        var message = try MessageTests.message(ComposedMail(Samples.digest(items: [Samples.followUp])))
        message.messageID = try MessageID("<\(number).9f@library.example>")
        return Parcel(
            messageID: message.messageID, reader: "ana",
            recipient: try Mailbox.Address("ana@library.example"),
            sender: try Mailbox.Address("partners@library.example"), message: message.bytes, steps: steps,
            attempt: attempt, now: MessageTests.sent, utcOffset: -28_800)
    }

    @Test("accepted means it is there", arguments: ChannelUnderTest.all)
    func accepted(_ channel: ChannelUnderTest) async throws {
        let workshop = try Workshop()
        #expect(try await channel.well(workshop).deliver(Self.parcel()) == .accepted)
        #expect(try channel.arrived(workshop) == ["<1.9f@library.example>"])
    }

    @Test("a second copy bears the same Message-ID", arguments: ChannelUnderTest.all)
    func copies(_ channel: ChannelUnderTest) async throws {
        let workshop = try Workshop()
        let well = try channel.well(workshop)
        for _ in 1...2 { #expect(try await well.deliver(Self.parcel()) == .accepted) }
        #expect(try channel.arrived(workshop) == ["<1.9f@library.example>", "<1.9f@library.example>"])
    }

    @Test(
        "deferred means it is not there, the reason is a line, and mending is enough",
        arguments: ChannelUnderTest.all)
    func deferred(_ channel: ChannelUnderTest) async throws {
        let workshop = try Workshop()
        let broken = try channel.broken(workshop)
        guard case .deferred(let cause) = try await broken.deliver(Self.parcel()) else {
            Issue.record("not deferred")
            return
        }
        #expect(cause.description.contains(workshop.path))
        #expect(cause.description.contains("No such file or directory"))
        #expect(!cause.description.contains { $0.isNewline })
        try channel.mend(workshop)
        #expect(try await broken.deliver(Self.parcel()) == .accepted)
        #expect(try channel.arrived(workshop) == ["<1.9f@library.example>"])
    }

    @Test("many at once arrive whole, each once", arguments: ChannelUnderTest.all)
    func many(_ channel: ChannelUnderTest) async throws {
        let workshop = try Workshop()
        let well = try channel.well(workshop)
        try await withThrowingTaskGroup(of: Outcome.self) { group in
            for number in 1...40 {
                let parcel = try Self.parcel(number)
                group.addTask { await well.deliver(parcel) }
            }
            for try await outcome in group { #expect(outcome == .accepted) }
        }
        #expect(
            try channel.arrived(workshop).sorted() == (1...40).map { "<\($0).9f@library.example>" }.sorted())
    }

    @Test("a message without steps is a message", arguments: ChannelUnderTest.all)
    func test(_ channel: ChannelUnderTest) async throws {
        let workshop = try Workshop()
        #expect(try await channel.well(workshop).deliver(Self.parcel(steps: [])) == .accepted)
        #expect(try channel.arrived(workshop) == ["<1.9f@library.example>"])
    }
}

extension Parcel.Spoken {
    static let lincoln = Parcel.Spoken(
        partner: "lincoln-elementary", clock: .followUp, subject: nil, anchor: "2026-11-12", step: .repeat(2),
        round: 0,
        due: "2027-02-12")
    static let hillside = Parcel.Spoken(
        partner: "hillside-food-bank", clock: .promise, subject: 7, anchor: "2027-03-02", step: .due,
        round: 1,
        due: "2027-03-12")
}
