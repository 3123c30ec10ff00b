import PartnerControl
import PartnerCore
import PartnerMail
import PartnerStore
import Testing

@testable import PartnerService

@Suite("The weekly overview comes also when there is nothing to say")
struct OverviewTests {
    @Test("once a week, with the first digest of the week")
    func weekly() async throws {
        let house = try House()
        house.start()
        try await house.advance(to: "2027-03-31", "18:00")
        // Friday 12 March, the first ever; then the Mondays.
        #expect(
            house.post.accepted(by: "dana").map { house.date($0.now) } == [
                "2027-03-12", "2027-03-15", "2027-03-22", "2027-03-29",
            ])
        #expect(house.post.accepted.map(\.to).allSatisfy { $0 == "dana" })
        try await house.stop()
    }

    /// The library with times of her own for Dana, who heads both branches.
    private func house(dana times: String) throws -> House {
        try House(
            Bench.library.replacing(
                "dana@library.example, branch: hillside",
                with: "dana@library.example, branch: hillside, " + times))
    }

    private func words(_ mail: Post.Mail) -> String {
        mail.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test("to who gets mail on certain dates only it says on which it comes again, and then it does")
    func certainDates() async throws {
        let house = try house(dana: "digest: \"Mon *-*-1..7 10:00\"")
        house.start()
        try await house.advance(to: "2027-06-30", "18:00")
        let mails = house.post.accepted(by: "dana")
        #expect(mails.map { house.date($0.now) } == ["2027-04-05", "2027-05-03", "2027-06-07"])
        for (mail, next) in zip(mails, ["3 May", "7 June", "5 July"]) {
            #expect(words(mail).contains("This mail comes again on Monday, \(next), also when there is"))
            #expect(
                words(mail).contains(
                    "on some Mondays at 10:00, only when something needs you, and on Monday, \(next) with the week."
                ))
            #expect(!words(mail).contains("every Monday"))
        }
        try await house.stop()
    }

    @Test("the day it names is one on which the window lets a digest leave")
    func window() async throws {
        let house = try house(dana: "window: \"Wed..Fri 08:00 for 9h\"")
        house.start()
        try await house.advance(to: "2027-03-31", "18:00")
        let mails = house.post.accepted(by: "dana")
        #expect(mails.map { house.date($0.now) } == ["2027-03-12", "2027-03-17", "2027-03-24", "2027-03-31"])
        #expect(mails.allSatisfy { words($0).contains("This mail comes every Wednesday, also when") })
        try await house.stop()
    }

    @Test("an outage on its day does not take it away")
    func outage() async throws {
        let house = try House()
        house.start()
        try await house.advance(to: "2027-03-14", "18:00")
        try await house.outage(to: "2027-03-16", "18:00")
        try await house.advance(to: "2027-03-21", "18:00")
        #expect(house.post.accepted(by: "dana").map { house.date($0.now) } == ["2027-03-12", "2027-03-17"])
        try await house.stop()
    }

    @Test("that there was nothing to say is decided, too")
    func nothing() async throws {
        let house = try House()
        house.start()
        try await house.advance(to: "2027-03-12", "18:00")
        let decided = try house.bench.store.read { try Digests.decided(on: "2027-03-12", $0) }
        #expect(decided == ["ana", "dana", "kim", "lee"])
        try await house.stop()
    }
}
