import PartnerCore

/// The system's tz database: a directory of TZif files.
///
/// Every call reads the files anew, as a release of tzdata replaces them under a running daemon; whoever
/// keeps rules keeps a `fingerprint` beside them. The variable `TZDIR` is not consulted.
package struct ZoneDatabase: Sendable {
    /// Without a slash at the end.
    package let directory: String

    package init(directory: String = "/usr/share/zoneinfo") {
        self.directory = directory
    }

    /// The rules of the zone with exactly this name.
    package func rules(named name: String) throws(ZoneError) -> ZoneRules {
        guard ZoneName.isWellFormed(name) else { throw .malformed(name: name) }
        guard !ZoneName.notZones.contains(name) else { throw .unknown(name: name, nearest: []) }
        let path = directory + "/" + name
        let bytes: [UInt8]
        do {
            bytes = try ZoneFile.contents(of: path)
        } catch  where error.isAbsence || ZoneFile.isDirectory(path) {
            throw .unknown(name: name, nearest: nearestNames(to: name))
        } catch {
            throw .unreadable(path: path, code: error.code, reason: error.reason)
        }
        do {
            return try TZif.rules(named: name, bytes)
        } catch {
            switch error {
            case .leapSeconds: throw .leapSeconds(name: name)
            case .damaged(let reason): throw .damaged(path: path, reason: reason)
            }
        }
    }

    /// Changes with a new release of the database, or a new file of one of these zones.
    package func fingerprint(of zones: some Sequence<String>) -> ZoneFingerprint {
        let files = ["tzdata.zi"] + zones.filter(ZoneName.isWellFormed)
        return ZoneFingerprint(
            stamps: Dictionary(
                files.map { ($0, ZoneFile.stamp(of: directory + "/" + $0)) },
                uniquingKeysWith: { first, _ in first }))
    }
}
