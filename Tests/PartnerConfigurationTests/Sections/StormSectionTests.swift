import PartnerConfiguration
import PartnerCore
import Testing

@Suite("What is no usual day can be said")
struct StormSectionTests {
    @Test("what is left out is as usual")
    func defaults() throws {
        #expect(try Sample().result.get().library.storm == .usual)
        #expect(
            try Sample().adding("storm: {mails: 5}").result.get().library.storm == .init(mails: 5, share: 30))
        #expect(
            try Sample().adding("storm: {partners: 45%}").result.get().library.storm
                == .init(mails: 20, share: 45))
    }

    @Test(
        "what is none is refused",
        arguments: [
            "{mails: 0}", "{partners: 0 %}", "{partners: 101 %}", "{partners: 30}", "{partners: -3 %}",
        ])
    func refused(_ text: String) {
        #expect(Sample().adding("storm: \(text)").errors.count == 1)
    }
}
