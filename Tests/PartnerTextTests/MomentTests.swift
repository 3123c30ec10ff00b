import Foundation
import PartnerControl
import PartnerCore
import Testing

@Suite("A moment reads as the wall of the branch shows it")
struct MomentTests {
    /// From `date -u -d @N` and `TZ=… date --rfc-3339=seconds -d @N`, coreutils 9.1.
    static let rows: [(text: String, unix: Int64)] = [
        ("2027-03-12T08:30:04-08:00", 1_804_869_004), ("2027-03-12T16:30:04+00:00", 1_804_869_004),
        ("2027-07-01T00:00:00-07:00", 1_814_425_200), ("1969-12-31T23:59:59+00:00", -1),
        ("2027-01-01T05:45:00+05:45", 1_798_761_600),
    ]

    @Test("text and instant", arguments: rows)
    func both(_ row: (text: String, unix: Int64)) throws {
        let moment = try #require(Moment(rfc3339: row.text))
        #expect(moment.instant.unixMilliseconds == row.unix * 1000)
        #expect(moment.description == row.text)
        let json = try JSONEncoder().encode([moment])
        #expect(try JSONDecoder().decode([Moment].self, from: json) == [moment])
    }

    @Test("Z is UTC")
    func zulu() {
        #expect(Moment(rfc3339: "2027-03-12T16:30:04Z")?.description == "2027-03-12T16:30:04+00:00")
    }

    @Test(
        "what is no moment",
        arguments: [
            "", "2027-03-12", "2027-03-12T08:30:04", "2027-03-12 08:30:04Z", "2027-02-30T08:30:04Z",
            "2027-03-12T24:00:00Z", "2027-03-12T08:30:60Z", "2027-03-12T8:30:04Z", "2027-03-12T08:30:04-8:00",
            "2027-03-12T08:30:04+25:00", "2027-03-12T08:30:04-08:00x", "2027-03-12T08:30:+4Z",
        ])
    func none(_ text: String) {
        #expect(Moment(rfc3339: text) == nil)
    }
}
