import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("A stage is set once, with what it needs")
struct StageTests {
    @Test("resting through a day: the clocks that don't run close")
    func resting() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2026-11-12"])
        let rows = try bench.changed(by: "root") {
            let reply = try bench.desk.setStage(
                .init(partner: "lincoln", stage: .resting, until: "2027-08-31", reason: "renovation"),
                by: bench.root)
            #expect(reply.was == .established)
            #expect(reply.stage.through == "2027-08-31")
            #expect(reply.stage.since == "2027-03-12")
            #expect(reply.stage.reason == "renovation")
            #expect(reply.closed.map(\.clock) == [.reEvaluation, .followUp])
            #expect(reply.coming.isEmpty)
        }
        #expect(rows == ["stage_change insert"])
        #expect(try bench.plan(id, on: "2027-09-01").stage?.stage == .established)
    }

    @Test("a rest gets another end, and keeps its beginning")
    func longer() throws {
        let bench = try Bench()
        try bench.partner(stage: .resting, since: "2027-02-01", through: "2027-04-30")
        let reply = try bench.desk.setStage(
            .init(partner: "lincoln", stage: .resting, until: "2027-08-31"), by: bench.root)
        #expect(reply.stage.since == "2027-02-01")
        #expect(reply.stage.through == "2027-08-31")
    }

    struct Corrected: CustomTestStringConvertible, Sendable {
        let stage: Stage
        var through: CivilDate?
        let on: String
        let since: CivilDate
        var testDescription: String { "\(stage) since \(on)" }
    }

    @Test(
        "another first day corrects the one on record, and what follows from it",
        arguments: [
            Corrected(stage: .established, on: "2019-09-01", since: "2019-09-01"),
            Corrected(stage: .established, on: "2027-03-01", since: "2027-03-01"),
            Corrected(stage: .lapsed, on: "2019-09-01", since: "2019-09-01"),
            Corrected(stage: .resting, through: "2027-04-30", on: "2024-12-01", since: "2024-12-01"),
        ])
    func corrected(_ row: Corrected) throws {
        let bench = try Bench()
        let id = try bench.partner(stage: row.stage, through: row.through, cause: .imported)
        let rows = try bench.changed(by: "root") {
            let reply = try bench.desk.setStage(
                .init(
                    partner: "lincoln", stage: row.stage, until: row.through?.description, on: row.on),
                by: bench.root)
            #expect(reply.was == row.stage)
            #expect(reply.stage.since == row.since)
            #expect(reply.stage.cause == .imported)
            #expect(reply.closed.isEmpty)
        }
        #expect(rows == ["stage_change update"])
        #expect(try bench.plan(id).stage?.since == row.since)
        #expect(try bench.facts(id).stages.count == 1)
    }

    @Test("a first day is not moved before the stage before, nor where a touch made it")
    func notCorrected() throws {
        let bench = try Bench()
        try bench.partner(stage: .building)
        _ = try bench.desk.setStage(
            .init(partner: "lincoln", stage: .established, on: "2026-02-01"), by: bench.root)
        let early = try bench.fault {
            _ = try bench.desk.setStage(
                .init(partner: "lincoln", stage: .established, on: "2024-12-31"), by: bench.root)
        }
        #expect(early.parameters.expected == "a day from 2025-01-10 on")
        let prospect = try bench.partner("oak-club", "Oak Club", stage: .prospect, since: "2027-03-01")
        try bench.store.command(actor: "setting", verb: "setting", at: bench.time.now) { db, command in
            _ = try Touches.add(to: prospect, .init(date: "2027-03-05", how: .visit), command, db)
        }
        let touched = try bench.fault {
            _ = try bench.desk.setStage(
                .init(partner: "oak-club", stage: .building, on: "2027-03-02"), by: bench.root)
        }
        #expect(
            touched.description
                == "Oak Club is being built since 5 March: that followed by itself, from a touch or from the end of a rest"
        )
    }

    struct Rebuilt: CustomTestStringConvertible, Sendable {
        let from: Stage
        var touched: [CivilDate] = []
        let cause: StageChange.Cause
        var testDescription: String { "\(from), touched \(touched)" }
    }

    @Test(
        "what was lost, has lapsed or ended is rebuilt",
        arguments: [
            Rebuilt(from: .lapsed, cause: .rebuilt), Rebuilt(from: .ended, cause: .rebuilt),
            Rebuilt(from: .established, touched: ["2025-02-01"], cause: .rebuilt),
            Rebuilt(from: .established, touched: ["2027-03-01"], cause: .set),
        ])
    func rebuilt(_ row: Rebuilt) throws {
        let bench = try Bench()
        let id = try bench.partner(stage: row.from, since: "2025-01-10", touched: row.touched)
        let reply = try bench.desk.setStage(.init(partner: "lincoln", stage: .building), by: bench.root)
        #expect(reply.was == row.from)
        #expect(try bench.facts(id).stages.last?.cause == row.cause)
        #expect(try bench.plan(id).stage?.stage == .building)
    }

    static let refusals: [Refusal] = [
        Refusal("as it is", "Lincoln Elementary School is established since 10 January 2025 already") {
            _ = try $0.desk.setStage(.init(partner: "lincoln", stage: .established), by: $0.root)
        },
        Refusal("resting through the same day", "Boys Club rests through 30 April already") {
            _ = try $0.desk.setStage(
                .init(partner: "boys-club", stage: .resting, until: "2027-04-30"), by: $0.root)
        },
        Refusal("resting without an end", "the last day of the rest is not said") {
            _ = try $0.desk.setStage(.init(partner: "lincoln", stage: .resting), by: $0.root)
        },
        Refusal("a rest that is over", "a rest through Wednesday, 10 March 2027 is over already") {
            _ = try $0.desk.setStage(
                .init(partner: "lincoln", stage: .resting, until: "2027-03-10"), by: $0.root)
        },
        Refusal("an end of what does not rest", "only a rest has a last day") {
            _ = try $0.desk.setStage(
                .init(partner: "lincoln", stage: .building, until: "2027-04-30"), by: $0.root)
        },
        Refusal("ended without a reason", "why Lincoln Elementary School ends is not said") {
            _ = try $0.desk.setStage(.init(partner: "lincoln", stage: .ended), by: $0.root)
        },
        Refusal("lapsed without a reason", "why Lincoln Elementary School lapses is not said") {
            _ = try $0.desk.setStage(.init(partner: "lincoln", stage: .lapsed), by: $0.root)
        },
        Refusal("resting what has ended", "there is nothing to rest: Chess Club ended on 1 February") {
            _ = try $0.desk.setStage(
                .init(partner: "chess-club", stage: .resting, until: "2027-05-01"), by: $0.root)
        },
        Refusal(
            "before the stage before",
            "Chess Club ended on 1 February: a stage can't begin before the one before it",
            expected: "a day from 2027-02-01 on"
        ) {
            _ = try $0.desk.setStage(
                .init(partner: "chess-club", stage: .building, on: "2027-01-01"), by: $0.root)
        },
        Refusal("tomorrow", "Saturday, 13 March 2027 has not come yet") {
            _ = try $0.desk.setStage(
                .init(partner: "chess-club", stage: .building, on: "tomorrow"), by: $0.root)
        },
    ]

    @Test("what is refused, in words", arguments: refusals)
    func refused(_ row: Refusal) throws {
        let bench = try Bench()
        try bench.partner()
        try bench.partner(
            "boys-club", "Boys Club", stage: .resting, since: "2027-02-01", through: "2027-04-30")
        try bench.partner("chess-club", "Chess Club", stage: .ended, since: "2027-02-01")
        try row.check(at: bench)
    }
}

