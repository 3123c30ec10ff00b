import PartnerCore

extension Verb {
    /// Forgets a person everywhere in the records, and keeps that it was done.
    package enum EraseContact: ControlMethod {
        package static let name = "EraseContact"

        package struct Parameters: Hashable, Sendable, Codable {
            package var partner: String
            /// A name, part of one that only one contact has, or a number.
            package var contact: String
            /// It is meant; else it is said what would be changed, and nothing is.
            package var sure: Bool = false

            package init(partner: String, contact: String, sure: Bool = false) {
                self.partner = partner
                self.contact = contact
                self.sure = sure
            }

            package init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                partner = try container.decode(String.self, forKey: .partner)
                contact = try container.decode(String.self, forKey: .contact)
                sure = try container.decodeIfPresent(Bool.self, forKey: .sure) ?? false
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var partner: PartnerLabel
            /// Of the rows that are this person; they stay, without anything but their numbers.
            package var contacts: [Int64]
            package var done: Bool
            package var texts: [ErasedText] = []
            /// Entries of the history that hold nothing any more.
            package var history: Int
            /// Messages that had left, whose text was still kept.
            package var messages: Int
            /// Messages that never left and can't be sent again now.
            package var deadLetters: Int
            /// Whether the old bytes are gone from the file; absent where nothing was done.
            package var shredded: Bool?
            /// Folders whose files may still name them, by their whole paths: what the drop folder took.
            package var folders: [String] = []

            package init(
                today: CivilDate, partner: PartnerLabel, contacts: [Int64], done: Bool,
                texts: [ErasedText] = [], history: Int, messages: Int, deadLetters: Int,
                shredded: Bool? = nil, folders: [String] = []
            ) {
                self.today = today
                self.partner = partner
                self.contacts = contacts
                self.done = done
                self.texts = texts
                self.history = history
                self.messages = messages
                self.deadLetters = deadLetters
                self.shredded = shredded
                self.folders = folders
            }
        }
    }
}

/// A text that named a person who is forgotten.
package struct ErasedText: Hashable, Sendable, Codable {
    /// What kind of record: `touch`.
    package var record: String
    package var recordNumber: String
    package var field: String
    /// Absent once it is done.
    package var from: String?
    package var to: String

    package init(record: String, recordNumber: String, field: String, from: String? = nil, to: String) {
        self.record = record
        self.recordNumber = recordNumber
        self.field = field
        self.from = from
        self.to = to
    }
}
