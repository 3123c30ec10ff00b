import PartnerControl
import Testing

@testable import PartnerService

@Suite("What is typed is kept as a sheet would be read")
struct FactTextTests {
    @Test(
        "on one line, with single blanks",
        arguments: [
            ("Pilar Ruiz", "Pilar Ruiz"), ("  Pilar\t\tRuiz ", "Pilar Ruiz"),
            ("1 Main St\r\nReedley", "1 Main St Reedley"),
            ("\u{FEFF}Ana\u{200B}", "Ana"), ("O\u{2019}Brien & Søns", "O\u{2019}Brien & Søns"),
            ("a\u{A0}b", "a b"),
        ])
    func line(_ typed: String, _ kept: String) throws {
        #expect(try FactText.line(typed, "name") == kept)
    }

    @Test(
        "with its line breaks, as LF, without empty lines",
        arguments: [
            ("one\r\ntwo\rthree", "one\ntwo\nthree"), ("\n a  b \n\n c\n", "a b\nc"), ("a\u{2028}b", "a\nb"),
        ])
    func text(_ typed: String, _ kept: String) throws {
        #expect(try FactText.text(typed, "note") == kept)
    }

    @Test(
        "refused: nothing, too much, and what can't be seen",
        arguments: [
            "", " \n", "\u{200B}", "a\u{0}b", "\u{1B}[31m", "a\u{202E}b", String(repeating: "a", count: 251),
        ])
    func refused(_ typed: String) throws {
        let fault = try #require(throws: ControlFault.self) { try FactText.line(typed, "name") }
        #expect(fault.parameters.exitCode == 65)
        #expect(!fault.description.unicodeScalars.contains { $0.properties.generalCategory == .control })
        #expect(!fault.description.contains("\u{202E}"))
    }

    @Test("an address is one", arguments: ["joe@hfb.example", "joe.park+x@mail.hfb.example"])
    func mail(_ typed: String) throws {
        #expect(try FactText.mail(typed) == typed)
    }

    @Test(
        "or is refused",
        arguments: ["joe", "joe@", "joe park@hfb.example", "Joe <joe@hfb.example>", "joe@hfb,example"])
    func noMail(_ typed: String) throws {
        let fault = try #require(throws: ControlFault.self) { try FactText.mail(typed) }
        #expect(fault.parameters.found == typed)
        #expect(fault.parameters.expected != nil)
    }
}
