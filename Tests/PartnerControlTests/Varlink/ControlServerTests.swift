import FoundationEssentials
import Glibc
import Testing

@testable import PartnerControl
@testable import PartnerControlServer

@Suite("A call is answered once, in order, to whoever asked", .timeLimit(.minutes(2)))
struct ControlServerTests {
    @Test("there and back")
    func roundTrip() async throws {
        try await withBench { bench in
            try await bench.serving { bench, _ in
                let client = try bench.client()
                #expect(try await client.call(Echo.self, .init(text: "Grüße 📚")).text == "Grüße 📚")
                #expect(try await client.call(Echo.self, .init(text: "ab", times: 3)).text == "ababab")
            }
        }
    }

    @Test("the peer is who the kernel says")
    func peer() async throws {
        try await withBench { bench in
            let me = try await bench.serving { bench, _ in
                try await bench.client().call(WhoAmI.self, Nothing())
            }
            let user = try #require(getpwuid(geteuid()))
            let group = try #require(getgrgid(getegid()))
            #expect(me.processID == getpid())
            #expect(me.userID == geteuid())
            #expect(me.groupID == getegid())
            #expect(me.userName == String(cString: user.pointee.pw_name))
            #expect(me.groupNames.contains(String(cString: group.pointee.gr_name)))
        }
    }

    @Test("calls sent at once are answered in order")
    func pipelined() async throws {
        try await withBench { bench in
            try await bench.serving { bench, _ in
                let caller = try bench.caller()
                let calls = (1...500).map {
                    #"{"method":"org.partnerd.Control.Echo","parameters":{"text":"\#($0)"}}"#
                }
                try await caller.send(Array(calls.joined(separator: "\0").utf8) + [0])
                for number in 1...500 {
                    #expect(try await caller.receive() == #"{"parameters":{"text":"\#(number)"}}"#)
                }
            }
        }
    }

    @Test("a call may come in pieces")
    func pieces() async throws {
        try await withBench { bench in
            try await bench.serving { bench, _ in
                let caller = try bench.caller()
                let call = #"{"method":"org.partnerd.Control.Echo","parameters":{"text":"é"}}"#
                for byte in Array(call.utf8) + [0] { try await caller.send([byte]) }
                #expect(try await caller.receive() == #"{"parameters":{"text":"é"}}"#)
            }
        }
    }

