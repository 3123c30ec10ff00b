import Testing

@testable import PartnerWorkbooks

@Suite("A number format says whether a number is a date")
struct NumberFormatTests {
    /// As Excel shows them.
    static let codes: [(String, NumberFormat)] = [
        ("General", .number), ("0.00", .number), ("#,##0", .number), ("0%", .number), ("0.00E+00", .number),
        ("@", .number), ("[Red]0.0", .number), ("\"days\" 0", .number), ("0 \"d\"", .number),
        ("_(* #,##0_)", .number),
        ("[h]:mm", .number), ("[mm]:ss", .number), ("d", .date), ("yyyy", .date), ("mmmm", .date),
        ("mm-dd-yy", .date),
        ("[$-409]mmmm d, yyyy;@", .date), ("d/m/yyyy h:mm", .date),
        ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", .date),
        ("h:mm", .time), ("mm:ss", .time), ("h:mm AM/PM", .time), ("ss.000", .time),
        ("00000", .padded(digits: 5)),
        ("0", .number), ("000-00", .number), ("0;\"d\"", .number),
    ]

    @Test("written out", arguments: codes)
    func writtenOut(_ code: String, _ format: NumberFormat) {
        #expect(NumberFormat(code: code) == format)
    }

    static let builtIn: [(Int, NumberFormat)] = [
        (0, .number), (2, .number), (13, .number), (14, .date), (17, .date), (18, .time), (21, .time),
        (22, .date),
        (37, .number), (45, .number), (49, .number), (57, .date), (163, .number),
    ]

    @Test("by number", arguments: builtIn)
    func byNumber(_ id: Int, _ format: NumberFormat) {
        #expect(NumberFormat(builtIn: id) == format)
    }
}
