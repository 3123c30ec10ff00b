import PartnerCore

extension Reading {
    private static let dates = "dates such as every 15 September, or last Friday of the quarter"

    /// What is to be done with every partner of a kind on dates that come again, each by a key.
    mutating func dateRules(_ value: Value, of kind: KindKey) -> [PolicyDateRule]? {
        guard let entries = entries(value, expecting: "what comes again, each by a key, such as term-start:")
        else { return nil }
        let rules = entries.compactMap { dateRule($0, of: kind) }
        return rules.count == entries.count ? rules : nil
    }

    private mutating func dateRule(_ pair: Value.Pair, of kind: KindKey) -> PolicyDateRule? {
        if case .text = pair.value.content { return dateRule(pair, of: kind, dates: pair.value) }
        guard let fields = fields(pair.value, required: ["dates"], optional: ["what", "lead"]) else {
            return nil
        }
        let what = Optionally(fields["what"]) {
            line($0, expecting: "what is to be done, such as send the summer programme")
        }
        let lead = Optionally(fields["lead"]) { days($0, from: 0) }
        guard let dates = fields["dates"], let what, let lead else { return nil }
        return dateRule(pair, of: kind, dates: dates, what: what.value, lead: lead.value)
    }

    private mutating func dateRule(
        _ pair: Value.Pair, of kind: KindKey, dates value: Value, what: String? = nil, lead: Int? = nil
    ) -> PolicyDateRule? {
        guard let text = text(value, expecting: Self.dates),
            let dates = expression(
                text.string[...], of: text, at: value, .badExpression,
                { string throws(ExpressionFault) in try FixedDates(string) })
        else { return nil }
        // Whether it comes at all does not rest on which days are open, but for working days: any will do.
        let everyDay = OpenDays(weekdays: Set(Weekday.allCases))
        guard dates.comes(from: .earliest, openDays: everyDay) else {
            refuse(
                .badExpression, value, "\(quoted(text.string)) never comes",
                "expected dates that do; partnerctl rule next shows them")
            return nil
        }
        return PolicyDateRule(
            name: "\(kind)/\(pair.key.string)", what: what ?? pair.key.string.unhyphenated, dates: dates,
            written: text.string, lead: lead, place: place(pair.key.span))
    }
}
