/// What a table of figures has a row for. Areas nest by their codes: tract in county in state.
package enum AreaKind: String, CaseIterable, Hashable, Sendable, Codable {
    /// A ZIP code or its census area (ZCTA).
    case zip
    case tract, county, state

    /// How many figures its code has.
    package var length: Int {
        switch self {
        case .zip, .county: 5
        case .tract: 11
        case .state: 2
        }
    }

    /// `tracts`
    package var plural: String { self == .county ? "counties" : self == .zip ? "ZIP areas" : rawValue + "s" }

    /// The code of an area as tables write it, or nil where it is none: `06001`, `6001` (a leading nought lost),
    /// `0500000US06001` (a GEO_ID of the census), `94612-3610`, `6001.0`.
    package func code(_ text: some StringProtocol) -> String? {
        var code = text.filter { !$0.isWhitespace }.map(String.init).joined()
        if let mark = code.firstRange(of: "US"), code[..<mark.lowerBound].allSatisfy(\.isNumber) {
            code = String(code[mark.upperBound...])
            // A GEO_ID says by its first figures which kind it is of; its length is then whole.
            guard code.count == length else { return nil }
        }
        if code.hasSuffix(".0") { code.removeLast(2) }
        if self == .zip {
            if let dash = code.firstIndex(of: "-"), code.distance(from: dash, to: code.endIndex) <= 5 {
                code = String(code[..<dash])
            } else if code.count == 9 {
                code = String(code.prefix(5))
            }
        }
        // Spreadsheet programs take noughts away: one of a state, up to two of a ZIP in the north-east.
        let lost = length - code.count
        guard !code.isEmpty, lost >= 0, lost <= (self == .zip ? 2 : 1),
            code.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        let whole = String(repeating: "0", count: lost) + code
        return whole.allSatisfy { $0 == "0" } ? nil : whole
    }
}
