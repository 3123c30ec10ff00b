import SystemPackage

#if canImport(Glibc)
import Glibc
#endif

extension ChildProgram {
    /// Throws what the kernel would say of the program, before anything is started.
    ///
    /// The child goes through `prlimit`, whose own exit statuses are not the program's; and `prlimit`
    /// would hand a file that is no program to a shell.
    func checkStartable() throws(CannotStart) {
        guard path.hasPrefix("/") else { throw cannotStart(EINVAL, "\(path) is no absolute path") }
        let given = arguments + environment.map { "\($0.key)=\($0.value)" } + [path]
        guard given.allSatisfy({ !$0.utf8.contains(0) }) else {
            throw cannotStart(EINVAL, "an argument holds a NUL")
        }
        guard access(path, X_OK) == 0 else { throw cannotStart(errno) }
        var status = stat()
        guard stat(path, &status) == 0 else { throw cannotStart(errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw cannotStart(EACCES) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        // A program may be executable and not readable; then only the kernel can tell.
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var magic = [UInt8](repeating: 0, count: 4)
        let count = read(descriptor, &magic, magic.count)
        let isScript = count >= 2 && magic.starts(with: [0x23, 0x21])  // #!
        let isBinary = count == 4 && magic == [0x7f, 0x45, 0x4c, 0x46]  // ELF
        guard isScript || isBinary else { throw cannotStart(ENOEXEC) }
    }

    func cannotStart(_ errno: Int32, _ why: String? = nil) -> CannotStart {
        CannotStart(errno: errno, why: why ?? "\(path): \(Errno(rawValue: errno))")
    }
}
