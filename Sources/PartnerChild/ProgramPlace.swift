import Glibc

/// Where the programs lie that the daemon runs for what it must not do itself.
package enum ProgramPlace {
    /// Beside the running program, where packages put them, or in the PATH; nil where it is nowhere.
    package static func find(_ name: String) -> String? {
        let places = [ownDirectory, packageDirectory].compactMap(\.self) + pathDirectories
        return places.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }

    package static let packageDirectory = "/usr/lib/partnerd"

    private static var ownDirectory: String? {
        guard let own = realpath("/proc/self/exe", nil) else { return nil }
        defer { free(own) }
        let path = String(cString: own)
        return path.lastIndex(of: "/").map { String(path[..<$0]) }
    }

    private static var pathDirectories: [String] {
        guard let path = getenv("PATH") else { return [] }
        return String(cString: path).split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
    }
}
