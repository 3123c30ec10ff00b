internal import CArchive
import PartnerTables

/// The parts of a workbook's ZIP archive, unpacked as they are asked for and never all at once.
///
/// libarchive reads from front to back, so each part begins a new pass over the archive; passing over a part
/// costs nothing, as the central directory says where the next one is.
final class ZipArchive {
    private let bytes: Bytes
    /// What may still be unpacked, over all parts: small archives can unpack to terabytes.
    private var budget: Int
    /// Names as the archive has them, by the name they are asked for by.
    private let names: [String: String]

    private static let mostParts = 10_000

    init(_ bytes: [UInt8], budget: Int = TableLimits.unpackedSize) throws(TableFault) {
        self.budget = budget
        let bytes = Bytes(bytes)
        self.bytes = bytes
        var names: [String: String] = [:]
        var isEncrypted = false
        let pass = try Pass(bytes)
        while let entry = try pass.next() {
            isEncrypted = isEncrypted || entry.isEncrypted
            guard names.count < Self.mostParts else { throw TableFault.damaged("too many parts") }
            names[Self.key(entry.name)] = entry.name
        }
        if isEncrypted { throw TableFault("the workbook is protected by a password; save it without one") }
        self.names = names
    }

    /// Some writers differ in case, in slashes, and in whether a path begins with one.
    private static func key(_ path: String) -> String {
        let path = path.lowercased()
        let parts = path.split(omittingEmptySubsequences: true) { $0 == "/" || $0 == "\\" }
        return parts.joined(separator: "/")
    }

    func has(_ path: String) -> Bool { names[Self.key(path)] != nil }

    /// Lets `body` read the part, or gives nil where there is none of that name.
    func withPart<Result>(
        _ path: String, _ body: (ZipPart) throws(TableFault) -> Result
    ) throws(TableFault) -> Result? {
        guard let name = names[Self.key(path)] else { return nil }
        let pass = try Pass(bytes)
        while let entry = try pass.next() {
            guard entry.name == name else { continue }
            // Some writers leave the size out, and a hostile one may lie: what comes is counted all the same.
            if let size = entry.size, size > budget { throw Self.tooMuch }
            let part = ZipPart(pass, path: path, budget: budget)
            defer { budget = part.budget }
            return try body(part)
        }
        throw TableFault.damaged("\(path) is gone")
    }

    /// The beginning of a part that is plain text, without blanks at its end; nil where there is none.
    func text(_ path: String, most: Int) throws(TableFault) -> String? {
        try withPart(path) { (part: ZipPart) throws(TableFault) in
            var bytes = [UInt8](repeating: 0, count: most)
            let length = bytes.withUnsafeMutableBytes { part.read(into: $0.baseAddress!, count: most) }
            if let fault = part.fault { throw fault }
            let text = String(decoding: bytes[..<max(0, length)], as: UTF8.self)
            return String(text.reversed().drop(while: \.isWhitespace).reversed())
        }
    }

    fileprivate static var tooMuch: TableFault {
        TableFault("the workbook unpacks to more than \(TableLimits.unpackedSize >> 20) MiB")
    }

    /// The file at an address that stays: libarchive keeps it for longer than an array lends its own out.
    fileprivate final class Bytes {
        let buffer: UnsafeMutableBufferPointer<UInt8>

        init(_ bytes: [UInt8]) {
            buffer = .allocate(capacity: bytes.count)
            _ = buffer.initialize(from: bytes)
        }

        deinit { buffer.deallocate() }
    }

    /// One way through the archive.
    fileprivate final class Pass {
        struct Entry {
            let name: String
            let isEncrypted: Bool
            /// As the archive says, in bytes.
            let size: Int?
        }

        let archive: OpaquePointer
        private let bytes: Bytes

        init(_ bytes: Bytes) throws(TableFault) {
            guard let archive = archive_read_new() else {
                throw TableFault("no memory is left to read the workbook")
            }
            self.archive = archive
            self.bytes = bytes
            // By its directory only: libarchive would else read what is left of an archive that was cut short, and
            // a workbook that lost a part to that can't be told from one that never had it.
            archive_read_support_format_zip_seekable(archive)
            guard
                archive_read_open_memory(archive, bytes.buffer.baseAddress, bytes.buffer.count) == ARCHIVE_OK
            else {
                throw damage
            }
        }

        deinit { archive_read_free(archive) }

        func next() throws(TableFault) -> Entry? {
            var entry: OpaquePointer?
            let status = archive_read_next_header(archive, &entry)
            if status == ARCHIVE_EOF { return nil }
            guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else { throw damage }
            guard let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) else {
                throw damage
            }
            return Entry(
                name: String(cString: name), isEncrypted: archive_entry_is_encrypted(entry) != 0,
                size: archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil)
        }

        /// What libarchive says of its last failure.
        var damage: TableFault {
            TableFault.damaged(archive_error_string(archive).map { String(cString: $0) } ?? "its archive")
        }
    }
}

/// One part of the archive while it is unpacked.
final class ZipPart {
    private let pass: ZipArchive.Pass
    let path: String
    fileprivate private(set) var budget: Int
    /// Why reading ended early: what reads through a C library's callback finds the reason here.
    private(set) var fault: TableFault?

    fileprivate init(_ pass: ZipArchive.Pass, path: String, budget: Int) {
        self.pass = pass
        self.path = path
        self.budget = budget
    }

    /// The next bytes of the part.
    /// - Returns: how many; 0 at its end, −1 on a fault.
    func read(into buffer: UnsafeMutableRawPointer, count: Int) -> Int {
        if fault != nil { return -1 }
        let length = archive_read_data(pass.archive, buffer, count)
        if length < 0 {
            fault = pass.damage
            return -1
        }
        budget -= length
        if budget < 0 {
            fault = ZipArchive.tooMuch
            return -1
        }
        return length
    }
}
