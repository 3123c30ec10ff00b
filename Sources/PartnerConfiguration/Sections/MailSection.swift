import PartnerCore

struct MailSection {
    let settings: MailSettings
    /// When mail leaves to who has no times of their own.
    let sending: SendTimes

    static let sending = SendTimes(TimeOfDay(minutesSinceMidnight: 8 * 60 + 30))
    static let asksADay = 5
    static let atOnce = 1
}

extension Reading {
    /// - Parameter takesAnswers: whether the file says how staff answer.
    mutating func mail(_ value: Value, takesAnswers: Bool) -> MailSection? {
        guard
            let fields = fields(
                value, required: ["from", "admin", "tell-us"],
                optional: ["reply-to", "digest", "asks-a-day", "window", "quiet", "overview", "at-once"])
        else { return nil }
        let from = fields["from"].flatMap { mailbox($0) }
        let admin = fields["admin"].flatMap { mailbox($0) }
        let replyTo = Optionally(fields["reply-to"]) { mailbox($0) }
        let tellUs = fields["tell-us"].flatMap {
            paragraph($0, expecting: "a sentence on how staff report a contact", atMost: 1000)
        }
        let sending = sending(fields, else: MailSection.sending)
        let overview = fields["overview"].map { overviewDay($0) } ?? .monday
        // A person is shown two a day at least, so a smaller number would not be kept.
        let asks = fields["asks-a-day"].map { number($0, in: 2...50) } ?? MailSection.asksADay
        // More would only wait for the same mail system.
        let atOnce = fields["at-once"].map { number($0, in: 1...16) } ?? MailSection.atOnce
        guard let from, let admin, let replyTo, let tellUs, let sending, let overview, let asks, let atOnce
        else {
            return nil
        }
        return MailSection(
            settings: MailSettings(
                from: from, replyTo: replyTo.value, admin: admin, tellUs: tellUs, asksADay: asks,
                overviewDay: overview, atOnce: atOnce, takesAnswers: takesAnswers),
            sending: sending)
    }

    private mutating func overviewDay(_ value: Value) -> Weekday? {
        guard let text = text(value, expecting: "a weekday such as Mon") else { return nil }
        return weekday(text.string[...], of: text, at: value)
    }

    /// `Ana Reyes <ana@library.example>`, or the address alone.
    mutating func mailbox(_ value: Value) -> MailAddress? {
        let example = "an address such as Ana Reyes <ana@library.example>"
        guard let string = line(value, expecting: example, atMost: 500) else { return nil }
        guard string.last == ">", let open = string.lastIndex(of: "<") else {
            return address(string[...], value).map { MailAddress(address: $0) }
        }
        guard let address = address(string[string.index(after: open)...].dropLast(), value) else {
            return nil
        }
        var name = string[..<open].trimmed
        if name.count >= 2, name.first == "\"", name.last == "\"" { name = name.dropFirst().dropLast() }
        if name.contains(where: { $0 == "<" || $0 == ">" || $0 == "\"" || $0 == "\\" }) {
            refuse(.badAddress, value, "\(quoted(string)) is no address", "expected \(example)")
            return nil
        }
        return MailAddress(name: name.isEmpty ? nil : String(name), address: address)
    }

    /// `ana@library.example`
    mutating func bareAddress(_ value: Value) -> String? {
        guard let string = line(value, expecting: "an address such as ana@library.example", atMost: 500)
        else { return nil }
        return address(string[...], value)
    }

    private mutating func address(_ part: Substring, _ value: Value) -> String? {
        guard let fault = MailAddress.faultForMail(in: part) else { return String(part) }
        let advice: String
        if part.contains("<") || part.contains(">") {
            advice = "expected an address such as ana@library.example"
        } else if part.contains(",") || part.contains(";") {
            advice = "expected one address"
        } else {
            advice = fault.description
        }
        var span = value.span
        if case .text(let text) = value.content, let found = text.string.range(ofPart: part) {
            span = text.span(of: text.string[found])
        }
        refuse(.badAddress, span, path: value.path, "\(quoted(String(part))) is no mail address", advice)
        return nil
    }
}

extension String {
    fileprivate func range(ofPart part: Substring) -> Range<Index>? {
        indices.lazy.compactMap { start -> Range<Index>? in
            self[start...].hasPrefix(part) ? start..<self.index(start, offsetBy: part.count) : nil
        }.first
    }
}
