extension DigestMatter {
    /// Somebody who was taken up is spoken with for the first time.
    package struct FirstApproach: Hashable, Sendable {
        package var since: Since
        /// From that day to the due date, before it was moved off closures.
        package var within: Cadence
        /// What is on record of them.
        package var about: String?
        package var website: String?
        package var address: String?
        /// Why they were taken up.
        package var chosen: String?

        package init(
            since: Since, within: Cadence, about: String? = nil, website: String? = nil,
            address: String? = nil, chosen: String? = nil
        ) {
            self.since = since
            self.within = within
            self.about = about
            self.website = website
            self.address = address
            self.chosen = chosen
        }

        package enum Since: Hashable, Sendable {
            case takenUp(CivilDate)
            case skipped(CivilDate)
        }
    }

    /// Are a contact's details still right?
    package struct ContactCheck: Hashable, Sendable {
        package var contact: DigestContact
        package var since: Since
        /// How often it is asked.
        package var every: Cadence

        package init(contact: DigestContact, since: Since, every: Cadence) {
            self.contact = contact
            self.since = since
            self.every = every
        }

        package enum Since: Hashable, Sendable {
            case confirmed(CivilDate)
            /// Never confirmed; written down on this day.
            case recorded(CivilDate)
            /// They left, and nobody else is known: a successor is looked for.
            case left(CivilDate)
            /// They left before, and the search was put aside on this day.
            case leftAndSkipped(CivilDate)
            case skipped(CivilDate)

            package var isSearch: Bool {
                switch self {
                case .left, .leftAndSkipped: true
                case .confirmed, .recorded, .skipped: false
                }
            }
        }
    }

    /// An agreement comes to its end.
    package struct Agreed: Hashable, Sendable {
        /// In the words of whoever wrote it down: `use of the meeting room`.
        package var what: String
        package var starts: CivilDate
        package var ends: CivilDate

        package init(what: String, starts: CivilDate, ends: CivilDate) {
            self.what = what
            self.starts = starts
            self.ends = ends
        }
    }

    /// A date of its own has come.
    package struct Fixed: Hashable, Sendable {
        /// In the words of whoever wrote it down: `send the summer programme`.
        package var what: String
        /// As they come again: `every 15 September`.
        package var dates: String
        /// Whose they are.
        package var whose: FollowUp.Rule
        /// An earlier one that was missed and is asked about no more.
        package var missed: CivilDate?

        package init(what: String, dates: String, whose: FollowUp.Rule, missed: CivilDate? = nil) {
            self.what = what
            self.dates = dates
            self.whose = whose
            self.missed = missed
        }
    }
}
