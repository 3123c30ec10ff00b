import PartnerCore

extension ZoneDatabase {
    /// Every name that has a file, old spellings included, sorted.
    ///
    /// From its text form `tzdata.zi`; where that is not installed, by walking the directory.
    package func names() -> [String] {
        let names = textLines().compactMap { line -> String? in
            let words = line.split(separator: " ")
            switch words.first {
            case "Z" where words.count > 2: return String(words[1])
            case "L" where words.count == 3: return String(words[2])
            default: return nil
            }
        }
        return (names.isEmpty ? namesOnDisk(under: "", depth: 0) : names)
            // The text form also names old spellings that a distribution may ship apart.
            .filter { !ZoneName.notZones.contains($0) && ZoneFile.stamp(of: directory + "/" + $0) != nil }
            .sorted()
    }

    /// The release of the tz database, `2026f`, where its text form says so.
    package func release() -> String? {
        textLines().first.flatMap { line in
            line.hasPrefix("# version ") ? String(line.dropFirst("# version ".count)) : nil
        }
    }

    /// The nearest known names, by the whole name, else by its last part: `Los_Angelos`, `New_York`.
    func nearestNames(to name: String) -> [String] {
        let known = names()
        let near = NearestName.all(for: name, among: known)
        if !near.isEmpty { return near }
        let byLastPart = Dictionary(grouping: known, by: Self.lastPart)
        return NearestName.all(for: Self.lastPart(of: name), among: byLastPart.keys.sorted())
            .flatMap { byLastPart[$0] ?? [] }
            .prefix(3).map { $0 }
    }

    private static func lastPart(of name: String) -> String {
        name.split(separator: "/").last.map(String.init) ?? name
    }

    private func textLines() -> [Substring] {
        // Without the text form nothing is lost: the names are found by walking.
        guard let bytes = try? ZoneFile.contents(of: directory + "/tzdata.zi") else { return [] }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    }

    /// As deep as names go, three parts; there a circle of links ends too.
    private func namesOnDisk(under folder: String, depth: Int) -> [String] {
        ZoneFile.entries(of: directory + "/" + folder).flatMap { entry -> [String] in
            let name = folder.isEmpty ? entry : folder + "/" + entry
            let path = directory + "/" + name
            guard ZoneName.isWellFormed(name), name != "right", name != "posix" else { return [] }
            if ZoneFile.isDirectory(path) {
                return depth < 3 ? namesOnDisk(under: name, depth: depth + 1) : []
            }
            // A file that cannot be read is no name to offer.
            let bytes = (try? ZoneFile.contents(of: path)) ?? []
            return bytes.starts(with: "TZif".utf8) ? [name] : []
        }
    }
}
