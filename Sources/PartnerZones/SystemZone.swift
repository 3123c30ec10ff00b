#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// The zone that this machine keeps, by its name.
package enum SystemZone {
    /// As the variable `TZ` says, else the link `/etc/localtime`; `UTC` where neither names one, as the C
    /// library does.
    ///
    /// - Parameter localtime: the link, which `timedatectl set-timezone` and Debian's installer make.
    package static func name(
        environment: [String: String], localtime: String = "/etc/localtime"
    ) -> String {
        var variable = environment["TZ", default: ""][...]
        if variable.hasPrefix(":") { variable.removeFirst() }
        let path = variable.isEmpty ? target(of: localtime) ?? "UTC" : String(variable)
        guard let directory = path.ranges(of: "/zoneinfo/").last else { return path }
        return String(path[directory.upperBound...])
    }

    private static func target(of link: String) -> String? {
        var name = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(link, &name, name.count)
        return count > 0 ? String(decoding: name[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
    }
}
