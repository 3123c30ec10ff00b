import PartnerCore
import PartnerMail
import PartnerStore

/// The mail system and the log file, at their best and at their worst.
extension Life {
    func take(_ parcel: Parcel, by way: PartnerStore.Channel) async -> Outcome {
        do {
            guard let id = try store.read({ try Outbox.find(messageID: parcel.messageID.description, $0) })
            else {
                complain(["a parcel of no message: \(parcel.messageID)"])
                return .accepted
            }
            let isLeading = try store.read { db in
                try Outbox.get(id, db)?.state == .open
            }
            if isLeading { try checkHanding(parcel, of: id) }
            // Somebody reports something while the mail program runs.
            if mood != .fine, random.chance(10) { tell() }
            return await answer(parcel, id, way)
        } catch {
            complain(["\(error)"])
            return .accepted
        }
    }

    private func answer(_ parcel: Parcel, _ id: Int64, _ way: PartnerStore.Channel) async -> Outcome {
        func note(_ answer: Handing.Answer, delivered: Bool) {
            let steps = parcel.steps.map { "\($0.partner) \($0.clock) \($0.anchor) \($0.step)" }
            count("\(way.rawValue) \(answer.rawValue)", "\(id) \(parcel.reader) \(steps)")
            handings.append(
                Handing(parcel: parcel, way: way, message: id, answer: answer, isDelivered: delivered))
        }
        let isRefused = way == .sendmail && deadAddresses.contains("\(parcel.recipient)")
        switch chooseAnswer(way, isRefused: isRefused) {
        case .accepted:
            note(.accepted, delivered: true)
            return .accepted
        case .deferred:
            note(.deferred, delivered: false)
            return .temporary
        case .refused:
            note(.refused, delivered: false)
            return .noUser
        case .unknown:
            note(.unknown, delivered: random.chance(50))
            return .timedOut
        case .killed:
            note(.killed, delivered: random.chance(50))
            await kill()
            return .timedOut
        }
    }

    private func chooseAnswer(_ way: PartnerStore.Channel, isRefused: Bool) -> Handing.Answer {
        if way == .log && logIsStuck { return .deferred }
        if way == .sendmail && mood == .down { return .deferred }
        if mood == .moody {
            if random.chance(10) { time.jump(to: time.now.adding(.seconds(random.below(9000)))) }
            switch random.below(100) {
            case 0..<18: return .deferred
            case 18..<30: return .unknown
            case 30..<36: return .killed
            case 36..<38 where way == .sendmail: return .refused
            default: break
            }
        }
        return isRefused ? .refused : .accepted
    }

    /// What the rules say of a message that is being handed over at this moment.
    private func checkHanding(_ parcel: Parcel, of id: Int64) throws {
        let library = library, now = time.now
        let found = try store.read { db -> (OutboxEntry, [PartnerFacts], Roster)? in
            guard let entry = try Outbox.entry(id, db) else { return nil }
            return (entry, try Facts.all(db), try Roster.load(db))
        }
        guard let (entry, facts, roster) = found, entry.message.kind == .digest else { return }
        let earlier = handings.filter { $0.message == id && $0.answer != .deferred }
        complain(
            HandingRules(
                parcel: parcel, entry: entry, earlier: earlier, facts: facts, library: library,
                roster: roster, now: now
            ).complaints)
    }
}
