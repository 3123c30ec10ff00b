import Foundation
import PartnerMIME
import PartnerReceived

/// Mails against the parses that stand beside them, as far as the two can be compared: subject, from, to, the
/// names and sizes of attachments, and the words of the text.
struct ParseMeasure {
    let folder: URL
    let showsWrong: Bool

    init(_ folder: URL, showsWrong: Bool) {
        self.folder = folder
        self.showsWrong = showsWrong
    }

    private struct Count {
        var right = 0
        var total = 0
        mutating func add(_ isRight: Bool) {
            right += isRight ? 1 : 0
            total += 1
        }
    }

    func run() throws {
        var counts: [String: Count] = [:]
        var mails = 0
        var refused = 0
        var bounces = 0
        var machines = 0
        guard let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) else {
            return
        }
        let all = files.compactMap { $0 as? URL }.filter { $0.pathExtension == "eml" }.sorted {
            $0.path < $1.path
        }
        for file in all {
            mails += 1
            let bytes = [UInt8](try Data(contentsOf: file))
            let expected = try JSONSerialization.jsonObject(
                with: Data(contentsOf: file.deletingPathExtension().appendingPathExtension("json")))
            guard let expected = (expected as? [String: Any]).map(ExpectedParse.init) else { continue }
            guard let mail = try? MailReader.read(bytes) else {
                refused += 1
                if showsWrong { print("  \(file.lastPathComponent): refused") }
                continue
            }
            bounces += Bounce.read(mail) == nil ? 0 : 1
            machines += AutomaticMail.reason(mail) == nil ? 0 : 1
            func compare(_ what: String, _ expected: String?, _ found: String) {
                guard let expected else { return }
                let isRight = expected == found
                counts[what, default: Count()].add(isRight)
                if showsWrong, !isRight {
                    print(
                        "  \(file.pathComponents.suffix(2).joined(separator: "/")) \(what):\n    expected \(expected.debugDescription)\n    found    \(found.debugDescription)"
                    )
                }
            }
            compare("subject", expected.subject, ExpectedParse.words(mail.subject))
            compare("from", expected.from, ExpectedParse.text(mail.from))
            compare("to", expected.to, ExpectedParse.text(mail.to))
            compare(
                "text", expected.text.map { String($0.prefix(300)) },
                String(ExpectedParse.words(mail.text).prefix(300)))
        }
        print(
            "mime: \(mails) mails read, \(refused) refused, no crash; \(bounces) taken for bounces, \(machines) for a machine's"
        )
        for (what, count) in counts.sorted(by: { $0.key < $1.key }) {
            print("  \(what): \(count.right) of \(count.total) as expected")
        }
    }
}
