import PartnerCore

extension Reading {
    private static let stretches = "stretches such as 06-10..08-20 or 2027-02-08..2027-03-09 Ramadan"

    /// Stretches of every year or of one, each with what people call it behind.
    mutating func periods(_ value: Value) -> [Season.Period]? {
        if case .list(let items) = value.content, items.isEmpty { return [] }
        guard let items = items(value, expecting: Self.stretches) else { return nil }
        let periods = items.compactMap { item -> Season.Period? in
            guard let text = text(item, expecting: Self.stretches) else { return nil }
            return expression(text.string[...], of: text, at: item, .badDate) {
                string throws(ExpressionFault) in try Season.Period(reading: string)
            }
        }
        return periods.count == items.count ? periods : nil
    }
}
