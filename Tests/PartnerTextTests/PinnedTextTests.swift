import Foundation
import PartnerControl
import PartnerText
import Testing

@Suite("What people read is pinned")
struct PinnedTextTests {
    @Test("a reply in words, on a page of 80 columns", arguments: Sample.all)
    func text(_ sample: Sample) throws {
        try Snapshot(name: "\(sample.name).txt").expect(sample.reply.rendered(Look(width: 80, colour: .none)))
    }

    @Test("a reply in JSON", arguments: Sample.all)
    func json(_ sample: Sample) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let text = String(decoding: try encoder.encode(sample.reply), as: UTF8.self) + "\n"
        try Snapshot(name: "\(sample.name).json").expect(text)
    }

    @Test(
        "no line is wider than the terminal, tables and sentences alike", arguments: Sample.all,
        [72, 80, 100])
    func fits(_ sample: Sample, width: Int) {
        for line in sample.reply.rendered(Look(width: width, colour: .none)).split(separator: "\n") {
            // Paths and commands are not cut: they are to be copied.
            let isWhole = line.contains("/") || line.contains("partnerctl") || line.contains("\"postdrop")
            #expect(line.count <= width || isWhole, "\(line)")
        }
    }

    @Test("colour adds nothing but colour", arguments: Sample.all)
    func colour(_ sample: Sample) throws {
        let plain = sample.reply.rendered(Look(width: 80, colour: .none))
        let coloured = sample.reply.rendered(Look(width: 80, colour: .ansi))
        #expect(coloured.replacing(#/\u{1B}\[[0-9]+m/#, with: "") == plain)
        #expect(!plain.contains("\u{1B}"))
    }
}
