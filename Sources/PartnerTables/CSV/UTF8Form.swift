/// Where the bytes stop being UTF-8, or nil where all of them are.
func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
    do {
        _ = try UTF8Span(validating: bytes.span)
        return nil
    } catch {
        return error.byteOffsets.lowerBound
    }
}

/// How many characters beyond ASCII are well formed as UTF-8, and how many bytes belong to none.
func countUTF8(_ bytes: [UInt8]) -> (good: Int, bad: Int) {
    var (good, bad) = (0, 0)
    var index = 0
    while index < bytes.count {
        let length: Int
        switch bytes[index] {
        case ..<0x80:
            index += 1
            continue
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF: length = 3
        case 0xF0...0xF4: length = 4
        default: length = 1
        }
        let tail = bytes[(index + 1)..<min(index + length, bytes.count)]
        if length > 1, tail.count == length - 1, tail.allSatisfy({ $0 & 0xC0 == 0x80 }) {
            good += 1
            index += length
        } else {
            bad += 1
            index += 1
        }
    }
    return (good, bad)
}
