import Glibc
import Testing

@testable import PartnerControl
@testable import PartnerControlServer

@Suite("The socket's name is taken over from the dead, never from the living")
struct ControlSocketTests {
    private func mode(_ path: String) throws -> mode_t {
        var status = stat()
        guard lstat(path, &status) == 0 else { throw SystemCallError("lstat") }
        return status.st_mode & 0o7777
    }

    private func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    @Test("what a killed daemon left is replaced")
    func stale() async throws {
        try await withScratch { directory in
            let path = directory + "/control.sock"
            let dead = try #require(UnixAddress.makeSocket())
            #expect(try #require(UnixAddress(path)).withSockaddr { bind(dead, $0, $1) } == 0)
            close(dead)
            #expect(exists(path))

            let socket = try ControlSocket(boundTo: path)
            _ = try BlockingSocket(connectedTo: socket.path, patience: .seconds(5))
        }
    }

    @Test("a living daemon's is refused, and goes on")
    func taken() async throws {
        try await withScratch { directory in
            let path = directory + "/control.sock"
            let socket = try ControlSocket(boundTo: path)
            let error = #expect(throws: ControlSocketError.taken(path)) { try ControlSocket(boundTo: path) }
            #expect(
                error?.description
                    == "the control socket \(path) is taken: another partnerd listens there")
            _ = try BlockingSocket(connectedTo: socket.path, patience: .seconds(5))
        }
    }

    @Test("another kind of file is left alone", arguments: ["file", "directory", "link"])
    func noSocket(kind: String) async throws {
        try await withScratch { directory in
            let path = directory + "/control.sock"
            switch kind {
            case "file": close(open(path, O_CREAT | O_WRONLY, 0o600))
            case "directory": mkdir(path, 0o700)
            default: symlink("/dev/null", path)
            }
            #expect(throws: ControlSocketError.noSocket(path)) { try ControlSocket(boundTo: path) }
            var status = stat()
            #expect(lstat(path, &status) == 0)
        }
    }

    @Test("anyone may connect and nobody more, whatever the umask", arguments: [0o000, 0o022, 0o077])
    func umaskSafe(mask: mode_t) async throws {
        try await withScratch { directory in
            let path = directory + "/control.sock"
            let before = umask(mask)
            defer { umask(before) }
            let socket = try ControlSocket(boundTo: path)
            #expect(try mode(socket.path) == 0o666)
        }
    }

    @Test("the file goes with the socket, but not another's")
    func removed() async throws {
        try await withScratch { directory in
            let path = directory + "/control.sock"
            do { _ = try ControlSocket(boundTo: path) }
            #expect(!exists(path))

            var first: ControlSocket? = try ControlSocket(boundTo: path)
            #expect(unlink(path) == 0)
            let second = try ControlSocket(boundTo: path)
            first = nil
            #expect(first == nil && exists(second.path))
        }
    }

    @Test("a path that can be none", arguments: [0, 108, 5000])
    func badPath(length: Int) {
        let path = String(repeating: "x", count: length)
        #expect(throws: ControlSocketError.badPath(path)) { try ControlSocket(boundTo: path) }
    }

    @Test("the longest path works")
    func longest() async throws {
        try await withScratch { directory in
            let path = directory + "/" + String(repeating: "x", count: 106 - directory.utf8.count)
            let socket = try ControlSocket(boundTo: path)
            #expect(socket.path.utf8.count == 107 && exists(path))
        }
    }

    @Test("a directory that is not there is said")
    func noDirectory() async throws {
        try await withScratch { directory in
            let path = directory + "/none/control.sock"
            let error = #expect(throws: ControlSocketError.self) { try ControlSocket(boundTo: path) }
            #expect(
                error?.description
                    == "the control socket \(path) can't be opened: bind: No such file or directory")
        }
    }
}
