import GRDB

/// Why the database can't be used as asked, as one printable line.
package struct StoreFault: Error, Hashable, Sendable {
    package enum Code: String, Hashable, Sendable {
        /// The file can't be opened, found or made.
        case unreadable
        case readOnly
        /// The file holds something else.
        case notADatabase
        /// A database, and another program's.
        case anotherPrograms
        /// Made by a later version of this program.
        case newerSchema
        /// Made by an earlier version of this program, and not ours to bring up.
        case olderSchema
        /// The disk is full, or fails.
        case diskFull, diskFailing
        /// Another program holds the database, and did not let go in time.
        case busy
        /// SQLite finds the file's structure broken.
        case damaged
        /// The schema forbids it.
        case forbidden
        /// A row that was named does not exist.
        case missing
        /// A row holds what this program can't read.
        case senseless
        case other
    }

    package let code: Code
    /// Whether it may be another time: the disk has room again or can be written, another program lets go.
    package var passes: Bool { [.busy, .diskFull, .diskFailing, .readOnly].contains(code) }
    /// A clause without full stop.
    package let problem: String

    package init(_ code: Code, _ problem: String) {
        self.code = code
        self.problem = problem
    }
}

extension StoreFault: CustomStringConvertible {
    package var description: String { problem }
}

extension StoreFault {
    /// What SQLite complains of, in words.
    init(_ error: DatabaseError, path: String) {
        let words = (error.message ?? "error \(error.resultCode.rawValue)")
            .split(whereSeparator: \.isNewline).joined(separator: " ")
        switch error.resultCode {
        case .SQLITE_NOTADB: self.init(.notADatabase, "\(path) is not a database")
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
            self.init(.unreadable, "\(path) can't be opened: \(words)")
        case .SQLITE_READONLY: self.init(.readOnly, "\(path) can't be written: \(words)")
        case .SQLITE_FULL: self.init(.diskFull, "\(path) can't grow: the disk is full")
        case .SQLITE_IOERR: self.init(.diskFailing, "\(path) can't be read or written: \(words)")
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(.busy, "\(path) is held by another program: \(words)")
        case .SQLITE_CORRUPT: self.init(.damaged, "\(path) is damaged: \(words)")
        case .SQLITE_CONSTRAINT: self.init(.forbidden, words)
        default: self.init(.other, "\(path): \(words)")
        }
    }

    static func missing(_ table: String, _ key: some CustomStringConvertible) -> StoreFault {
        StoreFault(.missing, "there is no \(table) \(key)")
    }
}
