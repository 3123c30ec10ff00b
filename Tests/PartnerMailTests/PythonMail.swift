import Foundation
import PartnerChild
import Testing

/// A message as Python's `email` package reads it: a parser that is not ours and that every Debian 12 has.
struct PythonMail: Decodable, Sendable {
    let names: [String]
    let subject: String?
    let from: [[String]]
    let to: [[String]]
    let replyTo: [[String]]
    let messageID: String?
    let date: String?
    let autoSubmitted: String?
    let types: [String]
    let plain: String?
    let html: String?
    let defects: [String]

    /// Without Python this fails: a test that was not made must not look like one that passed.
    init(reading message: [UInt8]) async throws {
        let script = try #require(Bundle.module.path(forResource: "Fixtures/read-mail", ofType: "py"))
        let program = ChildProgram(
            path: "/usr/bin/python3", arguments: [script], limits: ChildLimits(time: .seconds(30)))
        let result = await program.run(input: message)
        try #require(
            result.ending == .exited(0), "needs python3 (apt-get install python3): \(result.words)")
        let size = try result.output.size
        self = try JSONDecoder().decode(Self.self, from: Data(try result.output.bytes(count: size)))
    }
}
