import PartnerControl
import PartnerCore
import PartnerMail
import PartnerStore
import Testing

@testable import PartnerService

@Suite("A channel that takes nothing is noticed, told once, and tried with one message until it takes again")
struct OutageTests {
    /// Four people get a digest on 12 March: three are asked, and Dana has the overview.
    private func house() throws -> House {
        let house = try House()
        for person: StaffKey in ["ana", "kim", "lee"] {
            try house.bench.partner(
                "school-of-\(person)", "School of \(person)", since: "2026-11-20", touched: ["2026-12-01"],
                steward: person)
        }
        return house
    }

    private func finding(_ code: String, _ house: House) throws -> Verb.Status.Finding? {
        try house.bench.desk.status().findings.first { $0.code == code }
    }

    private func alarms(_ channel: Post) -> [String] { channel.accepted.compactMap(\.alarm?.subject) }

    private static let began = "The mail system takes nothing"
    private static let over = "The mail system takes mail again"

    @Test("three people's failures are enough: the fourth waits untried, and status says since when and why")
    func noticed() async throws {
        let house = try house()
        house.post.goDown()
        house.start()
        try await house.advance(to: "2027-03-12", "08:31")
        #expect(house.post.tries.count == 3)
        let found = try #require(try finding("mail-stuck", house))
        #expect(found.what == "the mail system has taken nothing since Sat 13 Mar 06:30")
        #expect(found.evidence[0].hasPrefix("4 waiting, one is tried now and then until it takes mail again"))
        #expect(found.evidence.joined().contains("EX_TEMPFAIL (75)"))
        #expect(try house.bench.desk.status().verdict == .failing)
        try await house.stop()
    }

    @Test("a week of it burns no try, is told once by the log and the journal, and then each gets one mail")
    func week() async throws {
        let house = try house()
        house.start()
        try await house.advance(to: "2027-03-12", "08:00")
        house.post.goDown()
        try await house.advance(to: "2027-03-15", "12:00")
        try await house.restart()
        try await house.advance(to: "2027-03-19", "08:00")
        #expect(house.post.accepted.isEmpty)
        // A try an hour at most, and none of them alone for one message.
        #expect(house.post.tries.count < 8 * 24)
        #expect(try house.bench.desk.listOutbox(.init(which: .dead)).messages.isEmpty)
        #expect(alarms(house.book) == [Self.began])
        house.post.comeBack()
        try await house.advance(to: "2027-03-19", "18:00")
        for person: StaffKey in ["ana", "kim", "lee", "dana"] {
            #expect(house.post.accepted(by: person).count == 1, "\(person)")
        }
        #expect(alarms(house.book) == [Self.began, Self.over])
        #expect(house.journal.count(of: Self.began) == 1)
        #expect(house.journal.count(of: Self.over) == 1)
        #expect(try finding("mail-stuck", house) == nil)
        try await house.stop()
    }

    @Test("what nobody replaces outlives eight days of it: it used to be given up on after five")
    func pack() async throws {
        let house = try house()
        house.start()
        try await house.advance(to: "2027-03-12", "08:05")
        house.post.goDown()
        _ = try house.bench.desk.handOver(.init(from: "ana", to: "kim"), by: house.bench.root) {
            UInt64.random(in: .min ... .max)
        }
        try await house.advance(to: "2027-03-20", "08:00")
        #expect(try house.bench.desk.listOutbox(.init(which: .dead)).messages.isEmpty)
        house.post.comeBack()
        try await house.advance(to: "2027-03-20", "18:00")
        let accepted = try house.bench.desk.listOutbox(.init(which: .accepted)).messages
        #expect(accepted.contains { $0.kind == .handover && $0.to == "kim" })
        #expect(try !house.bench.desk.status().findings.map(\.code).contains("dead-letters"))
        try await house.stop()
    }

    @Test("back within the hour, all that waits leaves at once")
    func back() async throws {
        let house = try house()
        house.post.goDown()
        house.start()
        try await house.advance(to: "2027-03-12", "12:00")
        house.post.comeBack()
        try await house.advance(to: "2027-03-12", "13:00")
        #expect(house.post.accepted.count == 4)
        try await house.stop()
    }

    @Test("outbox retry tries at once, whatever the gap")
    func retry() async throws {
        let house = try house()
        house.post.goDown()
        house.start()
        try await house.advance(to: "2027-03-12", "12:00")
        house.post.comeBack()
        _ = try house.bench.desk.retryMessages(.init(numbers: []), by: house.bench.root)
        house.bench.time.wake()
        await house.bench.time.untilIdle()
        #expect(house.post.accepted.count == 4)
        try await house.stop()
    }

