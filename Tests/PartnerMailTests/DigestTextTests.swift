import Foundation
import PartnerCore
import PartnerMail
import Testing

@Suite("A day's mail reads as it was reviewed")
struct DigestTextTests {
    @Test("text", arguments: Samples.all)
    func text(_ sample: Samples.Sample) {
        let mail = ComposedMail(sample.content)
        Snapshot.expect("Subject: \(mail.subject)\n\n\(mail.text)", matches: "\(sample).txt")
    }

    @Test("HTML", arguments: ["as-sketched", "odd-names", "overview-trouble"])
    func html(_ name: String) throws {
        let sample = try #require(Samples.all.first { $0.description == name })
        Snapshot.expect(ComposedMail(sample.content).html, matches: "\(name).html")
    }

    @Test("no line is wider than 76 columns, no subject than 78", arguments: Samples.all)
    func width(_ sample: Samples.Sample) {
        let mail = ComposedMail(sample.content)
        #expect(mail.subject.displayWidth <= 78)
        for line in mail.text.split(separator: "\n") where !line.contains("@library-of-the-prefecture") {
            #expect(line.displayWidth <= 76, "\(line)")
            #expect(!line.hasSuffix(" "))
        }
    }

    @Test("HTML says the same in the same order", arguments: Samples.all)
    func same(_ sample: Samples.Sample) {
        let mail = ComposedMail(sample.content)
        let text = words(mail.text), html = words(shown(mail.html))
        #expect(text == html)
    }

    @Test("nothing but writing and calling is linked, nothing is fetched", arguments: Samples.all)
    func links(_ sample: Samples.Sample) {
        let html = ComposedMail(sample.content).html
        for attribute in ["src=", "url(", "<script", "<img", "<link", "<form", "<table", "http"] {
            #expect(!html.contains(attribute))
        }
        for target in html.split(separator: "href=\"").dropFirst() {
            #expect(target.hasPrefix("mailto:") || target.hasPrefix("tel:"))
        }
    }

    /// What a reader of the HTML sees, without our escaping's own code.
    private func shown(_ html: String) -> String {
        var text = "", isTag = false
        let body = html.components(separatedBy: "<body")[1]
        for character in ("<body" + body) {
            switch character {
            case "<": isTag = true; text += " "
            case ">" where isTag: isTag = false
            default: if !isTag { text.append(character) }
            }
        }
        for (name, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
            text = text.replacingOccurrences(of: name, with: character)
        }
        return text
    }

    /// All but spaces and list marks: words wrap, and tags stand between letters and points.
    private func words(_ text: String) -> String {
        text.replacingOccurrences(of: " - ", with: " ").filter { !$0.isWhitespace }
    }
}
