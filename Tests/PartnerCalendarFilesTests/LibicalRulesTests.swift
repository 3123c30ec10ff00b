import CICal
import Foundation
import PartnerCore
import Testing

/// Why calendar files are read by libical and their rules are followed by our own evaluator.
@Suite("A peer's table of recurrence rules, by our own evaluator and by libical's")
struct LibicalRulesTests {
    /// A row of dateutil's own tests: the rule, and the moments that dateutil finds.
    struct Row {
        let text: String
        let start: String
        let moments: [String]
        let name: String
    }

    private static func rows() throws -> [Row] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "PartnerCoreTests/Fixtures/recurrence-rules.tsv")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }
            .map { line in
                let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                return Row(
                    text: cells[0].replacingOccurrences(of: "\\n", with: "\n"),
                    start: cells[1].isEmpty ? "1997-09-02T09:00:00" : String(cells[1]),
                    moments: cells[2].split(separator: ",").map(String.init), name: String(cells[3]))
            }
    }

    /// What libical makes of a row otherwise than dateutil.
    enum Departure: String, CaseIterable {
        case easter = "BYEASTER, which is dateutil's own part"
        case refused = "refused: BYWEEKNO and BYYEARDAY but in few company"
        case wrong = "other moments"
        case endless = "no end within 15 seconds, and left alone here"
    }

    /// Those for which libical 3.0 finds other moments, each with the first that it has wrong.
    static let wrong = [
        // Only the month of the first date, where RFC 5545 (3.3.10) has the days of every month.
        "testYearlyByMonthDay": "1998-09-01T09:00:00",
        // A Tuesday among the Mondays; a Sunday of a year later.
        "testYearlyByWeekNoAndWeekDay": "1997-12-30T09:00:00",
        "testYearlyByWeekNoAndWeekDayLast": "2002-12-29T09:00:00",
        // BYSETPOS of a day is passed over.
        "testDailyBySetPos": "1997-09-02T18:45:00",
        // The first of the hour, or of the minute, is left out.
        "testMinutelyByMinute": "1997-09-02T10:18:00",
        "testSecondlyBySecond": "1997-09-02T09:01:18",
        "testSecondlyByMinuteAndSecond": "1997-09-02T09:18:18",
        // 90,061 is more than it keeps.
        "testSecondlyIntervalLarge": "1997-09-02T15:48:45",
    ]

    /// It goes through minutes and seconds one by one.
    static let endless: Set = [
        "testMinutelyByYearDayNeg", "testMinutelyByMonthAndYearDayNeg", "testSecondlyByMonthAndWeekDay",
        "testSecondlyByMonthDayAndWeekDay", "testSecondlyByYearDay", "testSecondlyByYearDayNeg",
        "testSecondlyByMonthAndYearDay", "testSecondlyByMonthAndYearDayNeg",
    ]

    @Test("ours has every row but the one that both refuse; libical has 75 of 128, the others named")
    func counts() throws {
        let rows = try Self.rows()
        #expect(rows.count == 128)
        let missed = rows.filter { Self.ours($0) != $0.moments }
        // 31 February: RecurrenceRuleTests says why.
        #expect(missed.map(\.name) == ["testMaxYear"])

        var departures: [Departure: [Row]] = [:], right = 0
        for row in rows {
            let found = Self.endless.contains(row.name) ? nil : Self.libical(row)
            if found == row.moments {
                right += 1
            } else {
                let departure: Departure =
                    if row.text.contains("BYEASTER") {
                        .easter
                    } else if Self.endless.contains(row.name) {
                        .endless
                    } else {
                        found == nil ? .refused : .wrong
                    }
                departures[departure, default: []].append(row)
                if departure == .wrong {
                    let first = found?.first { !row.moments.contains($0) }
                    #expect(Self.wrong[row.name] == first, "\(row.name): \(found ?? [])")
                }
            }
        }
        print(
            "dateutil's \(rows.count) rules: \(rows.count - missed.count) right by ours, \(right) by libical")
        for departure in Departure.allCases {
            let names = (departures[departure] ?? []).map(\.name)
            print("  libical, \(departure.rawValue): \(names.count) (\(names.joined(separator: ", ")))")
        }
        // Another libical may have mended some, and then the choice may be looked at again.
        #expect(right >= 75)
        guard ICAL_VERSION == "3.0" else { return }
        #expect(right == 75)
        #expect(departures.mapValues(\.count) == [.easter: 15, .refused: 22, .wrong: 8, .endless: 8])
    }

    private static func ours(_ row: Row) -> [String]? {
        guard let date = CivilDate(iso: row.start.prefix(10)),
            let time = TimeOfDay(row.start.dropFirst(11).prefix(5))
        else { return nil }
        let start = LocalTime(date: date, time: time)
        return (try? RecurrenceSet(row.text)).map { $0.moments(from: start).map(\.iso) }
    }

    /// Rules by its iterator; what a text has beside them is put together here, so that only the iterator is judged.
    /// - Returns: nil where it refuses a rule.
    private static func libical(_ row: Row) -> [String]? {
        var start = basic(row.start)
        var moments: Set<String> = [], without: Set<String> = []
        for line in row.text.uppercased().split(separator: "\n") {
            let value = String(line.drop { $0 != ":" }.dropFirst())
            switch line.prefix(while: { $0 != ":" }) {
            case "DTSTART": start = value
            case "RRULE":
                guard let found = recurrences(value, from: start) else { return nil }
                moments.formUnion(found)
            case "EXRULE":
                guard let found = recurrences(value, from: start) else { return nil }
                without.formUnion(found)
            case "RDATE":
                moments.formUnion(value.split(separator: ",").map { iso(icaltime_from_string(String($0))) })
            case "EXDATE":
                without.formUnion(value.split(separator: ",").map { iso(icaltime_from_string(String($0))) })
            default: return nil
            }
        }
        return moments.subtracting(without).sorted()
    }

    /// More than any row has.
    private static let most = 1000

    private static func recurrences(_ rule: String, from start: String) -> [String]? {
        let recurrence = icalrecurrencetype_from_string(rule)
        guard recurrence.freq != ICAL_NO_RECURRENCE,
            let iterator = icalrecur_iterator_new(recurrence, icaltime_from_string(start))
        else { return nil }
        defer { icalrecur_iterator_free(iterator) }
        var found: [String] = []
        while found.count < most {
            let time = icalrecur_iterator_next(iterator)
            if icaltime_is_null_time(time) != 0 { break }
            found.append(iso(time))
        }
        return found
    }

    private static func iso(_ time: icaltimetype) -> String {
        String(
            format: "%04d-%02d-%02dT%02d:%02d:%02d", time.year, time.month, time.day, time.hour, time.minute,
            time.second)
    }

    /// `19970902T090000`
    private static func basic(_ iso: String) -> String { iso.filter { $0 != "-" && $0 != ":" } }
}
