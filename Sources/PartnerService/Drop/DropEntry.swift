import Glibc

/// Something that lies in the drop folder.
struct DropEntry: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case file, folder, link
        /// A pipe, a socket, a device.
        case special
    }

    let name: DropName
    let kind: Kind
    let size: Int64
    /// Which file it is, its size and its times: it stays as long as nobody touches the file.
    let fingerprint: String
    /// When it was written to last, in seconds: what came first is taken first.
    let written: Int
    /// The user that it belongs to.
    let owner: uid_t

    init(_ name: DropName, _ status: stat) {
        self.name = name
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .special
            }
        size = Int64(status.st_size)
        fingerprint = "\(status.st_ino)-\(status.st_size)-\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
        written = status.st_mtim.tv_sec
        owner = status.st_uid
    }
}
