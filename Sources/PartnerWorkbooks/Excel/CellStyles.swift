import PartnerTables

/// The number format of each cell style, by the style's index.
struct CellStyles {
    private var formats: [NumberFormat] = []

    private static let mostStyles = 70_000

    init(path: String?, in archive: ZipArchive) throws(TableFault) {
        guard let path else { return }
        formats =
            try archive.withPart(path) { (part: ZipPart) throws(TableFault) in
                try Self.read(try XMLPull(part))
            } ?? []
    }

    private static func read(_ xml: XMLPull) throws(TableFault) -> [NumberFormat] {
        var codes: [Int: NumberFormat] = [:]
        var ids: [Int] = []
        // Styles stand in several lists; cells refer to this one.
        var isInCellFormats = false
        while let event = try xml.next() {
            switch event {
            case .start("numFmt", _):
                guard codes.count < mostStyles else { throw TableFault.damaged("too many number formats") }
                if let id = xml.attribute("numFmtId").flatMap({ Int($0) }),
                    let code = xml.attribute("formatCode")
                {
                    codes[id] = NumberFormat(code: code)
                }
            case .start("cellXfs", let isEmpty): isInCellFormats = !isEmpty
            case .end("cellXfs"): isInCellFormats = false
            case .start("xf", _) where isInCellFormats:
                guard ids.count < mostStyles else { throw TableFault.damaged("too many cell styles") }
                ids.append(xml.attribute("numFmtId").flatMap { Int($0) } ?? 0)
            default: break
            }
        }
        return ids.map { codes[$0] ?? NumberFormat(builtIn: $0) }
    }

    /// A style that is missing or none is plain.
    subscript(index: String?) -> NumberFormat {
        guard let index = index.flatMap({ Int($0) }), formats.indices.contains(index) else { return .number }
        return formats[index]
    }
}
