import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("First approaches, contacts and agreements are answered")
struct ClockVerbTests {
    private func agreement(
        _ bench: Bench, until: String = "2027-04-30", lead: Int? = nil
    ) throws -> AgreementReply {
        try bench.desk.addAgreement(
            .init(
                partner: "lincoln", what: "use of the meeting room", from: "2026-05-01", until: until,
                lead: lead), by: try bench.staff("areyes"))
    }

    @Test("a first approach is done by a touch of today, and the partner is being built")
    func firstApproach() throws {
        let bench = try Bench()
        let id = try bench.partner(stage: .prospect, since: "2027-02-20")
        #expect(try bench.spoken(to: "ana", of: id, on: bench.today) == [.firstApproach])
        let rows = try bench.changed(by: "ana") {
            let reply = try bench.desk.done(
                .init(partner: "lincoln", how: .visit), by: try bench.staff("areyes"))
            #expect(reply.clock == .firstApproach)
            #expect(reply.touch?.how == .visit)
        }
        #expect(rows == ["touch insert"])
        #expect(try bench.plan(id).stage?.stage == .building)
    }

    @Test("a contact check is done by confirming; its number says whose")
    func contactCheck() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2027-03-01"])
        let pilar = try bench.contact("Pilar Ruiz", of: id)
        let joe = try bench.contact("Joe Park", of: id)
        let rows = try bench.changed(by: "root") {
            let reply = try bench.desk.done(
                .init(partner: "lincoln", clock: .contactCheck, subject: joe), by: bench.root)
            #expect(reply.contact?.name == "Joe Park")
            #expect(reply.contact?.confirmed == bench.today)
            #expect(reply.due == "2027-09-01")
        }
        #expect(rows == ["contact update"])
        let due = try bench.plan(id).occurrences.filter { $0.occurrence.clock == .contactCheck }
            .map { ($0.occurrence.subject, $0.due.date) }
        #expect(due.map(\.0) == [pilar, joe])
        #expect(due.map(\.1) == ["2027-09-01", "2028-03-12"])
    }

    @Test("when the last contact leaves, a successor is looked for until one is known")
    func successor() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2027-03-01"])
        try bench.contact("Pilar Ruiz", of: id)
        _ = try bench.desk.contactLeft(
            .init(partner: "lincoln", contact: "Pilar", on: "2027-03-10"), by: bench.root)
        #expect(try bench.spoken(to: "ana", of: id, on: bench.today).contains(.contactCheck))
        let refused = try bench.fault {
            _ = try bench.desk.done(.init(partner: "lincoln", clock: .contactCheck), by: bench.root)
        }
        #expect(
            refused.description
                == "Pilar Ruiz has left Lincoln Elementary School, and nobody else is known there")
        _ = try bench.desk.addContact(
            .init(partner: "lincoln", contact: NewContact(name: "Joe Park")), by: bench.root)
        #expect(!(try bench.spoken(to: "ana", of: id, on: bench.today).contains(.contactCheck)))
        #expect(try bench.due(.contactCheck, of: id) == "2028-03-12")
    }

    @Test("the search for a successor can be put aside on its first day")
    func searchPutAside() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2027-03-01"])
        try bench.contact("Pilar Ruiz", of: id, left: bench.today)
        let rows = try bench.changed(by: "root") {
            let reply = try bench.desk.skip(
                .init(partner: "lincoln", clock: .contactCheck, reason: "they are reorganised"),
                by: bench.root)
            #expect(reply.contact?.name == "Pilar Ruiz")
        }
        #expect(rows == ["skip insert"])
        #expect(try bench.due(.contactCheck, of: id) == "2028-03-12")
    }

    @Test("an agreement is due its lead ahead of its end, and renewed from the day after it")
    func agreement() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2027-03-01"])
        let rows = try bench.changed(by: "ana") {
            let reply = try agreement(bench)
            #expect(reply.agreement.by?.key == "ana")
            #expect(reply.coming.first { $0.clock == .agreement }?.what == "use of the meeting room")
        }
        #expect(rows == ["agreement insert"])
        #expect(try bench.due(.agreement, of: id) == "2027-03-01")
        #expect(try bench.spoken(to: "ana", of: id, on: bench.today).contains(.agreement))
        let renewal = try bench.changed(by: "root") {
            let reply = try bench.desk.done(
                .init(partner: "lincoln", clock: .agreement, until: "2028-04-30"), by: bench.root)
            #expect(reply.agreement?.starts == "2027-05-01")
            #expect(reply.agreement?.ends == "2028-04-30")
        }
        #expect(renewal == ["agreement insert", "agreement update"])
        #expect(try bench.due(.agreement, of: id) == nil)
        let known = try bench.facts(id).agreements
        #expect(known.map(\.state) == [.renewed, .running])
        #expect(known[0].renewedBy == known[1].id)
    }

    @Test("ended with a reason, and skipped: nobody is asked about it any more")
    func agreementOver() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2027-03-01"])
        let first = try agreement(bench).agreement.number
        _ = try bench.desk.endAgreement(.init(number: first, reason: "they moved"), by: bench.root)
        #expect(try bench.facts(id).agreements.first?.reason == "they moved")
        #expect(try bench.due(.agreement, of: id) == nil)
        _ = try agreement(bench)
        _ = try bench.desk.skip(
            .init(partner: "lincoln", clock: .agreement, reason: "it may run out"), by: bench.root)
        #expect(try bench.due(.agreement, of: id) == nil)
        #expect(try bench.facts(id).agreements.last?.state == .running)
    }

    @Test("snoozed, one agreement of two")
    func snoozed() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2027-03-01"])
        let first = try agreement(bench).agreement.number
        let second = try agreement(bench).agreement.number
        _ = try bench.desk.snooze(
            .init(partner: "lincoln", clock: .agreement, subject: first, until: "in 2 weeks"), by: bench.root)
        let open = try bench.plan(id).occurrences.filter { $0.occurrence.clock == .agreement }
        #expect(
            open.map { [$0.occurrence.subject, $0.nextStep?.hold == nil ? 1 : 0] } == [
                [first, 0], [second, 1],
            ])
    }

    @Test("listed by their end; those that are over only where asked for")
    func listed() throws {
        let bench = try Bench()
        try bench.partner()
        let first = try agreement(bench).agreement.number
        let second = try agreement(bench, until: "2027-03-31").agreement.number
        _ = try bench.desk.endAgreement(.init(number: first, reason: "over"), by: bench.root)
        let running = try bench.desk.listAgreements(.init(partner: "lincoln"))
        #expect(running.agreements.map(\.agreement.number) == [second])
        let all = try bench.desk.listAgreements(.init(all: true))
        #expect(all.agreements.map(\.agreement.number) == [second, first])
    }

    static let refusals: [Refusal] = [
        Refusal("not said until when", "an agreement is done by being renewed, and it is not said until when")
        {
            _ = try $0.desk.done(.init(partner: "lincoln", clock: .agreement), by: $0.root)
        },
        Refusal("a follow-up until a day", "only an agreement is done until a day, by being renewed") {
            _ = try $0.desk.done(
                .init(partner: "lincoln", clock: .followUp, how: .call, until: "2028-01-01"), by: $0.root)
        },
        Refusal("a touch's words", "--how is a touch's, and an agreement is renewed without") {
            _ = try $0.desk.done(
                .init(partner: "lincoln", clock: .agreement, how: .call, until: "2028-01-01"), by: $0.root)
        },
        Refusal(
            "an end before the beginning",
            "it would end on Friday, 30 April 2027, not after it begins on Saturday, 1 May 2027"
        ) {
            _ = try $0.desk.renewAgreement(.init(number: 1, until: "2027-04-30"), by: $0.root)
        },
        Refusal("a senseless lead", "a lead of 9999 days is out of range", exit: 64) {
            _ = try $0.desk.renewAgreement(.init(number: 1, until: "2028-04-30", lead: 9999), by: $0.root)
        },
        Refusal("no such agreement", "no agreement 7") {
            _ = try $0.desk.endAgreement(.init(number: 7, reason: "r"), by: $0.root)
        },
        Refusal("no such open agreement", "no open agreement 7 of Lincoln Elementary School") {
            _ = try $0.desk.snooze(
                .init(partner: "lincoln", clock: .agreement, subject: 7, until: "in 2 weeks"), by: $0.root)
        },
        Refusal("no contact", "no contact at Lincoln Elementary School is on record") {
            _ = try $0.desk.done(.init(partner: "lincoln", clock: .contactCheck), by: $0.root)
        },
        Refusal("a number of what has none", "a follow-up has no number") {
            _ = try $0.desk.done(
                .init(partner: "lincoln", clock: .followUp, subject: 3, how: .call), by: $0.root)
        },
        Refusal("with one that ended", "Chess Club ended on 1 February, and nothing is agreed on with it") {
            _ = try $0.desk.addAgreement(
                .init(partner: "chess-club", what: "chess hour", until: "2028-01-01"), by: $0.root)
        },
    ]

    @Test("what is refused, in words", arguments: refusals)
    func refused(_ row: Refusal) throws {
        let bench = try Bench()
        try bench.partner(touched: ["2027-03-01"])
        try bench.partner("chess-club", "Chess Club", stage: .ended, since: "2027-02-01")
        _ = try agreement(bench)
        try row.check(at: bench)
    }
}
