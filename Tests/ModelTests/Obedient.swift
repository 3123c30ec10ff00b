import PartnerModel

/// Numbers that a seed makes: SplitMix64.
struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// True once in `count` times.
    mutating func once(in count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
    mutating func one<Element>(of list: [Element]) -> Element { list.randomElement(using: &self)! }
}

/// A program that does just what the model says, in a world where everything happens: partners are
/// touched, corrected, handed over, rest, are silenced; people are away; mail fails; the program stops.
struct Obedient {
    private(set) var checker = Checker()
    private(set) var events: [Event] = []
    private var dice: Dice
    private let partners: Int
    private let staff = 6
    private var today = Day(text: "2026-01-01")!
    /// The next number of a fact, a row, a digest.
    private var fact = 1000
    private var row = 1
    private var digest = 1
    private var open: [Int] = []
    private var fixed: [Int] = []
    private var isStopped = false

    init(seed: UInt64, partners: Int) {
        dice = Dice(state: seed)
        self.partners = partners
        enterAll()
    }

    mutating func live(days: Int) {
        for _ in 0..<days {
            day()
            today = today + 1
        }
    }

    private mutating func tell(_ line: String, at minute: Int) {
        let moment = Moment(today, MinuteOfDay(minutes: minute))
        let text = "\(today) \(MinuteOfDay(minutes: minute).text) \(line)"
        // The lines are this file's own: one that can't be read is a mistake in it.
        guard let event = try? Log.read(text).first else { preconditionFailure("can't be read: \(text)") }
        precondition(event.at == moment)
        take(event)
    }

    private mutating func take(_ event: Event) {
        events.append(event)
        checker.take(event)
    }

    private mutating func enterAll() {
        tell("branch id=1 open=Mon,Tue,Wed,Thu,Fri head=3 closed=2026-04-03,2026-12-24..2027-01-01", at: 1)
        tell("branch id=2 open=Tue,Wed,Thu,Fri,Sat head=4 offset=120", at: 1)
        for id in 1...staff {
            let more = id == 2 ? " weekly=Tue" : id == 5 ? " budget=2" : ""
            tell("staff id=\(id) branch=\(id % 2 + 1)" + (id > 1 ? " supervisor=1" : "") + more, at: 1)
        }
        tell("policy kind=school seasons=08-15..06-15", at: 1)
        tell("policy kind=food-bank follow-up=1m", at: 1)
        tell("policy kind=club follow-up=45d roll=previous unit=working", at: 1)
        for id in 1...partners {
            let kind = dice.one(of: ["school", "food-bank", "club"])
            let backup = dice.once(in: 4) ? "" : " backup=\(dice.number(1...staff))"
            tell(
                "partner id=\(id) kind=\(kind) home=\(dice.number(1...2)) steward=\(dice.number(1...staff))"
                    + backup, at: 2)
            let stage = dice.one(of: ["established", "established", "established", "prospect", "lapsed"])
            let touched = today - dice.number(0...120)
            tell("stage id=\(id) partner=\(id) to=\(stage) on=\(touched)", at: 2)
            tell("happened what=touch id=\(id) partner=\(id) on=\(touched)", at: 2)
            tell("contact id=\(id) partner=\(id) entered=\(touched)", at: 2)
        }
        let all = (1...partners).map(String.init).joined(separator: ",")
        tell("rule id=1 partners=\(all) dates=2026-03-09,2026-06-12,2026-09-30,2027-03-09", at: 2)
    }

    private mutating func day() {
        if isStopped {
            guard dice.once(in: 9) else { return }
            isStopped = false
            tell("restart", at: 60)
        }
        tell("now", at: 61)
        for _ in 0..<max(1, partners / 10) where dice.once(in: 2) { somethingHappens(at: 120) }
        for minute in [6 * 60 + 30, 8 * 60 + 30] { digests(at: minute) }
        if dice.once(in: 5) { somethingHappens(at: 700) }
        if dice.once(in: 90) {
            isStopped = true
            tell("stop", at: 800)
        }
        if dice.once(in: 100) {
            today = today - dice.number(1...20)
            tell("set-back", at: 810)
        }
    }

    private mutating func digests(at minute: Int) {
        tell("now", at: minute)
        for id in fixed where dice.once(in: 3) {
            tell("tried digest=\(id) outcome=accepted", at: minute)
            fixed.removeAll { $0 == id }
        }
        for person in 1...staff where checker.mayDecide(for: person) {
            withdrawOpen(of: person, at: minute)
            let next = checker.expectedDigest(for: person, id: digest, firstRow: row)
            digest += 1
            row += next.steps.count
            take(Event(at: Moment(today, MinuteOfDay(minutes: minute)), .digest(next)))
            if !next.steps.isEmpty { hand(next, at: minute) }
        }
    }

