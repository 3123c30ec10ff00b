internal import CGMime
import PartnerReceived

/// The header of a mail, or of one inside another.
struct HeaderReader {
    private let options: OpaquePointer?

    init(_ options: OpaquePointer?) { self.options = options }

    /// - Parameter object: the mail.
    func read(
        _ object: UnsafeMutablePointer<GMimeObject>?, into mail: inout ReceivedMail, _ faults: inout Faults
    ) {
        var seen: Set<String> = []
        var hops = 0
        for (name, raw) in fields(object) {
            let lower = name.lowercased()
            let isFirst = seen.insert(lower).inserted
            if !isFirst, Self.single.contains(lower) { faults.add(.header, "\(lower) twice") }
            switch lower {
            case "message-id": if isFirst { mail.messageID = identities(raw, lower, &faults).first }
            case "in-reply-to": if isFirst { mail.inReplyTo = identities(raw, lower, &faults) }
            case "references": if isFirst { mail.references = identities(raw, lower, &faults) }
            case "date": if isFirst { mail.date = date(raw, &faults) }
            case "subject": if isFirst { mail.subject = subject(raw, &faults) }
            case "from": if isFirst { mail.from = addresses(raw, lower, &faults) }
            case "sender": if isFirst { mail.sender = addresses(raw, lower, &faults) }
            case "reply-to": if isFirst { mail.replyTo = addresses(raw, lower, &faults) }
            // Some programs write one field an address.
            case "to": append(addresses(raw, lower, &faults), to: &mail.to, lower, &faults)
            case "cc": append(addresses(raw, lower, &faults), to: &mail.cc, lower, &faults)
            case "return-path": if isFirst { mail.returnPath = path(raw) }
            default:
                if HeaderTable.delivery.contains(lower), mail.deliveredTo.count < ReceivedLimits.deliveries {
                    mail.deliveredTo.append(path(raw))
                }
                if lower == "received" {
                    hops += 1
                    guard hops <= HeaderTable.hops else { continue }
                } else if !HeaderTable.isKept(lower) {
                    continue
                }
                if mail.fields.count < ReceivedLimits.fields {
                    mail.fields.append(HeaderField(name.cut(to: 80), value(raw, lower, &faults)))
                } else {
                    faults.add(.cut, "fields")
                }
            }
        }
    }

    /// - Parameter object: the mail inside another, or a part whose header is looked at as one.
    func forwarded(_ object: UnsafeMutablePointer<GMimeObject>?, _ faults: inout Faults) -> ForwardedMail {
        var mail = ReceivedMail()
        // What is broken in there is no fault of this mail.
        var inner = Faults()
        read(object, into: &mail, &inner)
        return ForwardedMail(mail)
    }

    /// Of those in RFC 5322 3.6 that there may be one of, those whose double is a way to deceive.
    private static let single: Set<String> = ["from", "sender", "subject", "date", "message-id", "reply-to"]

    /// A field's value as it stands there, in whatever character set, ended by a NUL.
    private typealias Raw = [CChar]

    private func fields(_ object: UnsafeMutablePointer<GMimeObject>?) -> [(name: String, raw: Raw)] {
        guard let list = cgmime_headers(object) else { return [] }
        return (0..<g_mime_header_list_get_count(list)).compactMap { index in
            let header = g_mime_header_list_get_header_at(list, index)
            guard let name = CText.string(g_mime_header_get_name(header), 256),
                let raw = CText.bytes(g_mime_header_get_raw_value(header), ReceivedLimits.fieldSize)
            else { return nil }
            return (name, EncodedWords.mended(raw))
        }
    }

    private func decoded(_ raw: Raw) -> String {
        let unfolded = g_mime_utils_header_unfold(raw)
        defer { g_free(unfolded) }
        let text = g_mime_utils_header_decode_text(options, unfolded)
        defer { g_free(text) }
        return PlainText.line(CText.string(text, ReceivedLimits.fieldSize) ?? "")
    }

    private func bounded(_ text: String, _ most: Int, _ what: String, _ faults: inout Faults) -> String {
        if text.utf8.count > most { faults.add(.cut, what) }
        return text.cut(to: most)
    }

    private func value(_ raw: Raw, _ name: String, _ faults: inout Faults) -> String {
        bounded(decoded(raw), ReceivedLimits.fieldValue, name, &faults)
    }

    private func subject(_ raw: Raw, _ faults: inout Faults) -> String {
        bounded(decoded(raw), ReceivedLimits.subject, "subject", &faults)
    }

    private func identities(_ raw: Raw, _ name: String, _ faults: inout Faults) -> [String] {
        let all = MessageIDs.read(decoded(raw))
        if all.count > ReceivedLimits.identities { faults.add(.cut, name) }
        // Of a long thread the nearest are those at the end.
        return all.suffix(ReceivedLimits.identities).map {
            bounded($0, ReceivedLimits.identity, name, &faults)
        }
    }

    private func date(_ raw: Raw, _ faults: inout Faults) -> MailDate? {
        var seconds: Int64 = 0
        var offset: Int64 = 0
        guard cgmime_date(raw, &seconds, &offset) != 0 else {
            faults.add(.header, "date")
            return nil
        }
        return MailDate(seconds: Int(seconds), offsetSeconds: Int(offset))
    }

    /// The address of a field that holds one, empty for `<>`.
    private func path(_ raw: Raw) -> String {
        let text = decoded(raw)
        guard let open = text.firstIndex(of: "<") else { return text.cut(to: ReceivedLimits.address) }
        let inner = text[text.index(after: open)...].prefix { $0 != ">" }.filter { !$0.isWhitespace }
        return inner.cut(to: ReceivedLimits.address)
    }

    private func append(
        _ more: [MailAddress], to list: inout [MailAddress], _ name: String, _ faults: inout Faults
    ) {
        let room = ReceivedLimits.addresses - list.count
        if more.count > room { faults.add(.cut, name) }
        list += more.prefix(room)
    }

    private func addresses(_ raw: Raw, _ name: String, _ faults: inout Faults) -> [MailAddress] {
        var taken = Taken()
        withUnsafeMutablePointer(to: &taken) { taken in
            cgmime_addresses(
                options, raw,
                { name, address, taken in
                    guard let taken = taken?.assumingMemoryBound(to: Taken.self) else { return 0 }
                    return taken.pointee.take(CText.string(name, 4096), CText.string(address, 4096))
                }, taken)
        }
        if taken.isCut { faults.add(.cut, name) }
        if taken.list.isEmpty, raw.contains(where: { $0 > 0x20 }) { faults.add(.header, name) }
        return taken.list
    }
}

private struct Taken {
    var list: [MailAddress] = []
    var isCut = false

    /// - Returns: whether there is room for more, as C says it.
    mutating func take(_ name: String?, _ address: String?) -> Int32 {
        guard list.count < ReceivedLimits.addresses else {
            isCut = true
            return 0
        }
        let name = PlainText.line(name ?? "")
        let address = PlainText.line(address ?? "")
        isCut =
            isCut || name.utf8.count > ReceivedLimits.addressName
            || address.utf8.count > ReceivedLimits.address
        list.append(
            MailAddress(
                name: name.isEmpty ? nil : name.cut(to: ReceivedLimits.addressName),
                address: address.cut(to: ReceivedLimits.address)))
        return 1
    }
}

extension ForwardedMail {
    fileprivate init(_ mail: ReceivedMail) {
        self.init()
        messageID = mail.messageID
        date = mail.date
        from = mail.from
        to = mail.to
        cc = mail.cc
        subject = mail.subject
    }
}
