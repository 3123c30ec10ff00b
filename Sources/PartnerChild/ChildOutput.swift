import SystemPackage

#if canImport(Glibc)
import Glibc
#endif

/// What a child wrote, as a file that nobody else can write to by name.
package struct ChildOutput: Sendable {
    private let file: ScratchFile?

    init(_ file: ScratchFile?) { self.file = file }

    static let none = ChildOutput(nil)

    /// In bytes.
    package var size: Int {
        get throws(Errno) {
            guard let file else { return 0 }
            // Not by seeking: the child writes from where the descriptor that it shares with us stands.
            var status = stat()
            guard fstat(file.descriptor.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
            return Int(status.st_size)
        }
    }

    /// Up to `count` bytes from `offset`; fewer only at the end.
    package func bytes(from offset: Int = 0, count: Int) throws(Errno) -> [UInt8] {
        guard let file else { return [] }
        return try errnoOnly {
            let length = min(count, max(0, try size - offset))
            return try [UInt8](unsafeUninitializedCapacity: length) { buffer, filled in
                while filled < length {
                    let rest = UnsafeMutableRawBufferPointer(
                        rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
                    let got = try file.descriptor.read(fromAbsoluteOffset: Int64(offset + filled), into: rest)
                    if got == 0 { break }
                    filled += got
                }
            }
        }
    }
}

/// What a program says, fit for one line of a report: UTF-8 mended, control characters as spaces, no
/// space doubled.
func printable(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    var line = ""
    for scalar in text.unicodeScalars {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate:
            if let last = line.last, last != " " { line.append(" ") }
        default:
            line.unicodeScalars.append(scalar)
        }
    }
    return line.hasSuffix(" ") ? String(line.dropLast()) : line
}
