import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    /// Moves the time of a daemon that runs in virtual time.
    func advance(_ request: Verb.Advance.Parameters) async throws -> Verb.Advance.Reply {
        guard let virtual = time as? VirtualTime else {
            throw ControlFault(
                .refused, "this daemon runs in real time, which nobody moves",
                expected: "one started with --virtual-clock", exitCode: 64)
        }
        let was = virtual.now
        if let moment = request.set, request.to == nil, request.by == nil {
            return try await set(virtual, to: try target(.init(to: moment), from: was))
        }
        let target = try target(request, from: was)
        guard target >= was else {
            throw ControlFault(
                .refused, "\(moment(target)) lies before \(moment(was))", expected: "a later moment",
                exitCode: 65)
        }
        let before = try read { try Outbox.accepted($0) }
        await virtual.advance(to: target)
        guard virtual.now >= target else {
            throw ControlFault(
                .refused, "the daemon stops; its time stands at \(moment(virtual.now))", exitCode: 75)
        }
        return Verb.Advance.Reply(
            was: moment(was), now: moment(virtual.now),
            accepted: try read { try Outbox.accepted($0) } - before)
    }

    /// Sets the clock, and no time goes by.
    private func set(_ virtual: VirtualTime, to target: Instant) async throws -> Verb.Advance.Reply {
        let was = virtual.now
        let before = try read { try Outbox.accepted($0) }
        await virtual.set(to: target)
        return Verb.Advance.Reply(
            was: moment(was), now: moment(virtual.now),
            accepted: try read { try Outbox.accepted($0) } - before)
    }

    private func target(_ request: Verb.Advance.Parameters, from was: Instant) throws(ControlFault) -> Instant
    {
        switch (request.to, request.by) {
        case (let to?, nil):
            let parts = to.split(separator: " ")
            if parts.count == 2, let date = CivilDate(iso: parts[0]), let time = TimeOfDay(parts[1]) {
                return library.firstZone.firstInstant(at: LocalTime(date: date, time: time))
            }
            throw ControlFault(
                .refused, "\"\(to)\" is no moment", found: to, expected: "one like 2027-03-12 08:30",
                exitCode: 65)
        case (nil, let by?):
            let words = by.split(separator: " ")
            let units = ["minute": 60, "hour": 3600, "day": 86_400, "week": 7 * 86_400]
            if words.count == 2, let count = Int(words[0]), (1...100_000).contains(count),
                let unit = units.first(where: { words[1] == $0.key || words[1] == $0.key + "s" })
            {
                return was.adding(.seconds(count * unit.value))
            }
            throw ControlFault(
                .refused, "\"\(by)\" is no length of time", found: by, expected: "one like 3 days or 2 hours",
                exitCode: 65)
        default:
            throw ControlFault(
                .refused, "advance takes one of a moment, a length of time, a moment to set the clock to",
                exitCode: 64)
        }
    }
}
