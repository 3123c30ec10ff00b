import PartnerControl
import PartnerCore
import PartnerService

/// What staff do with one partner, by the requests that they would type.
struct People {
    let desk: Desk
    let facts: PartnerFacts
    /// The numbers of the fixed dates of its kind.
    let kindsDates: [Int64]
    /// Another partner's slug.
    let other: String?
    let today: CivilDate
    private let root = Caller(actor: "root")

    init(_ desk: Desk, _ facts: PartnerFacts, kindsDates: [Int64], other: String?, today: CivilDate) {
        self.desk = desk
        self.facts = facts
        self.kindsDates = kindsDates
        self.other = other
        self.today = today
    }

    private var slug: String { facts.partner.slug }

    /// - Throws: `ControlFault` where that is refused, and has changed nothing.
    func act(_ kind: Kind, _ random: inout Random) throws {
        switch kind {
        case .touch, .attempt, .pastTouch, .correction, .removal: try touch(kind, &random)
        case .promise, .promiseAnswer: try promise(kind, &random)
        case .evaluation: try evaluate(&random)
        case .stage: try setStage(&random)
        case .snooze, .skip, .silence: try putOff(kind, &random)
        case .steward:
            let steward = random.one(of: SimulatedLibrary.people).key
            _ = try desk.assign(
                .init(partner: slug, steward: "\(steward)", override: "somebody must"), by: root)
        case .contact, .contactLeft, .confirmation: try contact(kind, &random)
        case .agreement, .agreementAnswer: try agreement(kind, &random)
        case .merge:
            guard let other else { return }
            _ = try desk.mergePartner(.init(partner: slug, into: other), by: root)
        case .unmerge: _ = try desk.unmergePartner(.init(partner: slug), by: root)
        case .fixedDate, .fixedDateAnswer: try fixedDate(kind, &random)
        case .rhythm:
            let rhythm = random.one(of: SimulatedLibrary.rhythms).text
            _ = try desk.editPartner(.init(partner: slug, followUp: rhythm), by: root)
        default: break
        }
    }

    private func touch(_ kind: Kind, _ random: inout Random) throws {
        let back = random.days(1...60)
        switch kind {
        case .touch: _ = try desk.logTouch(.init(partner: slug, how: .call), by: root)
        case .attempt:
            // Some try day after day, and write it down at the end of it.
            for ago in (0...(random.once(in: 4) ? random.days(3...5) : 0)).reversed() {
                _ = try desk.logTouch(
                    .init(partner: slug, how: .attempt, on: "\(today.adding(days: -ago))"), by: root)
            }
        case .pastTouch:
            _ = try desk.logTouch(
                .init(partner: slug, how: .visit, on: "\(today.adding(days: -back))"), by: root)
        default:
            guard let touch = facts.touches.suffix(3).randomElement(using: &random) else { return }
            if kind == .removal {
                _ = try desk.removeTouch(.init(number: touch.id), by: root)
            } else {
                let day = min(today, touch.date.adding(days: random.days(-20...20)))
                _ = try desk.editTouch(.init(number: touch.id, on: "\(day)"), by: root)
            }
        }
    }

    private func promise(_ kind: Kind, _ random: inout Random) throws {
        let day = today.adding(days: random.days(random.once(in: 4) ? 0...5 : 6...60))
        if kind == .promise {
            let how: Touch.How = random.once(in: 3) ? .attempt : .call
            _ = try desk.logTouch(
                .init(partner: slug, how: how, promise: NewPromise(what: "send it", due: "\(day)")), by: root)
            return
        }
        let open = facts.promises.filter { $0.state == .open }
        guard let promise = open.randomElement(using: &random) else { return }
        switch random.days(0...3) {
        case 0: _ = try desk.movePromise(.init(number: promise.id, to: "\(day)"), by: root)
        case 1: _ = try desk.dropPromise(.init(number: promise.id, reason: "not wanted"), by: root)
        default: _ = try desk.keepPromise(.init(number: promise.id), by: root)
        }
    }

    /// Lapsed or ended.
    private var isOver: Bool {
        let stage = StageNow(facts, on: today)?.stage
        return stage == .lapsed || stage == .ended
    }

    private func evaluate(_ random: inout Random) throws {
        if isOver { return }
        let back = random.once(in: 4) ? random.days(1...30) : 0
        let on = "\(today.adding(days: -back))"
        let until = today.adding(days: random.days(10...90))
        switch random.days(0...7) {
        case 0: _ = try desk.evaluate(.init(partner: slug, outcome: .rest, until: "\(until)"), by: root)
        case 1:
            _ = try desk.evaluate(.init(partner: slug, outcome: .keep, established: true), by: root)
        default: _ = try desk.evaluate(.init(partner: slug, outcome: .keep, on: on), by: root)
        }
    }

