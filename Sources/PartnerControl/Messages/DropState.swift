import PartnerCore

extension Verb.Status {
    /// The drop folder.
    package struct DropState: Hashable, Sendable, Codable {
        package var path: String
        /// Files that lie there and are not whole yet.
        package var waiting: Int
        /// The last file that was settled.
        package var last: DropFileState?

        package init(path: String, waiting: Int, last: DropFileState? = nil) {
            self.path = path
            self.waiting = waiting
            self.last = last
        }
    }

    /// A file from the drop folder, and what became of it.
    package struct DropFileState: Hashable, Sendable, Codable {
        package enum Outcome: String, Hashable, Sendable, CaseIterable, Codable {
            case applied
            /// Everything in it was on record already.
            case same
            /// The very file was taken over before.
            case repeated
            case refused
        }

        package var name: String
        package var outcome: Outcome
        package var at: Moment
        /// The import's number.
        package var number: Int64?
        /// Who put it there, where that is a member of staff.
        package var by: StaffKey?

        package init(name: String, outcome: Outcome, at: Moment, number: Int64? = nil, by: StaffKey? = nil) {
            self.name = name
            self.outcome = outcome
            self.at = at
            self.number = number
            self.by = by
        }
    }
}
