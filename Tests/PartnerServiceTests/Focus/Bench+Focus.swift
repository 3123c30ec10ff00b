import Foundation
import PartnerConfiguration
import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

extension Bench {
    @discardableResult
    func candidate(
        _ slug: String = "valley-teen-clinic", _ name: String = "Valley Teen Clinic",
        kind: String? = "school",
        contact: String? = "Maya Osei"
    ) throws -> Candidate.ID {
        try store.command(actor: "setting", verb: "setting", at: time.now) { db, _ in
            try db.execute(
                sql: """
                    INSERT INTO candidate
                        (slug, name, kind, about, address, city, state, zip, contact, phone, mail, website, list)
                    VALUES (:slug, :name, :kind, 'a nurse on Mondays', '1 Oak Street', 'Kettle Valley', 'CA', '95601',
                        :contact, '555-0119', 'mosei@vtc.example', 'https://vtc.example', 'nonprofits.csv')
                    """,
                arguments: ["slug": slug, "name": name, "kind": kind, "contact": contact])
            return Candidate.ID(rawValue: db.lastInsertedRowID)
        }
    }

    /// What is in hand now.
    func focus() throws -> Focus {
        Focus(try store.read { try Facts.all($0) }, in: desk.library, at: time.now)
    }

    /// Changes the configuration in force.
    func configure(_ change: (String) -> String) throws {
        let path = desk.configuration.path
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try change(text).write(toFile: path, atomically: true, encoding: .utf8)
        try #require(try desk.reload().errors == [])
    }
}
