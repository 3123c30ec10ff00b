import PartnerCore

extension Reading {
    mutating func imports(_ value: Value, names: DeclaredNames) -> ImportSettings? {
        guard let fields = fields(value, optional: Self.importKeys) else { return nil }
        return importSettings(fields, defaults: .none, names: names)
    }

    /// What `import`, a sheet and the drop folder all may say.
    static let importKeys = ["dates", "as", "branch"]

    mutating func importSettings(
        _ fields: Fields, defaults: ImportSettings, names: DeclaredNames
    ) -> ImportSettings? {
        let dates = Optionally(fields["dates"]) { choice($0, of: DateOrder.self) }
        let stage = Optionally(fields["as"]) { choice($0, of: ImportedStage.self) }
        let branch = Optionally(fields["branch"]) { reference($0, to: names.branches, a: "branch") }
        guard let dates, let stage, let branch else { return nil }
        return ImportSettings(
            dates: dates.value ?? defaults.dates, stage: stage.value ?? defaults.stage,
            branch: branch.value.map { BranchKey($0) } ?? defaults.branch)
    }

    mutating func sheets(
        _ value: Value?, defaults: ImportSettings, names: DeclaredNames
    ) -> [SheetSettings]? {
        guard let value else { return [] }
        guard let items = items(value, expecting: "a list of paths such as [/srv/share/contacts.xlsx]") else {
            return nil
        }
        let sheets = items.compactMap { sheet($0, defaults: defaults, names: names) }
        guard sheets.count == items.count else { return nil }
        var lines: [SheetName: Int] = [:]
        for (sheet, item) in zip(sheets, items) {
            let name = SheetName(path: sheet.path, sheet: sheet.sheet)
            if let line = lines[name] {
                refuse(.twice, item, "the same sheet twice", "the first is in line \(line)")
            }
            lines[name] = sheet.place.line
        }
        return sheets
    }

    private struct SheetName: Hashable {
        let path: String
        let sheet: String?
    }

    private mutating func sheet(
        _ value: Value, defaults: ImportSettings, names: DeclaredNames
    ) -> SheetSettings? {
        let example = "one such as /srv/share/contacts.xlsx"
        if case .text = value.content {
            return path(value, expecting: example).map {
                SheetSettings(path: $0, sheet: nil, columns: [], reading: defaults, place: place(value.span))
            }
        }
        guard case .mapping = value.content else {
            wrongType(value, expecting: "a path, or {path: /srv/share/contacts.xlsx, sheet: Contacts}")
            return nil
        }
        guard
            let fields = fields(value, required: ["path"], optional: ["sheet", "columns"] + Self.importKeys)
        else { return nil }
        let path = fields["path"].flatMap { self.path($0, expecting: example) }
        let name = Optionally(fields["sheet"]) { line($0, expecting: "the name of a sheet", atMost: 100) }
        let columns = fields["columns"].map { self.columns($0) } ?? []
        let reading = importSettings(fields, defaults: defaults, names: names)
        guard let path, let name, let columns, let reading else { return nil }
        return SheetSettings(
            path: path, sheet: name.value, columns: columns, reading: reading, place: place(value.span))
    }

    private mutating func columns(_ value: Value) -> [SheetColumn]? {
        guard case .mapping(let pairs) = value.content else {
            wrongType(value, expecting: "headers and what they hold, such as {Organization: name}")
            return nil
        }
        let columns = pairs.compactMap { pair -> SheetColumn? in
            if case .text(let text) = pair.value.content, text.string == "none" {
                return SheetColumn(header: pair.key.string, field: nil)
            }
            return choice(pair.value, of: ColumnField.self).map {
                SheetColumn(header: pair.key.string, field: $0)
            }
        }
        return columns.count == pairs.count ? columns : nil
    }
}
