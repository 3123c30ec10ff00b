import PartnerCore

extension RowCells {
    /// The row as an organisation of a directory; nil where it has no name.
    ///
    /// Directories are others' work: a detail that can't be taken is left out with a warning, and keeps no
    /// organisation out.
    mutating func candidate() -> CandidateRow? {
        guard let name = required(.name) else { return nil }
        var candidate = CandidateRow(row: row.number, name: name)
        candidate.key = detail(.key)
        candidate.kind = detail(.kind)
        candidate.category = detail(.category)
        candidate.about = about()
        candidate.address = detail(.address)
        candidate.city = detail(.city)
        candidate.state = detail(.state)
        candidate.county = detail(.county)
        candidate.tract = code(.tract, .tract)
        candidate.zip = zip(candidate.address)
        let (latitude, longitude) = (degrees(.latitude, most: 90), degrees(.longitude, most: 180))
        // One alone says nothing; and nought, nought is how databases write that they do not know.
        if let latitude, let longitude, latitude != 0 || longitude != 0 {
            candidate.latitude = latitude
            candidate.longitude = longitude
        }
        candidate.contact = contactName()
        candidate.phone = detail(.phone)
        candidate.mail = address()
        candidate.website = detail(.website)
        return isRefused ? nil : candidate
    }

    /// A detail on one line; one that is too long is cut, as it is often a list within the cell.
    private mutating func detail(_ field: ColumnField) -> String? {
        var probe = RowCells(row, columns, dates: dates)
        if let line = probe.line(field) { return line }
        guard probe.isRefused else { return nil }
        // Of a text that is too long its beginning says enough; what may not be in a text at all is left out.
        let text = CellText.folded(cell(field).text)
        if CellText.control(in: text) == nil, !CellText.isFormulaError(text) {
            return String(text.prefix(RowCells.longestLine - 1)) + "…"
        }
        warn(field, found: text, "is left out")
        return nil
    }

    /// What it says of itself, from all columns that say something.
    private mutating func about() -> String? {
        var probe = RowCells(row, columns, dates: dates)
        let text = probe.lines(.notes)
        if text == nil, probe.isRefused { warn(.notes, found: cell(.notes).text, "is left out") }
        return text.map { $0.count > Self.longestAbout ? $0.prefix(Self.longestAbout - 1) + "…" : $0 }
    }

    private static var longestAbout: Int { 4000 }

    private mutating func address() -> String? {
        var probe = RowCells(row, columns, dates: dates)
        if let mail = probe.mail(.mail) { return mail }
        if probe.isRefused { warn(.mail, found: cell(.mail).text, "is no mail address, and is left out") }
        return nil
    }

    /// From its own column, else from the end of the address: `…, Philadelphia, PA 19139`.
    private mutating func zip(_ address: String?) -> String? {
        if let zip = code(.zip, .zip) { return zip }
        guard cell(.zip).isBlank, let last = address?.split(whereSeparator: { $0 == " " || $0 == "," }).last,
            last.count == 5 || last.count == 10, last.first?.isNumber == true
        else { return nil }
        return AreaKind.zip.code(last)
    }

    private mutating func code(_ field: ColumnField, _ kind: AreaKind) -> String? {
        guard let text = detail(field) else { return nil }
        if let code = kind.code(text) { return code }
        warn(field, found: text, "is no \(kind == .zip ? "ZIP" : kind.rawValue), and is left out")
        return nil
    }

    private mutating func degrees(_ field: ColumnField, most: Double) -> Double? {
        guard let text = detail(field) else { return nil }
        if let degrees = PlainNumber.read(text), abs(degrees) <= most { return degrees }
        warn(field, found: text, "is no \(field.words), and is left out")
        return nil
    }

    private mutating func warn(_ field: ColumnField, found: String, _ problem: String) {
        report(.warning, .other, field, found: found, problem: "\"\(CellText.shown(found))\" \(problem)")
    }
}
