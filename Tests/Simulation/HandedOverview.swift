import Foundation
import PartnerCore
import PartnerMail
import PartnerModel

/// The weekly overview in a mail as the mail system was handed it: read from its text, as its reader would.
struct HandedOverview {
    let event: Overview

    /// nil where the mail holds none.
    init?(_ parcel: Parcel) {
        let lines = Self.text(parcel.message).split(separator: "\n", omittingEmptySubsequences: false)
        let words = lines.joined(separator: " ")
        guard words.contains("the reminders have stopped too") || words.contains("no such mail comes again")
        else { return nil }
        var overview = Overview()
        overview.to = SimulatedLibrary.number(parcel.reader)
        for row in Self.rows("Quiet", lines) {
            overview.quiet += row.matches(of: #/Partner (\d+) \([^)]*\): ([a-z -]+), due/#).compactMap {
                match in
                guard let clock = Self.clocks[String(match.2)], let partner = Int(match.1) else { return nil }
                return OpenMatter(partner, clock)
            }
            overview.moreQuiet += Self.more(row)
        }
        for row in Self.rows("No steward", lines) {
            overview.orphans += row.matches(of: #/Partner (\d+): /#).compactMap { Int($0.1) }
            overview.moreOrphans += Self.more(row)
        }
        event = overview
    }

    private static let clocks: [String: PartnerModel.Clock] = [
        "the next contact": .followUp, "a promise": .promise, "the re-evaluation": .reEvaluation,
        "the first contact": .firstApproach, "their contact details": .contactCheck,
        "an agreement that ends": .agreement, "a fixed date": .fixedDate,
    ]

    private static func more(_ row: String) -> Int {
        row.firstMatch(of: #/ and (\d+) more/#).flatMap { Int($0.1) } ?? 0
    }

    /// What stands beside a label of the tables, each row in one line.
    private static func rows(_ label: String, _ lines: [Substring]) -> [String] {
        let indent = String(repeating: " ", count: 13)
        let first = label.padding(toLength: 13, withPad: " ", startingAt: 0)
        var rows: [String] = []
        var isInside = false
        for line in lines {
            if line.hasPrefix(first) {
                rows.append("")
                isInside = true
            } else if !line.hasPrefix(indent) {
                isInside = false
            }
            if isInside { rows[rows.count - 1] += " " + line.dropFirst(13) }
        }
        return rows
    }

    /// The part in plain text, without its quoted-printable encoding.
    private static func text(_ message: [UInt8]) -> String {
        let whole = String(decoding: message, as: UTF8.self)
        guard let part = whole.range(of: "Content-Type: text/plain"),
            let start = whole.range(of: "\n\n", range: part.upperBound..<whole.endIndex)
        else { return "" }
        let end = whole.range(of: "\n--=_", range: start.upperBound..<whole.endIndex)
        return decoded(whole[start.upperBound..<(end?.lowerBound ?? whole.endIndex)])
    }

    private static func decoded(_ body: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = body.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "=") else {
                bytes.append(byte)
                continue
            }
            let code = rest.prefix(rest.first == UInt8(ascii: "\n") ? 1 : 2)
            rest = rest.dropFirst(code.count)
            if let value = UInt8(String(decoding: code, as: UTF8.self), radix: 16) { bytes.append(value) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
