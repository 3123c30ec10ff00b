import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

/// People pause, go away, and open links.
extension FailuresOfOthersTests {
    @Test("after a silence ends, what is open waits another interval, or for ever")
    func afterSilence() async throws {
        let (house, id) = try house()
        _ = try house.bench.desk.addSilence(
            .init(kind: "school", until: "2027-03-20", comment: "spring break"), by: house.bench.root)
        house.start()
        try await house.advance(to: "2027-03-20", "18:00")
        #expect(house.post.accepted(by: "ana").isEmpty)
        try await house.advance(to: "2027-03-21", "18:00")
        #expect(try house.steps(of: id).map(\.step) == [.due])
        try await house.stop()
    }

    @Test("a silence that nobody remembers lasts for years")
    func silenceEnds() throws {
        let bench = try Bench()
        try bench.partner()
        #expect(throws: ControlFault.self) {
            try bench.desk.addSilence(
                .init(kind: "school", until: "2029-03-12", comment: "for now"), by: bench.root)
        }
        _ = try bench.desk.addSilence(
            .init(kind: "school", until: "2027-04-30", comment: "spring break"), by: bench.root)
        let silence = try #require(try bench.desk.listSilences(.init()).silences.first)
        #expect(silence.author == "root")
        #expect(silence.comment == "spring break")
        #expect(silence.through == "2027-04-30")
    }

    @Test("no snooze")
    func snooze() async throws {
        let (house, id) = try house()
        _ = try house.bench.desk.snooze(
            .init(partner: "lincoln", clock: .followUp, until: "2027-04-10"), by: house.bench.root)
        house.start()
        try await house.advance(to: "2027-04-09", "18:00")
        #expect(house.post.accepted(by: "ana").isEmpty)
        try await house.advance(to: "2027-04-12", "18:00")
        #expect(try house.steps(of: id).map(\.step) == [.due])
        try await house.stop()
    }

    @Test("no planned absence")
    func absence() async throws {
        let (house, id) = try house()
        _ = try house.bench.desk.addAbsence(
            .init(staff: "ana", from: "2027-03-12", through: "2027-03-18", delegate: "lee"),
            by: house.bench.root)
        house.start()
        try await house.advance(to: "2027-03-19", "18:00")
        #expect(try house.steps(of: id).map(\.addressee) == ["lee", "ana"])
        try await house.stop()
    }

    @Test("no holidays")
    func holidays() async throws {
        let (house, id) = try house(
            Bench.library.replacing(
                "open: Mon..Sun", with: "open: Mon..Sun\n    closed: [2027-03-12..2027-03-14]"))
        house.start()
        try await house.advance(to: "2027-03-14", "18:00")
        #expect(house.post.accepted.isEmpty)
        try await house.advance(to: "2027-03-15", "18:00")
        #expect(try house.steps(of: id).map(\.spoken) == ["2027-03-15"])
        try await house.stop()
    }

    @Test("no \"the boss only afterwards\"")
    func bossAfterwards() async throws {
        let (house, id) = try house()
        house.start()
        try await house.advance(to: "2027-06-30", "18:00")
        let said = try house.steps(of: id).filter { $0.occurrence.clock == .followUp }
        #expect(said.map(\.step) == [.due, .repeat(1), .repeat(2), .backup, .head, .lastQuestion])
        #expect(said.map(\.addressee) == ["ana", "ana", "ana", "kim", "dana", "ana"])
        // The gaps of the ladder lie between, however late it began.
        let days = said.compactMap(\.spoken)
        #expect(zip(days.dropFirst(), days).map { $0.days(since: $1) } == [7, 21, 14, 14, 28])
        try await house.stop()
    }

    @Test("mail loops with out-of-office replies")
    func outOfOffice() async throws {
        let mail = try await aMail()
        // RFC 3834, section 5: no automatic answer is owed to what a machine sent.
        #expect(mail.text.contains("\nAuto-Submitted: auto-generated"))
        #expect(mail.text.contains("\nX-Auto-Response-Suppress: "))
    }

    @Test("a scanner that opens links acknowledges the reminder")
    func scanner() async throws {
        let mail = try await aMail()
        // There is nothing to open but an address to write to: what is done is written down by a person.
        for link in ["http:", "https:", "src=", "<form", "List-Unsubscribe-Post"] {
            #expect(!mail.text.contains(link))
        }
        let addresses = mail.text.matches(of: /href=3D"([a-z]+):/).map(\.output.1)
        #expect(Set(addresses) == ["mailto"])
    }

    /// Ana's first mail.
    private func aMail() async throws -> Post.Mail {
        let (house, _) = try house()
        house.start()
        try await house.advance(to: "2027-03-12", "18:00")
        try await house.stop()
        return try #require(house.post.accepted(by: "ana").first)
    }

    @Test("the import takes the same file three times, with no way back")
    func sameFile() throws {
        let bench = try Bench()
        let rows = (1...20).map { number in
            var row = PartnerRow(row: number, name: "Partner number \(number)")
            row.kind = "school"
            row.branch = "hillside"
            row.steward = "ana"
            row.lastContact = "2027-02-20"
            return row
        }
        let replies = try (0..<3).map { _ in
            try bench.desk.takeSheet(.init(file: "partners.csv", partners: rows, mode: .all), by: bench.root)
        }
        #expect(replies.map(\.added.count) == [20, 0, 0])
        #expect(try bench.store.read(Partners.all).count == 20)
        #expect(try bench.store.read(Facts.all).allSatisfy { $0.touches.count == 1 })
        let number = try #require(replies[0].number)
        _ = try bench.desk.undoImport(.init(number: number, mode: .undo), by: bench.root)
        #expect(try bench.store.read(Partners.all).isEmpty)
    }
}
