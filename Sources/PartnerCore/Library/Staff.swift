/// A member of our staff.
package struct Staff: Hashable, Sendable {
    package let key: StaffKey
    package let name: String
    package let mail: String
    /// As people write it; mails name it where they name the person.
    package let phone: String?
    package let branch: BranchKey
    package let supervisor: StaffKey?
    /// When their digest is due and may leave, in their branch's zone.
    package let sending: SendTimes
    /// The user of the branch server who is this person, where they have a login.
    package let login: String?
    /// How many relationships they may have in hand at once; nil: as many as everybody.
    package let places: Int?

    package init(
        key: StaffKey, name: String, mail: String, phone: String? = nil, branch: BranchKey,
        supervisor: StaffKey? = nil, sending: SendTimes, login: String? = nil,
        places: Int? = nil
    ) {
        self.key = key
        self.name = name
        self.mail = mail
        self.phone = phone
        self.branch = branch
        self.supervisor = supervisor
        self.sending = sending
        self.login = login
        self.places = places
    }

    /// `Ana`, as a mail greets her.
    package var firstName: String { name.split(separator: " ").first.map(String.init) ?? name }
}
