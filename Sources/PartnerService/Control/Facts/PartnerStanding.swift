import PartnerControl
import PartnerCore
import PartnerStore

/// One partner as it stands at one moment, with all that an answer needs of it.
struct PartnerStanding {
    /// Of this partner alone: an answer about one need not plan them all.
    let household: Household
    let facts: PartnerFacts
    /// In its home branch.
    let today: CivilDate

    init(of id: Partner.ID, at now: Instant, in library: Library, _ db: Database) throws {
        guard let facts = try Facts.one(id, db) else {
            throw StoreFault(.missing, "there is no partner \(id)")
        }
        self.facts = facts
        household = Household(
            library: library, roster: try Roster.load(db), instant: now, facts: [facts],
            contacts: [facts.partner.id: try Contacts.of(facts.partner.id, db)],
            staffNames: try StaffNames.all(db))
        today = library.date(in: facts.partner.branch, at: now)
    }

    /// The same partner at the same moment, after its facts were changed.
    func reread(_ db: Database) throws -> PartnerStanding {
        try PartnerStanding(of: partner.id, at: household.instant, in: household.library, db)
    }

    var partner: Partner { facts.partner }
    var label: PartnerLabel { household.label(partner) }
    var contacts: [Contact] { household.contacts[partner.id] ?? [] }
    var coming: [Coming] { household.coming(facts) }
    /// nil where the home branch is not in the configuration.
    var plan: Plan? { household.agenda.plans[partner.id] }
    var dates: DateText { DateText(today: today) }

    /// The next due first.
    var openPromises: [PromiseEntry] {
        facts.promises.filter { $0.state == .open }.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
            .map(household.entry)
    }

    /// Where the relationship stands today; nil where that is not on record.
    var stage: StageEntry? { household.stage(of: facts) }

    /// - Parameter consequence: what is so because it has ended: `has no dates`.
    func isNotEnded(orElse consequence: String, found: String) throws(ControlFault) {
        guard stage?.stage == .ended else { return }
        throw .refused(
            "\(stageSentence), and \(consequence)", found: found,
            expected: "partnerctl stage \(partner.slug) building, to take it up again")
    }

    /// `Lincoln Elementary School rests through 31 August`
    var stageSentence: String {
        guard let stage else { return "\(partner.name) has no stage on record" }
        let since = dates.day(stage.since)
        let words =
            switch stage.stage {
            case .prospect: "is a prospect since \(since)"
            case .building: "is being built since \(since)"
            case .established: "is established since \(since)"
            case .resting: stage.through.map { "rests through \(dates.day($0))" } ?? "rests since \(since)"
            case .ended: "ended on \(since)"
            case .lapsed: "lapsed on \(since)"
            }
        return "\(partner.name) \(words)"
    }
}

extension Household {
    /// Where a relationship stands today. Without a calendar no more is known than what was set last.
    func stage(of facts: PartnerFacts) -> StageEntry? {
        if let plan = agenda.plans[facts.partner.id] { return plan.stage.map { entry($0, of: facts) } }
        return facts.stages.max { ($0.date, $0.id) < ($1.date, $1.id) }.map(entry)
    }

    func entry(_ change: StageChange) -> StageEntry {
        StageEntry(
            stage: change.stage, since: change.date, through: change.through, cause: change.cause,
            by: change.by.map(label), reason: change.reason, override: change.override)
    }
}

extension Desk {
    func standing(of slug: String, _ db: Database) throws -> PartnerStanding {
        try PartnerStanding(of: try partner(slug, db).id, at: time.now, in: library, db)
    }

    /// Changes one partner's facts in one command.
    /// - `body`: gets the partner as it stood before.
    func change<Reply>(
        _ verb: String, of slug: String, by caller: Caller,
        _ body: (PartnerStanding, PartnerStore.Command, Database) throws -> Reply
    ) throws -> Reply {
        try change(verb, by: caller) { db, command in try body(try standing(of: slug, db), command, db) }
    }

    /// A day that has come; today where none is named.
    func pastDay(_ text: String?, today: CivilDate) throws(ControlFault) -> CivilDate {
        try TypedDay.past(text, today: today)
    }
}
