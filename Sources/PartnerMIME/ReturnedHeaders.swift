internal import CGMime
import Glibc
import PartnerReceived

/// The header of a mail that came back, sent along as a text.
enum ReturnedHeaders {
    static func read(_ text: String, _ options: OpaquePointer?) -> ForwardedMail? {
        // A text of its own: nothing behind its header is wanted.
        let header = text.withoutBlankEnds + "\n\n"
        var seen: UInt32 = 0
        let stream = header.withCString { g_mime_stream_mem_new_with_buffer($0, strlen($0)) }
        defer { cgmime_unref(stream) }
        guard let message = cgmime_parse(stream, options, &seen) else { return nil }
        defer { cgmime_unref(message) }
        var faults = Faults()
        return HeaderReader(options).forwarded(cgmime_as_object(message), &faults)
    }
}

/// What an invitation's part is for (RFC 5546 1.4): its parameter says it, or its property.
enum CalendarMethod {
    /// In capitals.
    static func of(_ part: PartContent) -> String? {
        if let declared = part.parameter("method") { return declared.uppercased().cut(to: 40) }
        let text = PartText(part).text.uppercased()
        return text.split(separator: "\n").first { $0.hasPrefix("METHOD:") }
            .map { String($0.dropFirst("METHOD:".count)).cut(to: 40) }
    }
}
