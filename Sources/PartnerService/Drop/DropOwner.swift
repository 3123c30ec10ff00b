import Glibc
import PartnerCore

/// Who put a file there, as far as its owner tells.
struct DropOwner {
    /// nil: nobody of the staff, as where a file server writes for all.
    let staff: Staff?
    let admin: MailAddress

    init(user: uid_t, in library: Library) {
        let login = Self.login(user)
        staff = library.staff.values.sorted { $0.key < $1.key }.first { $0.login != nil && $0.login == login }
        admin = library.mail.admin
    }

    /// Where the report goes.
    var address: MailAddress { staff.map { MailAddress(name: $0.name, address: $0.mail) } ?? admin }

    /// As the audit has it.
    var actor: String { staff?.key.rawValue ?? "drop folder" }

    private static func login(_ user: uid_t) -> String? {
        var entry = passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: 16 << 10)
        let result = buffer.withUnsafeMutableBufferPointer { room -> Int32 in
            guard let start = room.baseAddress else { return ENOMEM }
            return getpwuid_r(user, &entry, start, room.count, &found)
        }
        guard result == 0, found != nil, let name = entry.pw_name else { return nil }
        return String(cString: name)
    }
}