    @Test("one address that fails is none: the others get theirs")
    func oneAddress() async throws {
        let house = try house()
        house.post.goDown(for: "ana")
        house.start()
        try await house.advance(to: "2027-03-12", "17:00")
        #expect(Set(house.post.accepted.map(\.to)) == ["kim", "lee", "dana"])
        #expect(house.post.tries.count { $0.to == "ana" } > 3)
        #expect(alarms(house.book).isEmpty)
        try await house.stop()
    }

    @Test("a mail system that hangs for a day fixes few texts: it is tried with those")
    func hangs() async throws {
        let house = try house()
        house.post.goDown(.timedOut)
        house.start()
        try await house.advance(to: "2027-03-12", "17:00")
        #expect(house.post.tries.count > 8)
        let fixed = try house.bench.desk.listOutbox(.init(which: .waiting)).messages.count {
            $0.state == .fixed
        }
        #expect(fixed == 3)
        try await house.stop()
    }

    @Test("a log that can't be written keeps no mail, is told by mail once, and misses no line")
    func log() async throws {
        let house = try house()
        let noSpace = Outcome.deferred(
            Cause(code: .file(errno: 28), what: "/n can't be written: No space left on device", words: ""))
        house.book.goDown(noSpace)
        house.start()
        try await house.advance(to: "2027-03-20", "18:00")
        let digests = house.post.accepted.count { $0.alarm == nil }
        #expect(digests >= 7)
        #expect(house.book.accepted.isEmpty)
        #expect(alarms(house.post) == ["The log can't be written"])
        let found = try #require(try finding("log-stuck", house))
        #expect(found.what.hasPrefix("the log could not be written since Sat 13 Mar 06:30 (8 days)"))
        #expect(found.evidence[0].contains("No space left"))
        #expect(try house.bench.desk.status().verdict == .attention)
        house.book.comeBack()
        try await house.advance(to: "2027-03-20", "20:00")
        #expect(alarms(house.post) == ["The log can't be written", "The log is written again"])
        // Of each mail that left, but those that tell of the log itself.
        let mails = house.post.accepted.filter { $0.alarm == nil }
        #expect(Set(house.book.accepted.map(\.id)) == Set(mails.map(\.id)))
        #expect(try finding("log-stuck", house) == nil)
        try await house.stop()
    }
}

@Suite("Failures are an outage where no single message can be blamed")
struct OutageRuleTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let failures: [(to: String, Outcome)]
        /// After which of them it is one; nil: none.
        let noticed: Int?
        var testDescription: String {
            failures.map { "\($0.to): \($0.1.cause?.what ?? "")" }.joined(separator: ", ")
        }
    }

    private static let badData = Outcome.deferred(
        Cause(code: .status(65), what: "sendmail said EX_DATAERR (65)", words: ""))
    private static let missing = Outcome.deferred(
        Cause(code: .notStarted(errno: 2), what: "sendmail is not there", words: ""))
    private static let stopped = Outcome.unknown(
        Cause(code: .interrupted, what: "sendmail was ended, as we were told to stop", words: ""))

    static let rows = [
        Row(failures: [("a", .temporary), ("b", .temporary)], noticed: nil),
        Row(failures: [("a", .temporary), ("b", .temporary), ("a", .temporary)], noticed: 3),
        Row(failures: [("a", .temporary), ("b", .timedOut), ("c", .temporary)], noticed: 3),
        Row(failures: Array(repeating: ("a", .temporary), count: 40), noticed: nil),
        Row(failures: Array(repeating: ("a", .temporary), count: 5) + [("b", .temporary)], noticed: 6),
        Row(failures: Array(repeating: ("a", missing), count: 3), noticed: 3),
        Row(failures: [("a", badData), ("b", badData), ("c", badData), ("d", badData)], noticed: nil),
        Row(failures: [("a", stopped), ("b", stopped), ("c", stopped)], noticed: nil),
        Row(failures: [("a", .temporary), ("b", badData), ("c", .temporary), ("d", .temporary)], noticed: 4),
    ]

    @Test("noticed", arguments: rows)
    func noticed(_ row: Row) throws {
        let now = Instant(unixMilliseconds: 1_804_867_200_000)
        var record: OutageRecord?
        var noticed: Int?
        for (place, failure) in row.failures.enumerated() {
            record = OutageRecord.failed(
                record, try #require(failure.1.cause), of: failure.to, by: .sendmail, isProbe: false, at: now)
            if record?.outage != nil, noticed == nil { noticed = place + 1 }
        }
        #expect(noticed == row.noticed)
    }

    @Test("tries come at growing gaps, an hour apart at most")
    func gaps() throws {
        let gaps = (1...40).map { RetryGap.ofOutage(tries: $0, channel: .sendmail) }
        #expect(gaps[0] >= .seconds(270) && gaps[0] <= .seconds(330))
        #expect(zip(gaps, gaps.dropFirst()).prefix(3).allSatisfy { $0 < $1 })
        #expect(gaps.allSatisfy { $0 <= .seconds(3600) })
    }
}
