import Foundation
import PartnerCore
import Testing

/// The system's own reading of calendar expressions.
enum SystemdAnalyze {
    private static let zones = [
        "UTC", "America/Los_Angeles", "Europe/Berlin", "Europe/Dublin", "Australia/Lord_Howe",
        "Asia/Kathmandu",
        "America/St_Johns", "Africa/Casablanca", "Asia/Beirut",
    ]

    static func compare(seed: UInt64, cases: Int) throws {
        var random = SeededGenerator(seed: seed)
        let zones = Zones()
        for _ in 0..<cases {
            let text = expression(&random)
            let name = Self.zones.randomElement(using: &random)!
            let zone = try zones.named(name)
            let after = moment(in: zone, &random)
            let ours = try? CalendarExpression(text, isZone: zones.isZone)
            let asked = try ask(text, in: name, after: after)
            let comment: Comment =
                "seed \(seed): TZ=\(name) systemd-analyze calendar --base-time=@\(after) '\(text)'"
            #expect(ours?.description == asked.normalized, comment)
            guard let ours, asked.normalized != nil else { continue }
            let next = ours.next(after: Instant(unixMilliseconds: after * 1000), in: zone)
            #expect(next.map { zone.local($0).iso } == asked.next, comment)
        }
    }

    /// `--iterations` is left at one: the next base would be systemd's own.
    private static func ask(_ text: String, in zone: String, after: Int64) throws -> (
        normalized: String?, next: String?
    ) {
        let program = Process()
        program.executableURL = URL(filePath: "/usr/bin/systemd-analyze")
        program.arguments = ["calendar", "--base-time=@\(after)", text]
        program.environment = ["TZ": zone, "LC_ALL": "C"]
        let output = Pipe()
        program.standardOutput = output
        program.standardError = FileHandle.nullDevice
        try program.run()
        let words = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        program.waitUntilExit()
        guard program.terminationStatus == 0 else { return (nil, nil) }
        func line(_ name: String) -> String? {
            words.split(separator: "\n").first { $0.contains(name + ": ") }
                .map { String($0[$0.range(of: name + ": ")!.upperBound...]) }
        }
        // `Normalized form` is not printed where it is the original.
        let normalized = line("Normalized form") ?? text
        // `Fri 2027-03-12 08:30:00 PST`, or `never`.
        let parts = line("Next elapse")?.split(separator: " ") ?? []
        let next = parts.count > 2 ? "\(parts[1])T\(parts[2])" : nil
        return (normalized, next)
    }

    /// Near a change of offset half of the time.
    private static func moment(in zone: any TimeZoneRules, _ random: inout SeededGenerator) -> Int64 {
        var second = Int64.random(in: 1_500_000_000...2_200_000_000, using: &random)
        guard Bool.random(using: &random) else { return second }
        let offset = { (at: Int64) in zone.utcOffset(at: Instant(unixMilliseconds: at * 1000)) }
        for _ in 0..<400 where offset(second) == offset(second + 86_400) { second += 86_400 }
        return second + Int64.random(in: -7200...86_400, using: &random)
    }

    private static func expression(_ random: inout SeededGenerator) -> String {
        func pick(_ choices: [String]) -> String { choices.randomElement(using: &random)! }
        func number(_ range: ClosedRange<Int>) -> String { String(Int.random(in: range, using: &random)) }
        let weekday = pick(["", "", "", "Mon ", "Sat,Sun ", "Tue..Thu ", "Fri ", "Mon..Fri "])
        let date = pick([
            "", "", "*-*-* ", "*-*-\(number(1...31)) ", "*-\(number(1...12))-\(number(1...31)) ",
            "*-*~\(number(1...29)) ", "*-*~\(number(2...8))/1 ", "*-1..6/2-* ", "*-03,10,11-* ",
            "20\(number(26...40))-*-\(number(1...28)) ", "*-02-29 ", "*-*-1..7 ",
        ])
        let time = pick([
            "", "\(number(0...23)):\(number(0...59))", "*:00", "*:\(number(0...59))", "2:30", "1:30", "3:00",
            "0..6/2:15", "*:0/20", "\(number(0...25)):00:\(number(0...61))", "2,3:*:00",
        ])
        let text = (weekday + date + time).trimmingCharacters(in: .whitespaces)
        return text.isEmpty ? "weekly" : text
    }
}
