import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    package func done(_ request: Verb.Done.Parameters, by caller: Caller) throws -> AnswerReply {
        try change("done", of: request.partner, by: caller) { before, command, db in
            let plan = try before.open(request.clock, subject: request.subject)
            if request.until != nil, plan.occurrence.clock != .agreement {
                throw ControlFault.refused(
                    "only an agreement is done until a day, by being renewed", found: "--until",
                    expected: "no --until")
            }
            switch plan.occurrence.clock {
            case .followUp, .firstApproach:
                let how = try wayOfTouch(request, plan.occurrence.clock, before)
                let entry = try touch(
                    how: how, who: request.who, by: request.by, on: nil, note: request.note, before, caller)
                let id = try Touches.add(to: before.partner.id, entry, command, db)
                let after = try before.reread(db)
                var reply = after.answer(plan)
                reply.touch = try after.entry(ofTouch: id, recordedBy: caller.actor)
                return reply
            case .promise:
                try isPlain(request, "a promise is kept without")
                let promise = try before.promise(plan)
                try keep(promise, on: before.today, before, command, db)
                let after = try before.reread(db)
                var reply = after.answer(plan)
                reply.promise = try after.entry(ofPromise: promise.id)
                return reply
            case .contactCheck:
                try isPlain(request, "a contact is confirmed without")
                return try confirm(plan, before, command, db)
            case .agreement:
                try isPlain(request, "an agreement is renewed without")
                guard let until = request.until else {
                    throw ControlFault.refused(
                        "an agreement is done by being renewed, and it is not said until when",
                        found: plan.occurrence.clock.rawValue,
                        expected:
                            "--until DATE, or partnerctl agreement end \(plan.occurrence.subject) --reason …")
                }
                let follower = try renew(
                    plan.occurrence.subject, until: until, lead: nil, before, by: caller, command, db)
                let after = try before.reread(db)
                var reply = after.answer(plan)
                reply.agreement = try after.entry(ofAgreement: follower)
                return reply
            case .fixedDate:
                try isPlain(request, "a fixed date is done without", but: "--note")
                return try settle(plan, note: request.note, before, by: caller, command, db)
            case .reEvaluation:
                throw ControlFault.refused(
                    "a re-evaluation is done by evaluating", found: plan.occurrence.clock.rawValue,
                    expected: "partnerctl evaluate \(before.partner.slug) --outcome …")
            }
        }
    }

    package func skip(_ request: Verb.Skip.Parameters, by caller: Caller) throws -> AnswerReply {
        try change("skip", of: request.partner, by: caller) { before, command, db in
            let plan = try before.open(request.clock, subject: request.subject)
            let reason = try FactText.text(request.reason, "reason")
            let clock = plan.occurrence.clock
            if clock == .promise {
                let promise = try before.promise(plan)
                try drop(promise, reason: reason, before, command, db)
                let after = try before.reread(db)
                var reply = after.answer(plan)
                reply.promise = try after.entry(ofPromise: promise.id)
                reply.skippedBecause = reason
                return reply
            }
            guard plan.occurrence.anchor < before.today || plan.canBeSkippedAtOnce else {
                throw ControlFault.refused(
                    "the \(clock) of \(before.partner.name) is counted from today already",
                    found: clock.rawValue)
            }
            try Skips.add(
                to: before.partner.id, clock, subject: plan.occurrence.subject, on: before.today,
                reason: reason, by: caller.staff, command, db)
            var reply = try before.reread(db).answer(plan)
            reply.contact = before.contact(of: plan)
            reply.agreement = before.agreement(of: plan)
            reply.fixedDate = before.fixedDate(of: plan)
            reply.skippedBecause = reason
            return reply
        }
    }

    package func snooze(_ request: Verb.Snooze.Parameters, by caller: Caller) throws -> AnswerReply {
        try change("snooze", of: request.partner, by: caller) { before, command, db in
            let plan = try before.open(request.clock, subject: request.subject)
            let until = try date(request.until, .future, today: before.today)
            guard until > before.today else {
                throw ControlFault.refused(
                    "a snooze ends on a day to come, and \(DateText.full(until)) is none",
                    found: request.until,
                    expected: "a day after today, \(before.today)")
            }
            try Snoozes.add(
                to: before.partner.id, plan.occurrence.clock, subject: plan.occurrence.subject, until: until,
                by: caller.staff, command, db)
            let after = try before.reread(db)
            var reply = after.answer(plan)
            reply.snoozedUntil = until
            if plan.occurrence.clock == .promise {
                reply.promise = try after.entry(ofPromise: plan.occurrence.subject)
            }
            reply.contact = before.contact(of: plan)
            reply.agreement = before.agreement(of: plan)
            reply.fixedDate = before.fixedDate(of: plan)
            return reply
        }
    }

    private func wayOfTouch(
        _ request: Verb.Done.Parameters, _ clock: ClockKind, _ standing: PartnerStanding
    ) throws(ControlFault) -> Touch.How {
        guard let how = request.how else {
            let ways = Touch.How.allCases.filter { $0.isTouch && $0 != .unknown }.map(\.rawValue)
            throw .refused(
                "a \(clock == .firstApproach ? "first approach" : "follow-up") is done by a touch, and it is not said how",
                expected: "--how \(ways.joined(separator: ", "))")
        }
        guard how.isTouch else {
            throw .refused(
                "an attempt is no touch, and answers nothing", found: how.rawValue,
                expected: "partnerctl log \(standing.partner.slug) --how \(how.rawValue)")
        }
        return how
    }

    /// What says more of a touch has no place in another answer.
    private func isPlain(
        _ request: Verb.Done.Parameters, _ without: String, but allowed: String? = nil
    ) throws(ControlFault) {
        let given = [
            ("--how", request.how?.rawValue), ("--who", request.who), ("--by", request.by),
            ("--note", request.note),
        ].filter { $0.1 != nil && $0.0 != allowed }.map(\.0)
        guard !given.isEmpty else { return }
        throw .refused(
            "\(given.joined(separator: " and ")) \(given.count == 1 ? "is" : "are") a touch's, and \(without)",
            found: given[0], expected: "partnerctl log for the touch")
    }
}

extension PartnerStanding {
    fileprivate func promise(_ plan: OccurrencePlan) throws -> Promise {
        guard let promise = facts.promise(of: plan.occurrence) else {
            throw StoreFault(.missing, "there is no promise \(plan.occurrence.subject)")
        }
        return promise
    }
}
