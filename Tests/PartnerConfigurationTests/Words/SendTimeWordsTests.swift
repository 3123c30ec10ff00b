import PartnerConfiguration
import PartnerCore
import Testing

@Suite("When mail leaves is read as systemd writes times")
struct SendTimeWordsTests {
    private static func span(_ start: String, hours: Int) throws -> DaySpan {
        DaySpan(try DayTime(reading: start), for: .seconds(hours * 3600))
    }

    @Test("of all staff")
    func ofMail() throws {
        let library = try Sample().mail(
            "digest: Tue..Fri 08:30", "window: \"Mon..Fri 08:00 for 9h\"",
            "quiet: [Fri 12:00 for 3h, \"*-12-24 12:00 for 1d\"]", "overview: Wed"
        ).result.get().library
        let dana = try #require(library.staff["dana"]).sending
        #expect(dana.digest == (try DayTime(reading: "Tue..Fri 08:30")))
        #expect(dana.windows == [try Self.span("Mon..Fri 08:00", hours: 9)])
        #expect(
            dana.quiet == [try Self.span("Fri 12:00", hours: 3), try Self.span("*-12-24 12:00", hours: 24)])
        #expect(library.mail.overviewDay == .wednesday)
    }

    @Test("a member of staff has their own, each by itself")
    func ofStaff() throws {
        let library = try Sample().mail("digest: 09:00", "window: 08:00 for 9h", "quiet: 12:00 for 1h")
            .adding(
                "  ana: {name: Ana, mail: ana@library.example, branch: hillside, digest: 'Tue,Thu 10:00'}"
            )
            .adding(
                "  kim: {name: Kim, mail: kim@library.example, branch: hillside, quiet: [], window: 9:00 for 1h}"
            )
            .result.get().library
        let ana = try #require(library.staff["ana"]).sending, kim = try #require(library.staff["kim"]).sending
        #expect(ana.digest == (try DayTime(reading: "Tue,Thu 10:00")))
        #expect(ana.windows == [try Self.span("08:00", hours: 9)])
        #expect(ana.quiet == [try Self.span("12:00", hours: 1)])
        #expect(kim.digest == DayTime(TimeOfDay(minutesSinceMidnight: 540)))
        #expect(kim.windows == [try Self.span("09:00", hours: 1)])
        #expect(kim.quiet == [])
    }

    @Test("without a word of it, half past eight for nine hours, and the overview on Monday")
    func usual() throws {
        let library = try Sample().result.get().library
        #expect(library.staff["dana"]?.sending == SendTimes(TimeOfDay(minutesSinceMidnight: 510)))
        #expect(library.mail.overviewDay == .monday)
    }

    @Test("of several times a day the first counts, and that is told")
    func several() throws {
        let configuration = try Sample().mail("digest: \"08,12:30\"").result.get()
        #expect(configuration.library.staff["dana"]?.sending.digest.time == TimeOfDay("08:30"))
        #expect(
            configuration.warnings.map(\.description) == [
                "partnerd.yaml:6:11: warning: \"08,12:30\" comes several times a day (mail.digest); one digest a day: it comes at 08:30"
            ])
    }

    static let refusals: [(String, Int, String)] = [
        (
            "digest: 8.30", 11,
            "\"8.30\" is no time of day (mail.digest); expected 00:00 to 23:59, such as 08:30"
        ),
        (
            "digest: 8:3", 11,
            "\"8:3\" is no time of day (mail.digest); expected 00:00 to 23:59, such as 08:30"
        ),
        (
            "digest: Fry 08:30", 11,
            "\"Fry\" is neither a weekday nor a date or time (mail.digest); expected one such as \"Mon..Fri 08:30\", 2027-03-12, or a word such as weekly"
        ),
        (
            "digest: Mon..Fri 08:30 Europe/Berlin", 26,
            "\"Europe/Berlin\" can't stand behind the time (mail.digest); expected the days before it, as in \"Mon..Fri 08:30\", and no zone: the branch's holds"
        ),
        (
            "digest: Mon..Fri", 11,
            "\"Mon..Fri\" does not say at what time (mail.digest); expected a time behind the days, as in \"Mon..Fri 08:30\""
        ),
        (
            "digest: Mon 08:30:15", 21,
            "a time between two minutes (mail.digest); expected hours and minutes, such as 08:30"
        ),
        (
            "digest: 02-30 08:30", 11,
            "\"02-30 08:30\" never comes (mail.digest); expected days that the calendar has"
        ),
        (
            "window: 08:00", 11,
            "\"08:00\" does not say for how long (mail.window); expected one such as \"Mon..Fri 08:00 for 9h\""
        ),
        (
            "window: Mon..Fri 08:00 for 9 o'clock", 32,
            "\"o'clock\" is no unit of time (mail.window); expected s, min, h, d, w, month or y"
        ),
        (
            "window: 08:00 for 40h", 21, "\"40h\" is out of range (mail.window); expected 1min to 1d"
        ),
        ("quiet: Fri 12:00 for 3w", 24, "\"3w\" is out of range (mail.quiet); expected 1min to 1w"),
        (
            "quiet: 08,12:00 for 1h", 10,
            "\"08,12:00\" comes several times a day (mail.quiet); expected one time; several stand in a list"
        ),
        (
            "window: 07:00 for 1h", 11,
            "no digest due at 08:30 lies within a window (mail.window); expected a window of the same days that ends after that"
        ),
        (
            "quiet: 08:00 for 10h", 10,
            "it is always quiet when a digest could leave (mail.quiet); expected some time from 08:30 on that is not quiet"
        ),
        (
            "overview: Mon..Fri", 13,
            "\"Mon..Fri\" is no weekday (mail.overview); expected Mon, Tue, Wed, Thu, Fri, Sat or Sun"
        ),
        (
            "overview: Mon 10:00", 13,
            "\"Mon 10:00\" is no weekday (mail.overview); expected Mon, Tue, Wed, Thu, Fri, Sat or Sun"
        ),
    ]

    @Test("what is wrong, and where", arguments: refusals)
    func refused(_ line: String, _ column: Int, _ words: String) {
        #expect(Sample().mail(line).errors == ["partnerd.yaml:6:\(column): \(words)"])
    }

    @Test("a digest on days on which the branch never opens is refused")
    func neverSent() {
        #expect(
            Sample().mail("digest: Sun,Mon 09:00").errors == [
                "partnerd.yaml:14:3: no digest ever leaves to Dana: Mon,Sun *-*-* 09:00:00 is on no open day (staff.dana); hillside is open on Tue, Wed, Thu, Fri and Sat"
            ])
    }

    @Test("a time of their own after the window of all is refused where it stands")
    func ownTime() {
        let sample = Sample().mail("window: 08:00 for 9h")
            .adding("  ana: {name: Ana, mail: ana@library.example, branch: hillside, digest: 18:00}")
        #expect(
            sample.errors == [
                "partnerd.yaml:15:73: no digest due at 18:00 lies within a window (staff.ana.digest); expected a window of the same days that ends after that"
            ])
    }
}
