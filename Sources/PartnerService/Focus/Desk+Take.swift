import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    func take(_ request: Verb.Take.Parameters, by caller: Caller) throws -> Verb.Take.Reply {
        try change("take", by: caller) { db, command in
            let reason = try FactText.optionalText(request.reason, "reason")
            let (id, was) =
                switch try proposal(request.what, db) {
                case .partner(let partner):
                    try rebuild(partner, request, reason: reason, by: caller, command, db)
                case .candidate(let candidate):
                    try takeUp(candidate, request, reason: reason, by: caller, command, db)
                }
            let after = try PartnerStanding(of: id, at: time.now, in: library, db)
            guard let steward = after.facts.steward(on: after.today) else {
                throw StoreFault(.missing, "partner \(id) was taken up without a steward")
            }
            return Verb.Take.Reply(
                today: after.today, partner: after.record, was: was,
                contacts: after.contacts.map(after.household.entry), places: try places(of: steward, db),
                coming: after.coming)
        }
    }

    // MARK: An old tie

    private func rebuild(
        _ partner: Partner, _ request: Verb.Take.Parameters, reason: String?, by caller: Caller,
        _ command: PartnerStore.Command, _ db: Database
    ) throws -> (Partner.ID, Stage?) {
        let before = try PartnerStanding(of: partner.id, at: time.now, in: library, db)
        if request.kind != nil || request.branch != nil {
            throw ControlFault.refused(
                "\(partner.name) is a partner already, with a kind and a branch", found: partner.slug,
                expected: "partnerctl partner edit \(partner.slug)")
        }
        let isLost = before.plan?.health == .lost && before.stage?.stage == .established
        switch before.stage?.stage {
        case .lapsed?, .ended?: break
        case _ where isLost: break
        default:
            throw ControlFault.refused(
                "there is nothing to take up again: \(before.stageSentence)", found: partner.slug,
                expected: "one that is lost, has lapsed or ended")
        }
        let was = before.facts.steward(on: before.today)
        let living = was.flatMap { library.staff[$0] == nil ? nil : $0 }
        let steward = try taker(request.steward, else: living, of: partner.name, by: caller)
        try differ(steward: steward, backup: partner.backup)
        let override = try place(
            for: partner.id, of: steward, at: partner.branch, override: request.override, db)
        let step = try StageStep(to: .building, on: nil, through: nil, reason: reason, from: before)
        try step.write(for: partner.id, by: caller.staff, override: override, command, db)
        if steward != was {
            try Stewardships.set(steward, for: partner.id, on: before.today, command, db)
        }
        return (partner.id, before.stage?.stage)
    }

    // MARK: A new one

    private func takeUp(
        _ candidate: Candidate, _ request: Verb.Take.Parameters, reason: String?, by caller: Caller,
        _ command: PartnerStore.Command, _ db: Database
    ) throws -> (Partner.ID, Stage?) {
        let known = candidate.entry
        let steward = try taker(request.steward, else: nil, of: known.name, by: caller)
        let home = try request.branch.map { try branch($0) } ?? library.staff[steward]?.branch
        guard let home else { throw StoreFault(.missing, "\(steward) has no branch") }
        try isNobodyYet(candidate, db)
        let kind = try kind(of: known, typed: request.kind)
        let override = try place(for: nil, of: steward, at: home, override: request.override, db)
        let today = today(in: home)
        var entry = PartnerEntry(
            slug: try freeSlug(known, db), name: known.name, kind: kind, branch: home)
        let town = [known.place.state, known.place.zip].compactMap(\.self).joined(separator: " ")
        let address = [known.place.address, known.place.city, town.isEmpty ? nil : town].compactMap(\.self)
        entry.address = address.isEmpty ? nil : address.joined(separator: ", ")
        entry.website = known.website
        entry.notes = known.about
        let id = try Partners.add(entry, command, db)
        try Candidates.take(candidate.id, as: id, command, db)
        try Stages.set(
            .prospect, for: id, on: today, cause: .taken, by: caller.staff, reason: reason,
            override: override, command, db)
        try Stewardships.set(steward, for: id, on: today, command, db)
        if let name = known.contact ?? known.mail ?? known.phone {
            try Contacts.add(to: id, .init(name: name, phone: known.phone, mail: known.mail), command, db)
        }
        try Decisions.add(
            .taken, on: .candidate(candidate.id), date: today, by: caller.staff, reason: reason, command, db)
        return (id, nil)
    }

    /// Refuses a candidate that is a partner already, be it under its own name.
    private func isNobodyYet(_ candidate: Candidate, _ db: Database) throws {
        try isNotTakenUp(candidate, db)
        let known = candidate.entry
        let folded = PartnerIndex.folded(known.name)
        let verdicts = try CandidatePairs.verdicts(on: candidate.id, db)
        for partner in try Partners.all(db) {
            let isSame = verdicts[partner.id].map { $0 == .same }
            guard isSame ?? (PartnerIndex.folded(partner.name) == folded) else { continue }
            throw ControlFault.refused(
                "\(known.name) is a partner already, as \(partner.slug)", found: known.slug,
                expected: "partnerctl show \(partner.slug)")
        }
    }

    private func kind(of candidate: CandidateEntry, typed: String?) throws -> KindKey {
        if let typed { return try kind(typed) }
        if let word = candidate.kind, let known = Slug(from: word).map({ KindKey($0.text) }),
            library.policies[known] != nil
        {
            return known
        }
        let kinds = library.policies.keys.map(\.rawValue).sorted()
        throw ControlFault.refused(
            candidate.kind.map {
                "the configuration has no kind \"\(FactText.shown($0))\", as the list calls \(candidate.name)"
            } ?? "no list says what kind of partner \(candidate.name) would be",
            found: candidate.kind ?? candidate.slug,
            expected: "--kind \(kinds.isEmpty ? "KIND" : kinds.joined(separator: "|"))")
    }

    private func freeSlug(_ candidate: CandidateEntry, _ db: Database) throws -> Slug {
        guard let wanted = Slug(candidate.slug) ?? Slug(from: candidate.name) else {
            throw StoreFault(.senseless, "the slug \(candidate.slug) is none")
        }
        return wanted.free(besides: Set(try Partners.slugs(db)))
    }

    // MARK: Whose it becomes

    /// - `present`: who looks after it now, if they are still with us.
    private func taker(
        _ typed: String?, else present: StaffKey?, of name: String, by caller: Caller
    ) throws -> StaffKey {
        guard let person = try typed.map({ try staff($0) }) ?? present ?? caller.staff else {
            throw ControlFault.refused(
                "it is not said who takes up \(name)", expected: "a member of staff: --to STAFF")
        }
        try mayAct(
            for: person, caller,
            "only \(self.name(person)) or an admin takes up what \(self.name(person)) is to do")
        if let present, present != person {
            try mayAct(
                for: present, caller,
                "\(self.name(present)) looks after \(name): only they or an admin hand it on")
        }
        return person
    }
}
