/// What the configuration says: the branches, the staff, the policies, and how mail is written.
package struct Library: Sendable {
    package let name: String
    package let branches: [BranchKey: Branch]
    package let staff: [StaffKey: Staff]
    package let policies: [KindKey: Policy]
    /// For partners of a kind that the configuration does not name.
    package let otherwise: Policy
    package let mail: MailSettings
    /// How many relationships are built up at once.
    package let focus: FocusLimits
    package let handover: HandoverSettings
    /// What is no usual day.
    package let storm: Storm.Limits

    package init(
        name: String, branches: [BranchKey: Branch], staff: [StaffKey: Staff], policies: [KindKey: Policy],
        otherwise: Policy, mail: MailSettings, focus: FocusLimits = .standard,
        handover: HandoverSettings = .usual, storm: Storm.Limits = .usual
    ) {
        self.name = name
        self.branches = branches
        self.staff = staff
        self.policies = policies
        self.otherwise = otherwise
        self.mail = mail
        self.focus = focus
        self.handover = handover
        self.storm = storm
    }

    package func policy(for kind: KindKey) -> Policy { policies[kind] ?? otherwise }
}

/// How mail leaves, and what it says of itself.
package struct MailSettings: Hashable, Sendable {
    /// The name and address that mail comes from.
    package let from: MailAddress
    package let replyTo: MailAddress?
    /// Who looks after the program.
    package let admin: MailAddress
    /// The library's own sentence on how staff report a contact.
    package let tellUs: String
    /// How many asks a person gets in a day; promises, agreements and what was handed up come on top.
    package let asksADay: Int
    /// On which the week of overviews begins: the first digest from then on that reaches a head brings one.
    package let overviewDay: Weekday
    /// How many messages are handed over at once, to as many people; 1 to 16.
    package let atOnce: Int
    /// Whether what staff answer is understood and done.
    package let takesAnswers: Bool

    package init(
        from: MailAddress, replyTo: MailAddress?, admin: MailAddress, tellUs: String, asksADay: Int,
        overviewDay: Weekday = .monday, atOnce: Int = 1, takesAnswers: Bool = false
    ) {
        self.from = from
        self.replyTo = replyTo
        self.admin = admin
        self.tellUs = tellUs
        self.asksADay = asksADay
        self.overviewDay = overviewDay
        self.atOnce = atOnce
        self.takesAnswers = takesAnswers
    }
}

/// `Ana Reyes <ana@library.example>`
package struct MailAddress: Hashable, Sendable, Codable {
    package let name: String?
    /// `local@domain`, as RFC 5321 4.1.2 allows.
    package let address: String

    package init(name: String? = nil, address: String) {
        self.name = name
        self.address = address
    }
}
