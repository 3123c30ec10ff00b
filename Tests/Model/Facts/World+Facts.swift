extension World {
    /// Takes up a fact, a piece of configuration or a change of the time.
    mutating func apply(_ what: Event.What) {
        switch what {
        case .settings(let new): setting.settings = new
        case .branch(let new): setting.branches[new.id] = new
        case .zone(let new): setting.branches[new.branch]?.offset = new.offset
        case .staff(let new): setting.staff[new.id] = new
        case .policy(let new): setting.policies[new.kind] = new
        case .rule(let new): put(new, into: &setting.rules) { $0.id == new.id }
        case .absence(let new): put(new, into: &setting.absences) { $0.id == new.id }
        case .silence(let new): put(new, into: &setting.silences) { $0.id == new.id }
        case .leaving(let new):
            // Without a last day it was some day long ago.
            setting.gone[new.staff] = new.state == .gone ? new.last ?? Day(number: 0) : nil
        case .mail(let new):
            if new.state == .dead {
                setting.deadMail.insert(new.staff)
            } else {
                setting.deadMail.remove(new.staff)
            }
        case .hold(let new):
            setting.holds.removeAll { $0.by == new.by && $0.partner == new.partner }
            if new.state == .held { setting.holds.append(new) }
        case .removed(let removal): remove(removal)
        case .merge(let merge):
            wasMerged = true
            partners[merge.partner]?.mergedInto = merge.state == .merged ? merge.into : nil
            change(merge.into) { survivor in
                survivor.absorbed.removeAll { $0 == merge.partner }
                if merge.state == .merged { survivor.absorbed.append(merge.partner) }
            }
        default: applyToPartner(what)
        }
    }

    private mutating func applyToPartner(_ what: Event.What) {
        switch what {
        case .partner(let new): enter(new)
        case .stage(let new): record(new, of: new.partner, in: \.stages) { $0.id == new.id }
        case .happened(let new):
            record(new, of: new.partner, in: \.happenings) { $0.what == new.what && $0.id == new.id }
        case .promise(let new):
            change(new.partner) { put(new, into: &$0.promises) { $0.id == new.id } }
        case .agreement(let new):
            record(new, of: new.partner, in: \.agreements) { $0.id == new.id }
        case .contact(let new):
            change(new.partner) { put(new, into: &$0.contacts) { $0.id == new.id } }
        case .answered(let new):
            record(new, of: new.partner, in: \.answers) {
                $0.what == new.what && $0.subject == new.subject && $0.anchor == new.anchor
            }
        case .snooze(let new): record(new, of: new.partner, in: \.snoozes) { $0.id == new.id }
        case .steward(let new):
            let today = today(of: new.partner)
            change(new.partner) {
                $0.changeSteward(
                    to: new.to, on: new.on ?? today, new.how == .handover ? .handover : .other,
                    grace: new.grace)
            }
        default: break
        }
    }

    private mutating func enter(_ entry: PartnerEntry) {
        if partners[entry.id] == nil {
            var partner = Partner(entry: entry)
            let today = local(branch: entry.home).day
            partner.tenures = [Tenure(number: 1, steward: entry.steward, began: today, how: .first)]
            partners[entry.id] = partner
            numbers = partners.keys.sorted()
        } else {
            let today = today(of: entry.id)
            change(entry.id) {
                $0.entry = entry
                $0.changeSteward(to: entry.steward, on: today, .other)
            }
        }
    }

    mutating func change(_ partner: Int, _ body: (inout Partner) -> Void) {
        guard var changed = partners[partner] else { return }
        // Out of the dictionary while it changes, so that its lists aren't copied.
        partners[partner] = nil
        body(&changed)
        partners[partner] = changed
    }

    /// Puts a fact in the place of the one it corrects, or at the end. A correction keeps the event
    /// that entered the fact, except for an agreement, where it may be a renewal.
    private mutating func record<Fact>(
        _ fact: Fact, of partner: Int, in list: WritableKeyPath<Partner, [Recorded<Fact>]>,
        _ isSame: (Fact) -> Bool
    ) {
        let new = Recorded(fact: fact, event: event, on: today(of: partner))
        change(partner) { partner in
            guard let place = partner[keyPath: list].firstIndex(where: { isSame($0.fact) }) else {
                partner[keyPath: list].append(new)
                return
            }
            if fact is Agreement {
                partner[keyPath: list][place] = new
            } else {
                partner[keyPath: list][place].fact = fact
            }
        }
    }

    private mutating func remove(_ removal: Removal) {
        let id = removal.id
        switch removal.what {
        case .silence: setting.silences.removeAll { $0.id == id }
        case .absence: setting.absences.removeAll { $0.id == id }
        case .rule: setting.rules.removeAll { $0.id == id }
        default:
            change(removal.partner) { partner in
                switch removal.what {
                case .stage: partner.stages.removeAll { $0.fact.id == id }
                case .promise: partner.promises.removeAll { $0.id == id }
                case .agreement: partner.agreements.removeAll { $0.fact.id == id }
                case .contact: partner.contacts.removeAll { $0.id == id }
                case .answer:
                    partner.answers.removeAll {
                        $0.fact.what == removal.of && $0.fact.subject == id
                            && $0.fact.anchor == removal.anchor
                    }
                case .snooze: partner.snoozes.removeAll { $0.fact.id == id }
                default:
                    partner.happenings.removeAll {
                        $0.fact.what.rawValue == removal.what.rawValue && $0.fact.id == id
                    }
                }
            }
        }
    }
}

private func put<Fact>(_ fact: Fact, into list: inout [Fact], _ isSame: (Fact) -> Bool) {
    if let place = list.firstIndex(where: isSame) { list[place] = fact } else { list.append(fact) }
}
