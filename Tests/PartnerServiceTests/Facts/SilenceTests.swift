import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("A silence has an end, an author and a comment")
struct SilenceTests {
    @Test("it holds what it covers through its last day, and what is due goes once afterwards")
    func held() throws {
        let bench = try Bench()
        let school = try bench.partner(touched: ["2026-11-12"])
        let bank = try bench.partner("food-bank", "Food Bank", kind: "food-bank", touched: ["2026-11-12"])
        let rows = try bench.changed(by: "root") {
            let reply = try bench.desk.addSilence(
                .init(kind: "school", until: "2027-03-20", comment: "spring break"), by: bench.root)
            #expect(reply.silence.author == "root")
            #expect(reply.silence.covers == "all reminders about every school")
            #expect(reply.partners == 1)
            #expect(reply.held == 2)
        }
        #expect(rows == ["silence insert"])
        #expect(try bench.spoken(to: "ana", of: school, on: "2027-03-20").isEmpty)
        #expect(try bench.spoken(to: "ana", of: school, on: "2027-03-21").contains(.followUp))
        #expect(try bench.spoken(to: "ana", of: bank, on: bench.today).contains(.followUp))
        let explained = try bench.desk.explain(.init(partner: "lincoln", clock: .followUp))
        #expect(explained.partners.first?.occurrences.first?.hold?.words == "silenced by root (spring break)")
    }

    @Test("expired, it is loud today; one that has not begun never will be silent")
    func expired() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2026-11-12"])
        let one = try bench.desk.addSilence(
            .init(partner: "lincoln", until: "2027-03-20", comment: "c"), by: bench.root
        ).silence.number
        let later = try bench.desk.addSilence(
            .init(steward: "ana", from: "2027-04-01", until: "2027-04-30", comment: "c"), by: bench.root
        ).silence.number
        let rows = try bench.changed(by: "root") {
            let reply = try bench.desk.expireSilence(.init(number: one), by: bench.root)
            #expect(reply.silence.ended == bench.today)
        }
        #expect(rows == ["silence update"])
        #expect(try bench.spoken(to: "ana", of: id, on: bench.today).contains(.followUp))
        _ = try bench.desk.expireSilence(.init(number: later), by: bench.root)
        #expect(try bench.spoken(to: "ana", of: id, on: "2027-04-02").contains(.followUp))
        #expect(try bench.desk.listSilences(.init()).silences.map(\.number) == [later])
        #expect(try bench.desk.listSilences(.init(all: true)).silences.map(\.number) == [one, later])
    }

    @Test("an escalation that fell into it goes to the steward first")
    func afterwards() throws {
        let bench = try Bench()
        try bench.partner(touched: ["2026-11-12"])
        let reply = try bench.desk.addSilence(
            .init(branch: "Hillside Branch", clock: .followUp, until: "in 4 weeks", comment: "painting"),
            by: bench.root)
        #expect(reply.silence.covers == "follow-up reminders about every partner of Hillside Branch")
        #expect(reply.silence.through == "2027-04-09")
    }

    static let refusals: [Refusal] = [
        Refusal("of everything", "a silence of everything is not possible", exit: 64) {
            _ = try $0.desk.addSilence(.init(until: "2027-04-30", comment: "c"), by: $0.root)
        },
        Refusal("without a reason", "the comment is empty") {
            _ = try $0.desk.addSilence(.init(kind: "school", until: "2027-04-30", comment: " "), by: $0.root)
        },
        Refusal(
            "from yesterday", "Thursday, 11 March 2027 is over already, and what was said then was said"
        ) {
            _ = try $0.desk.addSilence(
                .init(kind: "school", from: "yesterday", until: "2027-04-30", comment: "c"), by: $0.root)
        },
        Refusal(
            "an end before its beginning",
            "Tuesday, 30 March 2027 is before the first silent day, Thursday, 1 April 2027"
        ) {
            _ = try $0.desk.addSilence(
                .init(kind: "school", from: "2027-04-01", until: "2027-03-30", comment: "c"), by: $0.root)
        },
        Refusal("for two years", "Monday, 12 March 2029 is over a year after its first day") {
            _ = try $0.desk.addSilence(.init(kind: "school", until: "2029-03-12", comment: "c"), by: $0.root)
        },
        Refusal("no such silence", "no silence 4") {
            _ = try $0.desk.expireSilence(.init(number: 4), by: $0.root)
        },
        Refusal("no such kind", "no kind of partner \"scool\"") {
            _ = try $0.desk.addSilence(.init(kind: "scool", until: "2027-04-30", comment: "c"), by: $0.root)
        },
    ]

    @Test("what is refused, in words", arguments: refusals)
    func refused(_ row: Refusal) throws {
        let bench = try Bench()
        try bench.partner()
        try row.check(at: bench)
    }
}
