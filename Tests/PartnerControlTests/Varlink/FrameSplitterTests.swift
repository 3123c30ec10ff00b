import FoundationEssentials
import PartnerControl
import Testing

@Suite("However the bytes come, the same messages leave")
struct FrameSplitterTests {
    static let messages = ["{}", "", #"{"method":"a.b"}"#, "é", String(repeating: "x", count: 1000)]

    @Test("cut into chunks of any size", arguments: [1, 2, 3, 7, 64, 1023, 4096])
    func chunks(size: Int) throws {
        let bytes = Array((Self.messages.joined(separator: "\0") + "\0").utf8)
        var splitter = FrameSplitter(limit: 1000)
        var found: [String] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { splitter.append($0) }
            while let frame = try splitter.next() { found.append(String(decoding: frame, as: UTF8.self)) }
        }
        #expect(found == Self.messages)
        #expect(splitter.pending == 0)
    }

    @Test("what has no end yet is kept")
    func partial() throws {
        var splitter = FrameSplitter(limit: 10)
        Array("ab\0cd".utf8).withUnsafeBytes { splitter.append($0) }
        #expect(try splitter.next() == Data("ab".utf8))
        #expect(try splitter.next() == nil)
        #expect(splitter.pending == 2)
        Array("e\0".utf8).withUnsafeBytes { splitter.append($0) }
        #expect(try splitter.next() == Data("cde".utf8))
    }

    @Test("the limit is inclusive", arguments: [(10, true), (11, false)])
    func limit(length: Int, fits: Bool) throws {
        var splitter = FrameSplitter(limit: 10)
        let bytes = [UInt8](repeating: 0x20, count: length) + [0]
        bytes.withUnsafeBytes { splitter.append($0) }
        if fits {
            #expect(try splitter.next()?.count == length)
        } else {
            #expect(throws: FrameSplitter.TooLong.self) { try splitter.next() }
        }
    }

    @Test("a message without end is refused before it ends")
    func endless() {
        var splitter = FrameSplitter(limit: 10)
        [UInt8](repeating: 0x20, count: 11).withUnsafeBytes { splitter.append($0) }
        #expect(throws: FrameSplitter.TooLong.self) { try splitter.next() }
    }
}
