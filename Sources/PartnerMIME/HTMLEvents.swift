internal import CXML2
import PartnerReceived

/// HTML as elements and text, through libxml2's forgiving reader. Nothing is fetched and no tree is built.
enum HTMLEvents {
    enum Event {
        /// Names in lower case.
        case start(name: String, attributes: [String: String])
        case end(name: String)
        case text(String)
    }

    /// - Returns: whether it was read to its end; not where elements are nested deeper than
    ///   ``ReceivedLimits/elements``.
    static func each(_ html: String, _ take: (Event) -> Void) -> Bool {
        // libxml2 takes a NUL for the end.
        if html.isEmpty { return true }
        // Text outside of elements would be made a paragraph.
        var bytes = Array("<html><body>".utf8) + html.utf8.filter { $0 != 0 }
        bytes.append(0)
        return withoutActuallyEscaping(take) { take in
            let reading = Reading(take)
            return bytes.withUnsafeBufferPointer { bytes in
                bytes.withMemoryRebound(to: CChar.self) { reading.run($0) }
            }
        }
    }
}

private final class Reading {
    private let take: (HTMLEvents.Event) -> Void
    private var depth = 0
    private var hasStopped = false

    init(_ take: @escaping (HTMLEvents.Event) -> Void) { self.take = take }

    func run(_ bytes: UnsafeBufferPointer<CChar>) -> Bool {
        guard let context = htmlNewParserCtxt() else { return false }
        defer { htmlFreeParserCtxt(context) }
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
            | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NOIMPLIED.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        guard let handler = context.pointee.sax else { return false }
        handler.pointee = xmlSAXHandler()
        handler.pointee.startElement = { source, name, attributes in
            Reading.of(source).start(name, attributes)
        }
        handler.pointee.endElement = { source, name in Reading.of(source).end(name) }
        handler.pointee.characters = { source, text, count in Reading.of(source).text(text, count) }
        handler.pointee.ignorableWhitespace = { source, text, count in Reading.of(source).text(text, count) }
        // What a script or a style holds comes this way, and is not for readers.
        handler.pointee.cdataBlock = { _, _, _ in }
        context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
        self.context = context
        // No document comes of it, as nothing here makes one.
        let document = htmlCtxtReadMemory(
            context, bytes.baseAddress, Int32(bytes.count - 1), nil, "UTF-8", Int32(bitPattern: options))
        if let document { xmlFreeDoc(document) }
        return !hasStopped
    }

    private var context: htmlParserCtxtPtr?

    private static func of(_ source: UnsafeMutableRawPointer?) -> Reading {
        // The parser hands back what it was given.
        Unmanaged<Reading>.fromOpaque(source!).takeUnretainedValue()
    }

    private func start(
        _ name: UnsafePointer<UInt8>?, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        guard let name, !hasStopped else { return }
        depth += 1
        if depth > ReceivedLimits.elements {
            hasStopped = true
            xmlStopParser(context)
            return
        }
        var found: [String: String] = [:]
        var next = attributes
        while let pair = next, let key = pair[0] {
            let key = String(cString: key).lowercased()
            if Self.wanted.contains(key), found[key] == nil {
                found[key] = pair[1].map { String(cString: $0).cut(to: 1000) } ?? ""
            }
            next = pair + 2
        }
        take(.start(name: String(cString: name).lowercased(), attributes: found))
    }

    private static let wanted: Set<String> = ["class", "hidden", "id", "style"]

    private func end(_ name: UnsafePointer<UInt8>?) {
        guard let name, !hasStopped else { return }
        depth -= 1
        take(.end(name: String(cString: name).lowercased()))
    }

    private func text(_ text: UnsafePointer<UInt8>?, _ count: Int32) {
        guard let text, !hasStopped else { return }
        take(.text(String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self)))
    }
}
