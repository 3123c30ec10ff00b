import PartnerCore

/// What is allowed, and hardly meant.
extension Reading {
    mutating func warnAboutClosedBranches(_ branches: [BranchSection], staff: [StaffSection]) {
        let closed = branches.filter { OpenYear($0.branch.openDays).isEmpty }
        for section in closed {
            warn(
                .neverOpen, section.span, path: section.path, "this branch is never open",
                "no date of its partners is moved, and its staff get no digest")
        }
        let keys = Set(closed.map(\.branch.key))
        for person in staff where keys.contains(person.staff.branch) {
            let role =
                branches.contains { $0.branch.head == person.staff.key } ? "a head" : "a member of staff"
            warn(
                .neverOpen, person.span, path: person.path, "\(role) at a branch that is never open",
                "no digest is ever due to \(person.staff.firstName)")
        }
    }

    mutating func warnAboutUnreachedPartners(_ policies: PolicySections, branches: [BranchSection]) {
        let years = branches.map { (key: $0.branch.key.rawValue, year: OpenYear($0.branch.openDays)) }
        for section in policies.named + [policies.otherwise] {
            guard let value = section.values[.notIn] ?? section.values[.onlyIn] else { continue }
            let never = years.filter { !$0.year.isEmpty && !$0.year.hasDay(in: section.policy.season) }
            if never.isEmpty { continue }
            let names = oneOf(never.map(\.key), "and")
            warn(
                .neverReached, value.span, path: value.path, "no open day of \(names) is left in any year",
                "their dates stay where they fall")
        }
    }

    mutating func warnAboutTwins(_ staff: [StaffSection]) {
        var addresses: [String: StaffKey] = [:]
        var names: [String: StaffKey] = [:]
        for person in staff {
            let mail = person.staff.mail.lowercased(), name = FoldedText(person.staff.name).text
            if let other = addresses[mail] {
                warn(
                    .twice, person.span, path: person.path, "the mail address of \(other) once more",
                    "both digests go to \(person.staff.mail)")
            }
            if let other = names[name] {
                warn(
                    .twice, person.span, path: person.path, "the name of \(other) once more",
                    "a spreadsheet that says \(quoted(person.staff.name)) can mean either")
            }
            addresses[mail] = person.staff.key
            names[name] = person.staff.key
        }
    }

    /// A notice whose lead is half the cadence or more is left out; where that is always so, it is told.
    mutating func warnAboutNotice(_ section: PolicySection) {
        let policy = section.policy
        // Working days reach at least as far as days.
        guard policy.notice.count > 0, policy.notice.count * 2 >= policy.followUp.longestInDays,
            let value = section.values[.notice] ?? section.values[.followUp]
        else { return }
        let least = (policy.followUp.longestInDays + 1) / 2
        warn(
            .noNotice, value.span, path: value.path,
            "no notice is ever said: \(policy.notice) ahead is half of \"\(policy.followUp)\" or more",
            least > 1 ? "set notice below \(counted(least, "day")), or to none" : "set notice to none")
    }

    /// Days between two asks of the same person: Documentation/rules.md, 3.3.
    private static let leastGap = 7

    /// A ladder whose first two asks lie closer than the same person may be asked; a promise's may.
    mutating func warnAboutFirstGaps(_ section: PolicySection) {
        let policy = section.policy
        let ladders: [(Policy.Rule, Ladder)] = [
            (.ladder, policy.ladder), (.firstApproachLadder, policy.firstApproachLadder),
            (.contactCheckLadder, policy.contactCheckLadder),
            (.agreementLadder, policy.ladder(for: .agreement)),
        ]
        for (rule, ladder) in ladders {
            // Only what follows to the same person: a backup may be asked on the day after. Working days are as long as
            // each branch makes them.
            guard ladder.unit == .days, ladder.firstGap.count < Self.leastGap,
                let second = ladder.steps.dropFirst().first?.name,
                second.isStewardsAsk,
                let written = section.values[rule]?.step(second)
            else { continue }
            let least = counted(Self.leastGap, "day")
            warn(
                .shortGap, written.span, path: written.path,
                "\(second) \(ladder.firstGap) after due: nobody is asked the same twice within \(least)",
                "it comes \(least) after the first ask at the earliest; write \(least) or more")
        }
    }

    /// A kind whose name is nearly `default` would quietly be a kind like others.
    mutating func warnAboutMisspeltDefault(_ policies: PolicySections) {
        for section in policies.named {
            guard let span = section.span,
                NearestName.best(for: section.policy.kind.rawValue, among: ["default"]) != nil
            else { continue }
            warn(
                .badKey, span, path: section.path,
                "a kind of partner called \(quoted(section.policy.kind.rawValue))",
                "did you mean \"default\"?")
        }
    }
}

extension Value {
    /// Where a ladder that is written here says when its first repeat or its last question comes; nil where that is
    /// inherited.
    fileprivate func step(_ name: StepName) -> Value? {
        guard case .mapping(let pairs) = content else { return nil }
        let key = name == .lastQuestion ? name.rawValue : "repeat"
        guard let value = pairs.first(where: { $0.key.string == key })?.value else { return nil }
        if case .list(let items) = value.content { return items.first }
        return value
    }
}

extension Cadence {
    /// The longest it can be; working days as if every other day were closed.
    fileprivate var longestInDays: Int {
        switch unit {
        case .days: count
        case .workingDays: count * 2
        case .weeks: count * 7
        case .months: count * 31
        case .quarters: count * 92
        case .years: count * 366
        }
    }
}

/// The days on which a branch is open for good, whatever is closed for a while only.
private struct OpenYear {
    private let days: [CivilDate]
    private let openDays: OpenDays

    var isEmpty: Bool { days.isEmpty }

    /// The last years that a calendar file is followed into: what is closed once is over by then, what is closed
    /// for ever is not. Eight years from a leap year on: every day of the year meets every weekday but few.
    private static let first: CivilDate = "2092-01-01"
    private static let last: CivilDate = "2099-12-31"

    /// The longest stretch that is looked through day by day.
    private static let longest = 3660

    init(_ openDays: OpenDays) {
        self.openDays = openDays
        days = (0...Self.last.days(since: Self.first)).map { Self.first.adding(days: $0) }
            .filter { openDays.isOpen(on: $0) }
    }

    /// Whether one of them is in season, in every year or in a stretch that is listed for once.
    func hasDay(in season: Season) -> Bool {
        days.contains(where: season.contains)
            || season.onlyIn.contains { period in
                guard case .once(let stretch) = period.days else { return false }
                let length = min(stretch.upperBound.days(since: stretch.lowerBound), Self.longest)
                return (0...length).lazy.map { stretch.lowerBound.adding(days: $0) }
                    .contains { openDays.isOpen(on: $0) && season.contains($0) }
            }
    }
}
