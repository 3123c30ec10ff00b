import PartnerCore

extension Reading {
    /// When a digest is due: `08:30`, `Mon..Fri 08:30`.
    mutating func digestTime(_ value: Value) -> DayTime? {
        guard let text = text(value, expecting: "a time such as 08:30") else { return nil }
        if isPlain(text.string) { return time(value).map(DayTime.init) }
        guard let time = dayTime(text.string[...], of: text, at: value) else { return nil }
        if time.isFirstOfSeveral {
            warn(
                .severalTimes, value.span, path: value.path,
                "\(quoted(text.string)) comes several times a day",
                "one digest a day: it comes at \(time.time)")
        }
        return time
    }

    /// Hours and minutes, or hardly meant as more: `8.30`.
    private func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x3A || $0 == 0x2E }
            && text.utf8.count { $0 == 0x3A } < 2
    }

    private mutating func dayTime(_ part: Substring, of text: Text, at value: Value) -> DayTime? {
        expression(part, of: text, at: value, .badTime) { text throws(ExpressionFault) in
            try DayTime(reading: text)
        }
    }

    /// `Mon..Fri 08:00 for 9h`, or a list of such.
    mutating func daySpans(_ value: Value, within lengths: ClosedRange<Duration>) -> [DaySpan]? {
        guard let items = items(value, expecting: "one such as \(Self.daySpan)") else { return nil }
        let spans = items.compactMap { daySpan($0, within: lengths) }
        return spans.count == items.count ? spans : nil
    }

    private static let daySpan = "\"Mon..Fri 08:00 for 9h\""

    private mutating func daySpan(_ value: Value, within lengths: ClosedRange<Duration>) -> DaySpan? {
        guard let text = text(value, expecting: "one such as \(Self.daySpan)") else { return nil }
        let ends = text.string[...].ends(of: " for ")
        guard ends.count == 2 else {
            refuse(
                .badLength, value, "\(quoted(text.string)) does not say for how long",
                "expected one such as \(Self.daySpan)")
            return nil
        }
        let start = dayTime(ends[0], of: text, at: value)
        let length = expression(ends[1], of: text, at: value, .badLength) { text throws(ExpressionFault) in
            try DaySpan.length(reading: text, in: lengths)
        }
        guard let start, let length else { return nil }
        guard !start.isFirstOfSeveral else {
            refuse(
                .badTime, ends[0], of: text, at: value,
                "\(quoted(String(ends[0]))) comes several times a day",
                "expected one time; several stand in a list")
            return nil
        }
        return DaySpan(start, for: length)
    }

    /// What `digest`, `window` and `quiet` of a mapping say; what is left out is as `standard` has it.
    mutating func sending(_ fields: Fields, else standard: SendTimes) -> SendTimes? {
        let digest = fields["digest"].map { digestTime($0) } ?? standard.digest
        let windows =
            fields["window"].map { daySpans($0, within: DaySpan.lengthOfWindow) } ?? standard.windows
        let quiet = fields["quiet"].map { daySpans($0, within: DaySpan.lengthOfQuiet) } ?? standard.quiet
        guard let digest, let windows, let quiet else { return nil }
        let sending = SendTimes(digest, windows: windows, quiet: quiet)
        guard let last = fields["quiet"] ?? fields["window"] ?? fields["digest"],
            !sending.everSends(on: Set(Weekday.allCases))
        else {
            warnAboutPast(sending, fields, else: standard)
            return sending
        }
        if SendTimes(digest, windows: windows).everSends(on: Set(Weekday.allCases)) {
            refuse(
                .neverSent, last, "it is always quiet when a digest could leave",
                "expected some time from \(digest) on that is not quiet")
        } else {
            refuse(
                .neverSent, fields["window"] ?? last, "no digest due at \(digest) lies within a window",
                "expected a window of the same days that ends after that")
        }
        return nil
    }

    /// Whose digest time and branch have no weekday in common would never hear anything.
    mutating func refuseNeverSent(_ staff: [StaffSection], branches: [BranchSection]) {
        let openDays = Dictionary(
            branches.map { ($0.branch.key, $0.branch.openDays.weekdays) },
            uniquingKeysWith: { first, _ in first })
        for section in staff {
            let person = section.staff
            guard let weekdays = openDays[person.branch], !weekdays.isEmpty,
                !person.sending.everSends(on: weekdays)
            else { continue }
            let names = oneOf(weekdays.sorted().map(\.shortName), "and", atMost: 7)
            refuse(
                .neverSent, section.span, path: section.path,
                "no digest ever leaves to \(person.firstName): \(person.sending.digest) is on no open day",
                "\(person.branch) is open on \(names)")
        }
    }
}
