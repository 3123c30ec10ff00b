import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    package func keepPromise(_ request: Verb.KeepPromise.Parameters, by caller: Caller) throws -> PromiseReply
    {
        try change("promise keep", by: caller) { db, command in
            let (before, promise) = try openPromise(request.number, db)
            let day = try pastDay(request.on, today: before.today)
            try keep(promise, on: day, before, command, db)
            return try reply(promise, before, db)
        }
    }

    package func movePromise(_ request: Verb.MovePromise.Parameters, by caller: Caller) throws -> PromiseReply
    {
        try change("promise move", by: caller) { db, command in
            let (before, promise) = try openPromise(request.number, db)
            let day = try date(request.to, .future, today: before.today)
            guard day >= before.today, day >= promise.made else {
                throw ControlFault.refused(
                    "\(DateText.full(day)) is over already", found: request.to,
                    expected: "a day from today, \(before.today), on")
            }
            try Promises.move(promise.id, to: day, command, db)
            return try reply(promise, before, wasDue: promise.due, db)
        }
    }

    package func dropPromise(_ request: Verb.DropPromise.Parameters, by caller: Caller) throws -> PromiseReply
    {
        try change("promise drop", by: caller) { db, command in
            let (before, promise) = try openPromise(request.number, db)
            let reason = try FactText.text(request.reason, "reason")
            try drop(promise, reason: reason, before, command, db)
            return try reply(promise, before, db)
        }
    }

    func keep(
        _ promise: Promise, on day: CivilDate, _ standing: PartnerStanding, _ command: PartnerStore.Command,
        _ db: Database
    ) throws {
        guard day >= promise.made else {
            throw ControlFault.refused(
                "promise \(promise.id) was made on \(standing.dates.day(promise.made)), after that day",
                found: day.description, expected: "a day from \(promise.made) on")
        }
        try Promises.keep(promise.id, on: day, command, db)
    }

    func drop(
        _ promise: Promise, reason: String, _ standing: PartnerStanding, _ command: PartnerStore.Command,
        _ db: Database
    ) throws {
        // One that another program dated ahead closes on its own first day.
        try Promises.drop(promise.id, on: max(standing.today, promise.made), reason: reason, command, db)
    }

    private func openPromise(_ number: Int64, _ db: Database) throws -> (PartnerStanding, Promise) {
        guard let (partner, promise) = try Promises.get(number, db) else {
            throw ControlFault(.notFound, "no promise \(number)", found: "\(number)")
        }
        let standing = try PartnerStanding(of: partner, at: time.now, in: library, db)
        try standing.isOpen(promise)
        return (standing, promise)
    }

    private func reply(
        _ promise: Promise, _ before: PartnerStanding, wasDue: CivilDate? = nil, _ db: Database
    ) throws -> PromiseReply {
        let after = try before.reread(db)
        return PromiseReply(
            today: after.today, partner: after.label, promise: try after.entry(ofPromise: promise.id),
            wasDue: wasDue, coming: after.coming)
    }
}

extension PartnerStanding {
    func isOpen(_ promise: Promise) throws(ControlFault) {
        guard promise.state != .open else { return }
        let day = promise.closed.map { " on \(dates.day($0))" } ?? ""
        throw .refused(
            "promise \(promise.id), \"\(promise.what)\", was \(promise.state.rawValue)\(day)",
            found: "\(promise.id)")
    }

    func entry(ofPromise id: Int64) throws -> PromiseEntry {
        guard let promise = facts.promises.first(where: { $0.id == id }) else {
            throw StoreFault(.missing, "there is no promise \(id)")
        }
        return household.entry(promise)
    }
}
