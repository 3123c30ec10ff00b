internal import CXML2
import PartnerTables

/// A part of the workbook as a stream of elements and text, through libxml2's pull reader.
///
/// Nothing is fetched, no entity is expanded, and a document type, which no workbook has, is refused. Depth and
/// the length of a text are bounded by libxml2 itself (256 elements, 10 MB).
final class XMLPull {
    enum Event: Equatable {
        /// An element begins; of an empty one no end follows.
        case start(name: String, isEmpty: Bool)
        case end(name: String)
        case text
    }

    private let reader: xmlTextReaderPtr
    private let part: ZipPart
    /// Element names by the address of libxml2's one copy of each: far fewer than elements.
    private var names: [UnsafePointer<UInt8>: String] = [:]

    init(_ part: ZipPart) throws(TableFault) {
        self.part = part
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        // Unretained: the part lives as long as this reader, which holds it.
        let source = Unmanaged.passUnretained(part).toOpaque()
        let reader = xmlReaderForIO(
            { source, buffer, count in
                guard let source, let buffer else { return -1 }
                let part = Unmanaged<ZipPart>.fromOpaque(source).takeUnretainedValue()
                return Int32(part.read(into: buffer, count: Int(count)))
            }, { _ in 0 }, source, nil, nil, Int32(bitPattern: options))
        guard let reader else { throw TableFault("no memory is left to read the workbook") }
        self.reader = reader
    }

    deinit { xmlFreeTextReader(reader) }

    /// The next event, or nil at the end of the part.
    func next() throws(TableFault) -> Event? {
        while true {
            switch xmlTextReaderRead(reader) {
            case 1: break
            case 0: return nil
            default: throw part.fault ?? fault
            }
            switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
            case XML_READER_TYPE_ELEMENT.rawValue:
                return .start(name: name, isEmpty: xmlTextReaderIsEmptyElement(reader) == 1)
            case XML_READER_TYPE_END_ELEMENT.rawValue: return .end(name: name)
            case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
                XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue, XML_READER_TYPE_WHITESPACE.rawValue:
                return .text
            case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue,
                XML_READER_TYPE_ENTITY.rawValue:
                throw TableFault(
                    "the workbook declares a document type or entities, which no spreadsheet program does")
            default: continue
            }
        }
    }

    /// Passes over what stands in the element that has just begun, its end included.
    func skip() throws(TableFault) {
        if xmlTextReaderIsEmptyElement(reader) == 1 { return }
        let depth = xmlTextReaderDepth(reader)
        repeat {
            guard xmlTextReaderRead(reader) == 1 else { throw part.fault ?? fault }
        } while xmlTextReaderDepth(reader) > depth
    }

    /// Why the parser went no further. A text of more than 10 MB ends it, and has an error of its own.
    private var fault: TableFault {
        if let message = xmlGetLastError()?.pointee.message,
            String(cString: message).contains("huge text node")
        {
            return TableFault(
                "a cell may hold \(TableLimits.cellLength) characters at most; one holds more than ten million"
            )
        }
        return TableFault.damaged("\(part.path) is no XML")
    }

    /// The local name of the present element: writers choose their own prefixes.
    private var name: String {
        guard let pointer = xmlTextReaderConstLocalName(reader) else { return "" }
        if let known = names[pointer] { return known }
        let name = String(cString: pointer)
        // The whole format has some hundreds.
        if names.count < 10_000 { names[pointer] = name }
        return name
    }

    /// The text at a `.text` event, or the value of the present attribute.
    var text: String {
        guard let pointer = xmlTextReaderConstValue(reader) else { return "" }
        return String(cString: pointer)
    }

    /// An attribute of the element that has just begun, by its local name.
    func attribute(_ wanted: String) -> String? {
        guard xmlTextReaderMoveToAttribute(reader, wanted) == 1 else { return nil }
        defer { xmlTextReaderMoveToElement(reader) }
        return text
    }

    /// An attribute of the element that has just begun, by local name and namespace.
    func attribute(_ wanted: String, in namespace: String) -> String? {
        guard xmlTextReaderMoveToAttributeNs(reader, wanted, namespace) == 1 else { return nil }
        defer { xmlTextReaderMoveToElement(reader) }
        return text
    }

    /// An attribute of the element that has just begun, whatever its prefix: `r:id`.
    func prefixedAttribute(_ wanted: String) -> String? {
        guard xmlTextReaderMoveToFirstAttribute(reader) == 1 else { return nil }
        defer { xmlTextReaderMoveToElement(reader) }
        repeat {
            if let prefix = xmlTextReaderConstPrefix(reader), prefix.pointee != 0, name == wanted {
                return text
            }
        } while xmlTextReaderMoveToNextAttribute(reader) == 1
        return nil
    }
}
