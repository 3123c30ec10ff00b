import PartnerControl
import PartnerCore
import PartnerMail
import PartnerStore
import Testing

@testable import PartnerService

/// Nothing is lost on the way, nothing comes twice, and it is said where nothing comes.
extension FailuresOfOthersTests {
    @Test("nothing is sent and nothing says so")
    func saysSo() async throws {
        let (house, _) = try house()
        house.post.goDown()
        house.start()
        try await house.advance(to: "2027-03-12", "12:00")
        let status = try house.bench.desk.status()
        #expect(status.verdict == .failing)
        #expect(status.findings.first?.code == "mail-stuck")
        #expect(status.findings.first?.evidence.contains { $0.contains("EX_TEMPFAIL") } ?? false)
        house.post.comeBack()
        // And a head hears each week that the daemon lives, also when nothing is due.
        _ = try house.bench.desk.logTouch(.init(partner: "lincoln", how: .call), by: house.bench.root)
        try await house.advance(to: "2027-03-29", "18:00")
        #expect(try house.bench.desk.status().verdict == .healthy)
        #expect(
            house.post.accepted(by: "dana").map { house.date($0.now) } == [
                "2027-03-12", "2027-03-15", "2027-03-22", "2027-03-29",
            ])
        try await house.stop()
    }

    @Test("mended by hand, everything comes twice")
    func mended() async throws {
        let (house, id) = try house()
        house.post.answer([.temporary, .temporary, .temporary])
        house.start()
        try await house.advance(to: "2027-03-12", "08:31")
        // What an admin tries who hurries: again, once more, a restart, and again.
        for _ in 0..<3 {
            _ = try house.bench.desk.retryMessages(.init(), by: house.bench.root)
            try await house.restart()
            house.bench.time.wake()
            await house.bench.time.untilIdle()
        }
        try await house.advance(to: "2027-03-13", "18:00")
        #expect(house.post.accepted(by: "ana").count == 1)
        #expect(try house.steps(of: id).map(\.state) == [.spoken])
        try await house.stop()
    }

    @Test("one in ten is missing, and \"sent\" was recorded though it was not")
    func sentIsAccepted() async throws {
        let house = try House()
        let slugs = (1...30).map { "school-\($0)" }
        for slug in slugs {
            try house.bench.partner(slug, slug, since: "2026-11-20", touched: ["2026-12-01"])
        }
        // Every third try comes to nothing.
        house.post.answer((0..<300).map { $0 % 3 == 0 ? .temporary : .accepted })
        house.start()
        try await house.advance(to: "2027-03-12", "08:30")
        let number = try #require(
            try house.bench.desk.listOutbox(.init()).messages.first { $0.tries > 0 }?.number)
        let waits = try house.bench.desk.showMessage(.init(number: number))
        #expect(waits.tries.map(\.result) == [.deferred])
        #expect(waits.tries.allSatisfy { $0.words?.contains("EX_TEMPFAIL") ?? false })
        try await house.advance(to: "2027-03-31", "18:00")
        // Word for word: what is on record as spoken is what the mail system took.
        let taken = house.post.accepted(by: "ana").flatMap { mail in
            mail.steps.map { "\($0.partner) \($0.step)" }
        }
        let recorded = try house.bench.store.read(Facts.all).flatMap { facts in
            facts.steps.filter { $0.state == .spoken && $0.addressee == "ana" }
                .map { "\(facts.partner.slug) \($0.step)" }
        }
        #expect(taken.sorted() == recorded.sorted())
        #expect(Set(taken).isSuperset(of: slugs.map { "\($0) due" }))
        try await house.stop()
    }

    @Test("unsent ones pile up as duplicates while delivery is stuck")
    func stuck() async throws {
        let (house, id) = try house()
        house.post.goDown()
        house.start()
        try await house.advance(to: "2027-03-22", "12:00")
        #expect(try house.bench.desk.listOutbox(.init()).messages.count { $0.to == "ana" } <= 1)
        #expect(try house.steps(of: id).count { $0.state == .decided } <= 1)
        house.post.comeBack()
        try await house.advance(to: "2027-03-23", "18:00")
        #expect(house.post.accepted(by: "ana").count == 1)
        try await house.stop()
    }

    @Test("a failed mail deletes the reminder; ten failures switch the way off and delete all")
    func failuresDeleteNothing() async throws {
        let (house, id) = try house()
        // Those that surely left nothing, and those of which nobody knows.
        house.post.goDown()
        house.start()
        try await house.advance(to: "2027-03-20", "18:00")
        house.post.goDown(.timedOut)
        try await house.advance(to: "2027-03-30", "18:00")
        house.post.comeBack()
        try await house.advance(to: "2027-04-30", "18:00")
        #expect(!house.post.accepted(by: "ana").isEmpty)
        #expect(try house.bench.plan(id, on: "2027-04-30").occurrences.first?.occurrence.clock == .followUp)
        #expect(try house.bench.desk.status().mail.waiting == 0)
        try await house.stop()
    }

    @Test("a restart sends everything again, or forgets what was open")
    func restarts() async throws {
        let (house, id) = try house()
        house.start()
        for distance in 0...16 {
            for time in ["08:29", "08:30"] {
                try await house.advance(to: house.bench.today.adding(days: distance), time)
                try await house.restart()
            }
        }
        try await house.advance(to: "2027-03-28", "18:00")
        #expect(house.post.accepted(by: "ana").map { house.date($0.now) } == ["2027-03-12", "2027-03-19"])
        #expect(try house.steps(of: id).map(\.step) == [.due, .repeat(1)])
        try await house.stop()
    }

    @Test("a day of downtime loses the first reminders of that day")
    func dayOff() async throws {
        let house = try House()
        let id = try house.bench.partner(since: "2026-11-20", touched: ["2026-12-13"])
        try house.bench.promise(of: id, due: "2027-03-13")
        house.start()
        try await house.advance(to: "2027-03-12", "18:00")
        try await house.stop()
        house.bench.time.pass(to: "2027-03-14", "07:00")
        house.start()
        try await house.advance(to: "2027-03-14", "18:00")
        let mails = house.post.accepted(by: "ana").filter { house.date($0.now) > "2027-03-12" }
        #expect(mails.count == 1)
        #expect(Set(try #require(mails.first).steps.map(\.clock)).isSuperset(of: [.followUp, .promise]))
        #expect(try house.steps(of: id).filter { $0.decided == "2027-03-14" }.allSatisfy { $0.step == .due })
        try await house.stop()
    }

    /// That nobody looks in between, which is the same for three hundred; what a look at a million costs is measured
    /// in Benchmarks.
    @Test("three thousand open reminders make every look take twenty seconds")
    func looks() async throws {
        let house = try House()
        try house.bench.store.command(actor: "setting", verb: "setting", at: house.bench.time.now) {
            for number in 1...300 {
                let id = try Partners.add(
                    PartnerEntry(
                        slug: try #require(Slug("school-\(number)")), name: "School \(number)",
                        kind: "school", branch: "hillside"), $1, $0)
                try Stages.set(
                    .established, for: id, on: "2026-11-20", through: nil, cause: .set, by: nil, reason: nil,
                    $1, $0)
                try Stewardships.set("ana", for: id, on: "2026-11-20", $1, $0)
                _ = try Touches.add(to: id, .init(date: "2026-12-01", how: .call), $1, $0)
            }
        }
        house.start()
        try await house.advance(to: "2027-03-12", "18:00")
        let mail = try #require(house.post.accepted(by: "ana").first)
        #expect(house.post.accepted(by: "ana").count == 1)
        #expect(mail.steps.count == 5)
        #expect(mail.text.contains("295"), "all that wait are counted")
        // The next look is at the next digests, half past eight of the day after in California.
        let next = try #require(try house.bench.desk.status().next)
        #expect(next.why == .digests)
        #expect(
            next.at.local.asUTC.adding(.seconds(-next.at.utcOffset))
                == Instant(unixMilliseconds: 1_804_955_400_000))
        try await house.stop()
    }
}
