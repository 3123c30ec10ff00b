import PartnerCore

extension Reading {
    /// A path, or more about it.
    mutating func drop(_ value: Value, defaults: ImportSettings, names: DeclaredNames) -> DropSettings? {
        let example = "one such as /var/spool/partnerd/drop"
        if case .text = value.content {
            return path(value, expecting: example).map { DropSettings(path: $0, reading: defaults) }
        }
        guard case .mapping = value.content else {
            wrongType(value, expecting: "a path, or {folder: /var/spool/partnerd/drop, quiet: 30s}")
            return nil
        }
        guard let fields = fields(value, required: ["folder"], optional: ["quiet"] + Self.importKeys) else {
            return nil
        }
        let folder = fields["folder"].flatMap { path($0, expecting: example) }
        let quiet = fields["quiet"].map { self.quiet($0) } ?? DropSettings.usualQuiet
        let reading = importSettings(fields, defaults: defaults, names: names)
        guard let folder, let quiet, let reading else { return nil }
        return DropSettings(path: folder, quiet: quiet, reading: reading)
    }

    private mutating func quiet(_ value: Value) -> Duration? {
        let example = "1 s to 10 min, such as 30s"
        guard let text = text(value, expecting: example) else { return nil }
        let digits = text.string.prefix { $0.isASCII && $0.isNumber }
        let factors = ["s": 1, "sec": 1, "second": 1, "seconds": 1, "min": 60, "minute": 60, "minutes": 60]
        let unit = text.string[digits.endIndex...].drop { $0 == " " }
        guard let number = Int(digits), let factor = factors[String(unit)], number <= 600,
            (1...600).contains(number * factor)
        else {
            refuse(.badLength, value, "\(quoted(text.string)) is no quiet span", "expected \(example)")
            return nil
        }
        return .seconds(number * factor)
    }
}
