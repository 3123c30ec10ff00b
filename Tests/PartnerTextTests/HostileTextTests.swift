import PartnerControl
import PartnerCore
import PartnerText
import Testing

@Suite("What is on record can't play with the terminal")
struct HostileTextTests {
    static let hostile =
        [
            "\u{1B}[2J", "\u{9B}31m", "\u{7}", "a\rb", "\u{202E}evil", "\u{2066}x", "\u{0}", "a\nb", "a\tb",
        ] + [0xFDD0, 0xFDDF].compactMap { Unicode.Scalar($0).map { String($0) + "x" } }

    @Test("a note with control characters", arguments: hostile)
    func note(_ text: String) {
        var touch = People.call
        touch.note = text
        let reply = Verb.ShowPartner.Reply(
            today: People.today, partner: People.record, timeline: [.init(date: touch.date, touch: touch)],
            timelineTotal: 1)
        let printed = reply.rendered(.plain)
        for scalar in printed.unicodeScalars where scalar != "\n" {
            #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
            #expect(!(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value))
            #expect(!(0xFDD0...0xFDEF).contains(scalar.value))
        }
    }
}
