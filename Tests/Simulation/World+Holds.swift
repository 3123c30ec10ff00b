import PartnerControl
import PartnerCore
import PartnerModel
import PartnerService
import PartnerStore

/// What holds all mail, and how the admin ends it.
extension World {
    /// Tells the model what holds, and what does no more.
    func hold(_ by: Holding.By, _ isHeld: Bool) {
        guard holds.contains(by) != isHeld else { return }
        var holding = Holding()
        holding.by = by
        holding.state = isHeld ? .held : .released
        if isHeld {
            holds.insert(by)
            report.count("held by \(by.rawValue)")
        } else {
            holds.remove(by)
        }
        take(.hold(holding))
    }

    /// After a decision: a storm may have begun, or be over by itself.
    func noteStorm() throws {
        guard scenario.guardsAgainstStorms else { return }
        hold(.guarded, try store.read(StormRecord.load).storm != nil)
    }

    /// Many partners at once, as an import brings them: much is due of them, and that is a storm.
    func flood() throws {
        var random = Random(scenario.seed, 25, day)
        let known = facts.count
        guard report.violation == nil, scenario.guardsAgainstStorms, known < 40, random.once(in: 50) else {
            return
        }
        for number in known + 1...known + 30 { try addPartner(number) }
        for facts in try store.read({ try Facts.all($0) }) where self.facts[facts.partner.id] == nil {
            try note(facts)
        }
        report.count("many partners at once")
        try audit()
    }

    /// On most days on which there is a storm the admin says that it is meant.
    func releaseStorm() throws {
        var random = Random(scenario.seed, 23, day)
        guard report.violation == nil, holds.contains(.guarded), !random.once(in: 4) else { return }
        _ = try desk.releaseHold(.init(hold: .storm), by: Caller(actor: "root"))
        report.count("storm released")
        try noteStorm()
        try audit()
    }
}
