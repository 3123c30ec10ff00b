import FoundationEssentials

/// Where a handler of a stream puts all replies but the last, which it returns.
package struct ControlReplies<Reply: Codable & Sendable>: Sendable {
    let write: @Sendable (Data) async throws -> Void

    /// Returns when the reply is with the system, so a slow reader slows the handler.
    /// - Throws: when the reader has gone; nothing is left to do then.
    package func send(_ reply: Reply) async throws {
        try Task.checkCancellation()
        try await write(ControlMessage.encode(ControlReply(parameters: reply, continues: true)))
    }
}

/// A reply as it stands on the wire.
struct ControlReply<Parameters: Codable & Sendable>: Codable, Sendable {
    let parameters: Parameters
    /// Left out of the last reply.
    var continues: Bool?
}
