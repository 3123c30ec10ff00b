import PartnerControl
import PartnerCore
import PartnerStore

/// Takes the rows of one sheet over, in one command: what is new is added, what differs changed, what is on
/// record already stays.
///
/// Rows are refused or warned of one by one and all collected; whether a refusal stops the whole is the
/// caller's choice. A preview is the very same, undone.
struct SheetImport {
    let library: Library
    let now: Instant
    let untouched: Verb.Import.Untouched?
    /// The home of new partners whose row names neither branch nor steward: as told, or the only one there is.
    let otherwiseAt: BranchKey?
    /// Why more of the rows may be in hand than there are places.
    let override: String?
    /// The import's number: touches refer to it.
    let number: Int64
    let command: PartnerStore.Command
    let db: Database

    var added: [Verb.Import.Row] = []
    var changed: [Verb.Import.Row] = []
    var same = 0
    var issues: [RowIssue] = []
    /// What was read last of the same sheet, and what is read now.
    var memory = SheetMemory()
    /// Touches that belong to lines which stood in the sheet before.
    var claimed: Set<Int64> = []
    /// Partners by the ways in which sheets name them; grows with the import.
    var index: PartnerIndex
    /// Rows of one name that are several partners, and which.
    var namesakes = Namesakes([])
    var names = SettledNames()
    /// Kinds without a policy that were named.
    var unknownKinds: Set<String> = []
    /// What is in hand, once a row wants a place.
    var focus: Focus?
    let directory: StaffDirectory
    /// Who left us was in touch all the same, and stays named.
    private let everNamed: [StaffKey: String]

    init(
        library: Library, now: Instant, untouched: Verb.Import.Untouched?, branch: BranchKey? = nil,
        override: String? = nil, number: Int64,
        command: PartnerStore.Command, _ db: Database
    ) throws {
        self.library = library
        self.now = now
        self.untouched = untouched
        otherwiseAt = branch ?? (library.branches.count == 1 ? library.branches.keys.first : nil)
        self.override = override
        self.number = number
        self.command = command
        self.db = db
        index = PartnerIndex(try Partners.all(db), survivors: try Merges.all(db))
        directory = StaffDirectory(library)
        everNamed = try StaffNames.all(db)
    }

    func today(in branch: BranchKey) -> CivilDate {
        library.date(in: branch, at: now)
    }

    mutating func refuse(
        _ code: RowIssue.Code, row: Int, column: String? = nil, found: String = "", _ problem: String,
        expected: String? = nil
    ) {
        issues.append(
            RowIssue(
                .refusal, code, row: row, column: column, found: found, problem: problem, expected: expected))
    }

    mutating func warn(
        _ code: RowIssue.Code, row: Int, column: String? = nil, found: String = "", _ problem: String,
        expected: String? = nil
    ) {
        issues.append(
            RowIssue(
                .warning, code, row: row, column: column, found: found, problem: problem, expected: expected))
    }

    /// Who spoke with them: staff of today, or somebody who was.
    mutating func speaker(_ text: String?, row: Int) -> StaffKey? {
        guard let text else { return nil }
        if let found = directory.find(text) { return found }
        let wanted = text.lowercased()
        let former = everNamed.filter {
            $0.key.rawValue.lowercased() == wanted || $0.value.lowercased() == wanted
        }
        return former.count == 1 ? former.first?.key : staff(text, row: row, column: "staff")
    }

    /// Who is meant; a warning, and nobody, where that is not clear: an import never makes staff.
    mutating func staff(_ text: String?, row: Int, column: String) -> StaffKey? {
        guard let text else { return nil }
        if let found = directory.find(text) { return found }
        let hint = directory.nearest(text).map { " (\($0.key) is \($0.name))" }
        warn(
            .unknownName, row: row, column: column, found: text,
            "\"\(text)\" is no member of staff\(hint ?? "")")
        return nil
    }
}

/// Finds partners by slug, or by name and place.
struct PartnerIndex {
    private var bySlug: [String: Partner] = [:]
    private var byName: [String: [Partner]] = [:]
    private var byID: [Partner.ID: Partner] = [:]
    private let survivors: [Partner.ID: Partner.ID]

    /// - `survivors`: whom a merged partner stands for.
    init(_ partners: [Partner], survivors: [Partner.ID: Partner.ID] = [:]) {
        self.survivors = survivors
        let byID = Dictionary(uniqueKeysWithValues: partners.map { ($0.id, $0) })
        for partner in partners where survivors[partner.id] == nil { add(partner) }
        for partner in partners {
            guard let survivor = survivors[partner.id].flatMap({ byID[$0] }) else { continue }
            bySlug[partner.slug] = survivor
            formerly.insert(partner.slug)
            let name = Self.folded(partner.name)
            if name == Self.folded(survivor.name) {
                formerNamesakes[name, default: []].append((FoldedText(partner.address ?? ""), survivor.id))
            }
            if byName[name]?.contains(where: { $0.id == survivor.id }) != true {
                byName[name, default: []].append(survivor)
                formerly.insert(name)
            }
        }
    }

    /// Slugs and folded names of partners that were merged into the one they lead to.
    private var formerly: Set<String> = []
    /// Those that bore the name of the one they lead to, which their address alone tells from it.
    private var formerNamesakes: [String: [(address: FoldedText, survivor: Partner.ID)]] = [:]

    /// Whether a row means the merged one: what it says of name, kind and steward is not the survivor's.
    func isFormer(slug: Slug?, name: String) -> Bool {
        slug.map { formerly.contains($0.text) } ?? formerly.contains(Self.folded(name))
    }

    mutating func add(_ partner: Partner) {
        bySlug[partner.slug] = partner
        byID[partner.id] = partner
        byName[Self.folded(partner.name), default: []].removeAll { $0.id == partner.id }
        byName[Self.folded(partner.name), default: []].append(partner)
    }

    func slug(_ slug: String) -> Partner? { bySlug[slug] }
    func partner(_ id: Partner.ID) -> Partner? { byID[id] }
    /// Whom a merged one stands for.
    func survivor(of id: Partner.ID) -> Partner? { survivors[id].flatMap { byID[$0] } }
    func formerNamesake(_ name: String, at address: FoldedText) -> Partner? {
        formerNamesakes[Self.folded(name)]?.first { $0.address == address }.flatMap { byID[$0.survivor] }
    }
    func named(_ name: String) -> [Partner] { byName[Self.folded(name)] ?? [] }
    var names: [String] { bySlug.values.map(\.name) }
    func isTaken(_ slug: String) -> Bool { bySlug[slug] != nil }

    /// Case, accents, punctuation and spacing don't make two partners of one.
    static func folded(_ name: String) -> String { Slug(from: name)?.text ?? name.lowercased() }
}
