import PartnerCore
import PartnerModel

/// Dates of a rule, as somebody writes them and as a calendar on the wall has them: the model is told the days, worked
/// out here without the program's evaluator.
struct PlainDates {
    enum Pattern {
        case yearly(month: Int, day: Int)
        case monthly(day: Int)
        case lastOfMonth(PartnerModel.Weekday)
        /// Every so many weeks, counted from the week of the first day that may be.
        case weekly(Int, PartnerModel.Weekday)
        case single(Day)
    }

    let text: String
    let pattern: Pattern

    static let all = [
        PlainDates(text: "every 3 May", pattern: .yearly(month: 5, day: 3)),
        PlainDates(text: "every 15 September", pattern: .yearly(month: 9, day: 15)),
        PlainDates(text: "every 15th", pattern: .monthly(day: 15)),
        PlainDates(text: "every 31st", pattern: .monthly(day: 31)),
        PlainDates(text: "last Friday of the month", pattern: .lastOfMonth(.friday)),
        PlainDates(text: "every Thursday", pattern: .weekly(1, .thursday)),
        PlainDates(text: "every other Tuesday", pattern: .weekly(2, .tuesday)),
        PlainDates(text: "FREQ=WEEKLY;INTERVAL=6;BYDAY=SU", pattern: .weekly(6, .sunday)),
    ]

    static func single(_ date: CivilDate) -> PlainDates {
        let text = "RDATE:\(date)".filter { $0 != "-" }
        return PlainDates(text: text, pattern: .single(Day(date)))
    }

    /// Those that somebody wrote.
    init?(written: String) {
        if let known = Self.all.first(where: { $0.text == written }) {
            self = known
            return
        }
        let digits = written.dropFirst("RDATE:".count)
        let text = "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.dropFirst(6))"
        guard written.hasPrefix("RDATE:"), let day = Day(text: text) else { return nil }
        self.init(text: written, pattern: .single(day))
    }

    private init(text: String, pattern: Pattern) {
        self.text = text
        self.pattern = pattern
    }

    /// All from the first day that may be one of them on.
    func days(from first: Day, through last: Day) -> [Day] {
        guard first <= last else { return [] }
        let monday = first - first.weekday.rawValue
        return (0...(last - first)).map { first + $0 }.filter { day in
            let (_, month, ofMonth) = day.parts
            return switch pattern {
            case .yearly(let itsMonth, let its): month == itsMonth && ofMonth == its
            case .monthly(let its): ofMonth == its
            case .lastOfMonth(let weekday): day.weekday == weekday && (day + 7).parts.month != month
            case .weekly(let weeks, let weekday):
                day.weekday == weekday && ((day - monday) / 7) % weeks == 0
            case .single(let its): day == its
            }
        }
    }
}
