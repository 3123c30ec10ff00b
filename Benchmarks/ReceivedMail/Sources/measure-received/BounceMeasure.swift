import Foundation
import PartnerMIME
import PartnerReceived

/// Bounces against an `expected.tsv`: file, form, kind, failed recipients (comma between them).
///
/// A row is right where kind and recipients are. Where no recipient is to be found the kind does not count: some of
/// those mails are no bounces.
struct BounceMeasure {
    let folder: URL
    let showsWrong: Bool

    init(_ folder: URL, showsWrong: Bool) {
        self.folder = folder
        self.showsWrong = showsWrong
    }

    func run() throws {
        for set in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            let table = set.appending(path: "expected.tsv")
            guard let text = try? String(contentsOf: table, encoding: .utf8) else { continue }
            try measure(set, rows: text.split(separator: "\n").filter { !$0.hasPrefix("#") })
        }
    }

    private func measure(_ set: URL, rows: [Substring]) throws {
        var right = 0
        var kinds = 0
        var recipients = 0
        for row in rows {
            let fields = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let expected = Set(
                (fields.count > 3 ? fields[3] : "").lowercased().split(separator: ",").map(String.init))
            let bytes = [UInt8](try Data(contentsOf: set.appending(path: fields[0])))
            let bounce = (try? MailReader.read(bytes)).flatMap { Bounce.read($0) }
            let found = Set((bounce?.addresses ?? []).map { $0.lowercased() })
            let hasKind = expected.isEmpty || bounce?.kind.rawValue == fields[2]
            kinds += hasKind ? 1 : 0
            recipients += found == expected ? 1 : 0
            right += hasKind && found == expected ? 1 : 0
            if showsWrong, !hasKind || found != expected {
                print(
                    "  \(fields[0]): expected \(fields[2]) \(expected.sorted()), found \(bounce?.kind.rawValue ?? "none") \(found.sorted())"
                )
            }
        }
        print(
            "bounces/\(set.lastPathComponent): \(right) of \(rows.count) right (kind \(kinds), recipients \(recipients))"
        )
    }
}
