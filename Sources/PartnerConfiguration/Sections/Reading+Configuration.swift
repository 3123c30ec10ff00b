import PartnerCore

extension Reading {
    private static let required = ["library", "mail", "branches", "staff"]
    private static let optional = [
        "policies", "channels", "sheets", "import", "checklists", "scopes", "candidates", "focus", "handover",
        "storm",
        "drop",
        "calendars", "retention", "answers",
    ]

    /// The whole file.
    mutating func configuration(
        _ root: Value, zones: (String) throws -> any TimeZoneRules, calendars: ClosureFileReader
    ) -> Configuration? {
        if case .nothing = root.content {
            refuse(
                .missing, .beginning, path: "", "the file is empty", "expected \(oneOf(Self.required, "and"))"
            )
            return nil
        }
        guard let fields = fields(root, required: Self.required, optional: Self.optional) else { return nil }
        let names = DeclaredNames(branches: fields["branches"], staff: fields["staff"])

        let library = fields["library"].flatMap { line($0, expecting: "the library's name") }
        let mail = fields["mail"].flatMap { self.mail($0, takesAnswers: fields["answers"] != nil) }
        let branches = fields["branches"].flatMap {
            self.branches($0, names: names, zones: zones, closures: calendars)
        }
        let staff = fields["staff"].flatMap {
            self.staff($0, names: names, sending: mail?.sending ?? MailSection.sending)
        }
        let policies = self.policies(fields["policies"])
        let channels = self.channels(fields["channels"])
        let imports = fields["import"].map { self.imports($0, names: names) } ?? ImportSettings.none
        let handover = fields["handover"].map { self.handover($0) } ?? HandoverSettings.usual
        let retention = fields["retention"].map { self.retention($0) } ?? Optionally(found: .usual)
        let storm = fields["storm"].map { self.storm($0) } ?? Storm.Limits.usual
        let calendars = Optionally(fields["calendars"]) {
            path($0, expecting: "one such as /var/lib/partnerd/calendars")
        }
        let sheets = self.sheets(fields["sheets"], defaults: imports ?? .none, names: names)
        let drop = Optionally(fields["drop"]) { self.drop($0, defaults: imports ?? .none, names: names) }

        let answers = Optionally(fields["answers"]) { self.answers($0) }

        let needs = self.needs(fields, places: places(branches ?? []))
        let scopes = (needs?.scopes ?? Scope.standard).map(\.key.rawValue)
        let focus = fields["focus"].map { self.focus($0, scopes: scopes) } ?? FocusLimits.standard

        guard let library, let mail, let branches, let staff, let policies, let channels, let imports,
            let sheets, let needs, let focus, let handover, let storm, let drop, let calendars,
            let retention, let answers
        else { return nil }
        refuseNeverSent(staff, branches: branches)
        warnAboutClosedBranches(branches, staff: staff)
        warnAboutUnreachedPartners(policies, branches: branches)
        warnAboutPastSeasons(policies)
        warnAboutMisspeltDefault(policies)
        warnAboutTwins(staff)
        return Configuration(
            library: Library(
                name: library,
                branches: branches.byKey(\.branch.key, \.branch),
                staff: staff.byKey(\.staff.key, \.staff),
                policies: policies.named.byKey(\.policy.kind, \.policy),
                otherwise: policies.otherwise.policy,
                mail: mail.settings, focus: focus, handover: handover, storm: storm),
            channels: channels, sheets: sheets, imports: imports, calendars: calendars.value, needs: needs,
            drop: drop.value, answers: answers.value, retention: retention.value,
            warnings: warnings.sorted(by: Finding.inOrder), lateWarnings: lateWarnings)
    }
}

extension Reading {
    fileprivate func places(_ branches: [BranchSection]) -> [BranchKey: GeoPoint] {
        let placed = branches.compactMap { section in section.place.map { (section.branch.key, $0) } }
        return Dictionary(placed, uniquingKeysWith: { first, _ in first })
    }
}

/// The branches and the staff that the file names, right or wrong: what refers to them is checked by name, so
/// that one fault in a branch makes one error.
struct DeclaredNames {
    let branches: [String]
    let staff: [String]

    init(branches: Value?, staff: Value?) {
        self.branches = Self.keys(branches)
        self.staff = Self.keys(staff)
    }

    private static func keys(_ value: Value?) -> [String] {
        guard case .mapping(let pairs) = value?.content else { return [] }
        return pairs.map(\.key.string)
    }
}

extension Array {
    fileprivate func byKey<Key: Hashable, Kept>(_ key: (Element) -> Key, _ kept: (Element) -> Kept) -> [Key:
        Kept]
    {
        Dictionary(map { (key($0), kept($0)) }, uniquingKeysWith: { first, _ in first })
    }
}
