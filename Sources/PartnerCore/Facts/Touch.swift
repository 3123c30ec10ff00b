/// A real exchange with a partner, or an attempt at one.
package struct Touch: Hashable, Sendable, Codable {
    package enum How: String, Hashable, Sendable, CaseIterable, Codable {
        case visit, call, email, meeting, event, letter
        /// A spreadsheet knew the date and not the way.
        case unknown
        /// Voicemail, unanswered mail: logged, and no touch.
        case attempt

        package var isTouch: Bool { self != .attempt }
        package var isInPerson: Bool { [.visit, .meeting, .event].contains(self) }
    }

    package let id: Int64
    package let date: CivilDate
    package let how: How
    /// Who of ours.
    package let staff: StaffKey?
    /// Which contact of theirs.
    package let contact: Int64?
    package let note: String?
    /// Where one exchange was with several partners: the number of its first touch.
    package let exchange: Int64?
    /// When it was written down: never earlier than, and never the same as, what was written before it.
    package let recorded: Instant
    /// Who else of ours was there, by key.
    package let others: [StaffKey]

    package init(
        id: Int64, date: CivilDate, how: How, staff: StaffKey? = nil, contact: Int64? = nil,
        note: String? = nil, exchange: Int64? = nil, recorded: Instant, others: [StaffKey] = []
    ) {
        self.id = id
        self.date = date
        self.how = how
        self.staff = staff
        self.contact = contact
        self.note = note
        self.exchange = exchange
        self.recorded = recorded
        self.others = others
    }
}
