import Glibc

/// The file under the database, before SQLite opens it.
enum DatabaseFile {
    /// Makes the file where there is none, readable by its owner alone; what SQLite puts beside it gets the
    /// same rights. Tells why in words where it can't be used.
    static func prepare(_ path: String) throws(StoreFault) {
        // An existing file is not opened here: closing it would end the locks that this process holds on it.
        if faccessat(AT_FDCWD, path, F_OK, AT_EACCESS) == 0 {
            guard faccessat(AT_FDCWD, path, R_OK, AT_EACCESS) == 0 else { throw fault(path, errno) }
            guard faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0 else {
                // Rights are not given by waiting.
                let code: StoreFault.Code = errno == EROFS ? .readOnly : .unreadable
                throw StoreFault(code, "\(path) can't be written: \(words(errno))")
            }
            return
        }
        let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw fault(path, errno) }
        Glibc.close(file)
    }

    private static func fault(_ path: String, _ number: Int32) -> StoreFault {
        switch number {
        case ENOSPC, EDQUOT: StoreFault(.diskFull, "\(path) can't be made: the disk is full")
        case EROFS: StoreFault(.readOnly, "\(path) can't be written: \(words(number))")
        default: StoreFault(.unreadable, "\(path) can't be opened: \(words(number))")
        }
    }

    private static func words(_ number: Int32) -> String { String(cString: strerror(number)) }
}
