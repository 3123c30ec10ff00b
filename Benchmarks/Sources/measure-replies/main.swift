import PartnerReplies

// A text a line on standard input, its bytes in hexadecimal; for each a line of three, so written: the visible
// text, the first stretch that was written, and all of them.

func hexadecimal(_ text: String) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 { bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: bytes, as: UTF8.self)
}

func text(hexadecimal line: String) -> String {
    let digits = line.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    return String(decoding: bytes, as: UTF8.self)
}

while let line = readLine() {
    let visible = VisibleText(text(hexadecimal: line))
    let fragments = visible.fragments
    let answers = [visible.text, fragments.first ?? "", fragments.joined(separator: "\n")]
    print(answers.map(hexadecimal).joined(separator: "\t"))
}