    /// A digest that was surely not handed over is replaced.
    private mutating func withdrawOpen(of person: Int, at minute: Int) {
        for id in open {
            guard case .digest(let digest)? = events.last(where: { $0.isDigest(id) })?.what,
                digest.to == person
            else { continue }
            let rows = digest.steps.map { String($0.row) }.joined(separator: ",")
            tell("rows-ended rows=\(rows) how=withdrawn", at: minute)
            open.removeAll { $0 == id }
        }
    }

    private mutating func hand(_ digest: Digest, at minute: Int) {
        if dice.once(in: 6) {
            fact += 1
            let partner = digest.steps[0].name.partner
            tell("happened what=touch id=\(fact) partner=\(partner) on=\(today)", at: minute + 1)
        }
        let out = checker.expectedDropOuts(of: digest.id)
        let list = out.isEmpty ? "" : " out=" + out.map(String.init).joined(separator: ",")
        tell("composed digest=\(digest.id)" + list, at: minute + 2)
        guard out.count < digest.steps.count else { return }
        let outcome = dice.one(of: ["none", "unknown", "dead"] + Array(repeating: "accepted", count: 20))
        tell("tried digest=\(digest.id) outcome=\(outcome)", at: minute + 2)
        if outcome == "none" { open.append(digest.id) }
        if outcome == "unknown" { fixed.append(digest.id) }
    }

    private mutating func somethingHappens(at minute: Int) {
        fact += 1
        let partner = dice.number(1...partners)
        let person = dice.number(1...staff)
        let past = today - dice.number(0...6)
        let coming = today + dice.number(1...30)
        switch dice.number(0...21) {
        case 0...3: tell("happened what=touch id=\(fact) partner=\(partner) on=\(past)", at: minute)
        case 4: tell("happened what=touch id=\(partner) partner=\(partner) on=\(past)", at: minute)
        case 5: tell("removed what=touch id=\(fact - 1) partner=\(partner)", at: minute)
        case 6: tell("happened what=attempt id=\(fact) partner=\(partner) on=\(past)", at: minute)
        case 7: tell("happened what=evaluation id=\(fact) partner=\(partner) on=\(past)", at: minute)
        case 8: tell("promise id=\(fact) partner=\(partner) made=\(today) due=\(coming)", at: minute)
        case 9:
            let subject = dice.number(1001...fact)
            tell("answered what=promise subject=\(subject) partner=\(partner) how=kept", at: minute)
        case 10: tell("steward partner=\(partner) to=\(person)", at: minute)
        case 11:
            let clock = dice.one(of: [Clock.followUp, .reEvaluation, .firstApproach])
            tell("snooze id=\(fact) partner=\(partner) clock=\(clock.rawValue) until=\(coming)", at: minute)
        case 12: tell("silence id=\(fact) partners=\(partner) from=\(today) to=\(coming)", at: minute)
        case 13:
            let delegate = dice.once(in: 2) ? " delegate=\(dice.number(1...staff))" : ""
            tell("absence id=\(fact) staff=\(person) from=\(past) to=\(coming)" + delegate, at: minute)
        case 14:
            let rest = "stage id=\(fact) partner=\(partner) to=resting"
            tell(rest + " on=\(today) through=\(coming)", at: minute)
        case 15:
            let stage = dice.one(of: ["prospect", "building", "established", "lapsed"])
            tell("stage id=\(fact) partner=\(partner) to=\(stage) on=\(today)", at: minute)
        case 17:
            let state = dice.one(of: ["held", "released", "released"])
            tell("hold by=\(dice.one(of: ["admin", "clock"])) partner=\(partner) state=\(state)", at: minute)
        case 18: tell("leaving staff=\(person) state=\(dice.one(of: ["gone", "here", "here"]))", at: minute)
        case 19:
            let other = partner % partners + 1
            let state = dice.one(of: ["merged", "undone", "undone"])
            tell(
                "merge partner=\(max(partner, other)) into=\(min(partner, other)) state=\(state)", at: minute)
        case 20:
            let clock = dice.one(of: [Clock.followUp, .reEvaluation])
            let skip = "happened what=skip id=\(fact) partner=\(partner)"
            tell(skip + " on=\(today) clock=\(clock.rawValue)", at: minute)
        case 21: tell("steward partner=\(partner) to=\(person) how=other", at: minute)
        case 16: tell("agreement id=\(fact) partner=\(partner) start=\(past) end=\(coming + 60)", at: minute)
        default:
            let what = "happened what=confirmation id=\(fact) partner=\(partner)"
            tell(what + " on=\(past) subject=\(partner)", at: minute)
        }
    }
}

extension Event {
    func isDigest(_ id: Int) -> Bool {
        if case .digest(let digest) = what { digest.id == id } else { false }
    }
}
