import PartnerConfiguration
import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

/// Documentation/rules.md, section 6.
@Suite("What was put off is counted exactly, however late the mail leaves")
struct PutOffTests {
    /// Two asks a day, and six schools of Ana's that are due: `lincoln-1`, the longest due, to `lincoln-6`.
    private static let library = Bench.library.replacing(
        "  tell-us: Write it", with: "  asks-a-day: 2\n  tell-us: Write it")

    private static func school(_ number: Int, in bench: Bench, touched: CivilDate? = nil) throws {
        try bench.partner(
            "lincoln-\(number)", "Lincoln \(number)", since: "2027-01-01",
            touched: [touched ?? CivilDate("2026-11-01").adding(days: number)])
    }

    /// What an answer, a hold or a row of the records does to the count of what a digest put off, and to what it shows.
    struct Change: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let shown: Int
        let putOff: Int?
        let make: @Sendable (Bench) throws -> Void

        init(_ name: String, shown: Int = 2, putOff: Int?, make: @escaping @Sendable (Bench) throws -> Void) {
            testDescription = name
            self.shown = shown
            self.putOff = putOff
            self.make = make
        }
    }

    private static func call(_ slugs: String...) -> @Sendable (Bench) throws -> Void {
        { bench in
            for slug in slugs {
                _ = try bench.desk.logTouch(.init(partner: slug, how: .call), by: bench.root)
            }
        }
    }

    private static func snooze(_ slug: String, _ bench: Bench) throws {
        _ = try bench.desk.snooze(
            .init(partner: slug, clock: .followUp, until: "2027-03-20"), by: bench.root)
    }

    static let changes = [
        Change("nothing", putOff: 4) { _ in },
        Change("another has become due", putOff: 4) { try school(7, in: $0) },
        Change("another has become due, and is the longest due", putOff: 4) {
            try school(8, in: $0, touched: "2026-10-01")
        },
        Change("one that was put off is answered", putOff: 3, make: call("lincoln-4")),
        Change("all that was put off is answered, and another has become due", putOff: nil) {
            try call("lincoln-3", "lincoln-4", "lincoln-5", "lincoln-6")($0)
            try school(7, in: $0)
        },
        Change("one that was put off is snoozed", putOff: 3) { try snooze("lincoln-4", $0) },
        Change("one that was put off goes to another steward", putOff: 3) {
            _ = try $0.desk.assign(.init(partner: "lincoln-4", steward: "lee"), by: $0.root)
        },
        Change("one that was put off has a promise of today, too", putOff: 4) {
            try $0.promise(of: Partner.ID(rawValue: 4), due: "2027-03-12")
        },
        Change("the date of one that was put off is corrected by a day", putOff: 4) {
            _ = try $0.desk.editTouch(.init(number: 4, on: "2026-11-06"), by: $0.root)
        },
        // The mail gets shorter: nothing takes the place, for it was put off.
        Change("one that it shows is answered", shown: 1, putOff: 4, make: call("lincoln-1")),
        Change("one that it shows is snoozed", shown: 1, putOff: 4) { try snooze("lincoln-1", $0) },
    ]

    @Test("between the decision and the try", arguments: changes)
    func composed(_ change: Change) throws {
        let bench = try Bench(Self.library)
        for number in 1...6 { try Self.school(number, in: bench) }
        let current = bench.desk.configuration.current
        let dispatcher = Dispatcher(
            library: current.library, needs: current.needs, channels: [.sendmail],
            messageID: MessageIDSource(from: current.library.mail.from) { UInt64.random(in: .min ... .max) })
        bench.time.pass(to: "2027-03-12", "08:30")
        let decided = try bench.store.write { [bench] in try dispatcher.decide(at: bench.time.now, $0) }
        let digest = try #require(decided.first { $0.person == "ana" })
        #expect(digest.steps == 2)
        #expect(digest.putOff == 4)
        try change.make(bench)
        bench.time.pass(to: "2027-03-12", "11:00")
        let number = try #require(digest.message)
        let content = try bench.store.read { [bench] db in
            let message = try #require(try Outbox.get(number, db))
            return try Composition(
                message, at: bench.time.now, library: current.library, needs: current.needs, db
            ).content
        }
        #expect(content?.items.count == change.shown)
        #expect(content?.putOff?.count == change.putOff)
    }

    private func words(_ mail: Post.Mail) -> String {
        mail.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test("by a mail that leaves when the mail system is there again, and once: the next counts anew")
    func lived() async throws {
        let house = try House(Self.library)
        for number in 1...6 { try Self.school(number, in: house.bench) }
        house.post.goDown()
        house.start()
        try await house.advance(to: "2027-03-12", "10:00")
        #expect(house.post.accepted.isEmpty)
        let waiting = try house.bench.store.read { try Outbox.list(.waiting, limit: .max, $0) }
        let ours = try #require(waiting.first { $0.message.staff == "ana" }).message.id
        #expect(try house.bench.store.read { try PutOff.of(message: ours, $0) }.count == 4)
        try Self.school(7, in: house.bench)
        try Self.call("lincoln-5")(house.bench)
        house.post.comeBack()
        try await house.advance(to: "2027-03-12", "18:00")
        let first = try #require(house.post.accepted(by: "ana").first)
        #expect(words(first).contains("because two a day is enough: 3."))
        #expect(try house.bench.store.read { try PutOff.of(message: ours, $0) }.isEmpty)
        try await house.advance(to: "2027-03-13", "18:00")
        // Two of the three, and the seventh, which has waited least, with the last of them.
        let second = try #require(house.post.accepted(by: "ana").last)
        #expect(house.date(second.now) == "2027-03-13")
        #expect(second.steps.count == 2)
        #expect(words(second).contains("because two a day is enough: 2."))
        try await house.stop()
    }
}
