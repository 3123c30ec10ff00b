import FoundationEssentials

/// One call as it stands on the wire. The parameters are read when the method is known.
package struct ControlCall: Sendable {
    package let method: String
    package let answer: Answer
    private let frame: Data

    package enum Answer: Sendable {
        case one
        case many
        /// Varlink's `oneway`: nothing comes back, not even an error.
        case none
    }

    /// - Throws: the fault to answer with before the connection is closed.
    package init(_ frame: Data) throws(ControlFault) {
        let envelope: Envelope
        do {
            envelope = try JSONDecoder().decode(Envelope.self, from: frame)
        } catch {
            throw ControlFault(.malformed, "this is no Varlink call: \(Self.reason(error))")
        }
        // No method of ours hands the connection over to another protocol.
        guard envelope.upgrade != true else { throw .invalidParameter("upgrade") }
        self.method = envelope.method
        self.answer =
            switch (envelope.oneway ?? false, envelope.more ?? false) {
            case (true, _): .none
            case (false, true): .many
            case (false, false): .one
            }
        self.frame = frame
    }

    /// - Throws: `InvalidParameter` with the path to the field that is missing, of a wrong
    ///   type or unknown; or the fault that the type's own `init(from:)` threw.
    func parameters<Parameters: Codable>(_: Parameters.Type) throws(ControlFault) -> Parameters {
        do {
            return try JSONDecoder().decode(Body<Parameters>.self, from: frame).parameters
        } catch let fault as ControlFault {
            throw fault
        } catch let error as DecodingError {
            throw .invalidParameter(Self.path(error))
        } catch {
            throw ControlFault(.malformed, "the parameters of \(method) can't be read: \(error)")
        }
    }

    private struct Envelope: Decodable {
        let method: String
        let more: Bool?
        let oneway: Bool?
        let upgrade: Bool?
    }

    private static func reason(_ error: any Error) -> String {
        switch error as? DecodingError {
        case .keyNotFound(let key, _): "it has no \"\(key.stringValue)\""
        case .typeMismatch(_, let context) where context.codingPath.isEmpty: "it is no JSON object"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "\"\(context.codingPath.map(\.stringValue).joined(separator: "."))\" has the wrong type"
        default: "it is no JSON"
        }
    }

    private static func path(_ error: DecodingError) -> String {
        let path: [any CodingKey] =
            switch error {
            case .keyNotFound(let key, let context): context.codingPath + [key]
            case .typeMismatch(_, let context), .valueNotFound(_, let context): context.codingPath
            case .dataCorrupted(let context): context.codingPath
            @unknown default: []
            }
        let names = path.map { $0.intValue.map(String.init) ?? $0.stringValue }
        let within = names.first == "parameters" ? names.dropFirst() : names[...]
        return within.isEmpty ? "parameters" : within.joined(separator: ".")
    }
}

/// The call once more, now for its parameters.
private struct Body<Parameters: Codable>: Decodable {
    let parameters: Parameters

    private enum CodingKeys: String, CodingKey { case parameters }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        // A call may leave them out altogether; their optional fields are then nil.
        guard container.contains(.parameters), try !container.decodeNil(forKey: .parameters) else {
            parameters = try JSONDecoder().decode(Parameters.self, from: Data("{}".utf8))
            return
        }
        parameters = try container.decode(Parameters.self, forKey: .parameters)
        // What an older daemon doesn't know it must not pass over: it could be a "preview".
        let given = try container.nestedContainer(keyedBy: AnyKey.self, forKey: .parameters)
        guard let known = try KeyRecorder.keys(of: parameters) else { return }
        for key in given.allKeys.sorted(by: { $0.stringValue < $1.stringValue })
        where try !known.contains(key.stringValue) && !given.decodeNil(forKey: key) {
            throw ControlFault.invalidParameter(key.stringValue)
        }
    }
}

struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
        self.stringValue = stringValue
    }

    init?(intValue _: Int) {
        nil
    }
}
