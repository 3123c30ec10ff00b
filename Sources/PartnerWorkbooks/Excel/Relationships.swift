import PartnerTables

/// What a part of the workbook refers to (ECMA-376 part 2, 9.3).
struct Relationships {
    struct Target {
        /// The end of its type, as the beginning differs between the two dialects: `worksheet`.
        let type: String
        /// The path in the archive.
        let path: String
    }

    private(set) var byID: [String: Target] = [:]

    /// Of one part; with an empty name, of the whole package.
    init(of part: String, in archive: ZipArchive) throws(TableFault) {
        let folder = part.split(separator: "/").dropLast().joined(separator: "/")
        let file = part.split(separator: "/").last.map(String.init) ?? ""
        let path = folder + "/_rels/" + file + ".rels"
        byID =
            try archive.withPart(path) { (part: ZipPart) throws(TableFault) in
                var targets: [String: Target] = [:]
                let xml = try XMLPull(part)
                while let event = try xml.next() {
                    guard case .start("Relationship", _) = event, targets.count < 10_000,
                        let id = xml.attribute("Id"), let type = xml.attribute("Type"),
                        let target = xml.attribute("Target"), xml.attribute("TargetMode") != "External"
                    else { continue }
                    targets[id] = Target(
                        type: type.split(separator: "/").last.map(String.init) ?? type,
                        path: Self.resolve(target, in: folder))
                }
                return targets
            } ?? [:]
    }

    func first(_ type: String) -> String? {
        // By path, so that a part with two of a kind is read the same way each time.
        byID.values.filter { $0.type == type }.map(\.path).min()
    }

    private static func resolve(_ target: String, in folder: String) -> String {
        let slashes = target.map { $0 == "\\" ? "/" : $0 }
        var parts = slashes.first == "/" ? [] : folder.split(separator: "/").map(String.init)
        for part in String(slashes).split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        return parts.joined(separator: "/")
    }
}
