import PartnerCore
import Testing

@Suite("Working days are counted on open days only")
struct WorkingDayTests {
    @Test("From a closed day the first working day is the next open one")
    func fromClosedDay() {
        let days = OpenDays(weekdays: [.tuesday, .wednesday, .thursday, .friday, .saturday])
        #expect(days.adding(workingDays: 1, to: "2027-02-14") == "2027-02-16")
        #expect(days.adding(workingDays: 1, to: "2027-02-13") == "2027-02-16")
    }

    @Test("Where a branch never opens nothing is counted, and no search goes on for ever")
    func neverOpen() {
        let never = OpenDays(weekdays: [])
        #expect(never.adding(workingDays: 1, to: "2027-02-14") == nil)
        #expect(never.first(onOrAfter: "2027-02-14") == nil)
        #expect(never.last(onOrBefore: "2027-02-14") == nil)
        let oneDay = OpenDays(
            weekdays: Set(Weekday.allCases), closures: [Closure(.days("2027-01-01"..."2028-01-02"))])
        #expect(oneDay.first(onOrAfter: "2027-01-01") == nil)
        #expect(oneDay.first(onOrAfter: "2027-01-02") == "2028-01-03")
    }
}
