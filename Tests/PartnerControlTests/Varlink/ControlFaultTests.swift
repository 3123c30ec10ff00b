import FoundationEssentials
import PartnerControl
import Testing

@Suite("A fault on the wire is a Varlink error")
struct ControlFaultTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let fault: ControlFault
        let wire: String
        var testDescription: String { wire }
    }

    static let rows = [
        Row(
            fault: ControlFault(.notFound, "no such partner"),
            wire: #"{"error":"org.partnerd.Control.NotFound","parameters":{"message":"no such partner"}}"#),
        Row(
            fault: Bench.refusal,
            wire: #"{"error":"org.partnerd.Control.NotFound","parameters":{"exitCode":65,"#
                + #""expected":"a partner's slug","found":"hilside","message":"no partner \"hilside\"","#
                + #""nearest":["hillside"]}}"#),
        Row(
            fault: .invalidParameter("until"),
            wire: #"{"error":"org.varlink.service.InvalidParameter","parameters":{"parameter":"until"}}"#),
        Row(
            fault: .methodNotFound("a.B"),
            wire: #"{"error":"org.varlink.service.MethodNotFound","parameters":{"method":"a.B"}}"#),
        Row(
            fault: .methodNotImplemented("a.B"),
            wire: #"{"error":"org.varlink.service.MethodNotImplemented","parameters":{"method":"a.B"}}"#),
        Row(
            fault: .interfaceNotFound("a"),
            wire: #"{"error":"org.varlink.service.InterfaceNotFound","parameters":{"interface":"a"}}"#),
        Row(
            fault: .permissionDenied,
            wire: #"{"error":"org.varlink.service.PermissionDenied","parameters":{}}"#),
        Row(fault: .expectedMore, wire: #"{"error":"org.varlink.service.ExpectedMore","parameters":{}}"#),
    ]

    @Test("there and back", arguments: rows)
    func wire(_ row: Row) throws {
        #expect(try String(decoding: ControlMessage.encode(row.fault), as: UTF8.self) == row.wire)
        #expect(try JSONDecoder().decode(ControlFault.self, from: Data(row.wire.utf8)) == row.fault)
    }

    @Test("another service's error is kept by its name")
    func foreign() throws {
        let wire = Data(#"{"error":"io.example.Odd"}"#.utf8)
        #expect(try JSONDecoder().decode(ControlFault.self, from: wire).description == "io.example.Odd")
    }
}
