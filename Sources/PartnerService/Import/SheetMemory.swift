import FoundationEssentials
import PartnerCore
import PartnerStore

/// What a watched sheet said when it was read last, and what it says now.
///
/// With it a sheet speaks only of what somebody changed in it: whatever else is on record was changed since in
/// another way, and stays. Of a sheet that is read for the first time, and of a file that was given once, nothing
/// is remembered, and every cell counts.
struct SheetMemory: Sendable {
    struct PartnerLine: Sendable {
        let row: PartnerRow
        let partner: Partner.ID
    }

    struct TouchLine: Hashable, Sendable {
        let row: TouchRow
        let partner: Partner.ID?
        /// nil: it was removed since.
        let touch: Int64?
    }

    private let partners: [PartnerLine]
    let touches: [TouchLine]
    /// What is read now, for the next time.
    private(set) var now: [SheetRow] = []

    init() { (partners, touches) = ([], []) }

    /// - `rows`: as they were kept. One that can't be read, for it was kept by another version, is forgotten.
    init(_ rows: [SheetRow]) {
        var partners: [PartnerLine] = [], touches: [TouchLine] = []
        let decoder = JSONDecoder()
        for row in rows {
            let cells = Data(row.cells.utf8)
            // A touch has a day, which no partner's row has.
            if let touch = try? decoder.decode(TouchRow.self, from: cells) {
                touches.append(TouchLine(row: touch, partner: row.partner, touch: row.touch))
            } else if let partner = row.partner, let row = try? decoder.decode(PartnerRow.self, from: cells) {
                partners.append(PartnerLine(row: row, partner: partner))
            }
        }
        self.partners = partners
        self.touches = touches
    }

    // MARK: Partners

    private var pairs = RowPairs()

    /// Finds of each row what it was; the others are as they were before.
    mutating func pair(_ rows: [PartnerRow]) { pairs = RowPairs(rows, last: partners.map(\.row)) }

    /// The row as it was read last.
    func line(of row: PartnerRow) -> PartnerLine? { pairs.lines[row.row].map { partners[$0] } }

    /// Whether the sheet calls the partner as it did when it was read last.
    func keepsName(of row: PartnerRow) -> Bool { line(of: row)?.row.name == row.name }

    // MARK: What is kept

    /// - `row`: nil, or of nobody: nothing is kept, and all of it counts the next time.
    mutating func keep(_ row: PartnerRow?, of partner: Partner.ID?) {
        guard let row, let partner, let cells = Self.cells(row) else { return }
        now.append(SheetRow(cells: cells, partner: partner))
    }

    mutating func keep(_ row: TouchRow, of partner: Partner.ID?, as touch: Int64?) {
        guard let cells = Self.cells(row) else { return }
        now.append(SheetRow(cells: cells, partner: partner, touch: touch))
    }

    /// Rows that could not be read now are remembered as they were before.
    mutating func keep(unreadable rows: Set<Int>) {
        for line in partners where rows.contains(line.row.row) { keep(line.row, of: line.partner) }
        for line in touches where rows.contains(line.row.row) {
            keep(line.row, of: line.partner, as: line.touch)
        }
    }

    private static func cells(_ row: some Encodable) -> String? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        // Texts and dates can always be encoded.
        return (try? encoder.encode(row)).map { String(decoding: $0, as: UTF8.self) }
    }
}

extension PartnerRow {
    /// With only those cells that differ from what the sheet said before, and what is needed to understand them.
    func changed(since last: PartnerRow) -> PartnerRow {
        var row = PartnerRow(row: row, name: name)
        row.slug = slug
        func news<Value: Equatable>(_ cell: KeyPath<PartnerRow, Value?>) -> Value? {
            self[keyPath: cell] == last[keyPath: cell] ? nil : self[keyPath: cell]
        }
        row.kind = news(\.kind)
        row.branch = news(\.branch)
        row.steward = news(\.steward)
        row.backup = news(\.backup)
        row.website = news(\.website)
        row.notes = news(\.notes)
        row.stage = news(\.stage)
        row.followUp = news(\.followUp)
        row.season = news(\.season)
        if lastContact != last.lastContact || how != last.how {
            row.lastContact = lastContact
            row.how = how
        }
        if (address, city, zip) != (last.address, last.city, last.zip) {
            (row.address, row.city, row.zip) = (address, city, zip)
        }
        if contactName != last.contactName {
            (row.contactRole, row.contactMail, row.contactPhone) = (contactRole, contactMail, contactPhone)
        } else {
            row.contactRole = news(\.contactRole)
            row.contactMail = news(\.contactMail)
            row.contactPhone = news(\.contactPhone)
        }
        let speaksOfContact = [row.contactRole, row.contactMail, row.contactPhone].contains { $0 != nil }
        if speaksOfContact || contactName != last.contactName { row.contactName = contactName }
        return row
    }
}
