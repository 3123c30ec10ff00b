import PartnerCore

struct BranchSection {
    let branch: Branch
    /// The branch's key in the file.
    let span: Span
    let path: String
    /// Where it lies, if the file says.
    let place: GeoPoint?
}

extension Reading {
    mutating func branches(
        _ value: Value, names: DeclaredNames, zones: (String) throws -> any TimeZoneRules,
        closures: ClosureFileReader
    ) -> [BranchSection]? {
        guard let entries = entries(value, expecting: "the branches, each by its key, such as hillside:")
        else { return nil }
        if entries.isEmpty, names.branches.isEmpty {
            refuse(.missing, value.owner, path: value.path, "no branch", "expected one at least")
        }
        return entries.compactMap { branch($0, names: names, zones: zones, closures: closures) }
    }

    private mutating func branch(
        _ pair: Value.Pair, names: DeclaredNames, zones: (String) throws -> any TimeZoneRules,
        closures: ClosureFileReader
    ) -> BranchSection? {
        guard
            let fields = fields(
                pair.value, required: ["name", "time-zone", "open", "head"],
                optional: ["closed", "closed-file", "at"])
        else { return nil }
        let name = fields["name"].flatMap { line($0, expecting: "a name such as Hillside Branch") }
        let zone = fields["time-zone"].flatMap { self.zone($0, zones) }
        let weekdays = fields["open"].flatMap { self.weekdays($0) }
        let head = fields["head"].flatMap { reference($0, to: names.staff, a: "member of staff") }
        let closed = fields["closed"].map { self.closures($0) } ?? []
        let filed = fields["closed-file"].map { self.closures(inFiles: $0, zone: zone, closures) } ?? []
        let lies = Optionally(fields["at"]) { self.point($0) }
        guard let name, let zone, let weekdays, let head, let closed, let filed, let lies else { return nil }
        let openDays = OpenDays(
            weekdays: weekdays, closures: closed + filed, place: fields["open"].map { place($0.owner) })
        let branch = Branch(
            key: BranchKey(pair.key.string), name: name, zone: zone, openDays: openDays, head: StaffKey(head))
        return BranchSection(branch: branch, span: pair.key.span, path: pair.value.path, place: lies.value)
    }

    /// Latitude and longitude in degrees.
    private mutating func point(_ value: Value) -> GeoPoint? {
        guard case .list(let items) = value.content, items.count == 2 else {
            wrongType(value, expecting: "latitude and longitude such as [37.67, -122.08]")
            return nil
        }
        let latitude = decimal(items[0], in: -90...90), longitude = decimal(items[1], in: -180...180)
        guard let latitude, let longitude else { return nil }
        return GeoPoint(latitude: latitude, longitude: longitude)
    }

    private mutating func zone(_ value: Value, _ zones: (String) throws -> any TimeZoneRules) -> (
        any TimeZoneRules
    )? {
        guard let text = text(value, expecting: "a time zone such as America/Los_Angeles") else { return nil }
        do {
            return try zones(text.string)
        } catch {
            let words = String(describing: error)
            let parts = words.split(separator: ";", maxSplits: 1)
            refuse(
                .badZone, value, String(parts.first ?? "no such time zone"),
                parts.count > 1 ? String(parts[1].trimmed) : nil)
            return nil
        }
    }

    private mutating func closures(_ value: Value) -> [Closure]? {
        if case .list(let items) = value.content, items.isEmpty { return [] }
        guard let items = items(value, expecting: "a list of days such as [2027-03-31, 12-25]") else {
            return nil
        }
        let closures = items.compactMap { closure($0) }
        return closures.count == items.count ? closures : nil
    }

    /// - Parameter zone: nil where it is wrong itself, which has been said; then no file is opened.
    private mutating func closures(
        inFiles value: Value, zone: (any TimeZoneRules)?, _ read: ClosureFileReader
    ) -> [Closure]? {
        let example = "one such as /etc/partnerd/holidays.ics"
        guard let items = items(value, expecting: example) else { return nil }
        let paths = items.map { path($0, expecting: example) }
        guard let zone else { return nil }
        var closures: [Closure] = []
        var isRight = true
        for (item, path) in zip(items, paths) {
            guard let path else {
                isRight = false
                continue
            }
            do {
                closures += try read(path, zone)
            } catch {
                let name = path.split(separator: "/").last.map(String.init) ?? path
                let place = error.line.map { "\(name), line \($0)" } ?? name
                refuse(.badCalendar, item, "\(place): \(error.problem)", error.advice)
                isRight = false
            }
        }
        return isRight ? closures : nil
    }
}
