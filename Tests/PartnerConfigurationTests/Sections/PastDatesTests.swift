import PartnerConfiguration
import PartnerCore
import Testing

/// Documentation/configuration.md, `only-in`, `digest`, `window` and `quiet`.
@Suite("What lists dates is warned of once the last of them is past, and not before")
struct PastDatesTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let sample: Sample
        /// The last day without a warning.
        let last: CivilDate
        let words: String
        var testDescription: String { words }
    }

    static let rows = [
        Row(
            sample: Sample().mail("digest: 2027-03-12 08:30"), last: "2027-03-12",
            words: "6:11: warning: never again after 2027-03-12 (mail.digest); no digest is due any more"),
        // Closed on Sunday or not: whether a branch is open then is said elsewhere.
        Row(
            sample: Sample().mail("digest: \"2026,2028-*-* 08:30\""), last: "2028-12-31",
            words: "6:11: warning: never again after 2028-12-31 (mail.digest); no digest is due any more"),
        Row(
            sample: Sample().mail("digest: 09:00", "window: \"2026..2027-*-* 08:00 for 9h\""),
            last: "2027-12-31",
            words: "7:11: warning: never again after 2027-12-31 (mail.window); no digest is due any more"),
        Row(
            sample: Sample().mail("window: [08:00 for 9h, \"2027-03-13 18:00 for 2h\"]"), last: "2027-03-13",
            words:
                "6:26: warning: never again after 2027-03-13 (mail.window[2]); no digest leaves in this window any more"
        ),
        // Twelve hours from noon on, and the rest of that day.
        Row(
            sample: Sample().mail("quiet: [\"2027-12-24 12:00 for 1d\", Fri 12:00 for 3h]"),
            last: "2027-12-26",
            words:
                "6:11: warning: never again after 2027-12-24 (mail.quiet[1]); it holds no digest back any more"
        ),
        Row(
            sample: Sample().adding(
                "  ana: {name: Ana, mail: ana@library.example, branch: hillside, digest: 2027-03-12 08:30}"),
            last: "2027-03-12",
            words:
                "14:73: warning: never again after 2027-03-12 (staff.ana.digest); no digest is due any more"),
        Row(
            sample: Sample().school("only-in: [2026-08-20..2026-12-15, 2027-01-07..2027-06-10, 2027-05-03]"),
            last: "2027-06-10",
            words:
                "16:14: warning: the last of these ended on 2027-06-10 (policies.school.only-in); dates stay where they fall; add those that follow"
        ),
        // Said once, where it is written, and not for each kind that inherits it.
        Row(
            sample: Sample().adding(
                "policies: {default: {only-in: [2027-01-07..2027-06-10]}, club: {notice: 7 days}}"),
            last: "2027-06-10",
            words:
                "14:31: warning: the last of these ended on 2027-06-10 (policies.default.only-in); dates stay where they fall; add those that follow"
        ),
    ]

    @Test("its last day and the next", arguments: rows)
    func past(_ row: Row) throws {
        let configuration = try row.sample.result.get()
        #expect(configuration.warnings == [])
        #expect(configuration.warnings(on: row.last) == [])
        let later = configuration.warnings(on: row.last.adding(days: 1)).map(\.description)
        #expect(later == ["partnerd.yaml:" + row.words])
        #expect(configuration.warnings(on: "2190-01-01").map(\.description) == later)
    }

    @Test(
        "what comes in every year, and days of a closure or season that are past",
        arguments: [
            Sample().mail("digest: Mon..Fri 08:30", "quiet: \"*-12-24 12:00 for 1d\""),
            Sample().mail("digest: \"2020/1-*-* 08:30\""),
            Sample().school("not-in: [2020-01-01..2020-06-30]"),
            Sample().school("best-in: 2020-05-03"),
            Sample().school("only-in: [2020-01-01..2020-06-30, 09-01..12-15]"),
            Sample().branch("closed: [2020-01-03, 2020-02-01..2020-02-09]"),
        ])
    func silent(_ sample: Sample) throws {
        #expect(try sample.result.get().warnings(on: "2190-01-01") == [])
    }

    @Test("what is always doubtful and what has become so, in the order of the file")
    func order() throws {
        let configuration = try Sample().mail("digest: \"2027-03-12 08,12:30\"")
            .adding("  ana: {name: Dana Ortiz, mail: ana@library.example, branch: hillside}").result.get()
        #expect(configuration.warnings.map(\.code) == [.severalTimes, .twice])
        #expect(configuration.warnings(on: "2027-03-12") == configuration.warnings)
        #expect(configuration.warnings(on: "2027-03-13").map(\.code) == [.severalTimes, .past, .twice])
    }

    @Test("terms of listed years leave open days, also long before 2092")
    func listedTerms() throws {
        #expect(try Sample().school("only-in: [2026-08-20..2027-06-10]").result.get().warnings == [])
        // Sundays and Mondays, on which Hillside is closed.
        let closed = try Sample().school("only-in: [2027-03-14..2027-03-15, 2027-03-21]").result.get()
        #expect(closed.warnings.map(\.code) == [.neverReached])
    }
}
