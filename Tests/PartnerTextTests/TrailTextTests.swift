import PartnerControl
import PartnerCore
import Testing

@testable import PartnerText

@Suite("The way to a due date is told line by line")
struct TrailTextTests {
    @Test("where no day is open and in season within a year, that is said")
    func nowhere() {
        let line = TrailEntry(kind: .nowhere, date: "2027-02-12").cells(
            DateText(today: "2027-01-01"), branch: "Hillside Branch")
        #expect(
            line == [
                "12 Feb", "it stays, though Hillside Branch has no open day in season within a year", "",
            ]
        )
    }
}
