import Testing

@testable import PartnerTables

@Suite("The mail address in a cell is found")
struct MailCellTests {
    static let rows: [(String, String?, [String])] = [
        ("joe@hfb.example", "joe@hfb.example", []),
        ("Joe.O'Neil+x@sub.hfb.example", "Joe.O'Neil+x@sub.hfb.example", []),
        ("mailto:joe@hfb.example", "joe@hfb.example", []),
        ("Joe Park <joe@hfb.example>", "joe@hfb.example", []),
        ("a@x.example; b@x.example", "a@x.example", ["b@x.example"]),
        ("a@x.example, b@x.example", "a@x.example", ["b@x.example"]),
        ("a@x.example/b@x.example", "a@x.example", ["b@x.example"]),
        ("A <a@x.example>, B <b@x.example>", "a@x.example", ["b@x.example"]),
        ("bad@, good@x.example", "good@x.example", ["bad@"]),
        ("joe@hfb.example (work)", "joe@hfb.example", ["work"]),
        ("joe@hfb.example.", "joe@hfb.example", []),
        ("joe at hfb.example", nil, ["joe", "at", "hfb.example"]),
        ("joe@localhost", nil, ["joe@localhost"]),
        ("joe..park@hfb.example", nil, ["joe..park@hfb.example"]),
        (".joe@hfb.example", nil, [".joe@hfb.example"]),
        ("joe@-hfb.example", nil, ["joe@-hfb.example"]),
        ("joe@hfb.123", nil, ["joe@hfb.123"]),
        ("joe@@hfb.example", nil, ["joe@@hfb.example"]),
        ("jöe@hfb.example", nil, ["jöe@hfb.example"]),
    ]

    @Test("address and rest", arguments: rows)
    func address(_ line: String, _ address: String?, _ rest: [String]) {
        let cell = MailCell(line)
        #expect(cell.address == address)
        #expect(cell.rest == rest)
    }
}
