import Glibc
import PartnerReceived

/// What a mail looks like from afar, before anything is made of it: whether it is one, and whether it would take
/// more memory than it may.
struct MailOutline {
    private(set) var size = 0
    /// Where its header begins, behind the line `From …` that a mailbox file puts in front, and empty lines.
    private(set) var start = 0
    /// Where the header is cut: at its end, or at the last line's end that ``ReceivedLimits/headerSize`` allows.
    private(set) var headerCut = 0
    /// Where the empty line behind the header is.
    private(set) var headerEnd = 0
    private(set) var hasTooManyBoundaries = false
    /// Old Macintosh line ends, of which no mail system knows.
    private(set) var endsLinesInCR = false

    init(_ pieces: some MailPieces) throws(MailReader.Failure) {
        var scan = LineScan()
        var isTooLarge = false
        try pieces.each { piece in
            scan.take(piece)
            isTooLarge = scan.size > ReceivedLimits.mailSize
            return !isTooLarge
        }
        scan.finish()
        if isTooLarge { throw .tooLarge }
        if scan.size == 0 { throw .empty }
        guard scan.hasField else { throw .notAMail }
        size = scan.size
        start = scan.start
        headerEnd = scan.headerEnd ?? scan.size
        headerCut = min(headerEnd, scan.headerCut ?? headerEnd)
        hasTooManyBoundaries = scan.boundaries > ReceivedLimits.boundaries
        endsLinesInCR = scan.endsLinesInCR
    }
}

/// Goes over lines that may be broken in two by the pieces they come in.
private struct LineScan {
    private(set) var size = 0
    private(set) var start = 0
    private(set) var headerCut: Int?
    private(set) var headerEnd: Int?
    private(set) var boundaries = 0
    private(set) var hasField = false
    private(set) var endsLinesInCR = false
    /// The beginning of the line that is being read: all that is looked at of one.
    private var head: [UInt8] = []
    private var lineStart = 0
    private var hasBegun = false

    private static let headLength = 64

    mutating func take(_ piece: UnsafeRawBufferPointer) {
        var rest = piece[...]
        while !rest.isEmpty, let base = rest.baseAddressOfSlice {
            guard let found = memchr(base, 0x0a, rest.count) else {
                keep(rest)
                size += rest.count
                return
            }
            let length = UnsafeRawPointer(found) - base + 1
            keep(rest.prefix(length - 1))
            size += length
            line()
            rest = rest.dropFirst(length)
        }
    }

    mutating func finish() {
        if size > lineStart { line() }
    }

    private mutating func keep(_ bytes: Slice<UnsafeRawBufferPointer>) {
        let room = Self.headLength - head.count
        if room > 0 { head.append(contentsOf: bytes.prefix(room)) }
    }

    private mutating func line() {
        defer {
            head.removeAll(keepingCapacity: true)
            lineStart = size
        }
        if headerEnd != nil {
            if head.starts(with: [0x2d, 0x2d]) { boundaries += 1 }
            return
        }
        let isBlank = head.isEmpty || head == [0x0d]
        if !hasBegun {
            // What a mailbox file or a mail program puts before the header.
            if isBlank || head.starts(with: "From ".utf8) || head.starts(with: ">From ".utf8) {
                start = size
                return
            }
            hasBegun = true
        }
        if isBlank {
            headerEnd = lineStart
        } else if size - start > ReceivedLimits.headerSize, headerCut == nil {
            headerCut = lineStart
        }
        if let name = fieldName, KnownFields.names.contains(name) {
            hasField = true
            if lineStart == start, head.dropLast().contains(0x0d) { endsLinesInCR = true }
        }
    }

    private var fieldName: String? {
        guard let colon = head.firstIndex(of: UInt8(ascii: ":")), colon <= 40 else { return nil }
        return String(decoding: head[..<colon], as: UTF8.self).lowercased().trimmedRight
    }
}

/// One of them makes it a mail.
private enum KnownFields {
    static let names: Set<String> = [
        "bcc", "cc", "content-type", "date", "delivered-to", "envelope-to", "from", "in-reply-to",
        "message-id",
        "mime-version", "received", "reply-to", "resent-from", "return-path", "sender", "subject", "to",
        "x-original-to", "content-transfer-encoding", "content-disposition", "references", "resent-to",
    ]
}

extension Slice<UnsafeRawBufferPointer> {
    fileprivate var baseAddressOfSlice: UnsafeRawPointer? { base.baseAddress.map { $0 + startIndex } }
}

extension String {
    fileprivate var trimmedRight: String {
        var text = self[...]
        while text.last?.isWhitespace == true { text = text.dropLast() }
        return String(text)
    }
}
