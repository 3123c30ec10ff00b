import Foundation
import PartnerCalendarFiles
import PartnerCore
import PartnerZones
import Testing

/// The zones of the system, and the reader on top of them.
enum Reader {
    static let losAngeles = "America/Los_Angeles"

    static let files = CalendarFiles { try ZoneDatabase().rules(named: $0) }

    static func fixture(_ name: String) throws -> URL {
        try #require(
            Bundle.module.url(
                forResource: name, withExtension: nil, subdirectory: "Fixtures"))
    }

    /// The days of a calendar whose events are these lines, with LF only, as some programs write.
    static func days(_ events: String, zone: String = losAngeles) throws -> [String] {
        try closures("BEGIN:VCALENDAR\nVERSION:2.0\n\(events)\nEND:VCALENDAR\n", zone: zone).map { closure in
            guard case .days(let days) = closure.rule else { return "" }
            return days.lowerBound == days.upperBound
                ? "\(days.lowerBound)" : "\(days.lowerBound)..\(days.upperBound)"
        }
    }

    static func event(_ lines: String) -> String { "BEGIN:VEVENT\n\(lines)\nEND:VEVENT" }

    static func closures(_ text: String, zone: String = losAngeles) throws -> [Closure] {
        try files.closures(
            of: Array(text.utf8), file: "holidays.ics", zone: try ZoneDatabase().rules(named: zone))
    }

    /// What is said of a file that is refused; nil of one that is not.
    static func fault(_ text: String) -> ClosureFileFault? {
        do {
            _ = try closures(text)
            return nil
        } catch { return error as? ClosureFileFault }
    }
}