    private func setStage(_ random: inout Random) throws {
        var stage = random.one(
            of: [.building, .established, .established, .resting, .lapsed, .ended] as [Stage])
        // What has lapsed or ended is rebuilt, or ends.
        if isOver, stage != .ended { stage = .building }
        let until = today.adding(days: random.days(10...90))
        let back = random.once(in: 4) ? today.adding(days: -random.days(1...30)) : today
        _ = try desk.setStage(
            .init(
                partner: slug, stage: stage, until: stage == .resting ? "\(until)" : nil, on: "\(back)",
                reason: stage == .lapsed || stage == .ended ? "as it is" : nil, override: "somebody must"),
            by: root)
    }

    private func putOff(_ kind: Kind, _ random: inout Random) throws {
        let until = today.adding(days: random.days(2...40))
        let clock = random.one(of: ClockKind.allCases)
        let subject = subject(of: clock, &random)
        switch kind {
        case .snooze:
            _ = try desk.snooze(
                .init(partner: slug, clock: clock, subject: subject, until: "\(until)"), by: root)
        case .skip where clock != .promise:
            _ = try desk.skip(
                .init(partner: slug, clock: clock, subject: subject, reason: "holidays"), by: root)
        case .silence:
            _ = try desk.addSilence(
                .init(
                    partner: slug, clock: random.once(in: 2) ? clock : nil, until: "\(until)",
                    comment: "renovation"), by: root)
        default: break
        }
    }

    private func subject(of clock: ClockKind, _ random: inout Random) -> Int64? {
        switch clock {
        case .promise: facts.promises.filter { $0.state == .open }.randomElement(using: &random)?.id
        case .contactCheck: facts.contacts.randomElement(using: &random)?.id
        case .agreement: facts.agreements.filter { $0.state == .running }.randomElement(using: &random)?.id
        case .fixedDate: dates.randomElement(using: &random)
        default: nil
        }
    }

    /// The numbers of its fixed dates.
    private var dates: [Int64] { facts.rules.filter { $0.ended == nil }.map(\.id) + kindsDates }

    private func fixedDate(_ kind: Kind, _ random: inout Random) throws {
        if kind == .fixedDate {
            guard facts.rules.count(where: { $0.ended == nil }) < 3 else { return }
            let dates =
                random.once(in: 4)
                ? PlainDates.single(today.adding(days: random.days(1...100)))
                : random.one(of: PlainDates.all)
            let from = random.once(in: 3) ? "\(today.adding(days: random.days(0...40)))" : nil
            _ = try desk.addFixedDate(
                .init(
                    partner: slug, dates: dates.text, what: "send the reading list", from: from,
                    lead: random.once(in: 3) ? random.days(0...30) : nil), by: root)
            return
        }
        guard let number = dates.randomElement(using: &random) else { return }
        switch random.days(0...5) {
        case 0 where !kindsDates.contains(number):
            _ = try desk.endFixedDate(.init(number: number, reason: "not any more"), by: root)
        case 0, 1:
            _ = try desk.skip(
                .init(partner: slug, clock: .fixedDate, subject: number, reason: "holidays"), by: root)
        default: _ = try desk.done(.init(partner: slug, clock: .fixedDate, subject: number), by: root)
        }
    }

    private func contact(_ kind: Kind, _ random: inout Random) throws {
        let there = facts.contacts.filter { $0.isThere(on: today) }
        if kind == .contact {
            guard there.count < 3 else { return }
            let name = "Contact \(facts.contacts.count + 1)"
            _ = try desk.addContact(
                .init(partner: slug, contact: NewContact(name: name, phone: "555-0100")), by: root)
        } else if kind == .contactLeft, let contact = there.randomElement(using: &random) {
            let day = today.adding(days: -(random.once(in: 2) ? random.days(0...20) : 0))
            _ = try desk.contactLeft(.init(partner: slug, contact: contact.name, on: "\(day)"), by: root)
        } else if let contact = facts.contacts.randomElement(using: &random) {
            _ = try desk.confirmContact(.init(partner: slug, contact: contact.name), by: root)
        }
    }

    private func agreement(_ kind: Kind, _ random: inout Random) throws {
        let running = facts.agreements.filter { $0.state == .running }
        let until = today.adding(days: random.days(60...500))
        if kind == .agreement {
            guard running.count < 2 else { return }
            _ = try desk.addAgreement(.init(partner: slug, what: "a room", until: "\(until)"), by: root)
        } else if let agreement = running.randomElement(using: &random) {
            if agreement.ends < today || random.once(in: 2) {
                let end = max(until, agreement.ends.adding(days: 90))
                _ = try desk.renewAgreement(.init(number: agreement.id, until: "\(end)"), by: root)
            } else {
                _ = try desk.endAgreement(.init(number: agreement.id, reason: "not needed"), by: root)
            }
        }
    }
}