    @Test("several at once, one of them in a long call")
    func several() async throws {
        try await withBench { bench in
            try await bench.serving { bench, _ in
                async let held = bench.client().call(Hold.self, Nothing())
                await bench.held.passed()
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for number in 1...20 {
                        group.addTask {
                            let client = try bench.client()
                            for round in 1...10 {
                                let text = "\(number)/\(round)"
                                #expect(try await client.call(Echo.self, .init(text: text)).text == text)
                            }
                        }
                    }
                    try await group.waitForAll()
                }
                bench.release.open()
                _ = try await held
            }
        }
    }

    @Test("a large call and a large reply pass whole", arguments: [1 << 20, 40 << 20])
    func large(size: Int) async throws {
        try await withBench { bench in
            try await bench.serving { bench, _ in
                let text = String(repeating: "x", count: size)
                let client = try bench.client()
                let back = try await client.call(Echo.self, .init(text: text))
                #expect(back.text.utf8.count == size)
            }
        }
    }

    @Test("a fault arrives as it was thrown, and the connection stays")
    func fault() async throws {
        try await withBench { bench in
            try await bench.serving { bench, _ in
                let client = try bench.client()
                await #expect(throws: Bench.refusal) { try await client.call(Refuse.self, Nothing()) }
                #expect(try await client.call(Echo.self, .init(text: "on")).text == "on")
            }
        }
    }

    @Test("an error that nobody foresaw is answered")
    func failure() async throws {
        try await withBench { bench in
            try await bench.serving { bench, _ in
                let client = try bench.client()
                let fault = await #expect(throws: ControlFault.self) {
                    try await client.call(Break.self, Nothing())
                }
                #expect(fault?.name == .failed)
                #expect(fault?.description == "partnerd failed at this: Failure()")
                #expect(try await client.call(Echo.self, .init(text: "on")).text == "on")
            }
        }
    }

    struct Row: CustomTestStringConvertible, Sendable {
        let method: String
        var parameters = "{}"
        let answer: String
        var testDescription: String { method + parameters }
    }

    static let unknown = [
        Row(
            method: "org.partnerd.Control.Nothing",
            answer: #"{"error":"org.varlink.service.MethodNotFound","#
                + #""parameters":{"method":"org.partnerd.Control.Nothing"}}"#),
        Row(
            method: "org.partnerd.Control.Later",
            answer: #"{"error":"org.varlink.service.MethodNotImplemented","#
                + #""parameters":{"method":"org.partnerd.Control.Later"}}"#),
        Row(
            method: "org.varlink.service.Nothing",
            answer: #"{"error":"org.varlink.service.MethodNotFound","#
                + #""parameters":{"method":"org.varlink.service.Nothing"}}"#),
        Row(
            method: "io.example.Thing.Do",
            answer: #"{"error":"org.varlink.service.InterfaceNotFound","#
                + #""parameters":{"interface":"io.example.Thing"}}"#),
        Row(
            method: "Echo",
            answer: #"{"error":"org.varlink.service.MethodNotFound","parameters":{"method":"Echo"}}"#),
        Row(
            method: "org.partnerd.Control.Echo",
            answer: #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"text"}}"#),
        Row(
            method: "org.partnerd.Control.Echo", parameters: #"{"text":"a","preview":true}"#,
            answer: #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"preview"}}"#),
        Row(
            method: "org.partnerd.Control.Count", parameters: #"{"to":3}"#,
            answer: #"{"error":"org.varlink.service.ExpectedMore","parameters":{}}"#),
        Row(
            method: "org.varlink.service.GetInterfaceDescription", parameters: #"{"interface":"io.x"}"#,
            answer: #"{"error":"org.varlink.service.InterfaceNotFound","parameters":{"interface":"io.x"}}"#),
        Row(
            method: "org.varlink.service.GetInfo",
            answer: #"{"parameters":{"interfaces":["org.varlink.service","org.partnerd.Control"],"#
                + #""product":"partnerd","url":"https://varlink.org","vendor":"Kettle Valley Library","#
                + #""version":"1.0.0"}}"#),
    ]

    @Test("the standard answers, and the connection stays", arguments: unknown)
    func standard(_ row: Row) async throws {
        try await withBench { bench in
            try await bench.serving { bench, _ in
                let caller = try bench.caller()
                #expect(try await caller.call(row.method, row.parameters) == row.answer)
                let echo = try await caller.call("org.partnerd.Control.Echo", #"{"text":"on"}"#)
                #expect(echo == #"{"parameters":{"text":"on"}}"#)
            }
        }
    }

    @Test("one way: nothing comes back, not even a fault, and it is done though the caller left")
    func oneWay() async throws {
        try await withBench { bench in
            try await bench.serving { bench, _ in
                let caller = try bench.caller()
                try await caller.send(#"{"method":"org.partnerd.Control.Refuse","oneway":true}"#)
                try await caller.send(#"{"method":"org.partnerd.Control.Nothing","oneway":true}"#)
                let echo = try await caller.call("org.partnerd.Control.Echo", #"{"text":"on"}"#)
                #expect(echo == #"{"parameters":{"text":"on"}}"#)

                do { try await bench.client().callOneWay(Hold.self, Nothing()) }
                await bench.held.passed()
                bench.release.open()
            }
        }
    }

    @Test("a caller that sends no more still gets its answer")
    func halfClosed() async throws {
        try await withBench { bench in
            try await bench.serving { bench, _ in
                let caller = try bench.caller()
                try await caller.send(
                    #"{"method":"org.partnerd.Control.Echo","parameters":{"text":"last"}}"#)
                await caller.sendNoMore()
                #expect(try await caller.receive() == #"{"parameters":{"text":"last"}}"#)
                #expect(try await caller.receive() == nil)
            }
        }
    }
}
