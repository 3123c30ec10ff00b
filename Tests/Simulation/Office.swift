import PartnerControl
import PartnerCore
import PartnerService

/// What happens among the staff themselves, by the requests that they would type.
struct Office {
    let desk: Desk
    private let root = Caller(actor: "root")

    init(_ desk: Desk) { self.desk = desk }

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
        case .leavingEnd: _ = try desk.withdrawLeaving(.init(staff: "\(person)"), by: root)
        default: break
        }
    }
}
