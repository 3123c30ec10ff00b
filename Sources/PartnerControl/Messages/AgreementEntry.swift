import PartnerCore

/// What the library and a partner agreed on until a day.
package struct AgreementEntry: Hashable, Sendable, Codable {
    package var number: Int64
    package var what: String
    package var starts: CivilDate
    /// Its last day.
    package var ends: CivilDate
    /// Days before the end at which it is asked about; absent: as the policy has it.
    package var lead: Int?
    package var state: Agreement.State
    /// The day it was renewed or ended.
    package var closed: CivilDate?
    /// The number of the one that followed it.
    package var renewedBy: Int64?
    package var by: StaffLabel?
    /// Why it was ended.
    package var reason: String?

    package init(
        number: Int64, what: String, starts: CivilDate, ends: CivilDate, lead: Int? = nil,
        state: Agreement.State, closed: CivilDate? = nil, renewedBy: Int64? = nil, by: StaffLabel? = nil,
        reason: String? = nil
    ) {
        self.number = number
        self.what = what
        self.starts = starts
        self.ends = ends
        self.lead = lead
        self.state = state
        self.closed = closed
        self.renewedBy = renewedBy
        self.by = by
        self.reason = reason
    }
}
