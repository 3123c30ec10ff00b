import Foundation
import PartnerCore
import Testing

/// The system's own reading of its time zones.
enum Zdump {
    /// What `zdump -v` says of one second.
    struct Row: Hashable, Sendable {
        let instant: Instant
        let utcOffset: Int
    }

    /// For each zone the last second before and the first second after each of its changes.
    static func rows(of zones: [String], years: Range<Int>) throws -> [String: [Row]] {
        let zdump = Process()
        zdump.executableURL = URL(filePath: "/usr/bin/zdump")
        zdump.arguments = ["-v", "-c", "\(years.lowerBound),\(years.upperBound)"] + zones
        let output = Pipe()
        zdump.standardOutput = output
        try zdump.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        zdump.waitUntilExit()
        try #require(zdump.terminationStatus == 0)

        var rows: [String: [Row]] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        where !line.hasSuffix("NULL") {
            let words = line.split(separator: " ")
            rows[String(words[0]), default: []].append(try #require(row(words), "not understood: \(line)"))
        }
        return rows
    }

    private static let months = [
        "Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "May": 5, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9, "Oct": 10,
        "Nov": 11, "Dec": 12,
    ]

    /// `Zone  Sun Apr 26 09:59:59 1970 UT = … gmtoff=-28800`
    private static func row(_ words: [Substring]) -> Row? {
        guard words.count > 7, let month = months[String(words[2])], let day = Int(words[3]),
            let year = Int(words[5]),
            let date = CivilDate(year: year, month: month, day: day),
            let time = TimeOfDay(words[4].prefix(5)),
            let second = Int(words[4].suffix(2)),
            let offset = words.last?.split(separator: "=").last.flatMap({ Int($0) })
        else { return nil }
        return Row(instant: LocalTime(date: date, time: time, second: second).asUTC, utcOffset: offset)
    }
}
