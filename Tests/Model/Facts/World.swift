/// What holds for all partners: the configuration, and what staff do.
package struct Setting: Equatable, Sendable {
    var settings = Settings()
    var branches: [Int: Branch] = [:]
    var staff: [Int: Staff] = [:]
    var policies: [String: Policy] = [:]
    var rules: [Rule] = []
    var absences: [Absence] = []
    var silences: [Silence] = []
    var holds: [Holding] = []
    /// Who leaves, with their last day.
    var gone: [Int: Day] = [:]
    var deadMail: Set<Int> = []
}

/// A digest, as far as it came.
struct DigestState: Equatable {
    enum State { case open, fixed, accepted, dead, dropped }
    var digest: Digest
    var state = State.open
    /// A composition has been seen that no try has used yet.
    var isComposed = false
    /// Rows that dropped out when it was composed.
    var out: Set<Int> = []

    /// The rows whose text it would hand over.
    var rows: [StepRow] { digest.steps.filter { !out.contains($0.row) } }
}

/// A person and a date of theirs.
struct PersonDate: Hashable {
    var person: Int
    var date: Day
}

/// All that the log has told so far.
struct World {
    var setting = Setting()
    var partners: [Int: Partner] = [:]
    var digests: [Int: DigestState] = [:]
    /// Which digest a date was decided with.
    var decidedDates: [PersonDate: Int] = [:]
    /// The partner of each row.
    var placeOfRow: [Int: Int] = [:]
    /// Two partners have been merged at some time.
    var wasMerged = false
    var now = Moment(minutes: 0)
    /// The latest that the clock showed since it was last set back.
    var latest = Moment(minutes: 0)
    /// The number of the event being applied, from 0.
    var event = 0

    /// The numbers of all partners, in order.
    var numbers: [Int] = []

    /// The date and time at a branch. An unknown branch has UTC.
    func local(branch: Int) -> (day: Day, minute: MinuteOfDay) {
        now.local(offset: setting.branches[branch]?.offset ?? 0)
    }

    func local(person: Int) -> (day: Day, minute: MinuteOfDay) {
        local(branch: setting.staff[person]?.branch ?? 0)
    }

    /// The date in the home branch's zone.
    func today(of partner: Int) -> Day {
        local(branch: partners[partner]?.entry.home ?? 0).day
    }

    /// The partner with the facts of those merged into it; `nil` if it was itself merged.
    func view(of number: Int, on day: Day? = nil) -> View? {
        guard var partner = partners[number], partner.mergedInto == nil else { return nil }
        var family: Set<Int> = [number]
        for other in absorbed(by: partner) {
            family.insert(other.entry.id)
            partner.read(alsoOf: other)
        }
        if wasMerged {
            for other in partners.values where !family.contains(other.entry.id) {
                partner.read(straysOf: other)
            }
        }
        return View(setting: setting, partner: partner, family: family, today: day ?? today(of: number))
    }

    /// The partners merged into this one, and those merged into them.
    private func absorbed(by partner: Partner) -> [Partner] {
        partner.absorbed.compactMap { partners[$0] }.flatMap { [$0] + absorbed(by: $0) }
    }
}
