import PartnerCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

extension ConfigurationFile {
    /// Reads the configuration in the file at `path`.
    package static func load(
        path: String, zones: (String) throws -> any TimeZoneRules,
        calendars: ClosureFileReader = noCalendars
    ) -> Result<Configuration, ConfigurationErrors> {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        switch bytes(ofFileAt: path) {
        case .success(let bytes): return read(bytes: bytes, file: name, zones: zones, calendars: calendars)
        case .failure(let failure): return .failure(.unreadable(path: path, reason: failure.reason))
        }
    }

    struct Failure: Error {
        let reason: String
        static var ofLastCall: Failure { Failure(reason: String(cString: strerror(errno))) }
    }

    /// At most one octet more than a configuration may have: that it is too large is seen from that.
    static func bytes(ofFileAt path: String) -> Result<[UInt8], Failure> {
        // Non-blocking, for a FIFO would never answer.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { return .failure(.ofLastCall) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { return .failure(.ofLastCall) }
        guard status.st_mode & S_IFMT == S_IFREG else { return .failure(Failure(reason: "it is no file")) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while bytes.count <= largest {
            let count = octets(of: file, into: &chunk)
            if count < 0 {
                if errno == EINTR { continue }
                return .failure(.ofLastCall)
            }
            if count == 0 { break }
            bytes += chunk[..<count]
        }
        return .success(bytes)
    }
}

/// Outside the type, whose own `read` would hide the system call.
private func octets(of file: CInt, into chunk: inout [UInt8]) -> Int { read(file, &chunk, chunk.count) }
