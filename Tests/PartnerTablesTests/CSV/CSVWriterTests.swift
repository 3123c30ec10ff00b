import PartnerTables
import Testing

@testable import PartnerTables

@Suite("What is written comes back as it was, and computes nothing")
struct CSVWriterTests {
    static let rows: [([String], String)] = [
        (["a", "b,c", "d\"e", "f\ng"], "a,\"b,c\",\"d\"\"e\",\"f\ng\"\r\n"),
        ([" a", "b ", ""], "\" a\",\"b \",\r\n"),
        (["=1+1", "@SUM(A1)", "-cmd", "+a"], "'=1+1,'@SUM(A1),'-cmd,'+a\r\n"),
        (["-5", "+1 (559) 555-0142", "-1.5", "+"], "-5,+1 (559) 555-0142,-1.5,'+\r\n"),
        (["'=x", "''-5", "'quoted'"], "''=x,'''-5,'quoted'\r\n"),
        ([""], "\"\"\r\n"),
    ]

    @Test("as text", arguments: rows)
    func text(_ cells: [String], _ expected: String) {
        var writer = CSVWriter(.none)
        writer.append(cells)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
    }

    @Test("the byte-order mark is what makes Excel read UTF-8")
    func mark() throws {
        var writer = CSVWriter()
        writer.append(["Café"])
        #expect(writer.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(try Table(csv: writer.bytes).texts == [1: ["Café"]])
    }

    @Test("any cell, written and read and unguarded, is itself", arguments: [UInt64(1), 2, 3, 4, 5])
    func roundTrip(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let alphabet = Array("ab=+-@'\",;|\n\r 5é")
        let rows = (0..<200).map { _ in
            // A first cell that is never blank, so that no row is left out.
            ["x"]
                + (0..<3).map { _ in
                    String(
                        (0..<Int.random(in: 0...6, using: &random)).map { _ in
                            alphabet.randomElement(using: &random)!
                        })
                } + ["x"]
        }
        var writer = CSVWriter(.none)
        rows.forEach { writer.append($0) }
        let table = try Table(csv: writer.bytes)
        let read = table.rows.map { row in
            (0..<5).map { column in
                let text = row[column].text
                return CSVWriter.isGuarded(text) ? String(text.dropFirst()) : text
            }
        }
        #expect(read == rows, "seed \(seed)")
    }

    struct SplitMix: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
            return z ^ z >> 31
        }
    }
}
