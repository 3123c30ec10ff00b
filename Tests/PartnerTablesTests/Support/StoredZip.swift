/// A ZIP archive whose parts are not compressed, to build workbooks of in tests.
struct StoredZip {
    private(set) var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    mutating func add(_ name: String, _ text: String) { add(name, Array(text.utf8)) }

    mutating func add(_ name: String, _ content: [UInt8], encrypted: Bool = false) {
        add(name, content, flags: encrypted ? 1 : 0, method: 0, crc: Self.crc(content), size: content.count)
    }

    /// A part that is compressed already, and says that it unpacks to `size` bytes.
    mutating func add(_ name: String, deflated content: [UInt8], size: Int) {
        add(name, content, flags: 0, method: 8, crc: 0, size: size)
    }

    private mutating func add(
        _ name: String, _ content: [UInt8], flags: Int, method: Int, crc: Int, size: Int
    ) {
        let offset = bytes.count
        let common =
            Self.two(20) + Self.two(flags) + Self.two(method) + Self.four(0) + Self.four(crc)
            + Self.four(content.count) + Self.four(size) + Self.two(name.utf8.count) + Self.two(0)
        bytes += Self.four(0x0403_4B50) + common + Array(name.utf8) + content
        directory +=
            Self.four(0x0201_4B50) + Self.two(20) + common + Self.two(0) + Self.two(0) + Self.two(0)
            + Self.four(0)
            + Self.four(offset) + Array(name.utf8)
        count += 1
    }

    /// The archive with its directory.
    func finished() -> [UInt8] {
        bytes + directory + Self.four(0x0605_4B50) + Self.two(0) + Self.two(0) + Self.two(count)
            + Self.two(count)
            + Self.four(directory.count) + Self.four(bytes.count) + Self.two(0)
    }

    private static func two(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }
    private static func four(_ value: Int) -> [UInt8] { two(value & 0xFFFF) + two(value >> 16 & 0xFFFF) }

    private static func crc(_ bytes: [UInt8]) -> Int {
        var crc: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return Int(crc ^ 0xFFFF_FFFF)
    }
}
