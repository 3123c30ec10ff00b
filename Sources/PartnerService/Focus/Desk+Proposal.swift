import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    /// What is meant by a slug that can be a partner's or a candidate's.
    enum Meant {
        case partner(Partner)
        case candidate(Candidate)
    }

    /// A partner comes before the candidate that it was.
    func proposal(_ slug: String, _ db: Database) throws -> Meant {
        let partner = try Partners.find(slug: slug, db)
        if let candidate = try Candidates.find(slug: slug, db) {
            guard let partner else { return .candidate(candidate) }
            guard try Candidates.partner(of: candidate.id, db) != nil else {
                throw ControlFault(
                    .ambiguous,
                    "\"\(slug)\" is the partner \(partner.name) and the candidate \(candidate.entry.name)",
                    found: slug,
                    expected: "another slug for the partner: partnerctl partner edit \(slug) --slug SLUG",
                    exitCode: 65)
            }
        }
        if let partner { return .partner(partner) }
        throw notFound(
            "candidate or partner", slug, among: try Candidates.slugs(db) + Partners.slugs(db))
    }

    func decide(
        _ request: Verb.DecideProposal.Parameters, by caller: Caller
    ) throws -> Verb.DecideProposal.Reply {
        try change("candidates \(request.decision.rawValue)", by: caller) { db, command in
            let by = try doer(request.by, caller)
            let (what, slug, name, branch) = try named(request.what, by: by, db)
            let today = library.date(in: branch, at: time.now)
            let answer = try answer(request, today: today, openDays: openDays(of: branch))
            try Decisions.add(
                answer, on: what, date: today, by: by,
                reason: try FactText.optionalText(request.reason, "reason"), command, db)
            var until: CivilDate?
            if case .notNow(let day) = answer { until = day }
            return Verb.DecideProposal.Reply(
                today: today, slug: slug, name: name, decision: request.decision, until: until)
        }
    }

    /// What an answer is about, and whose day holds.
    private func named(
        _ text: String, by person: StaffKey?, _ db: Database
    ) throws -> (what: Proposal, slug: String, name: String, branch: BranchKey?) {
        switch try proposal(text, db) {
        case .partner(let partner):
            try canBeAnswered(partner, db)
            return (.rebuild(partner.id), partner.slug, partner.name, partner.branch)
        case .candidate(let candidate):
            try isNotTakenUp(candidate, db)
            let branch = person.flatMap { library.staff[$0]?.branch }
            return (.candidate(candidate.id), candidate.entry.slug, candidate.entry.name, branch)
        }
    }

    func isNotTakenUp(_ candidate: Candidate, _ db: Database) throws {
        guard let partner = try Candidates.partner(of: candidate.id, db) else { return }
        throw ControlFault.refused(
            "\(candidate.entry.name) was taken up already, as \(partner.slug)", found: candidate.entry.slug,
            expected: "partnerctl show \(partner.slug)")
    }

    /// Only what might be proposed can be answered.
    private func canBeAnswered(_ partner: Partner, _ db: Database) throws {
        let standing = try PartnerStanding(of: partner.id, at: time.now, in: library, db)
        let stage = standing.stage?.stage
        guard stage == .lapsed || (stage == .established && standing.plan?.health == .lost) else {
            throw ControlFault.refused(
                "nobody proposes to rebuild \(partner.name): \(standing.stageSentence)", found: partner.slug,
                expected: "a candidate, or a partner that is lost or has lapsed")
        }
    }

    private func openDays(of branch: BranchKey?) -> OpenDays {
        branch.flatMap { library.branches[$0] }?.openDays ?? OpenDays(weekdays: Set(Weekday.allCases))
    }

    private func answer(
        _ request: Verb.DecideProposal.Parameters, today: CivilDate, openDays: OpenDays
    ) throws -> Proposal.Answer {
        guard request.until == nil || request.decision == .notNow else {
            throw ControlFault.refused(
                "only \"not now\" has a day", found: request.until, expected: "no day, or not-now")
        }
        switch request.decision {
        case .open: return .open
        case .never:
            guard request.reason != nil else {
                throw ControlFault.refused("why never is not said", expected: "a reason: --reason")
            }
            return .never
        case .notNow:
            let until =
                try request.until.map { try date($0, .future, today: today) }
                ?? library.focus.askAgain.date(after: today, openDays: openDays)
            guard let until, until > today else {
                throw ControlFault.refused(
                    "\"not now\" needs a day to come", found: request.until, expected: "a day after \(today)")
            }
            return .notNow(until: until)
        }
    }
}
