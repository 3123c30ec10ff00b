import PartnerCore
import Testing

@Suite("A recurrence rule is read and followed as RFC 5545 has it")
struct RecurrenceRuleTests {
    /// Where a peer is not followed, and why not.
    static let departures = [
        // RFC 5545, 3.3.10: "31 February" is an invalid date; the peer gives nothing, without a word.
        "testMaxYear"
    ]

    @Test("a peer's table has all its rows")
    func whole() {
        let rows = RecurrenceRow.dateutil
        #expect(rows.count == 128)
        #expect(rows.map(\.name).filter(Self.departures.contains).count == Self.departures.count)
        print("dateutil's rules: \(rows.count) rows, \(Self.departures.count) departed from")
    }

    @Test("a peer's table", arguments: RecurrenceRow.dateutil)
    func peer(_ row: RecurrenceRow) throws {
        if Self.departures.contains(row.name) {
            #expect(throws: ExpressionFault.self) { try RecurrenceSet(row.text) }
            return
        }
        let moments = try RecurrenceSet(row.text).moments(from: row.start ?? .rowStart)
        #expect(moments.map(\.iso) == row.moments)
    }

    struct Example: CustomTestStringConvertible, Sendable {
        let rule: String
        let days: [CivilDate]
        var testDescription: String { rule }

        init(_ rule: String, _ days: CivilDate...) { (self.rule, self.days) = (rule, days) }
    }

    /// The examples of RFC 5545, 3.8.5.3, all from 2 September 1997 unless said; their first days.
    static let rfc = [
        Example("FREQ=DAILY;COUNT=10", "1997-09-02", "1997-09-03", "1997-09-04"),
        Example(
            "FREQ=DAILY;INTERVAL=10;COUNT=5", "1997-09-02", "1997-09-12", "1997-09-22", "1997-10-02",
            "1997-10-12"),
        Example(
            "DTSTART:19980101\nRRULE:FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
            "1998-01-01", "1998-01-02"),
        Example("FREQ=WEEKLY;INTERVAL=2;WKST=SU", "1997-09-02", "1997-09-16", "1997-09-30", "1997-10-14"),
        Example(
            "FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH", "1997-09-02", "1997-09-04",
            "1997-09-09", "1997-09-11", "1997-09-16", "1997-09-18", "1997-09-23", "1997-09-25", "1997-09-30",
            "1997-10-02", "1997-10-07"),
        Example(
            "DTSTART:19970901\nRRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
            "1997-09-01", "1997-09-03", "1997-09-05", "1997-09-15", "1997-09-17"),
        Example(
            "FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH", "1997-09-02", "1997-09-04", "1997-09-16",
            "1997-09-18", "1997-09-30", "1997-10-02", "1997-10-14", "1997-10-16"),
        Example(
            "DTSTART:19970905\nRRULE:FREQ=MONTHLY;COUNT=10;BYDAY=1FR", "1997-09-05", "1997-10-03",
            "1997-11-07", "1997-12-05", "1998-01-02"),
        Example(
            "DTSTART:19970907\nRRULE:FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", "1997-09-07",
            "1997-09-28", "1997-11-02", "1997-11-30", "1998-01-04", "1998-01-25"),
        Example(
            "DTSTART:19970922\nRRULE:FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", "1997-09-22", "1997-10-20",
            "1997-11-17", "1997-12-22", "1998-01-19", "1998-02-16"),
        Example(
            "DTSTART:19970928\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-3", "1997-09-28", "1997-10-29", "1997-11-28",
            "1997-12-29", "1998-01-29", "1998-02-26"),
        Example(
            "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15", "1997-09-02", "1997-09-15", "1997-10-02", "1997-10-15"),
        Example(
            "DTSTART:19970930\nRRULE:FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1", "1997-09-30", "1997-10-01",
            "1997-10-31", "1997-11-01"),
        Example(
            "DTSTART:19970910\nRRULE:FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15",
            "1997-09-10", "1997-09-11", "1997-09-12", "1997-09-13", "1997-09-14", "1997-09-15", "1999-03-10"),
        Example(
            "FREQ=MONTHLY;INTERVAL=2;BYDAY=TU", "1997-09-02", "1997-09-09", "1997-09-16", "1997-09-23",
            "1997-09-30", "1997-11-04"),
        Example(
            "DTSTART:19970610\nRRULE:FREQ=YEARLY;COUNT=10;BYMONTH=6,7", "1997-06-10", "1997-07-10",
            "1998-06-10", "1998-07-10"),
        Example(
            "DTSTART:19970310\nRRULE:FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3", "1997-03-10",
            "1999-01-10", "1999-02-10", "1999-03-10", "2001-01-10"),
        Example(
            "DTSTART:19970101\nRRULE:FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200", "1997-01-01",
            "1997-04-10", "1997-07-19", "2000-01-01", "2000-04-09", "2000-07-18", "2003-01-01"),
        Example("DTSTART:19970519\nRRULE:FREQ=YEARLY;BYDAY=20MO", "1997-05-19", "1998-05-18", "1999-05-17"),
        Example(
            "DTSTART:19970512\nRRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "1997-05-12", "1998-05-11",
            "1999-05-17"),
        Example(
            "DTSTART:19970313\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=TH", "1997-03-13", "1997-03-20",
            "1997-03-27", "1998-03-05"),
        Example(
            "DTSTART:19970605\nRRULE:FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8", "1997-06-05", "1997-06-12",
            "1997-06-19", "1997-06-26", "1997-07-03"),
        Example(
            "EXDATE:19970902\nRRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "1998-02-13", "1998-03-13",
            "1998-11-13", "1999-08-13", "2000-10-13"),
        Example(
            "DTSTART:19970913\nRRULE:FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13", "1997-09-13",
            "1997-10-11", "1997-11-08", "1997-12-13", "1998-01-10"),
        Example(
            "DTSTART:19961105\nRRULE:FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
            "1996-11-05", "2000-11-07", "2004-11-02", "2008-11-04"),
        Example(
            "DTSTART:19970904\nRRULE:FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", "1997-09-04",
            "1997-10-07", "1997-11-06"),
        Example(
            "DTSTART:19970929\nRRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2", "1997-09-29",
            "1997-10-30", "1997-11-27", "1997-12-30", "1998-01-29", "1998-02-26", "1998-03-30"),
        Example(
            "DTSTART:19970805\nRRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", "1997-08-05",
            "1997-08-10", "1997-08-19", "1997-08-24"),
        Example(
            "DTSTART:19970805\nRRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", "1997-08-05",
            "1997-08-17", "1997-08-19", "1997-08-31"),
        Example(
            "DTSTART:20070115\nRRULE:FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", "2007-01-15", "2007-01-30",
            "2007-02-15", "2007-03-15", "2007-03-30"),
    ]

    @Test("the RFC's own examples", arguments: rfc)
    func example(_ example: Example) throws {
        let days = try RecurrenceSet(example.rule)
            .days(from: example.rule.hasPrefix("DTSTART") ? .earliest : "1997-09-02")
        #expect(Array(days.prefix(example.days.count)) == example.days)
    }
}
