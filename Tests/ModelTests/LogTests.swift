import PartnerModel
import Testing

@Suite("The log's text")
struct LogTests {
    /// A line of each kind, with every key.
    static let lines = [
        "settings first-round=1",
        "branch id=1 open=Mon,Sat closed=2026-12-24..2027-01-01,2026-07-04 head=3 offset=-480",
        "zone branch=1 offset=-420",
        "staff id=2 branch=1 supervisor=3 digest=07:30 budget=5 weekly=Tue send-days=Mon,Tue send-from=07:00 "
            + "send-for=600",
        "policy kind=food-bank follow-up=1m first-re-evaluation=3m re-evaluation=9m "
            + "building-re-evaluation=60d after-pause=10 first-approach=7d contact-check=24m lead=30 grace=5 "
            + "handover-grace=7 roll=previous unit=working seasons=09-01..06-15,12-01..01-10 "
            + "ladder.follow-up=notice:-7,due:0,repeat-1:3,backup:9,head:12,last-question:20,quiet:25 "
            + "ladder.promise=due:0,repeat-1:1,quiet:9 ladder.fixed-date=-",
        "rule id=5 partners=7,8 dates=2026-03-01,2027-03-01 lead=21",
        "partner id=7 kind=food-bank home=1 steward=2 backup=3 cadence=45d",
        "stage id=1 partner=7 to=resting on=2026-01-01 through=2026-02-01 by=Ann%20O reason=100%25%2C%20too",
        "stage id=2 partner=7 to=established on=2026-01-01 spread=100",
        "happened what=touch id=1 partner=7 on=2026-01-01",
        "happened what=skip id=1 partner=7 on=2026-01-01 clock=contact-check subject=4 anchor=2026-01-01",
        "promise id=4 partner=7 made=2026-01-01 due=2026-02-01",
        "agreement id=4 partner=7 start=2026-01-01 end=2026-12-31",
        "contact id=4 partner=7 entered=2026-01-01",
        "answered what=fixed-date subject=5 partner=7 how=skipped anchor=2026-03-01",
        "removed what=answer id=5 partner=7 of=fixed-date anchor=2026-03-01",
        "steward partner=7 to=4 how=other",
        "written rows=stewardship:3",
        "merge partner=8 into=7 state=undone",
        "snooze id=1 partner=7 clock=promise subject=4 anchor=2026-01-01 until=2026-02-03",
        "silence id=1 partners=7,8 clocks=promise,follow-up from=2026-01-01 to=2026-02-01",
        "absence id=1 staff=2 from=2026-01-01 to=2026-02-01 delegate=4",
        "leaving staff=2 state=here",
        "mail staff=2 state=alive",
        "hold by=storm-guard partner=7 state=released",
        "now", "set-back", "set-forward", "stop", "restart",
        "digest id=1 to=2 date=2026-01-02 steps=3:7/follow-up/0/2026-01-01/last-question/2 put-off=4",
        "composed digest=1 out=3,4",
        "tried digest=1 outcome=unknown",
        "rows-ended rows=3 how=closed reason=handed-over",
        "superseded steps=4:7/follow-up/0/2026-01-01/backup/0",
        "plan partner=7 lines=promise/4/2026-01-01/due/2026-01-02/3,follow-up/0/2026-01-01/quiet/-/-",
        "preview to=2 date=2026-01-02 steps=7/follow-up/0/repeat-12 put-off=2",
        "overview to=3 quiet=7/follow-up more-quiet=2 orphans=7 more-orphans=1",
        "audit rows=touch:1,stage:2",
        "counts candidate=1 prospect=2 building=3 established=4 resting=5 lapsed=6 ended=7 kept=8 due=9 "
            + "overdue=10 lost=11 quiet=12 orphans=13 outbox=14 dead=15",
    ].map { "2026-01-02 08:15 " + $0 }

    @Test("comes back as it was", arguments: lines)
    func roundTrips(_ line: String) throws {
        let events = try Log.read(line)
        #expect(events.map(Log.line) == [line])
        #expect(try Log.read(Log.write(events)) == events)
    }

    @Test("what has its default is left out, and comes back")
    func defaults() throws {
        let line = "2026-01-02 08:15 policy kind=school"
        guard case .policy(let policy)? = try Log.read(line).first?.what else {
            Issue.record("no policy")
            return
        }
        #expect(policy.followUp == .days(90))
        #expect(policy.ladders[.promise]?.last == Rung(.quiet, 28))
        #expect(Log.line(try Log.read(line)[0]) == line)
    }

    @Test("comments and empty lines are passed over")
    func comments() throws {
        #expect(try Log.read("# a story\n\n  \n2026-01-01 00:00 now\n").count == 1)
    }

    struct Wrong: CustomTestStringConvertible, Sendable {
        let line: String, field: String, found: String
        var testDescription: String { line }
    }

    static let wrong = [
        Wrong(line: "2026-01-01 now", field: "line", found: "2026-01-01 now"),
        Wrong(line: "2026-02-30 08:00 now", field: "date", found: "2026-02-30"),
        Wrong(line: "2026-02-03 24:00 now", field: "time", found: "24:00"),
        Wrong(line: "2026-02-03 08:00 dance", field: "line", found: "dance"),
        Wrong(line: "2026-02-03 08:00 zone branch=1", field: "offset", found: ""),
        Wrong(line: "2026-02-03 08:00 zone branch=1 offset=x", field: "offset", found: "x"),
        Wrong(line: "2026-02-03 08:00 zone branch=1 offset=1 of=2", field: "of", found: "of"),
        Wrong(line: "2026-02-03 08:00 zone branch=1 branch=2", field: "branch", found: "branch=2"),
        Wrong(line: "2026-02-03 08:00 now then", field: "line", found: "then"),
    ]

    @Test("a wrong line is refused with its place", arguments: wrong)
    func refuses(_ row: Wrong) {
        let error = #expect(throws: LogError.self) { try Log.read("# first\n" + row.line) }
        #expect(error?.line == 2)
        #expect(error?.field == row.field)
        #expect(error?.found == row.found)
    }
}
