import PartnerCore

/// How staff answer by mail, and where their mails come in.
package struct AnswerSettings: Hashable, Sendable {
    /// To which they write; what makes an answer's address their own is put in before the `@`.
    package let address: MailAddress
    /// The Maildir that the mail system fills, a whole path.
    package let folder: String
    /// What the mail system takes for the beginning of a detail (RFC 5233): `partners+DETAIL@…`; nil: it knows
    /// none, and an answer is known by the mail it refers to alone.
    package let separator: String?
    /// The host by whose word a sender is who they say (the authserv-id of RFC 8601); nil: nobody's is taken.
    package let trusted: String?
    /// How many days after a mail it may be answered.
    package let validDays: Int
    /// How many days mails are kept once it is settled what became of them.
    package let keptDays: Int
    /// How many mails of one sender are read in a day.
    package let mostADay: Int

    package init(
        address: MailAddress, folder: String, separator: String? = Self.usualSeparator,
        trusted: String? = nil,
        validDays: Int = Self.usualValidDays, keptDays: Int = Self.usualKeptDays,
        mostADay: Int = Self.usualMostADay
    ) {
        self.address = address
        self.folder = folder
        self.separator = separator
        self.trusted = trusted
        self.validDays = validDays
        self.keptDays = keptDays
        self.mostADay = mostADay
    }

    package static let usualSeparator = "+"
    /// Longer than the longest ladder lets anybody think about it.
    package static let usualValidDays = 90
    package static let usualKeptDays = 90
    package static let usualMostADay = 50
}
