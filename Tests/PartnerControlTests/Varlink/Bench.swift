import FoundationEssentials
import Logging
import ServiceLifecycle
import ServiceLifecycleTestKit

@testable import PartnerControl
@testable import PartnerControlServer

/// The methods the tests call.
enum Echo: ControlMethod {
    struct Parameters: Codable, Sendable, Hashable {
        var text: String
        var times: Int?
    }
    struct Reply: Codable, Sendable, Hashable {
        var text: String
    }
    static let name = "Echo"
}

enum WhoAmI: ControlMethod {
    typealias Parameters = Nothing
    struct Reply: Codable, Sendable, Hashable {
        var processID: Int32
        var userID: UInt32
        var groupID: UInt32
        var userName: String?
        var groupNames: [String]
    }
    static let name = "WhoAmI"
}

enum Refuse: ControlMethod {
    typealias Parameters = Nothing
    typealias Reply = Nothing
    static let name = "Refuse"
}

enum Break: ControlMethod {
    typealias Parameters = Nothing
    typealias Reply = Nothing
    static let name = "Break"
    struct Failure: Error {}
}

/// Ends when the test says so.
enum Hold: ControlMethod {
    typealias Parameters = Nothing
    typealias Reply = Nothing
    static let name = "Hold"
}

enum Count: ControlStreamMethod {
    struct Parameters: Codable, Sendable {
        var to: Int
        var padding: Int?
        var faultAt: Int?
    }
    struct Reply: Codable, Sendable, Hashable {
        var number: Int
        var padding: String?
    }
    static let name = "Count"
}

/// Sends one reply and then waits for ever.
enum Watch: ControlStreamMethod {
    typealias Parameters = Nothing
    typealias Reply = Nothing
    static let name = "Watch"
}

/// One server in a directory of its own, and what its handlers have seen.
struct Bench: Sendable {
    let path: String
    let held = Gate()
    let release = Gate()
    let watchCancelled = Gate()
    let readerGone = Gate()
    var limits = ControlLimits()
    var admit: @Sendable (Peer) async -> ControlFault? = { _ in nil }

    static let logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })

    static let refusal = ControlFault(
        .notFound, "no partner \"hilside\"", found: "hilside", expected: "a partner's slug",
        nearest: ["hillside"], exitCode: 65)

    static let service = ControlService(
        vendor: "Kettle Valley Library", version: "1.0.0", url: "https://varlink.org",
        interface: """
            interface org.partnerd.Control
            method Echo(text: string, times: ?int) -> (text: string)
            method WhoAmI() -> (processID: int, userID: int, groupID: int, userName: ?string, groupNames: []string)
            method Refuse() -> ()
            method Break() -> ()
            method Hold() -> ()
            method Count(to: int, padding: ?int, faultAt: ?int) -> (number: int, padding: ?string)
            method Watch() -> ()
            method Later() -> ()
            error NotFound (message: string)
            """)

    var methods: ControlMethods {
        var methods = ControlMethods(Self.service)
        methods.register(Echo.self) { parameters, _ in
            .init(text: String(repeating: parameters.text, count: parameters.times ?? 1))
        }
        methods.register(WhoAmI.self) { _, peer in
            .init(
                processID: peer.processID, userID: peer.userID, groupID: peer.groupID,
                userName: peer.userName, groupNames: peer.groupNames.sorted())
        }
        methods.register(Refuse.self) { _, _ in throw Self.refusal }
        methods.register(Break.self) { _, _ in throw Break.Failure() }
        methods.register(Hold.self) { _, _ in
            held.open()
            await release.passed()
            try Task.checkCancellation()
            return Nothing()
        }
        methods.register(Count.self) { parameters, _, replies in
            let padding = parameters.padding.map { String(repeating: "x", count: $0) }
            for number in 1..<parameters.to {
                if number == parameters.faultAt { throw Self.refusal }
                do {
                    try await replies.send(.init(number: number, padding: padding))
                } catch {
                    readerGone.open()
                    throw error
                }
            }
            return .init(number: parameters.to, padding: padding)
        }
        methods.register(Watch.self) { _, _, replies in
            try await replies.send(Nothing())
            await Gate().passed()
            watchCancelled.open()
            throw CancellationError()
        }
        return methods
    }

    /// Runs the server while `body` runs; then it must end by itself.
    func serving<Value: Sendable>(
        _ body: @Sendable (Bench, GracefulShutdownTestTrigger) async throws -> Value
    ) async throws -> Value {
        let socket = try ControlSocket(boundTo: path)
        let server = ControlServer(
            socket: socket, methods: methods, limits: limits,
            logger: Self.logger, admit: admit)
        return try await testGracefulShutdown { trigger in
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await server.run() }
                let value = try await body(self, trigger)
                trigger.triggerGracefulShutdown()
                try await group.waitForAll()
                return value
            }
        }
    }

    func client() throws -> ControlClient {
        try ControlClient(connectingTo: path, patience: .seconds(30))
    }

    func caller() throws -> RawCaller {
        try RawCaller(connectedTo: path)
    }
}

/// Opened once; whoever waits at it passes then, or when cancelled.
struct Gate: Sendable {
    private let stream: AsyncStream<Never>
    private let continuation: AsyncStream<Never>.Continuation

    init() {
        (stream, continuation) = AsyncStream.makeStream()
    }

    func open() { continuation.finish() }

    func passed() async {
        for await _ in stream {}
    }
}
