/// Whom a digest is written to.
package struct DigestReader: Hashable, Sendable {
    /// `Ana Reyes`
    package var name: String
    /// `Ana`
    package var firstName: String
    /// How many partners they are steward of.
    package var partners: Int
    package var preferences: Preferences

    package init(name: String, firstName: String, partners: Int, preferences: Preferences = .usual) {
        self.name = name
        self.firstName = firstName
        self.partners = partners
        self.preferences = preferences
    }
}

/// One of ours, as seen by the reader.
package enum DigestPerson: Hashable, Sendable {
    case reader
    /// By full name.
    case colleague(String)
}

/// When the reader's digests come.
package struct DigestSchedule: Hashable, Sendable {
    /// The days on which one may come: of the open days of their branch those of their digest time and window.
    package var days: Set<Weekday>
    /// Whether one may come on each of these days, every week.
    package var isEveryWeek: Bool
    package var time: TimeOfDay

    package init(days: Set<Weekday>, isEveryWeek: Bool = true, time: TimeOfDay) {
        self.days = days
        self.isEveryWeek = isEveryWeek
        self.time = time
    }
}

/// Whom to turn to.
package struct DigestHelp: Hashable, Sendable {
    /// The head of the reader's branch, who hands partners on and sets the rhythm; nil: the reader is it.
    package var head: Head?
    /// Address of who looks after the program.
    package var admin: String
    /// Who reads an answer to this mail, by name or address; nil: nobody does.
    package var replyTo: String?
    /// Whether an answer to this mail is understood and done.
    package var takesAnswers: Bool

    package struct Head: Hashable, Sendable {
        package var name: String
        package var phone: String?
        package var mail: String

        package init(name: String, phone: String?, mail: String) {
            self.name = name
            self.phone = phone
            self.mail = mail
        }
    }

    package init(head: Head?, admin: String, replyTo: String?, takesAnswers: Bool = false) {
        self.head = head
        self.admin = admin
        self.replyTo = replyTo
        self.takesAnswers = takesAnswers
    }
}
