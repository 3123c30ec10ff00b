import Foundation
import PartnerCore
import PartnerMail
import Testing

@Suite("A handover pack reads as it was reviewed")
struct PackTextTests {
    @Test("text", arguments: PackSamples.all)
    func text(_ sample: PackSamples.Sample) {
        let mail = ComposedMail(sample.pack)
        Snapshot.expect("Subject: \(mail.subject)\n\n\(mail.text)", matches: "\(sample).txt")
    }

    @Test("HTML", arguments: PackSamples.all)
    func html(_ sample: PackSamples.Sample) {
        Snapshot.expect(ComposedMail(sample.pack).html, matches: "\(sample).html")
    }

    @Test("no line is wider than 76 columns, no subject than 78", arguments: PackSamples.all)
    func width(_ sample: PackSamples.Sample) {
        let mail = ComposedMail(sample.pack)
        #expect(mail.subject.displayWidth <= 78)
        #expect(!mail.subject.contains { $0.isNewline })
        for line in mail.text.split(separator: "\n") {
            #expect(line.displayWidth <= 76, "\(line)")
            #expect(!line.hasSuffix(" "))
        }
    }

    @Test("what was typed into a record stays text")
    func hostile() throws {
        let sample = try #require(PackSamples.all.last)
        let mail = ComposedMail(sample.pack)
        #expect(!mail.html.contains("<script"))
        #expect(!mail.html.contains("\u{202E}"))
        #expect(!mail.text.contains("\u{202E}"))
        #expect(!mail.text.contains("\r"))
        #expect(!mail.text.split(separator: "\n").contains { $0.hasPrefix("Bcc:") })
    }
}
