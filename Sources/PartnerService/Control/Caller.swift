import Glibc
import PartnerControl
import PartnerCore

/// Who asks: an admin, or a member of staff who acts for themselves.
package struct Caller: Hashable, Sendable {
    /// What the audit calls them: a member of staff's key, else the login.
    package let actor: String
    /// The member of staff whose login it is.
    package let staff: StaffKey?
    package let isAdmin: Bool

    /// - Throws: `Refused` for a user who is neither.
    package init(_ peer: Peer, in library: Library) throws(ControlFault) {
        let login = peer.userName
        let member = library.staff.values.first { $0.login != nil && $0.login == login }
        // Who runs the daemon owns its database: nothing could be kept from them.
        isAdmin = peer.userID == 0 || peer.userID == getuid() || peer.groupNames.contains(Self.adminGroup)
        staff = member?.key
        actor = member?.key.rawValue ?? login ?? "user \(peer.userID)"
        if !isAdmin && member == nil {
            throw ControlFault(
                .refused,
                "\(login ?? "user \(peer.userID)") may not: neither in the group \(Self.adminGroup) nor the login of a member of staff",
                exitCode: 77)
        }
    }

    /// For the daemon's own changes: the configuration's mirror, a watched sheet.
    package init(actor: String) {
        self.actor = actor
        staff = nil
        isAdmin = true
    }

    /// The group whose members administer.
    package static let adminGroup = "partnerd"
}

extension Caller {
    /// A member of staff who answers by mail.
    package init(_ staff: Staff) {
        self.init(actor: staff.key.rawValue, staff: staff.key, isAdmin: false)
    }

    /// The same in what they were asked and may answer, though at a prompt it is an admin's.
    package init(forOwn staff: Staff) {
        self.init(actor: staff.key.rawValue, staff: staff.key, isAdmin: true)
    }

    private init(actor: String, staff: StaffKey?, isAdmin: Bool) {
        self.actor = actor
        self.staff = staff
        self.isAdmin = isAdmin
    }
}
