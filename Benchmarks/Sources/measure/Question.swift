import Foundation
import GRDBSQLite
import PartnerCore

/// SQLite's own functions, bare: what a scan costs when nothing is made of it.
final class Connection {
    private var handle: OpaquePointer?

    /// Without a lock of SQLite's own, as the store's connections are: one thread uses it.
    init(path: String) throws {
        guard sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil) == SQLITE_OK
        else {
            throw Fault("\(path): \(String(cString: sqlite3_errmsg(handle)))")
        }
    }

    deinit { sqlite3_close_v2(handle) }

    func execute(_ sql: String) throws {
        guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw fault(sql) }
    }

    func question(_ sql: String) throws -> Question {
        var statement: OpaquePointer?
        guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK, let statement else {
            throw fault(sql)
        }
        return Question(statement)
    }

    func texts(_ sql: String) throws -> [String] {
        let question = try question(sql)
        var texts: [String] = []
        while try question.next() { texts.append(question.text(0)) }
        return texts
    }

    private func fault(_ sql: String) -> Fault { Fault("\(String(cString: sqlite3_errmsg(handle))): \(sql)") }
}

/// A prepared statement.
final class Question {
    private let statement: OpaquePointer
    let width: Int32

    init(_ statement: OpaquePointer) {
        self.statement = statement
        width = sqlite3_column_count(statement)
    }

    deinit { sqlite3_finalize(statement) }

    func next() throws -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default:
            throw Fault(
                "a statement failed: \(String(cString: sqlite3_errmsg(sqlite3_db_handle(statement))))")
        }
    }

    func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }
    func text(_ column: Int32) -> String { String(cString: sqlite3_column_text(statement, column)) }

    /// Compared where SQLite has it.
    func isText(_ column: Int32, _ other: UnsafePointer<CChar>?) -> Bool {
        guard let other, let text = sqlite3_column_text(statement, column) else { return false }
        return strcmp(UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self), other) == 0
    }

    /// `YYYY-MM-DD`, read where SQLite has it.
    func date(_ column: Int32) throws -> CivilDate {
        // Each question to SQLite takes its lock: the text's own end tells its length.
        guard let bytes = sqlite3_column_text(statement, column), memchr(bytes, 0, 10) == nil, bytes[10] == 0
        else {
            throw Fault("no date: \(text(column))")
        }
        func two(_ index: Int) -> Int { Int(bytes[index] & 15) * 10 + Int(bytes[index + 1] & 15) }
        guard let date = CivilDate(year: two(0) * 100 + two(2), month: two(5), day: two(8)) else {
            throw Fault("no date: \(text(column))")
        }
        return date
    }

    /// The value's size, so that its page is read; numbers as they are.
    func touch(_ column: Int32) -> Int {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: int(column)
        case SQLITE_TEXT:
            Int(sqlite3_column_text(statement, column)[0]) + Int(sqlite3_column_bytes(statement, column))
        default: 0
        }
    }

    /// Runs the statement once with these values: numbers, texts, nil.
    func run(_ values: [Value]) throws {
        for (index, value) in values.enumerated() {
            let place = Int32(index + 1)
            switch value {
            case .number(let number): sqlite3_bind_int64(statement, place, Int64(number))
            case .text(let text):
                // SQLite copies it before the call returns.
                sqlite3_bind_text(
                    statement, place, text, -1, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
            }
        }
        _ = try next()
        sqlite3_reset(statement)
    }

    enum Value {
        case number(Int)
        case text(String)
    }
}
