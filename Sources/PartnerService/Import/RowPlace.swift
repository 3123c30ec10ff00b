import PartnerCore

/// Where a partner is, as far as two rows of one name can be told apart by it.
///
/// By ZIP where both have one, else by city; and by the number of the house. A street that is written otherwise
/// makes no other place.
struct RowPlace: Hashable, Sendable {
    /// Five figures.
    private(set) var zip: String?
    private(set) var city: FoldedText?
    /// The number with which the address begins.
    private(set) var house: FoldedText?

    init(_ row: PartnerRow) {
        zip = row.zip.flatMap { AreaKind.zip.code($0) } ?? row.address.flatMap(Self.zip(endOf:))
        city = row.city.map { FoldedText($0) }
        house = row.address.flatMap(Self.house)
    }

    /// Of an address on record, which is one text; of its city nothing is known.
    init(address: String?) {
        zip = address.flatMap(Self.zip(endOf:))
        house = address.flatMap(Self.house)
    }

    /// How many things it says, 0 to 3.
    var detail: Int { [zip != nil, city != nil, house != nil].count { $0 } }

    /// The first column that tells them apart; nil: they may be one place.
    func difference(from other: RowPlace) -> ColumnField? {
        if let zip, let theirs = other.zip {
            if zip != theirs { return .zip }
        } else if let city, let theirs = other.city, city != theirs {
            return .city
        }
        if let house, let theirs = other.house, house != theirs { return .address }
        return nil
    }

    /// What either of two says that are one place.
    mutating func join(_ other: RowPlace) {
        zip = zip ?? other.zip
        city = city ?? other.city
        house = house ?? other.house
    }

    private static func house(_ address: String) -> FoldedText? {
        let first = address.prefix { !$0.isWhitespace && $0 != "," }
        return first.first?.isNumber == true ? FoldedText(first) : nil
    }

    private static func zip(endOf address: String) -> String? {
        let last = address.split { $0.isWhitespace || $0 == "," }.last
        return last.flatMap { $0.count == 5 || $0.count == 10 ? AreaKind.zip.code($0) : nil }
    }
}

extension PartnerRow {
    /// As the record keeps it; empty where the row says nothing of it.
    var wholeAddress: String { [address, city, zip].compactMap(\.self).joined(separator: ", ") }

    /// Whether a row without a street says no more of the place than is on record already.
    func isWithin(_ known: String?) -> Bool {
        guard address == nil, let known else { return false }
        let words = " \(FoldedText(known).text) "
        return [city, zip].compactMap(\.self).allSatisfy { words.contains(" \(FoldedText($0).text) ") }
    }
}
