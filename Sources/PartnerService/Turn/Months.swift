import PartnerConfiguration
import PartnerCore
import PartnerStore

/// The report of the month before: a section of a month's first digest that reaches a head. It makes no mail of its own,
/// as each week's overview does.
enum Months {
    /// One for each branch that the person heads, where it is owed.
    static func written(
        _ household: Household, for person: Staff, on date: CivilDate, besides message: Int64?, _ db: Database
    ) throws -> [DigestMonth] {
        let library = household.library
        guard library.hasMonthlyReport(for: person.key, on: date, household.facts.values),
            try !Digests.hasLeft(to: person.key, in: date.startOfMonth...date, besides: message, db)
        else { return [] }
        return library.branches(headedBy: person.key).compactMap { branch in
            DigestMonth(
                before: date, at: branch, Array(household.facts.values), in: library,
                roster: household.roster
            ) { $0 == person.key ? .reader : .colleague(household.name($0)) }
        }
    }
}
