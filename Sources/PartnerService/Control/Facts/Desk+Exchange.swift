import PartnerControl
import PartnerCore
import PartnerStore

/// What is typed of an exchange with several partners, or by several of ours.
extension Desk {
    /// The partners of an exchange, the first named first, each once.
    func together(
        _ first: PartnerStanding, _ others: [String], _ db: Database
    ) throws -> [PartnerStanding] {
        try others.reduce(into: [first]) { all, slug in
            let next = try standing(of: slug, db)
            if !all.contains(where: { $0.partner.id == next.partner.id }) { all.append(next) }
        }
    }

    /// One touch for each partner: the same day, the same people of ours, whom of theirs each has.
    func touches(
        _ request: Verb.LogTouch.Parameters, _ all: [PartnerStanding], _ caller: Caller
    ) throws -> [PartnerStore.TouchEntry] {
        let date = try pastDay(request.on, today: all[0].today)
        let staff = try doer(request.by, caller)
        let others = try alsoThere(request.alsoBy, beside: staff)
        let note = try FactText.optionalText(request.note, "note")
        let whose = try request.who.map { try contacts($0, of: all) }
        return try all.enumerated().map { index, standing in
            guard date <= standing.today else {
                throw ControlFault.refused(
                    "\(DateText.full(date)) has not come yet at \(standing.partner.name)",
                    found: request.on ?? "today", expected: "a day up to \(standing.today)")
            }
            return PartnerStore.TouchEntry(
                date: date, how: request.how, staff: staff, contact: whose?[index], note: note, others: others
            )
        }
    }

    /// Who else of ours was there, each once.
    func alsoThere(_ texts: [String], beside first: StaffKey?) throws(ControlFault) -> [StaffKey] {
        var people: [StaffKey] = []
        for text in texts {
            let person = try staff(text)
            if person != first, !people.contains(person) { people.append(person) }
        }
        return people
    }

    /// Whom of theirs, at each partner of an exchange; at one of them there must be such a person.
    func contacts(_ text: String, of all: [PartnerStanding]) throws(ControlFault) -> [Int64?] {
        var found: [Int64?] = [], missing: ControlFault?
        for standing in all {
            do throws(ControlFault) {
                found.append(try contact(text, of: standing).id)
            } catch {
                guard error.name == .notFound else { throw error }
                missing = missing ?? error
                found.append(nil)
            }
        }
        if let missing, found.allSatisfy({ $0 == nil }) { throw missing }
        return found
    }
}
