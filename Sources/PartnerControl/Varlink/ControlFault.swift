/// An error as it crosses the control socket, either way: `{"error": …, "parameters": …}`.
package struct ControlFault: Error, Hashable, Sendable {
    package var name: Name
    package var parameters: Parameters

    /// A fault of `org.partnerd.Control`.
    ///
    /// `message` is one printable line, complete without the other fields; `nearest` are names
    /// that were perhaps meant, the likeliest first; `exitCode` is what a command-line tool
    /// should exit with, where this says more than the name.
    package init(
        _ name: Name, _ message: String, found: String? = nil, expected: String? = nil,
        nearest: [String]? = nil, exitCode: Int32? = nil
    ) {
        self.name = name
        self.parameters = Parameters(
            message: message, found: found, expected: expected, nearest: nearest, exitCode: exitCode)
    }

    init(name: Name, parameters: Parameters = Parameters()) {
        self.name = name
        self.parameters = parameters
    }
}

extension ControlFault {
    /// A qualified error name. Further ones of ours are added where they are thrown:
    /// `extension ControlFault.Name { static let refused = Self("Refused") }`.
    package struct Name: RawRepresentable, Hashable, Sendable, Codable {
        package let rawValue: String

        package init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// - Parameter bare: a name of `org.partnerd.Control`, without the interface.
        package init(_ bare: String) {
            self.init(rawValue: "\(ControlInterface.name).\(bare)")
        }
    }

    /// The fields that any of the errors has; each has only some.
    package struct Parameters: Hashable, Sendable, Codable {
        package var message: String?
        package var found: String?
        package var expected: String?
        package var nearest: [String]?
        package var exitCode: Int32?
        /// Of `org.varlink.service` errors: what was not found, or is wrong.
        package var interface: String?
        package var method: String?
        package var parameter: String?
    }
}

extension ControlFault.Name {
    package static let notFound = Self("NotFound")
    /// The daemon failed at something that is not the caller's fault.
    package static let failed = Self("Failed")
    /// Not a Varlink call; the connection is closed after it.
    package static let malformed = Self("Malformed")
    /// The call is larger than allowed; the connection is closed after it.
    package static let tooLarge = Self("TooLarge")
    /// Too many connections; try again.
    package static let busy = Self("Busy")
}

extension ControlFault: Codable {
    enum CodingKeys: String, CodingKey {
        case name = "error"
        case parameters
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        name = try container.decode(Name.self, forKey: .name)
        parameters = try container.decodeIfPresent(Parameters.self, forKey: .parameters) ?? Parameters()
    }
}

extension ControlFault: CustomStringConvertible {
    /// One line to show a person.
    package var description: String {
        parameters.message ?? standardMessage ?? name.rawValue
    }
}
