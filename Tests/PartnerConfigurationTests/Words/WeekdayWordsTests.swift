import PartnerConfiguration
import PartnerCore
import Testing

@Suite("Opening days are read as people write them")
struct WeekdayWordsTests {
    static let rows: [(String, Set<Weekday>)] = [
        ("Tue..Sat", [.tuesday, .wednesday, .thursday, .friday, .saturday]),
        ("Mon, Wed..Fri", [.monday, .wednesday, .thursday, .friday]),
        ("[Mon, Wed..Fri]", [.monday, .wednesday, .thursday, .friday]),
        ("Sat..Mon", [.saturday, .sunday, .monday]),
        ("Mon..Sun", Set(Weekday.allCases)),
        ("Sunday", [.sunday]),
        ("tues .. thurs", [.tuesday, .wednesday, .thursday]),
        ("Wed..Wed", [.wednesday]),
    ]

    @Test("read as", arguments: rows)
    func read(_ text: String, _ days: Set<Weekday>) throws {
        let openDays = try #require(
            try Sample().setting("open", to: text).result.get().library.branches["hillside"]?.openDays)
        #expect(openDays.weekdays == days)
        #expect(openDays.place == SourcePlace(file: "partnerd.yaml", line: 10, column: 5))
    }

    @Test(
        "refused",
        arguments: ["Tu..Sa", "Tue-Sat", "Mon,", "weekdays", "Mon Tue", "Tue..Sat..Sun", "2..6", "\"\""])
    func refused(_ text: String) {
        let errors = Sample().setting("open", to: text).errors
        #expect(!errors.isEmpty)
        #expect(errors.allSatisfy { $0.contains("is no weekday") }, "\(errors)")
    }
}
