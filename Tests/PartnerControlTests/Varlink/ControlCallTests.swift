import FoundationEssentials
import Testing

@testable import PartnerControl

@Suite("A call is understood whole or refused by name")
struct ControlCallTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let frame: String
        let fault: String
        var testDescription: String { frame }
    }

    static let noCalls = [
        Row(frame: "", fault: "this is no Varlink call: it is no JSON"),
        Row(frame: "hello", fault: "this is no Varlink call: it is no JSON"),
        Row(frame: #"{"method":"a.B""#, fault: "this is no Varlink call: it is no JSON"),
        Row(frame: "[]", fault: "this is no Varlink call: it is no JSON object"),
        Row(frame: "{}", fault: #"this is no Varlink call: it has no "method""#),
        Row(frame: #"{"method":1}"#, fault: #"this is no Varlink call: "method" has the wrong type"#),
        Row(
            frame: #"{"method":"a.B","more":"yes"}"#,
            fault: #"this is no Varlink call: "more" has the wrong type"#),
        Row(
            frame: String(repeating: "[", count: 100_000),
            fault: "this is no Varlink call: it is no JSON"),
    ]

    @Test("what is no call", arguments: noCalls)
    func malformed(_ row: Row) {
        let fault = #expect(throws: ControlFault.self) { try ControlCall(Data(row.frame.utf8)) }
        #expect(fault?.name == .malformed)
        #expect(fault?.description == row.fault)
    }

    struct Inner: Codable, Sendable {
        var day: Int
        var note: String?
    }
    struct Parameters: Codable, Sendable {
        var partner: String
        var inner: Inner?
        var rows: [Inner]?
    }

    static let wrongParameters = [
        Row(frame: "{}", fault: "partner"),
        Row(frame: #"{"partner":1}"#, fault: "partner"),
        Row(frame: #"{"partner":null}"#, fault: "partner"),
        Row(frame: #"{"partner":"a","colour":"red"}"#, fault: "colour"),
        Row(frame: #"{"partner":"a","inner":{}}"#, fault: "inner.day"),
        Row(frame: #"{"partner":"a","inner":{"day":"x"}}"#, fault: "inner.day"),
        Row(frame: #"{"partner":"a","rows":[{"day":1},{"day":"x"}]}"#, fault: "rows.1.day"),
        Row(frame: "[]", fault: "parameters"),
    ]

    @Test("a parameter that is missing, wrong or unknown", arguments: wrongParameters)
    func wrong(_ row: Row) throws {
        let call = try ControlCall(Data(#"{"method":"a.B","parameters":\#(row.frame)}"#.utf8))
        let fault = #expect(throws: ControlFault.self) { try call.parameters(Parameters.self) }
        #expect(fault == .invalidParameter(row.fault))
    }

    @Test(
        "what may be left out",
        arguments: ["", #","parameters":null"#, #","parameters":{}"#, #","parameters":{"note":null}"#])
    func leftOut(parameters: String) throws {
        struct Optional: Codable, Sendable { var day: Int? }
        let call = try ControlCall(Data(#"{"method":"a.B"\#(parameters)}"#.utf8))
        #expect(try call.parameters(Optional.self).day == nil)
    }

    @Test("a type's own refusal is passed on")
    func ownFault() throws {
        struct Picky: Codable, Sendable {
            init(from _: any Decoder) throws { throw Bench.refusal }
        }
        let call = try ControlCall(Data(#"{"method":"a.B","parameters":{"x":1}}"#.utf8))
        #expect(throws: Bench.refusal) { try call.parameters(Picky.self) }
    }

    @Test("handing the connection over is refused")
    func upgrade() {
        #expect(throws: ControlFault.invalidParameter("upgrade")) {
            try ControlCall(Data(#"{"method":"a.B","upgrade":true}"#.utf8))
        }
    }
}
