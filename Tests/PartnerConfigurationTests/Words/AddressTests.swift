import Foundation
import PartnerCore
import Testing

@Suite("An address is what a mail system takes, and nothing that could be more than an address")
struct AddressTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let address: String
        let isTaken: Bool
        let diagnosis: String
        var testDescription: String { "\(address.debugDescription): \(diagnosis)" }
    }

    static let rows: [Row] = {
        guard let text = try? Files.text(Files.fixtures.appendingPathComponent("mail-addresses.tsv")) else {
            return []  // the count below fails
        }
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 4,
                let address = try? JSONDecoder().decode(String.self, from: Data(cells[1].utf8))
            else { return nil }  // likewise
            return Row(address: address, isTaken: cells[2] == "taken", diagnosis: cells[3])
        }
    }()

    @Test("the table is whole")
    func count() { #expect(Self.rows.count == 80) }

    @Test("isemail's table", arguments: rows)
    func table(_ row: Row) {
        let fault = MailAddress.fault(in: row.address)
        #expect((fault == nil) == row.isTaken, "\(fault?.description ?? "taken")")
    }

    @Test(
        "more that is none",
        arguments: [
            "ana@library.example\r\nBcc: all@library.example", "ana@library.example\0",
            "ana reyes@library.example",
            "Ana <ana@library.example>", "ana@library.example,kim@library.example", "ana@@library.example",
            "ana@.example", "ana@library_desk.example", "ána@library.example", "ana@bücher.example", "ana@",
            "",
        ])
    func refused(_ address: String) { #expect(MailAddress.fault(in: address) != nil) }

    @Test(
        "more that is one",
        arguments: [
            "ana@library.example", "ana.reyes+partners@mail.library.example", "o'brien@library.example",
            "root@localhost", #""ana reyes"@library.example"#, "ana@[192.0.2.1]", "ana@[IPv6:2001:db8::1]",
            "ana@xn--bcher-kva.example",
        ])
    func taken(_ address: String) { #expect(MailAddress.fault(in: address) == nil) }
}
