import Foundation
import GRDB
import GRDBSQLite
import PartnerCore

/// One row as a statement yields it, its columns read by their place: quicker than by name, and checked.
///
/// The schema's types are strict, so a column holds text or a number as declared; what the text says is
/// checked here, as another program may have switched the schema's checks off.
struct Columns {
    let table: String
    let row: Row

    func int(_ index: Int) -> Int64 { row[index] }
    func optionalInt(_ index: Int) -> Int64? { row[index] }
    func text(_ index: Int) -> String { row[index] }
    func optionalText(_ index: Int) -> String? { row[index] }
    func bytes(_ index: Int) -> Bytes? { row[index] }
    func instant(_ index: Int) -> Instant { Instant(unixMilliseconds: row[index]) }
    func optionalInstant(_ index: Int) -> Instant? { optionalInt(index).map(Instant.init(unixMilliseconds:)) }
    func partner(_ index: Int) -> Partner.ID { Partner.ID(rawValue: row[index]) }
    func staff(_ index: Int) -> StaffKey { StaffKey(row[index]) }
    func optionalStaff(_ index: Int) -> StaffKey? { optionalText(index).map { StaffKey($0) } }

    func date(_ index: Int) throws -> CivilDate {
        let text: String = row[index]
        guard let date = CivilDate(iso: text) else { throw senseless(text, index) }
        return date
    }

    func optionalDate(_ index: Int) throws -> CivilDate? {
        guard let text = optionalText(index) else { return nil }
        guard let date = CivilDate(iso: text) else { throw senseless(text, index) }
        return date
    }

    func word<Word: RawRepresentable>(_ index: Int, _: Word.Type = Word.self) throws -> Word
    where Word.RawValue == String {
        let text: String = row[index]
        guard let word = Word(rawValue: text) else { throw senseless(text, index) }
        return word
    }

    func optionalCadence(_ index: Int) throws -> Cadence? {
        guard let text = optionalText(index) else { return nil }
        guard let cadence = Cadence(text) else { throw senseless(text, index) }
        return cadence
    }

    /// The schema can't check these words: what another program wrote and is none is as if it were not there, and
    /// `Sanity` names it.
    func optionalSeason(_ index: Int) -> Season? {
        optionalText(index).flatMap { try? Season(reading: $0) }
    }

    /// A JSON object of texts; NULL: none.
    func words(_ index: Int) throws -> [String: String] {
        guard let text = optionalText(index) else { return [:] }
        guard let words = try? JSONDecoder().decode([String: String].self, from: Data(text.utf8)) else {
            throw senseless(text, index)
        }
        return words
    }

    private func senseless(_ text: String, _ index: Int) -> StoreFault {
        let names = Array(row.columnNames)
        let key: DatabaseValue = row[0]
        return StoreFault(.senseless, "\(table) \(key): \(names[index]) \"\(text)\" makes no sense")
    }
}

extension Database {
    /// The statement as it was compiled before: to compile it, with all of the audit's triggers, takes longer than to run
    /// it. One that is being walked through is compiled once more.
    ///
    /// For texts that are written in the code: one made anew for each question would fill the memory.
    private func kept(_ sql: String) throws -> Statement {
        let statement = try cachedStatement(sql: sql)
        return sqlite3_stmt_busy(statement.sqliteStatement) == 0 ? statement : try makeStatement(sql: sql)
    }

    /// One statement that changes something.
    func run(sql: String, arguments: StatementArguments = StatementArguments()) throws {
        try kept(sql).execute(arguments: arguments)
    }

    /// Every row of a question, in its order.
    func each(
        _ table: String, _ sql: String, _ arguments: StatementArguments = [:],
        _ body: (Columns) throws -> Void
    ) throws {
        let cursor = try Row.fetchCursor(try kept(sql), arguments: arguments)
        while let row = try cursor.next() { try body(Columns(table: table, row: row)) }
    }

    /// The answers to a question, in its order.
    func list<Value>(
        _ table: String, _ sql: String, _ arguments: StatementArguments = [:],
        _ make: (Columns) throws -> Value
    ) throws -> [Value] {
        var values: [Value] = []
        try each(table, sql, arguments) { values.append(try make($0)) }
        return values
    }

    /// The answer to a question that has one at most.
    func one<Value>(
        _ table: String, _ sql: String, _ arguments: StatementArguments = [:],
        _ make: (Columns) throws -> Value
    ) throws -> Value? {
        try list(table, sql, arguments, make).first
    }

    /// The one value of the first row that a question finds; nil where it finds none, or NULL.
    func answer<Value: DatabaseValueConvertible>(
        _: Value.Type, _ sql: String, arguments: StatementArguments = [:]
    ) throws -> Value? {
        try Value.fetchOne(try kept(sql), arguments: arguments)
    }

    /// The one value of each row that a question finds, in its order.
    func answers<Value: DatabaseValueConvertible>(
        _: Value.Type, _ sql: String, arguments: StatementArguments = [:]
    ) throws -> [Value] {
        try Value.fetchAll(try kept(sql), arguments: arguments)
    }

    /// After an UPDATE that may have found nothing to change: the row must be there all the same.
    func expectRow(_ table: String, _ key: String, _ value: Int64) throws {
        if changesCount > 0 { return }
        let found = try answer(
            Bool.self, "SELECT EXISTS (SELECT 1 FROM \(table) WHERE \(key) = :value)",
            arguments: ["value": value])
        if found != true { throw StoreFault.missing(table, value) }
    }
}
