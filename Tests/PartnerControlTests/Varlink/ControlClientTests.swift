import Glibc
import Testing

@testable import PartnerControl
@testable import PartnerControlServer

@Suite("The tool can say why there is no answer", .timeLimit(.minutes(2)))
struct ControlClientTests {
    @Test("no socket")
    func absent() async throws {
        try await withScratch { directory in
            let path = directory + "/control.sock"
            let error = #expect(throws: ControlClientError.absent(path)) {
                try ControlClient(connectingTo: path, patience: .seconds(1))
            }
            #expect(error?.isUnreachable == true)
            #expect(error?.description == "no daemon reachable: there is no \(path); is partnerd running?")
        }
    }

    @Test("a socket that nobody listens at")
    func refused() async throws {
        try await withScratch { directory in
            let path = directory + "/control.sock"
            let dead = try #require(UnixAddress.makeSocket())
            #expect(try #require(UnixAddress(path)).withSockaddr { bind(dead, $0, $1) } == 0)
            close(dead)
            let error = #expect(throws: ControlClientError.refused(path)) {
                try ControlClient(connectingTo: path, patience: .seconds(1))
            }
            #expect(error?.isUnreachable == true)
        }
    }

    struct Row: CustomTestStringConvertible, Sendable {
        let code: Int32
        let error: ControlClientError
        let text: String
        var testDescription: String { text }
    }

    /// The kernel's answers to connect(2), and what we make of them; root gets no EACCES to see.
    static let reasons = [
        Row(
            code: ENOENT, error: .absent("/s"),
            text: "no daemon reachable: there is no /s; is partnerd running?"),
        Row(
            code: ECONNREFUSED, error: .refused("/s"),
            text: "no daemon reachable: nobody listens at /s; partnerd has ended"),
        Row(
            code: EACCES, error: .notPermitted("/s"),
            text: "no daemon reachable: you may not connect to /s"),
        Row(
            code: EPERM, error: .notPermitted("/s"),
            text: "no daemon reachable: you may not connect to /s"),
        Row(
            code: EAGAIN, error: .notAccepted("/s", .seconds(5)),
            text: "no daemon reachable: partnerd at /s has taken no call for 5 s"),
        Row(
            code: ENOTDIR, error: .unreachable("/s", SystemCallError("connect", code: ENOTDIR)),
            text: "no daemon reachable at /s: connect: Not a directory"),
    ]

    @Test("each reason by its name", arguments: reasons)
    func connecting(_ row: Row) {
        let error = ControlClientError(connecting: "/s", row.code, patience: .seconds(5))
        #expect(error == row.error)
        #expect(error.description == row.text)
        #expect(error.isUnreachable)
    }

    struct Answer: CustomTestStringConvertible, Sendable {
        let bytes: String
        let says: String
        var testDescription: String { says }
    }

    static let answers = [
        Answer(bytes: "", says: "hung up before its answer"),
        Answer(bytes: "half a re", says: "hung up before its answer"),
        Answer(bytes: "220 mail.example ESMTP\r\n\0", says: "is no partnerd: its answer is no Varlink reply"),
        Answer(bytes: "[]\0", says: "is no partnerd: its answer is no Varlink reply"),
        Answer(bytes: #"{"parameters":{"txt":"a"}}"# + "\0", says: "its answer lacks what was expected"),
        Answer(
            bytes: #"{"continues":true,"parameters":{"text":"a"}}"# + "\0",
            says: "more than one reply to Echo"),
    ]

    @Test("what is no answer", arguments: answers)
    func noAnswer(_ answer: Answer) async throws {
        try await withScratch { directory in
            let path = directory + "/control.sock"
            let impostor = try Impostor(at: path, saying: answer.bytes)
            async let said: Void = impostor.serveOne()
            let client = try ControlClient(connectingTo: path, patience: .seconds(20))
            let error = await #expect(throws: ControlClientError.self) {
                try await client.call(Echo.self, .init(text: "a"))
            }
            #expect(error?.description.contains(answer.says) == true)
            #expect(error?.isUnreachable == false)
            // What comes late must not be taken for the next call's answer.
            await #expect(throws: ControlClientError.inUse) {
                try await client.call(Echo.self, .init(text: "b"))
            }
            await said
        }
    }

    @Test("another program's error comes by its name")
    func foreignFault() async throws {
        try await withScratch { directory in
            let path = directory + "/control.sock"
            let impostor = try Impostor(
                at: path, saying: #"{"error":"io.example.Odd","parameters":{"message":7}}"# + "\0")
            async let said: Void = impostor.serveOne()
            let client = try ControlClient(connectingTo: path, patience: .seconds(20))
            let fault = await #expect(throws: ControlFault.self) {
                try await client.call(Echo.self, .init(text: "a"))
            }
            #expect(fault?.name.rawValue == "io.example.Odd")
            await said
        }
    }

    @Test("one that accepts and says nothing is given up")
    func silent() async throws {
        try await withScratch { directory in
            let path = directory + "/control.sock"
            let socket = try ControlSocket(boundTo: path)
            let client = try ControlClient(connectingTo: socket.path, patience: .milliseconds(50))
            await #expect(throws: ControlClientError.silent(path, .milliseconds(50))) {
                try await client.call(Echo.self, .init(text: "a"))
            }
        }
    }
}

/// Accepts one connection, reads a call, says what it was told to and hangs up.
private actor Impostor {
    private let queue = QueueExecutor(label: "impostor")
    private let socket: ControlSocket
    private let bytes: [UInt8]

    nonisolated var unownedExecutor: UnownedSerialExecutor { queue.asUnownedSerialExecutor() }

    init(at path: String, saying text: String) throws {
        socket = try ControlSocket(boundTo: path)
        bytes = Array(text.utf8)
    }

    func serveOne() {
        guard let listener = socket.takeDescriptor() else { return }
        defer { close(listener) }
        let connection = accept(listener, nil, nil)
        defer { close(connection) }
        var call = [UInt8](repeating: 0, count: 4096)
        guard recv(connection, &call, call.count, 0) > 0 else { return }
        _ = send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
    }
}
