import Glibc
import PartnerCore
import PartnerZones

/// A thousand elapses of each expression, each from the one before it, as `systemd-analyze calendar --iterations` does.
enum Elapses {
    static let count = 1000
    /// 1 January 2026 and 2100, 00:00 UTC.
    static let from = 1_767_225_600, until = 4_102_444_800

    /// - Parameter list: lines of an expression, a tab and what else stands there.
    static func run(list: String, zone name: String) throws {
        let zones = ZoneDatabase()
        let zone = try zones.rules(named: name)
        for line in try lines(of: list) where !line.hasPrefix("#") {
            let text = String(line.prefix { $0 != "\t" })
            let start = processorTime()
            let expression = try CalendarExpression(text) { (try? zones.rules(named: $0)) != nil }
            var at = Instant(unixMilliseconds: Int64(from) * 1000)
            var found = 0
            var sum: Int64 = 0
            while found < count, let next = expression.next(after: at, in: zone),
                next.unixMilliseconds < Int64(until) * 1000
            {
                found += 1
                sum += next.unixMilliseconds / 1000
                at = next
            }
            report(
                ("expression", "\"\(text)\""), ("seconds", "\(processorTime() - start)"),
                ("count", "\(found)"),
                ("checksum", "\(sum)"))
        }
    }

    private static func lines(of path: String) throws -> [String] {
        guard let file = fopen(path, "r") else { throw Fault("\(path) can't be read") }
        defer { fclose(file) }
        var lines: [String] = []
        var buffer: UnsafeMutablePointer<CChar>?
        var size = 0
        defer { free(buffer) }
        while getline(&buffer, &size, file) > 0, let buffer {
            lines.append(String(cString: buffer).filter { $0 != "\n" })
        }
        return lines
    }
}
