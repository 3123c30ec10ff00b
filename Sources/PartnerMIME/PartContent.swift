internal import CGMime
import PartnerReceived

/// A leaf of the tree of parts, as it declares itself.
struct PartContent {
    private let object: UnsafeMutablePointer<GMimeObject>?
    /// In lower case: `text/html`.
    let type: String

    init(_ object: UnsafeMutablePointer<GMimeObject>?) {
        self.object = object
        type = Self.type(of: object)
    }

    /// In lower case; plain text where none is declared.
    static func type(of object: UnsafeMutablePointer<GMimeObject>?) -> String {
        let type = PlainText.line(CText.string(cgmime_type(object), 80) ?? "text").lowercased()
        // What declares nothing that can be read is plain text (RFC 2045 5.2).
        if type == "application",
            let written = CText.string(g_mime_object_get_header(object, "Content-Type"), 200),
            !written.contains("/")
        {
            return "text/plain"
        }
        return type + "/" + PlainText.line(CText.string(cgmime_subtype(object), 80) ?? "plain").lowercased()
    }

    /// A parameter of the content type, in lower case.
    static func parameter(_ name: String, of object: UnsafeMutablePointer<GMimeObject>?) -> String? {
        CText.string(g_mime_object_get_content_type_parameter(object, name), 200).map {
            PlainText.line($0).lowercased()
        }
    }

    func parameter(_ name: String) -> String? { Self.parameter(name, of: object) }

    var isAttached: Bool {
        CText.string(g_mime_object_get_disposition(object), 80)?.lowercased() == "attachment"
    }

    var filename: String? {
        let name = PlainText.line(CText.string(cgmime_filename(object), 4096) ?? "")
        return name.isEmpty ? nil : name
    }

    /// Its content's beginning, its transfer encoding undone.
    func bytes(upTo most: Int) -> (bytes: [UInt8], isCut: Bool) {
        var bytes: [UInt8] = []
        read { piece in
            bytes.append(contentsOf: piece.prefix(most + 1 - bytes.count))
            return bytes.count <= most
        }
        let isCut = bytes.count > most
        return (isCut ? Array(bytes.prefix(most)) : bytes, isCut)
    }

    /// Its content's length in bytes, its transfer encoding undone.
    var size: Int {
        var size = 0
        read { piece in
            size += piece.count
            return true
        }
        return size
    }

    private func read(_ take: (UnsafeRawBufferPointer) -> Bool) {
        guard let stream = cgmime_content(object) else { return }
        defer { cgmime_unref(stream) }
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { piece.deallocate() }
        while true {
            let count = g_mime_stream_read(
                stream, piece.baseAddress?.assumingMemoryBound(to: CChar.self), piece.count)
            guard count > 0, take(UnsafeRawBufferPointer(rebasing: piece[..<count])) else { return }
        }
    }
}
