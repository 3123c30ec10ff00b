import PartnerControl
import PartnerCore
import PartnerStore
import PartnerText

/// What is told of one file: beside it as a text, and by mail to who put it there.
struct DropReport {
    /// What became of it, and why.
    enum Fate {
        case applied(ImportResult)
        case same(ImportResult)
        /// The very file was taken over before.
        case repeated(ImportRecord, on: CivilDate)
        /// Rows can't be taken.
        case rows(ImportResult)
        /// The file can't be, as a whole: a sentence without its full stop, and what to do.
        case file(String, mend: String)
    }

    let name: String
    let fate: Fate
    let today: CivilDate
    /// Whom to ask.
    let admin: String

    var outcome: DropFile.Outcome {
        switch fate {
        case .applied: .applied
        case .same: .same
        case .repeated: .repeated
        case .rows, .file: .refused
        }
    }

    var number: Int64? {
        switch fate {
        case .applied(let result): result.result.number
        case .repeated(let record, _): record.number
        case .same, .rows, .file: nil
        }
    }

    private var result: ImportResult? {
        switch fate {
        case .applied(let result), .same(let result), .rows(let result): result
        case .repeated, .file: nil
        }
    }

    /// For the mail.
    var subject: String {
        switch fate {
        case .applied(let result):
            "\(name) was taken over: \(result.result.added.count) new, \(result.result.changed.count) changed"
        case .same: "\(name): everything in it was on record already"
        case .repeated: "\(name) was taken over before"
        case .rows(let result): "\(name) was not taken over: \(Self.rows(result)) can't be taken"
        case .file: "\(name) was not taken over"
        }
    }

    /// One paragraph each.
    private var sentences: [String] {
        switch fate {
        case .applied(let result):
            [
                "It was taken over\(result.result.number.map { " as import \($0)" } ?? "") and lies in the folder done now.",
                "It can be taken back as a whole as long as nothing was done since that stands on it: ask \(admin)"
                    + (result.result.number.map { " for \"partnerctl import undo \($0)\"." } ?? "."),
            ]
        case .same:
            [
                "Everything in it is on record already. Nothing was changed; the file lies in the folder done now."
            ]
        case .repeated(let record, let date):
            [
                "This very file was taken over on \(DateText.full(date)), as import \(record.number), so nothing was changed. A file with a change in it is taken over again."
            ]
        case .rows(let result):
            [
                "Nothing was changed. Put \(Self.rows(result)) right in the file and put it into the drop folder again; as it was it lies in the folder refused. Questions: \(admin)."
            ]
        case .file(let why, let mend):
            [
                "Nothing was changed: \(why).",
                "\(mend) As it was it lies in the folder refused. Questions: \(admin).",
            ]
        }
    }

    private static func rows(_ result: ImportResult) -> String {
        let count = Set(result.result.refused.map(\.row)).count
        return count == 1 ? "1 row" : "\(count) rows"
    }

    // MARK: As a text

    private static let width = 76

    /// Lines of at most 76 columns, each ended by a line feed.
    var text: String {
        let head = "\(name), \(DateText.full(today))\n\n"
        let body = result.map { $0.letter(width: Self.width) + "\n" } ?? ""
        return head + body + sentences.map { Self.filled($0) }.joined(separator: "\n")
    }

    private static func filled(_ sentence: String) -> String {
        var lines = [""]
        for word in sentence.split(separator: " ") {
            if let last = lines.last, !last.isEmpty, last.count + 1 + word.count > width { lines.append("") }
            lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
        }
        return lines.map { $0 + "\n" }.joined()
    }

    // MARK: As a mail

    /// So many of a kind are told by mail; the report beside the file has them all.
    private static let shown = 20

    /// As ``ComposedMail/report(subject:words:on:)`` takes it.
    var words: String {
        ([opening] + table + sentences).joined(separator: "\n\n")
    }

    private var opening: String {
        let what = result.map { ": \($0.sheet.rows == 1 ? "1 row" : "\($0.sheet.rows) rows")" } ?? ""
        return "this became of the file \(Self.plain(name)) in the drop folder\(what)."
    }

    private var table: [String] {
        guard let result = result?.result else { return [] }
        let added = result.added.map(\.name)
        let changed = result.changed.map { row in
            "\(row.name): "
                + row.changes.map { "\($0.field) \($0.from ?? "–") → \($0.to ?? "–")" }.joined(
                    separator: ", ")
        }
        let rows = [
            Self.row("New", added, of: added.count), Self.row("Changed", changed, of: changed.count),
            result.same == 0 ? nil : "Same\t\(result.same)",
            Self.row("Not taken", result.refused.map(\.description), of: result.refused.count),
            Self.row("Doubtful", result.warned.map(\.description), of: result.warned.count),
        ].compactMap(\.self)
        return rows.isEmpty ? [] : [rows.joined(separator: "\n")]
    }

    private static func row(_ label: String, _ texts: [String], of count: Int) -> String? {
        guard count > 0 else { return nil }
        var lines = texts.prefix(shown).map(plain)
        if texts.count > shown {
            lines.append("… \(texts.count - shown) more stand in the report beside the file")
        }
        return "\(label)\t\(count)\n" + lines.map { "\t" + $0 }.joined(separator: "\n")
    }

    /// Without what would make another line or column of it.
    private static func plain(_ text: String) -> String {
        text.split(whereSeparator: { $0 == "\n" || $0 == "\t" || $0 == "\r\n" || $0 == "\r" }).joined(
            separator: " ")
    }
}
