import Glibc

/// C's strings as ours, never more of them than asked for.
enum CText {
    /// Mended where it is no UTF-8.
    static func string(_ text: UnsafePointer<CChar>?, _ most: Int) -> String? {
        guard let text else { return nil }
        let length = strnlen(text, most)
        return text.withMemoryRebound(to: UInt8.self, capacity: length) {
            String(decoding: UnsafeBufferPointer(start: $0, count: length), as: UTF8.self)
        }
    }

    static func string(_ text: UnsafeMutablePointer<CChar>?, _ most: Int) -> String? {
        string(UnsafePointer(text), most)
    }

    /// With the NUL at its end.
    static func bytes(_ text: UnsafePointer<CChar>?, _ most: Int) -> [CChar]? {
        guard let text else { return nil }
        return Array(UnsafeBufferPointer(start: text, count: strnlen(text, most))) + [0]
    }
}
