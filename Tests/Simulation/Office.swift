import PartnerControl
import PartnerCore
import PartnerService

/// What happens among the staff themselves, by the requests that they would type.
struct Office {
    let desk: Desk
    /// How many there are.
    let partners: Int
    private let root = Caller(actor: "root")

    init(_ desk: Desk, partners: Int) {
        self.desk = desk
        self.partners = partners
    }

    /// - Parameter today: in the person's branch.
    /// - Throws: `ControlFault` where that is refused, and has changed nothing.
    func act(_ kind: Kind, _ person: StaffKey, today: CivilDate, _ random: inout Random) throws {
        let other = random.one(of: SimulatedLibrary.people).key
        switch kind {
        case .absence:
            let first = today.adding(days: random.days(0...10))
            let last = first.adding(days: random.days(0...20))
            let stands = random.once(in: 2) && other != person
            _ = try desk.addAbsence(
                .init(
                    staff: "\(person)", from: "\(first)", through: "\(last)",
                    delegate: stands ? "\(other)" : nil),
                by: root)
        case .absenceEnd: _ = try desk.endAbsence(.init(absence: "\(person)"), by: root)
        case .handover:
            let mark = random.next()
            _ = try desk.handOver(
                .init(from: "\(person)", to: "\(other)"), by: root, random: { mark })
        case .leaving:
            let last = today.adding(days: random.days(0...40))
            _ = try desk.addLeaving(.init(staff: "\(person)", lastDay: "\(last)"), by: root)
        case .resending:
            let dead = try desk.listOutbox(.init(which: .dead)).messages.suffix(3)
            guard let message = dead.randomElement(using: &random) else { return }
            _ = try desk.retryMessages(.init(numbers: [message.number]), by: root)
        case .dropping:
            let waiting = try desk.listOutbox(.init(which: .open)).messages.suffix(3)
            guard let message = waiting.randomElement(using: &random) else { return }
            _ = try desk.dropMessage(.init(number: message.number, reason: "it is wrong"), by: root)
        case .importing:
            let rows = (1...random.days(1...6)).map { number in
                var row = TouchRow(
                    row: number, date: today.adding(days: -random.days(0...90)),
                    partner: "Partner \(random.days(1...partners))")
                row.how = random.once(in: 5) ? "left a message" : "phone"
                if random.once(in: 4) {
                    row.promise = "send the dates"
                    row.promisedBy = today.adding(days: random.days(1...40))
                }
                return row
            }
            _ = try desk.takeSheet(.init(file: "log.csv", touches: rows, mode: .skipRefused), by: root)
        case .undoing:
            let imports = try desk.listImports(.init()).imports
            guard let last = imports.randomElement(using: &random) else { return }
            _ = try desk.undoImport(.init(number: last.number, mode: .undo), by: root)
        case .preference:
            let weekdays = PartnerCore.Weekday.allCases.map(\.name)
            let weekly = random.once(in: 3) ? "no" : random.one(of: weekdays)
            _ = try desk.setPreferences(.init(staff: "\(person)", weekly: weekly), by: root)
        case .leavingEnd: _ = try desk.withdrawLeaving(.init(staff: "\(person)"), by: root)
        default: break
        }
    }
}
