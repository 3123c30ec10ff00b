import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("Who is away, and who stands in")
struct AbsenceTests {
    @Test("reminders go to who stands in")
    func added() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2026-12-01"])
        let rows = try bench.changed(by: "ana") {
            let reply = try bench.desk.addAbsence(
                .init(staff: "ana", from: "today", through: "2027-03-20", delegate: "lee"),
                by: try bench.staff("areyes"))
            #expect(reply.absence.from == "2027-03-12")
            #expect(reply.absence.through == "2027-03-20")
            #expect(reply.absence.delegate?.name == "Lee Wong")
            #expect(reply.partners == 1)
            #expect(reply.notes.isEmpty)
        }
        #expect(rows == ["absence insert"])
        #expect(try bench.spoken(to: "lee", of: id, on: "2027-03-13").contains(.followUp))
    }

    @Test("who else is away then is named")
    func notes() throws {
        let bench = try Bench()
        _ = try bench.desk.addAbsence(
            .init(staff: "lee", from: "2027-03-20", through: "2027-03-22", delegate: "kim"), by: bench.root)
        let reply = try bench.desk.addAbsence(
            .init(staff: "ana", from: "2027-03-16", through: "2027-03-31", delegate: "lee"), by: bench.root)
        #expect(reply.notes == ["Lee Wong is away too, 20 to 22 March: Kim Tran stands in then."])
        let third = try bench.desk.addAbsence(
            .init(staff: "kim", from: "2027-03-21", through: "2027-04-02"), by: bench.root)
        #expect(
            third.notes == ["Kim Tran stands in for Lee Wong, 20 to 22 March: nobody does then."])
    }

    @Test("listed by first day, those that are over only when asked for")
    func list() throws {
        let bench = try Bench()
        try bench.store.command(actor: "setting", verb: "setting", at: bench.time.now) { db, command in
            try Absences.add(of: "kim", from: "2027-01-01", through: "2027-03-11", delegate: nil, command, db)
            try Absences.add(of: "ana", from: "2027-04-01", through: "2027-04-09", delegate: nil, command, db)
            try Absences.add(of: "lee", from: "2027-03-01", through: "2027-03-12", delegate: nil, command, db)
        }
        #expect(try bench.desk.listAbsences(.init()).absences.map(\.staff.key) == ["lee", "ana"])
        #expect(
            try bench.desk.listAbsences(.init(past: true)).absences.map(\.staff.key) == ["kim", "lee", "ana"])
    }

    @Test("ended early, it goes through the day before")
    func ended() throws {
        let bench = try Bench()
        _ = try bench.desk.addAbsence(
            .init(staff: "ana", from: "2027-03-12", through: "2027-03-20"), by: bench.root)
        let rows = try bench.changed(by: "root") {
            let reply = try bench.desk.endAbsence(.init(absence: "ana", on: "18 March"), by: bench.root)
            #expect(reply.absence.through == "2027-03-17")
            #expect(!reply.removed)
        }
        #expect(rows == ["absence update"])
    }

    @Test("ended before it began, it is gone")
    func removed() throws {
        let bench = try Bench()
        _ = try bench.desk.addAbsence(
            .init(staff: "ana", from: "2027-03-16", through: "2027-03-20"), by: bench.root)
        let reply = try bench.desk.endAbsence(.init(absence: "1"), by: bench.root)
        #expect(reply.removed)
        #expect(reply.absence.from == "2027-03-16")
        #expect(try bench.desk.listAbsences(.init(past: true)).absences.isEmpty)
    }

    static let refusals: [Refusal] = [
        Refusal(
            "ends before it begins",
            "Saturday, 20 March 2027 is before the first day away, Sunday, 21 March 2027"
        ) {
            _ = try $0.desk.addAbsence(
                .init(staff: "dana", from: "2027-03-21", through: "2027-03-20"), by: $0.root)
        },
        Refusal("over already", "Thursday, 11 March 2027 is over already") {
            _ = try $0.desk.addAbsence(
                .init(staff: "dana", from: "2027-03-01", through: "2027-03-11"), by: $0.root)
        },
        Refusal("stands in for themselves", "Dana Ortiz can't stand in for Dana Ortiz") {
            _ = try $0.desk.addAbsence(
                .init(staff: "dana", from: "today", through: "tomorrow", delegate: "dana"), by: $0.root)
        },
        Refusal(
            "away already", "Ana Reyes is away then already, 16 to 31 March (absence 1)",
            expected: "partnerctl absence end 1 before, or other days"
        ) {
            _ = try $0.desk.addAbsence(
                .init(staff: "ana", from: "2027-03-30", through: "2027-04-02"), by: $0.root)
        },
        Refusal("a circle", "Ana Reyes is away too, and in the end Lee Wong would stand in: a circle") {
            _ = try $0.desk.addAbsence(
                .init(staff: "lee", from: "2027-03-20", through: "2027-03-22", delegate: "ana"), by: $0.root)
        },
        Refusal("ends too late", "Ana Reyes is back on Thursday, 1 April 2027 anyway") {
            _ = try $0.desk.endAbsence(.init(absence: "ana", on: "2027-04-05"), by: $0.root)
        },
        Refusal("not away", "Dana Ortiz is not away, and not known to go") {
            _ = try $0.desk.endAbsence(.init(absence: "dana"), by: $0.root)
        },
        Refusal("several", "Kim Tran is away several times: 1 to 2 May (absence 2); 1 to 2 June (absence 3)")
        {
            _ = try $0.desk.endAbsence(.init(absence: "kim"), by: $0.root)
        },
        Refusal("unknown", "no absence 9") { _ = try $0.desk.endAbsence(.init(absence: "9"), by: $0.root) },
    ]

    @Test("what is refused, in words", arguments: refusals)
    func refused(_ row: Refusal) throws {
        let bench = try Bench()
        for (staff, from, through) in [
            ("ana", "2027-03-16", "2027-03-31"), ("kim", "2027-05-01", "2027-05-02"),
            ("kim", "2027-06-01", "2027-06-02"),
        ] {
            _ = try bench.desk.addAbsence(
                .init(staff: staff, from: from, through: through, delegate: staff == "ana" ? "lee" : nil),
                by: bench.root)
        }
        try row.check(at: bench)
    }
}
