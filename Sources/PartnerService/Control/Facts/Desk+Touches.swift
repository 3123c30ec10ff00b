import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    func logTouch(_ request: Verb.LogTouch.Parameters, by caller: Caller) throws -> Verb.LogTouch.Reply {
        try change("log", of: request.partner, by: caller) { before, command, db in
            let entry = try touch(
                how: request.how, who: request.who, by: request.by, on: request.on, note: request.note,
                before,
                caller)
            let promise = try request.promise.map { try self.promise($0, made: entry.date, before) }
            let id = try Touches.add(to: before.partner.id, entry, command, db)
            let promised = try promise.map {
                try Promises.add(
                    to: before.partner.id, what: $0.what, made: entry.date, due: $0.due, by: entry.staff,
                    outOf: id, command, db)
            }
            let after = try before.reread(db)
            let household = after.household
            let last = before.facts.lastTouch(on: before.today)
            return Verb.LogTouch.Reply(
                today: after.today, partner: after.label,
                touch: try after.entry(ofTouch: id, recordedBy: caller.actor),
                promise: promised.flatMap { id in after.openPromises.first { $0.number == id } },
                openPromises: after.openPromises,
                stage: after.stage?.stage == before.stage?.stage ? nil : after.stage,
                laterTouch: last.flatMap {
                    entry.how.isTouch && $0.date > entry.date ? household.entry($0, of: after.partner) : nil
                },
                stopped: try stopped(from: before, to: after, db), coming: after.coming)
        }
    }

    func editTouch(_ request: Verb.EditTouch.Parameters, by caller: Caller) throws -> TouchReply {
        try change("touch edit", by: caller) { db, command in
            let (before, touch) = try self.touch(request.number, caller, db)
            let old = PartnerStore.TouchEntry(touch)
            var new = old
            if let how = request.how { new.how = how }
            if let text = request.who { new.contact = try contact(text, of: before).id }
            if let text = request.by { new.staff = try doer(text, caller) }
            if let text = request.on { new.date = try pastDay(text, today: before.today) }
            if let text = request.note { new.note = try FactText.text(text, "note") }
            try Touches.change(touch.id, to: new, command, db)
            let after = try before.reread(db)
            return TouchReply(
                today: after.today, partner: after.label, touch: try after.entry(ofTouch: touch.id),
                changes: after.household.changes(from: old, to: new, of: after.partner), coming: after.coming)
        }
    }

    func removeTouch(_ request: Verb.RemoveTouch.Parameters, by caller: Caller) throws -> TouchReply {
        try change("touch remove", by: caller) { db, command in
            let (before, touch) = try self.touch(request.number, caller, db)
            let reason = try FactText.optionalText(request.reason, "reason")
            let was = before.household.entry(touch, of: before.partner)
            try Touches.remove(touch.id, command, db)
            if let reason { try Commands.describe(command, "touch \(touch.id) removed: \(reason)", db) }
            let after = try before.reread(db)
            return TouchReply(
                today: after.today, partner: after.label, touch: was, removed: true, coming: after.coming)
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

    private func touch(
        _ number: Int64, _ caller: Caller, _ db: Database
    ) throws -> (PartnerStanding, Touch) {
        guard let (partner, touch) = try Touches.get(number, db) else {
            throw ControlFault(.notFound, "no touch \(number)", found: "\(number)")
        }
        if let person = touch.staff {
            try mayAct(
                for: person, caller, "touch \(number) is \(name(person))'s: only they or an admin change it")
        }
        return (try PartnerStanding(of: partner, at: time.now, in: library, db), touch)
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
    fileprivate func changes(
        from old: PartnerStore.TouchEntry, to new: PartnerStore.TouchEntry, of partner: Partner
    ) -> [FieldChange] {
        FieldChanges.list([
            ("date", old.date.description, new.date.description), ("how", old.how.rawValue, new.how.rawValue),
            ("by", old.staff.map(name), new.staff.map(name)),
            ("with", contactName(old.contact, of: partner.id), contactName(new.contact, of: partner.id)),
            ("what was said", old.note, new.note),
        ])
    }
}
