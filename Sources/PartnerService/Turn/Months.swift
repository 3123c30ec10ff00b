import PartnerConfiguration
import PartnerCore
import PartnerStore

/// The report of the month before: a section of a month's first digest that reaches a head. It makes no mail of its own,
/// as each week's overview does.
enum Months {
    static func isOwed(
        to person: StaffKey, on date: CivilDate, in library: Library, besides message: Int64?, _ db: Database
    ) throws -> Bool {
        guard !library.branches(headedBy: person).isEmpty else { return false }
        return try !Digests.hasLeft(to: person, in: date.startOfMonth...date, besides: message, db)
    }

    /// One for each branch that the person heads and that had partners in that month.
    static func written(
        _ household: Household, for person: Staff, on date: CivilDate
    ) -> [DigestMonth] {
        let library = household.library
        guard library.hasMonthlyReport(for: person.key, on: date, household.facts.values) else { return [] }
        return library.branches(headedBy: person.key).compactMap { branch in
            DigestMonth(
                before: date, at: branch, Array(household.facts.values), in: library,
                roster: household.roster
            ) { $0 == person.key ? .reader : .colleague(household.name($0)) }
        }
    }
}
