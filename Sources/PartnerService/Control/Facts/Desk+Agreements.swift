import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    package func addAgreement(_ request: Verb.AddAgreement.Parameters, by caller: Caller) throws
        -> AgreementReply
    {
        try change("agreement add", of: request.partner, by: caller) { before, command, db in
            try before.isNotEnded(orElse: "nothing is agreed on with it", found: request.partner)
            let what = try FactText.line(request.what, "agreement")
            let starts = try request.from.map { try day($0, before) } ?? before.today
            let ends = try date(request.until, .future, today: max(before.today, starts))
            try isLater(ends, than: starts, found: request.until)
            let id = try Agreements.add(
                to: before.partner.id, what: what, starts: starts, ends: ends,
                lead: try leadDays(request.lead),
                by: caller.staff, command, db)
            return try reply(id, before, db)
        }
    }

    package func renewAgreement(_ request: Verb.RenewAgreement.Parameters, by caller: Caller) throws
        -> AgreementReply
    {
        try change("agreement renew", by: caller) { db, command in
            let (before, _) = try running(request.number, db)
            let follower = try renew(
                request.number, until: request.until, lead: try leadDays(request.lead), before, by: caller,
                command, db)
            return try reply(follower, before, db)
        }
    }

    package func endAgreement(_ request: Verb.EndAgreement.Parameters, by caller: Caller) throws
        -> AgreementReply
    {
        try change("agreement end", by: caller) { db, command in
            let (before, agreement) = try running(request.number, db)
            let reason = try FactText.text(request.reason, "reason")
            try Agreements.close(
                agreement.id, .ended, on: before.today, reason: reason, command, db)
            return try reply(agreement.id, before, db)
        }
    }

    func listAgreements(_ request: Verb.ListAgreements.Parameters) throws -> Verb.ListAgreements.Reply {
        try read { db in
            let household = try household(db)
            let wanted = try request.partner.map { try partner($0, db).id }
            let lines = household.facts.values
                .filter { wanted == nil || $0.partner.id == wanted }
                .flatMap { facts -> [(Partner, Agreement)] in
                    facts.agreements
                        .filter { request.all || $0.state == .running }
                        .map { (facts.partner, $0) }
                }
                .sorted { ($0.1.ends, $0.1.id) < ($1.1.ends, $1.1.id) }
            return Verb.ListAgreements.Reply(
                today: library.firstZone.date(household.instant),
                agreements: lines.map {
                    .init(partner: household.label($0), agreement: household.entry($1))
                })
        }
    }

    /// Another follows it from the day after its end.
    /// - Parameter lead: days; nil: as the old one had it.
    /// - Returns: the follower's number.
    func renew(
        _ number: Int64, until: String, lead: Int?, _ before: PartnerStanding, by caller: Caller,
        _ command: PartnerStore.Command, _ db: Database
    ) throws -> Int64 {
        guard let old = before.facts.agreements.first(where: { $0.id == number }) else {
            throw StoreFault(.missing, "there is no agreement \(number)")
        }
        let starts = old.ends.adding(days: 1)
        let ends = try date(until, .future, today: max(before.today, starts))
        try isLater(ends, than: starts, found: until)
        let follower = try Agreements.add(
            to: before.partner.id, what: old.what, starts: starts, ends: ends, lead: lead ?? old.lead,
            by: caller.staff, command, db)
        try Agreements.close(
            old.id, .renewed, on: before.today, renewedBy: follower, reason: nil, command, db)
        return follower
    }

    private func day(_ text: String, _ standing: PartnerStanding) throws(ControlFault) -> CivilDate {
        try date(text, .past, today: standing.today)
    }

    private func isLater(
        _ ends: CivilDate, than starts: CivilDate, found: String
    ) throws(ControlFault) {
        guard ends > starts else {
            throw .refused(
                "it would end on \(DateText.full(ends)), not after it begins on \(DateText.full(starts))",
                found: found, expected: "a day after \(starts)")
        }
    }

    /// Days ahead, as they were typed.
    func leadDays(_ days: Int?) throws(ControlFault) -> Int? {
        guard let days else { return nil }
        guard (0...3660).contains(days) else {
            throw ControlFault(
                .refused, "a lead of \(days) days is out of range", found: "\(days)",
                expected: "0 to 3660 days", exitCode: 64)
        }
        return days
    }

    private func running(_ number: Int64, _ db: Database) throws -> (PartnerStanding, Agreement) {
        guard let (partner, agreement) = try Agreements.get(number, db) else {
            throw ControlFault(.notFound, "no agreement \(number)", found: "\(number)")
        }
        let standing = try PartnerStanding(of: partner, at: time.now, in: library, db)
        guard agreement.state == .running else {
            let day = agreement.closed.map { " on \(standing.dates.day($0))" } ?? ""
            let follower = agreement.renewedBy.map { "; agreement \($0) followed it" } ?? ""
            throw ControlFault.refused(
                "agreement \(number) was \(agreement.state)\(day)\(follower)", found: "\(number)")
        }
        return (standing, agreement)
    }

    private func reply(_ id: Int64, _ before: PartnerStanding, _ db: Database) throws -> AgreementReply {
        let after = try before.reread(db)
        return AgreementReply(
            today: after.today, partner: after.label, agreement: try after.entry(ofAgreement: id),
            coming: after.coming)
    }
}
