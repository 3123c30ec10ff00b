/// Everything that one person's digest of one day says, before it is put into words.
///
/// What is here is said; nothing else is. The words, and the order within an item, belong to whoever
/// writes the text; the order of items, notices and lines is the one given.
package struct DigestContent: Hashable, Sendable {
    package var reader: DigestReader
    /// The date of the digest, on the reader's calendar.
    package var date: CivilDate
    /// `Kettle Valley Library`
    package var library: String

    /// What the reader is asked, one a partner, numbered from 1: promises of today or past, handed up,
    /// overdue, due.
    package var items: [DigestItem]
    /// Promises, agreements and what was handed up beyond the day's budget: numbered on, one line each.
    package var shortItems: [DigestItem]
    /// What is only ahead, one a partner, not numbered.
    package var notices: [DigestItem]
    /// Notices beyond the first five: one line each.
    package var shortNotices: [DigestItem]
    package var putOff: DigestPutOff?
    /// Set where a place of the reader's is free and something is proposed for it.
    package var proposals: DigestProposals?

    /// What was handed to others about the reader's own partners since their last digest.
    package var handedOn: [DigestHandedOn]
    /// What stand-ins were asked while the reader was away.
    package var stoodIn: [DigestStoodIn]
    /// Set in the first digest after the reminders stood still.
    package var late: DigestLate?

    /// The week of each branch that the reader heads, on the day of the weekly overview.
    package var overviews: [DigestOverview]
    /// The month before at each branch that the reader heads, in a month's first digest.
    package var months: [DigestMonth]

    /// Whose handover the reader is asked for.
    package var leaving: [DigestLeaving]

    /// The library's own sentence on how staff report a contact.
    package var tellUs: String
    package var help: DigestHelp
    package var schedule: DigestSchedule

    package init(
        reader: DigestReader, date: CivilDate, library: String, items: [DigestItem] = [],
        shortItems: [DigestItem] = [], notices: [DigestItem] = [], shortNotices: [DigestItem] = [],
        putOff: DigestPutOff? = nil, proposals: DigestProposals? = nil, handedOn: [DigestHandedOn] = [],
        stoodIn: [DigestStoodIn] = [],
        late: DigestLate? = nil, overviews: [DigestOverview] = [], months: [DigestMonth] = [],
        leaving: [DigestLeaving] = [],
        tellUs: String, help: DigestHelp,
        schedule: DigestSchedule
    ) {
        self.reader = reader
        self.date = date
        self.library = library
        self.items = items
        self.shortItems = shortItems
        self.notices = notices
        self.shortNotices = shortNotices
        self.putOff = putOff
        self.proposals = proposals
        self.handedOn = handedOn
        self.stoodIn = stoodIn
        self.late = late
        self.overviews = overviews
        self.months = months
        self.leaving = leaving
        self.tellUs = tellUs
        self.help = help
        self.schedule = schedule
    }

    /// Nothing to say: such a digest is not sent.
    package var isEmpty: Bool {
        items.isEmpty && shortItems.isEmpty && notices.isEmpty && shortNotices.isEmpty && handedOn.isEmpty
            && stoodIn.isEmpty && overviews.isEmpty && proposals == nil && leaving.isEmpty
    }
}
