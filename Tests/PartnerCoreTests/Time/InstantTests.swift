import Foundation
import PartnerCore
import Testing

@Suite("An instant is a number of milliseconds, and is written in UTC")
struct InstantTests {
    /// RFC 3339, as GNU `date -u` writes these seconds.
    static let descriptions: [(Int64, String)] = [
        (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
        (-1000, "1969-12-31T23:59:59.000Z"),
        (951_782_400_000, "2000-02-29T00:00:00.000Z"), (1_804_869_004_120, "2027-03-12T16:30:04.120Z"),
        (2_147_483_648_000, "2038-01-19T03:14:08.000Z"), (4_107_542_400_007, "2100-03-01T00:00:00.007Z"),
        (-62_135_596_800_000, "0001-01-01T00:00:00.000Z"), (253_402_300_799_999, "9999-12-31T23:59:59.999Z"),
    ]

    @Test("description", arguments: descriptions)
    func description(milliseconds: Int64, text: String) {
        #expect(Instant(unixMilliseconds: milliseconds).description == text)
    }

    @Test("is kept as that number")
    func coded() throws {
        let instant = Instant(unixMilliseconds: 1_804_869_004_120)
        let data = try JSONEncoder().encode([instant])
        #expect(data == Data("[1804869004120]".utf8))
        #expect(try JSONDecoder().decode([Instant].self, from: data) == [instant])
    }

    static let durations: [(Duration, Int64)] = [
        (.zero, 0), (.seconds(90), 90_000), (.milliseconds(-1500), -1500), (.microseconds(1999), 1),
        (.microseconds(-1999), -1), (.seconds(86_400 * 366), 31_622_400_000),
    ]

    @Test("durations count whole milliseconds, rounded towards zero", arguments: durations)
    func duration(duration: Duration, milliseconds: Int64) {
        #expect(duration.milliseconds == milliseconds)
        let start = Instant(unixMilliseconds: 1_804_869_004_120)
        #expect(start.adding(duration).unixMilliseconds == start.unixMilliseconds + milliseconds)
        #expect(start.adding(duration).duration(since: start) == .milliseconds(milliseconds))
        #expect((start.adding(duration) < start) == (milliseconds < 0))
    }

    @Test("the wall shows it shifted by the offset, before 1970 too")
    func local() {
        #expect(LocalTime(Instant(unixMilliseconds: -1), utcOffset: 0).iso == "1969-12-31T23:59:59")
        #expect(LocalTime(Instant(unixMilliseconds: 0), utcOffset: -8 * 3600).iso == "1969-12-31T16:00:00")
        #expect(
            LocalTime(Instant(unixMilliseconds: 0), utcOffset: 5 * 3600 + 45 * 60).iso
                == "1970-01-01T05:45:00")
        #expect(LocalTime(Instant(unixMilliseconds: 0), utcOffset: -1).iso == "1969-12-31T23:59:59")
    }

    @Test("a reading taken as UTC gives back the second", arguments: SeededGenerator.seeds)
    func asUTC(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<2000 {
            let second = Int64.random(in: -62_135_596_800...253_402_300_799, using: &generator)
            let instant = Instant(unixMilliseconds: second * 1000)
            #expect(LocalTime(instant, utcOffset: 0).asUTC == instant)
        }
    }
}
