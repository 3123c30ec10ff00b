extension Reading {
    mutating func channels(_ value: Value?) -> Channels? {
        guard let value else { return .standard }
        guard let fields = fields(value, optional: ["sendmail", "log"]) else { return nil }
        let sendmail = fields["sendmail"].map { self.sendmail($0) } ?? .on(.standard)
        let log = fields["log"].map { self.log($0) } ?? .on(.standard)
        guard let sendmail, let log else { return nil }
        if case .off = sendmail, case .off = log {
            refuse(
                .missing, value.owner, path: value.path, "every channel is off",
                "expected sendmail or log, or both")
            return nil
        }
        return Channels(sendmail: sendmail.settings, log: log.settings)
    }

    private enum Switch<Settings> {
        case off
        case on(Settings)

        var settings: Settings? {
            switch self {
            case .off: nil
            case .on(let settings): settings
            }
        }
    }

    private func isOff(_ value: Value) -> Bool {
        if case .text(let text) = value.content { text.string == "off" } else { false }
    }

    private mutating func sendmail(_ value: Value) -> Switch<Channels.Sendmail>? {
        if isOff(value) { return .off }
        guard case .mapping = value.content else {
            wrongType(value, expecting: "off, or {program: /usr/sbin/sendmail, time-limit: 60s}")
            return nil
        }
        guard let fields = fields(value, optional: ["program", "time-limit"]) else { return nil }
        let standard = Channels.Sendmail.standard
        let program =
            fields["program"].map { path($0, expecting: "one such as /usr/sbin/sendmail") }
            ?? standard.program
        let limit = fields["time-limit"].map { timeLimit($0) } ?? standard.timeLimit
        guard let program, let limit else { return nil }
        return .on(Channels.Sendmail(program: program, timeLimit: limit))
    }

    private mutating func log(_ value: Value) -> Switch<Channels.LogFile>? {
        if isOff(value) { return .off }
        guard case .mapping = value.content else {
            wrongType(value, expecting: "off, or {file: /var/log/partnerd/notices.jsonl}")
            return nil
        }
        guard let fields = fields(value, optional: ["file", "rotate-at", "keep"]) else { return nil }
        let path =
            fields["file"].map { self.path($0, expecting: "one such as /var/log/partnerd/notices.jsonl") }
            ?? Channels.LogFile.standard.path
        let rotateAt =
            fields["rotate-at"].map { size($0) } ?? Optionally(found: Channels.LogFile.standardSize)
        let keep = fields["keep"].map { number($0, in: 0...999) } ?? Channels.LogFile.standardKeep
        guard let path, let rotateAt, let keep else { return nil }
        return .on(Channels.LogFile(path: path, rotateAt: rotateAt.value, keep: keep))
    }

    /// `20 MB`, in thousands as disks are sold; or `never`.
    private mutating func size(_ value: Value) -> Optionally<Int>? {
        let example = "a size from 10 kB to 10 GB, such as 20 MB, or never"
        guard let text = text(value, expecting: example) else { return nil }
        if text.string == "never" { return Optionally(found: nil) }
        let digits = text.string.prefix { $0.isASCII && $0.isNumber }
        let units = ["kb": 1000, "mb": 1_000_000, "gb": 1_000_000_000]
        let unit = text.string.dropFirst(digits.count).trimmed.lowercased()
        guard let number = Int(digits), number <= 1_000_000, let factor = units[unit],
            (10_000...10_000_000_000).contains(number * factor)
        else {
            refuse(.badLength, value, "found \(quoted(text.string))", "expected \(example)")
            return nil
        }
        return Optionally(found: number * factor)
    }
}
