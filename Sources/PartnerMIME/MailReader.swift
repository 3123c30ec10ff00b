internal import CGMime
import PartnerReceived

/// One mail, from its bytes to what is kept of it.
///
/// Meant for a process of its own with limits (`partner-mime`): a mail is written by strangers, and the libraries
/// that read it are written in C.
package enum MailReader {
    /// Why no mail came of it.
    package enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
        case empty
        /// No header field of a mail stands at its beginning.
        case notAMail
        case tooLarge
        case unreadable(String)

        package var description: String {
            switch self {
            case .empty: "it is empty"
            case .notAMail: "it does not begin like a mail"
            case .tooLarge: "it is larger than \(ReceivedLimits.mailSize >> 20) MiB"
            case .unreadable(let why): "it can't be read: \(why)"
            }
        }
    }

    /// Reads a file from its beginning. It is never held whole: what is kept open of it is read where it lies.
    ///
    /// - Parameter descriptor: of a file that can be sought in; it stays open.
    package static func read(descriptor: Int32) throws(Failure) -> ReceivedMail {
        let outline = try MailOutline(FilePieces(descriptor))
        if outline.endsLinesInCR {
            return try read(FilePieces(descriptor).start(ReceivedLimits.partText * 4))
        }
        Library.start()
        let stream = cgmime_file(descriptor)
        defer { cgmime_unref(stream) }
        return try read(stream, outline)
    }

    /// Reads a mail that is held in memory.
    package static func read(_ bytes: [UInt8]) throws(Failure) -> ReceivedMail {
        var outline = try MailOutline(MemoryPieces(bytes))
        var bytes = bytes
        if outline.endsLinesInCR {
            bytes = bytes.withLineFeeds
            outline = try MailOutline(MemoryPieces(bytes))
        }
        Library.start()
        let stream = bytes.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) {
                g_mime_stream_mem_new_with_buffer($0.baseAddress, $0.count)
            }
        }
        defer { cgmime_unref(stream) }
        return try read(stream, outline)
    }

    private static func read(
        _ stream: UnsafeMutablePointer<GMimeStream>?, _ outline: MailOutline
    ) throws(Failure) -> ReceivedMail {
        let options = cgmime_options()
        defer { g_mime_parser_options_free(options) }
        // With too many boundaries the tree of parts alone would take gigabytes.
        let end = outline.hasTooManyBoundaries ? outline.headerEnd : outline.size
        let excerpt = cgmime_excerpt(
            stream, Int64(outline.start), Int64(outline.headerCut), Int64(outline.headerEnd), Int64(end))
        defer { cgmime_unref(excerpt) }
        var seen: UInt32 = 0
        guard let message = cgmime_parse(excerpt, options, &seen) else { throw .notAMail }
        defer { cgmime_unref(message) }

        var mail = ReceivedMail()
        var faults = Faults()
        if outline.headerCut < outline.headerEnd { faults.add(.cut, "header") }
        if outline.hasTooManyBoundaries { faults.add(.tooDeep, "parts") }
        faults.add(seen: seen)
        mail.size = outline.size
        HeaderReader(options).read(cgmime_as_object(message), into: &mail, &faults)
        if let body = cgmime_body(message) {
            var walk = BodyWalk(options)
            walk.visit(body, depth: 0)
            walk.finish(&mail, &faults)
        }
        mail.faults = faults.list
        return mail
    }
}

extension [UInt8] {
    /// CR LF and CR as LF.
    fileprivate var withLineFeeds: [UInt8] {
        var lines: [UInt8] = []
        lines.reserveCapacity(count)
        for (index, byte) in enumerated() where byte != 0x0a || index == 0 || self[index - 1] != 0x0d {
            lines.append(byte == 0x0d ? 0x0a : byte)
        }
        return lines
    }
}

/// GMime is told once that it is used.
private enum Library {
    private static let started: Void = g_mime_init()

    static func start() { _ = started }
}
