import Foundation
import PartnerReceived

/// What a parse that stands beside a mail says, in the form in which ours is compared with it.
struct ExpectedParse {
    private let parts: [[String: Any]]
    private let textBody: [Int]

    init(_ object: [String: Any]) {
        parts = object["parts"] as? [[String: Any]] ?? []
        textBody = object["text_body"] as? [Int] ?? []
    }

    private func header(_ name: String) -> Any? {
        let headers = parts.first?["headers"] as? [[String: Any]] ?? []
        return headers.first { ($0["name"] as? String) == name }?["value"]
    }

    var subject: String? {
        ((header("subject") as? [String: Any])?["Text"] as? String).map(Self.words)
    }

    var from: String? { addresses("from") }
    var to: String? { addresses("to") }

    /// The plain parts that are shown, where the mail has such; those made of HTML depend on taste.
    var text: String? {
        let bodies = textBody.compactMap {
            parts.indices.contains($0) ? parts[$0]["body"] as? [String: Any] : nil
        }
        let texts = bodies.compactMap { $0["Text"] as? String }
        guard !texts.isEmpty, texts.count == bodies.count else { return nil }
        return Self.words(texts.joined(separator: " "))
    }

    private func addresses(_ name: String) -> String? {
        guard let value = (header(name) as? [String: Any])?["Address"] as? [String: Any] else { return nil }
        let groups = value["Group"] as? [[String: Any]] ?? []
        let list =
            value["List"] as? [[String: Any]] ?? groups.flatMap { $0["addresses"] as? [[String: Any]] ?? [] }
        return list.map { entry in
            Self.one(entry["name"] as? String, entry["address"] as? String ?? "")
        }.joined(separator: ", ")
    }

    static func text(_ list: [MailAddress]) -> String {
        list.map { one($0.name, $0.address) }.joined(separator: ", ")
    }

    private static func one(_ name: String?, _ address: String) -> String {
        words(name ?? "") + " <" + address.filter { !$0.isWhitespace } + ">"
    }

    /// Its words with one space between them: line breaks are not compared.
    static func words(_ text: String) -> String {
        text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
    }
}
