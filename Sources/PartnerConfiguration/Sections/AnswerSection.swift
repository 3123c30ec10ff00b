import PartnerCore

extension Reading {
    /// How staff answer by mail.
    mutating func answers(_ value: Value) -> AnswerSettings? {
        guard
            let fields = fields(
                value, required: ["address", "folder"],
                optional: ["separator", "trust", "valid", "keep", "most-a-day"])
        else { return nil }
        let address = fields["address"].flatMap { mailbox($0) }
        let folder = fields["folder"].flatMap { path($0, expecting: "one such as /var/spool/partnerd/inbox") }
        let separator =
            fields["separator"].map { self.separator($0) } ?? Optionally(found: AnswerSettings.usualSeparator)
        let trusted = Optionally(fields["trust"]) {
            line($0, expecting: "the host's name, as it writes it into Authentication-Results", atMost: 250)
        }
        let valid = fields["valid"].map { span($0, atLeast: 7) } ?? AnswerSettings.usualValidDays
        let kept = fields["keep"].map { span($0, atLeast: 1) } ?? AnswerSettings.usualKeptDays
        let most = fields["most-a-day"].map { number($0, in: 1...10_000) } ?? AnswerSettings.usualMostADay
        guard let address, let folder, let separator, let trusted, let valid, let kept, let most else {
            return nil
        }
        guard separator.value == nil || hasRoom(address) else {
            refuse(
                .badAddress, value, "\(quoted(address.address)) leaves no room before the @",
                "expected at most \(Self.longestLocalPart) characters there, or separator: none")
            return nil
        }
        return AnswerSettings(
            address: address, folder: folder, separator: separator.value,
            trusted: trusted.value?.lowercased(), validDays: valid, keptDays: kept, mostADay: most)
    }

    /// What is put in takes up to 38 of the 64 that RFC 5321 4.5.3.1.1 allows.
    private static let longestLocalPart = 26

    private func hasRoom(_ address: MailAddress) -> Bool {
        address.address.prefix { $0 != "@" }.utf8.count <= Self.longestLocalPart
    }

    private enum Separator: String, CaseIterable {
        case plus = "+"
        case hyphen = "-"
        case none
    }

    /// The two that mail systems know, or `none`.
    private mutating func separator(_ value: Value) -> Optionally<String>? {
        choice(value, of: Separator.self).map { Optionally(found: $0 == .none ? nil : $0.rawValue) }
    }

    /// Up to a year.
    private mutating func span(_ value: Value, atLeast least: Int) -> Int? {
        guard let count = days(value, from: least) else { return nil }
        guard count <= 366 else {
            refuse(
                .badLength, value, "\(counted(count, "day")) is out of range",
                "expected \(least) to 366 days")
            return nil
        }
        return count
    }
}
