#if canImport(Glibc)
import Glibc
#endif

/// Who is at the other end of a connection, as the kernel says, not as they say themselves.
package struct Peer: Hashable, Sendable {
    package let processID: Int32
    package let userID: UInt32
    package let groupID: UInt32
    /// Nil where the system doesn't know the user (any more).
    package let userName: String?
    /// All groups of the user by the system's tables, and the one the process runs with. So who
    /// was just added to a group need not log in anew, and `sg` works.
    package let groupNames: Set<String>

    package init(
        processID: Int32, userID: UInt32, groupID: UInt32, userName: String?, groupNames: Set<String>
    ) {
        self.processID = processID
        self.userID = userID
        self.groupID = groupID
        self.userName = userName
        self.groupNames = groupNames
    }
}

extension Peer {
    /// What SO_PEERCRED gives, laid out as Linux's `struct ucred`, which Swift's Glibc doesn't
    /// show (it wants _GNU_SOURCE).
    package struct Credentials: Hashable, Sendable {
        package var processID: Int32
        package var userID: UInt32
        package var groupID: UInt32

        package init(processID: Int32, userID: UInt32, groupID: UInt32) {
            self.processID = processID
            self.userID = userID
            self.groupID = groupID
        }
    }

    package init(unnamed credentials: Credentials) {
        self.init(
            processID: credentials.processID, userID: credentials.userID, groupID: credentials.groupID,
            userName: nil, groupNames: [])
    }

    /// Looks the names up. May wait for the network where users come from there.
    package init(_ credentials: Credentials) {
        let user = UserEntry(credentials.userID)
        var groups: Set<gid_t> = [credentials.groupID]
        if let user { groups.formUnion(user.groups()) }
        self.init(
            processID: credentials.processID, userID: credentials.userID, groupID: credentials.groupID,
            userName: user?.name, groupNames: Set(groups.compactMap(groupName)))
    }
}

private struct UserEntry {
    let name: String
    let group: gid_t

    init?(_ id: uid_t) {
        let found = lookUp { (entry: inout passwd, buffer, size, result) in
            getpwuid_r(id, &entry, buffer, size, &result)
        } take: { entry in
            (name: String(cString: entry.pw_name), group: entry.pw_gid)
        }
        guard let found else { return nil }
        (name, group) = found
    }

    func groups() -> [gid_t] {
        var capacity: Int32 = 32
        while true {
            var groups = [gid_t](repeating: 0, count: Int(capacity))
            var count = capacity
            if getgrouplist(name, group, &groups, &count) >= 0 { return Array(groups.prefix(Int(count))) }
            // It says how many there are; a table that grows meanwhile asks once more.
            capacity = max(count, capacity * 2)
        }
    }
}

private func groupName(_ id: gid_t) -> String? {
    lookUp { (entry: inout group, buffer, size, result) in
        getgrgid_r(id, &entry, buffer, size, &result)
    } take: { entry in
        String(cString: entry.gr_name)
    }
}

/// Calls one of the `get…_r` functions with a buffer that grows until the entry fits.
private func lookUp<Entry: BitwiseCopyable, Taken>(
    _ call: (
        inout Entry, _ buffer: UnsafeMutablePointer<CChar>, _ size: Int,
        inout UnsafeMutablePointer<Entry>?
    ) -> Int32,
    take: (Entry) -> Taken
) -> Taken? {
    var size = 1024
    while true {
        let buffer = UnsafeMutablePointer<CChar>.allocate(capacity: size)
        defer { buffer.deallocate() }
        let entry = UnsafeMutablePointer<Entry>.allocate(capacity: 1)
        defer { entry.deallocate() }

        var result: UnsafeMutablePointer<Entry>?
        let status = call(&entry.pointee, buffer, size, &result)
        guard status == ERANGE, size < 1 << 22 else { return result.map { take($0.pointee) } }
        size *= 4
    }
}
