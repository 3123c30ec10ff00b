import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    /// One exchange, with one partner or several: a touch each, of one number.
    package func logTouch(_ request: Verb.LogTouch.Parameters, by caller: Caller) throws
        -> Verb.LogTouch.Reply
    {
        try change("log", of: request.partner, by: caller) { before, command, db in
            let all = try together(before, request.others, db)
            let entries = try touches(request, all, caller)
            let promise = try request.promise.map { try self.promise($0, made: entries[0].date, before) }
            let exchange = all.count > 1 ? try Touches.nextNumber(db) : nil
            let ids = try zip(all, entries).map { standing, entry in
                try Touches.add(to: standing.partner.id, entry, exchange: exchange, command, db)
            }
            let promised = try promise.map {
                try Promises.add(
                    to: before.partner.id, what: $0.what, made: entries[0].date, due: $0.due,
                    by: entries[0].staff, outOf: ids[0], command, db)
            }
            let touched = try zip(all, ids).map { try self.touched($0, $1, by: caller, db) }
            let first = touched[0]
            return Verb.LogTouch.Reply(
                today: before.today, partner: first.partner, touch: first.touch,
                promise: promised.flatMap { id in first.openPromises.first { $0.number == id } },
                openPromises: first.openPromises, stage: first.stage,
                laterTouch: before.facts.lastTouch(on: before.today).flatMap {
                    entries[0].how.isTouch && $0.date > entries[0].date
                        ? before.household.entry($0, of: before.partner) : nil
                },
                stopped: first.stopped, coming: first.coming, others: Array(touched.dropFirst()))
        }
    }

    /// What an exchange means for one of its partners.
    private func touched(
        _ before: PartnerStanding, _ id: Int64, by caller: Caller, _ db: Database
    ) throws -> TouchedPartner {
        let after = try before.reread(db)
        return TouchedPartner(
            partner: after.label, touch: try after.entry(ofTouch: id, recordedBy: caller.actor),
            openPromises: after.openPromises,
            stage: after.stage?.stage == before.stage?.stage ? nil : after.stage,
            stopped: try stopped(from: before, to: after, db), coming: after.coming)
    }

    package func editTouch(_ request: Verb.EditTouch.Parameters, by caller: Caller) throws -> TouchReply {
        try change("touch edit", by: caller) { db, command in
            let all = try exchange(request.number, caller, db)
            let whose = try request.who.map { try contacts($0, of: all.map(\.standing)) }
            for (index, (before, touch)) in all.enumerated() {
                var new = PartnerStore.TouchEntry(touch)
                if let how = request.how { new.how = how }
                if let whose, all.count == 1 || whose[index] != nil { new.contact = whose[index] }
                if let text = request.by {
                    new.staff = try doer(text, caller)
                    new.others = try alsoThere(request.alsoBy, beside: new.staff)
                }
                if let text = request.on { new.date = try pastDay(text, today: before.today) }
                if let text = request.note { new.note = try FactText.text(text, "note") }
                try Touches.change(touch.id, to: new, command, db)
            }
            let (before, touch) = all[0]
            let after = try before.reread(db)
            guard let (_, now) = try Touches.get(touch.id, db) else {
                throw StoreFault(.missing, "there is no touch \(touch.id)")
            }
            return TouchReply(
                today: after.today, partner: after.label, touch: try after.entry(ofTouch: touch.id),
                changes: after.household.changes(
                    from: .init(touch), to: .init(now), of: after.partner), coming: after.coming,
                others: all.dropFirst().map(\.standing.label))
        }
    }

    package func removeTouch(_ request: Verb.RemoveTouch.Parameters, by caller: Caller) throws -> TouchReply {
        try change("touch remove", by: caller) { db, command in
            let all = try exchange(request.number, caller, db)
            let reason = try FactText.optionalText(request.reason, "reason")
            let (before, touch) = all[0]
            let was = before.household.entry(touch, of: before.partner)
            for (_, touch) in all { try Touches.remove(touch.id, command, db) }
            if let reason { try Commands.describe(command, "touch \(touch.id) removed: \(reason)", db) }
            let after = try before.reread(db)
            return TouchReply(
                today: after.today, partner: after.label, touch: was, removed: true, coming: after.coming,
                others: all.dropFirst().map(\.standing.label))
        }
    }

    // MARK: What is typed of a touch

    func touch(
        how: Touch.How, who: String?, by: String?, on: String?, note: String?, _ standing: PartnerStanding,
        _ caller: Caller
    ) throws -> PartnerStore.TouchEntry {
        PartnerStore.TouchEntry(
            date: try pastDay(on, today: standing.today), how: how, staff: try doer(by, caller),
            contact: try who.map { try contact($0, of: standing).id },
            note: try FactText.optionalText(note, "note"))
    }

    private func promise(
        _ typed: NewPromise, made: CivilDate, _ standing: PartnerStanding
    ) throws -> (what: String, due: CivilDate) {
        if let stage = standing.stage?.stage, !stage.clocks.contains(.promise) {
            throw ControlFault.refused(
                "nobody would be reminded of the promise: \(standing.stageSentence)",
                found: typed.what, expected: "partnerctl stage \(standing.partner.slug) building before")
        }
        let due = try date(typed.due, .future, today: standing.today)
        guard due >= made else {
            throw ControlFault.refused(
                "\(DateText.full(due)) is before the day it is promised on, \(DateText.full(made))",
                found: typed.due, expected: "a day from \(made) on")
        }
        return (try FactText.line(typed.what, "promise"), due)
    }

    /// A touch, and behind it those of the other partners of its exchange.
    private func exchange(
        _ number: Int64, _ caller: Caller, _ db: Database
    ) throws -> [(standing: PartnerStanding, touch: Touch)] {
        guard let (partner, touch) = try Touches.get(number, db) else {
            throw ControlFault(.notFound, "no touch \(number)", found: "\(number)")
        }
        if let person = touch.staff, !touch.others.contains(where: { $0 == caller.staff }) {
            try mayAct(
                for: person, caller, "touch \(number) is \(name(person))'s: only they or an admin change it")
        }
        let others = try Touches.exchange(of: touch, db).filter { $0.touch.id != touch.id }
        return try ([(partner, touch)] + others).map {
            (try PartnerStanding(of: $0.0, at: time.now, in: library, db), $0.1)
        }
    }
}

extension PartnerStanding {
    func entry(ofTouch id: Int64, recordedBy: String? = nil) throws -> PartnerControl.TouchEntry {
        guard let touch = facts.touches.first(where: { $0.id == id }) else {
            throw StoreFault(.missing, "there is no touch \(id)")
        }
        return household.entry(touch, of: partner, recordedBy: recordedBy)
    }
}

extension Household {
    private func names(_ people: [StaffKey]) -> String? {
        people.isEmpty ? nil : people.map(name).joined(separator: ", ")
    }

    fileprivate func changes(
        from old: PartnerStore.TouchEntry, to new: PartnerStore.TouchEntry, of partner: Partner
    ) -> [FieldChange] {
        FieldChanges.list([
            ("date", old.date.description, new.date.description), ("how", old.how.rawValue, new.how.rawValue),
            ("by", old.staff.map(name), new.staff.map(name)),
            ("also there", names(old.others), names(new.others)),
            ("with", contactName(old.contact, of: partner.id), contactName(new.contact, of: partner.id)),
            ("what was said", old.note, new.note),
        ])
    }
}
