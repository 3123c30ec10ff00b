/// What first approaches, contact checks and agreements are counted from.
extension PartnerFacts {
    /// The day it was taken up, or the last skip since.
    func firstApproachAnchor(_ stage: StageNow, on today: CivilDate) -> Anchor {
        let skip = lastSkip(of: .firstApproach, on: today).map { Anchor(.skip($0)) }
        let beginning = Anchor(.stage(stage))
        return latest([beginning, skip].compactMap { $0 }) ?? beginning
    }

    /// By the number of the contact whose details are to be checked; where nobody is left, of the one who
    /// left last, as a successor must be found.
    func contactAnchors(in zone: any TimeZoneRules, on today: CivilDate) -> [(Int64, Anchor)] {
        let known = contacts.compactMap { contact -> (Contact, CivilDate)? in
            let recorded = zone.date(contact.recorded)
            return recorded <= today ? (contact, recorded) : nil
        }
        let there = known.filter { $0.0.isThere(on: today) }
        if there.isEmpty { return successorAnchor(known.map(\.0), on: today).map { [$0] } ?? [] }
        return there.sorted { $0.0.id < $1.0.id }.map { contact, recorded in
            let confirmed = contact.confirmed.flatMap { $0 <= today ? $0 : nil }
            let details = Anchor(
                .contact(contact, confirmed == nil ? .recorded : .confirmed, on: confirmed ?? recorded))
            return (contact.id, orSkip(details, of: contact, on: today))
        }
    }

    private func successorAnchor(_ contacts: [Contact], on today: CivilDate) -> (Int64, Anchor)? {
        let gone = contacts.compactMap { contact in
            [contact.left, contact.erased].compactMap { $0 }.filter { $0 <= today }.min().map {
                (contact, $0)
            }
        }
        guard let (last, date) = gone.max(by: { ($0.1, $0.0.id) < ($1.1, $1.0.id) }) else { return nil }
        return (last.id, orSkip(Anchor(.contact(last, .left, on: date)), of: last, on: today))
    }

    private func orSkip(_ anchor: Anchor, of contact: Contact, on today: CivilDate) -> Anchor {
        let skip = lastSkip(of: .contactCheck, subject: contact.id, on: today).map { Anchor(.skip($0)) }
        return latest([anchor, skip].compactMap { $0 }) ?? anchor
    }

    /// Those that have begun, run, and were not skipped.
    func openAgreements(on today: CivilDate) -> [Agreement] {
        agreements.filter {
            $0.state == .running && $0.starts <= today
                && lastSkip(of: .agreement, subject: $0.id, on: today) == nil
        }
    }
}
