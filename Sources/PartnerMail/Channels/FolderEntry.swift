import Glibc
import SystemPackage

/// The name of a file in its folder.
package enum FolderEntry {
    /// Has the disk keep the name of a new file, too: fsync(2) of the file alone does not promise that.
    /// - Returns: false where the disk refused; `errno` says why.
    package static func sync(of path: String) -> Bool {
        let folder = open(FilePath(path).removingLastComponent().string, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        // One that we may write in and not read: nobody can do more.
        guard folder >= 0 else { return true }
        defer { close(folder) }
        // A file system that syncs no folders is no fault of the file.
        return fsync(folder) == 0 || errno == EINVAL
    }
}
