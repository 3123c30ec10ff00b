import PartnerCore

extension Reading {
    /// What is no usual day, so that nothing new is sent before the admin has looked.
    mutating func storm(_ value: Value) -> Storm.Limits? {
        guard let fields = fields(value, optional: ["mails", "partners"]) else { return nil }
        let mails = fields["mails"].map { number($0, in: 1...100_000) } ?? Storm.Limits.usual.mails
        let share = fields["partners"].map { percent($0) } ?? Storm.Limits.usual.share
        guard let mails, let share else { return nil }
        return Storm.Limits(mails: mails, share: share)
    }

    /// `30 %`, from 1 to 100.
    private mutating func percent(_ value: Value) -> Int? {
        let example = "1 % to 100 %, such as 30 %"
        guard let text = text(value, expecting: example) else { return nil }
        let digits = text.string.prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(digits), (1...100).contains(number),
            ["%", " %"].contains(text.string.dropFirst(digits.count))
        else {
            refuse(.badLength, value, "found \(quoted(text.string))", "expected \(example)")
            return nil
        }
        return number
    }
}
