import GRDB
import PartnerCore
import PartnerStore

/// Whose each fact is: what was merged into another partner is read with that one's facts, and keeps its number.
struct Owners {
    private let owners: [String: [Int64: Int64]]

    init(_ db: PartnerStore.Database) throws {
        let tables = [
            "touch", "promise", "evaluation", "contact", "agreement", "date_rule", "skip", "snooze",
        ]
        owners = try Dictionary(
            uniqueKeysWithValues: tables.map { table in
                let rows = try GRDB.Row.fetchAll(
                    db, sql: "SELECT id, partner FROM \(table) WHERE partner IS NOT NULL")
                return (table, Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) }))
            })
    }

    /// What each partner that was merged was merged into.
    static func merges(
        _ db: PartnerStore.Database
    ) throws -> [PartnerCore.Partner.ID: PartnerCore.Partner.ID] {
        let rows = try GRDB.Row.fetchAll(
            db, sql: "SELECT number, merged_into FROM partner WHERE merged_into IS NOT NULL")
        return Dictionary(
            uniqueKeysWithValues: rows.map {
                (PartnerCore.Partner.ID(rawValue: $0[0]), PartnerCore.Partner.ID(rawValue: $0[1]))
            })
    }

    /// What of facts is this partner's own, put into what else is known of it.
    func part(of facts: PartnerFacts, for known: PartnerFacts) -> PartnerFacts {
        let number = known.partner.id.rawValue
        func own<Fact>(_ list: [Fact], _ table: String, _ id: KeyPath<Fact, Int64>) -> [Fact] {
            list.filter { owners[table]?[$0[keyPath: id]] == number }
        }
        var part = known
        part.touches = own(facts.touches, "touch", \.id)
        part.promises = own(facts.promises, "promise", \.id)
        part.evaluations = own(facts.evaluations, "evaluation", \.id)
        part.contacts = own(facts.contacts, "contact", \.id)
        part.agreements = own(facts.agreements, "agreement", \.id)
        part.rules = own(facts.rules, "date_rule", \.id)
        part.skips = own(facts.skips, "skip", \.id)
        part.snoozes = own(facts.snoozes, "snooze", \.id)
        return part
    }
}
