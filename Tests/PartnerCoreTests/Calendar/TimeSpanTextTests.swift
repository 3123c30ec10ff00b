import PartnerCore
import Testing

@Suite("A length of time has one form")
struct TimeSpanTextTests {
    /// As `systemd-analyze timespan` of systemd 252 prints them.
    static let rows: [(String, String)] = [
        ("1h 30min", "1h 30min"), ("90m", "1h 30min"), ("5400", "1h 30min"), ("0", "0"),
        ("infinity", "infinity"), ("400ms", "400ms"), ("5.5s", "5.500000s"), ("1500us", "1.500ms"),
        ("61.25s", "1min 1.250000s"), ("2 weeks", "2w"), ("40d", "1month 1w 2d 13h 30min"), ("1y", "1y"),
        ("400d", "1y 1month 4d 7h 30min"), ("1us", "1us"), ("23h 59min 59s", "23h 59min 59s"),
    ]

    @Test("written and read again", arguments: rows)
    func text(_ typed: String, _ shown: String) throws {
        let span = try TimeSpan(typed)
        #expect("\(span)" == shown)
        #expect(try TimeSpan("\(span)") == span)
    }
}
