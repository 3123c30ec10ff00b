import PartnerControl
import PartnerCore

extension Desk {
    /// Who of ours did it: who is named, else who asks; nil where an admin asks who is no member of staff.
    func doer(_ text: String?, _ caller: Caller) throws(ControlFault) -> StaffKey? {
        guard let text else { return caller.staff }
        let person = try staff(text)
        try mayAct(for: person, caller, "only \(name(person)) or an admin says what \(name(person)) did")
        return person
    }

    /// - `why`: the whole refusal, one line.
    func mayAct(for person: StaffKey, _ caller: Caller, _ why: @autoclosure () -> String) throws(ControlFault)
    {
        guard !caller.isAdmin, caller.staff != person else { return }
        throw ControlFault(.refused, why(), found: person.rawValue, exitCode: 77)
    }

    func name(_ person: StaffKey) -> String { library.staff[person]?.name ?? person.rawValue }
}

extension ControlFault {
    /// The records or the rules forbid it, or what was typed is wrong in itself.
    static func refused(_ message: String, found: String? = nil, expected: String? = nil) -> ControlFault {
        ControlFault(.refused, message, found: found, expected: expected, exitCode: 65)
    }
}
