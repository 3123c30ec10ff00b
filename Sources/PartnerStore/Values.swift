import FoundationEssentials
import GRDB
import PartnerCore

/// Bytes as they go through the mail system.
package typealias Bytes = Data

// How the project's values are written into the database. Rows are read through `Columns`, which says which
// row it can't make sense of.

extension CivilDate: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { description.databaseValue }
    package static func fromDatabaseValue(_ value: DatabaseValue) -> CivilDate? {
        String.fromDatabaseValue(value).flatMap { CivilDate(iso: $0) }
    }
}

extension Instant: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { unixMilliseconds.databaseValue }
    package static func fromDatabaseValue(_ value: DatabaseValue) -> Instant? {
        Int64.fromDatabaseValue(value).map(Instant.init(unixMilliseconds:))
    }
}

extension Cadence: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { description.databaseValue }
    package static func fromDatabaseValue(_ value: DatabaseValue) -> Cadence? {
        String.fromDatabaseValue(value).flatMap { Cadence($0) }
    }
}

extension Season: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { description.databaseValue }
    package static func fromDatabaseValue(_ value: DatabaseValue) -> Season? {
        // What another program wrote and is none reads as absent here; `Columns` names the row.
        String.fromDatabaseValue(value).flatMap { try? Season(reading: $0) }
    }
}

extension Slug: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { text.databaseValue }
    package static func fromDatabaseValue(_ value: DatabaseValue) -> Slug? {
        String.fromDatabaseValue(value).flatMap { Slug($0) }
    }
}

extension Partner.ID: DatabaseValueConvertible {}
extension BranchKey: DatabaseValueConvertible {}
extension StaffKey: DatabaseValueConvertible {}
extension KindKey: DatabaseValueConvertible {}
extension ClockKind: DatabaseValueConvertible {}
extension StepName: DatabaseValueConvertible {}
extension StepRecord.State: DatabaseValueConvertible {}
extension Stage: DatabaseValueConvertible {}
extension StageChange.Cause: DatabaseValueConvertible {}
extension Touch.How: DatabaseValueConvertible {}
extension Agreement.State: DatabaseValueConvertible {}
extension Promise.State: DatabaseValueConvertible {}
extension Evaluation.Outcome: DatabaseValueConvertible {}