@Suite("A partner gets another steward or backup")
struct AssignTests {
    @Test("the next reminder goes to the new one")
    func steward() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2026-12-01"])
        let rows = try bench.changed(by: "root") {
            let reply = try bench.desk.assign(
                .init(partner: "lincoln", steward: "Lee Wong"), by: bench.root)
            #expect(reply.steward?.key == "lee")
            #expect(reply.stewardWas?.key == "ana")
            #expect(reply.backup == reply.backupWas)
            #expect(reply.coming.allSatisfy { $0.to?.key == "lee" })
        }
        #expect(rows == ["stewardship insert"])
        #expect(try bench.spoken(to: "lee", of: id, on: "2027-03-13").contains(.followUp))
        #expect(try bench.spoken(to: "ana", of: id, on: "2027-03-13").isEmpty)
    }

    @Test("both at once may change places")
    func both() throws {
        let bench = try Bench()
        try bench.partner()
        let rows = try bench.changed(by: "root") {
            let reply = try bench.desk.assign(
                .init(partner: "lincoln", steward: "kim", backup: "ana"), by: bench.root)
            #expect([reply.steward?.key, reply.backup?.key] == ["kim", "ana"])
        }
        #expect(rows == ["stewardship insert", "partner update"])
    }

    @Test("nobody at all makes an orphan")
    func nobody() throws {
        let bench = try Bench()
        let id = try bench.partner()
        let reply = try bench.desk.assign(
            .init(partner: "lincoln", steward: "nobody", backup: "Nobody"), by: bench.root)
        #expect(reply.steward == nil)
        #expect(reply.backup == nil)
        #expect(try bench.plan(id).orphan == .noSteward)
    }

    @Test("as it is: nothing, and no trace")
    func unchanged() throws {
        let bench = try Bench()
        try bench.partner()
        let rows = try bench.changed(by: "root") {
            _ = try bench.desk.assign(.init(partner: "lincoln", steward: "ana"), by: bench.root)
        }
        #expect(rows.isEmpty)
    }

    @Test(
        "what is refused, in words",
        arguments: [
            Refusal("the backup", "Kim Tran can't be steward and backup at once") {
                _ = try $0.desk.assign(.init(partner: "lincoln", steward: "kim"), by: $0.root)
            },
            Refusal("none named", "it is not said who") {
                _ = try $0.desk.assign(.init(partner: "lincoln"), by: $0.root)
            },
            Refusal("unknown", "no member of staff \"Jo\"") {
                _ = try $0.desk.assign(.init(partner: "lincoln", steward: "Jo"), by: $0.root)
            },
        ])
    func refused(_ row: Refusal) throws {
        let bench = try Bench()
        try bench.partner()
        try row.check(at: bench)
    }
}
