/// One method of `org.partnerd.Control`: what is sent, what comes back.
///
/// Client and server share the type, so that neither can send what the other doesn't read.
///
/// A field the parameters don't encode again after decoding counts as unknown, and the call is
/// refused: so an `encode(to:)` of one's own leaves out nothing but nil.
package protocol ControlMethod: Sendable {
    associatedtype Parameters: Codable & Sendable
    associatedtype Reply: Codable & Sendable

    /// Bare and capitalised, as the interface text has it: `Status`.
    static var name: String { get }
}

/// A method with many replies to one call. It can only be called with Varlink's `more`.
package protocol ControlStreamMethod: ControlMethod {}

/// What a method without parameters takes and one without an answer gives: `{}` on the wire.
package struct Nothing: Codable, Hashable, Sendable {
    package init() {}
}

/// The name of our Varlink interface. An incompatible change gets another one.
package enum ControlInterface {
    package static let name = "org.partnerd.Control"
}

extension ControlMethod {
    package static var qualifiedName: String { "\(ControlInterface.name).\(name)" }
}
