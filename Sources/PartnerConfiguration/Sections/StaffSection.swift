import PartnerCore

struct StaffSection {
    let staff: Staff
    /// The person's key in the file.
    let span: Span
    let path: String
}

extension Reading {
    mutating func staff(_ value: Value, names: DeclaredNames, sending: SendTimes) -> [StaffSection]? {
        guard let entries = entries(value, expecting: "the staff, each by a key, such as ana:") else {
            return nil
        }
        if entries.isEmpty, names.staff.isEmpty {
            refuse(.missing, value.owner, path: value.path, "no member of staff", "expected one at least")
        }
        refuseCircles(entries)
        refuseSharedLogins(entries)
        return entries.compactMap { member($0, names: names, sending: sending) }
    }

    private mutating func member(_ pair: Value.Pair, names: DeclaredNames, sending: SendTimes)
        -> StaffSection?
    {
        guard
            let fields = fields(
                pair.value, required: ["name", "mail", "branch"],
                optional: ["phone", "supervisor", "digest", "login", "places", "window", "quiet"])
        else { return nil }
        let name = fields["name"].flatMap { line($0, expecting: "a name such as Ana Reyes") }
        let mail = fields["mail"].flatMap { bareAddress($0) }
        let branch = fields["branch"].flatMap { reference($0, to: names.branches, a: "branch") }
        let phone = Optionally(fields["phone"]) {
            line($0, expecting: "a number such as 555-0101", atMost: 60)
        }
        let supervisor = Optionally(fields["supervisor"]) {
            reference($0, to: names.staff, a: "member of staff")
        }
        let login = Optionally(fields["login"]) { self.login($0) }
        let places = Optionally(fields["places"]) { number($0, in: FocusSection.placesOfAPerson) }
        let own = self.sending(fields, else: sending)
        guard let name, let mail, let branch, let phone, let supervisor, let login, let places, let own
        else {
            return nil
        }
        let staff = Staff(
            key: StaffKey(pair.key.string), name: name, mail: mail, phone: phone.value,
            branch: BranchKey(branch),
            supervisor: supervisor.value.map { StaffKey($0) }, sending: own, login: login.value,
            places: places.value)
        return StaffSection(staff: staff, span: pair.key.span, path: pair.value.path)
    }

    private mutating func login(_ value: Value) -> String? {
        let example = "a user of this server, such as areyes"
        guard let login = line(value, expecting: example, atMost: 32) else { return nil }
        guard login.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !":/,".utf8.contains($0) }),
            login.utf8.first != 0x2D,
            Int(login) == nil
        else {
            refuse(.badText, value, "\(quoted(login)) is no user name", "expected \(example)")
            return nil
        }
        return login
    }

    /// Supervisors stand in for each other upwards; in a circle nobody would be left to ask.
    private mutating func refuseCircles(_ entries: [Value.Pair]) {
        var above: [String: Value] = [:]
        for entry in entries {
            guard case .mapping(let pairs) = entry.value.content else { continue }
            above[entry.key.string] = pairs.first { $0.key.string == "supervisor" }?.value
        }
        func supervisor(of key: String) -> String? {
            guard case .text(let text) = above[key]?.content else { return nil }
            return text.string
        }
        var told: Set<String> = []
        for entry in entries {
            var chain = [entry.key.string]
            while let next = supervisor(of: chain[chain.count - 1]), !chain.contains(next) {
                chain.append(next)
            }
            guard supervisor(of: chain[chain.count - 1]) == entry.key.string, told.isDisjoint(with: chain),
                let value = above[entry.key.string]
            else { continue }
            told.formUnion(chain)
            refuse(
                .circle, value, "supervisors in a circle: " + (chain + [chain[0]]).joined(separator: " → "),
                "who is at the top has no supervisor")
        }
    }

    /// A login is a right to act for a person.
    private mutating func refuseSharedLogins(_ entries: [Value.Pair]) {
        var owners: [String: String] = [:]
        for entry in entries {
            guard case .mapping(let pairs) = entry.value.content,
                let value = pairs.first(where: { $0.key.string == "login" })?.value,
                case .text(let text) = value.content
            else { continue }
            if let owner = owners[text.string] {
                refuse(
                    .twice, value, "the login \(quoted(text.string)) is \(owner)'s already",
                    "one user is one person")
            } else {
                owners[text.string] = entry.key.string
            }
        }
    }
}

/// The value of a key that may be left out: nil where it is there and wrong.
struct Optionally<Wrapped> {
    let value: Wrapped?

    /// What was read, be it that there is none.
    init(found value: Wrapped?) { self.value = value }

    init?(_ value: Value?, _ read: (Value) -> Wrapped?) {
        guard let value else {
            self.value = nil
            return
        }
        guard let read = read(value) else { return nil }
        self.value = read
    }
}
