/// The errors that every Varlink service shares, with the fields that
/// `org.varlink.service` gives them and no others: strict clients refuse more.
extension ControlFault {
    package static func interfaceNotFound(_ interface: String) -> Self {
        Self(name: .interfaceNotFound, parameters: Parameters(interface: interface))
    }

    package static func methodNotFound(_ method: String) -> Self {
        Self(name: .methodNotFound, parameters: Parameters(method: method))
    }

    /// The interface has the method, this daemon doesn't.
    package static func methodNotImplemented(_ method: String) -> Self {
        Self(name: .methodNotImplemented, parameters: Parameters(method: method))
    }

    /// Takes the name, or the path to a field within: `partner.slug`.
    package static func invalidParameter(_ parameter: String) -> Self {
        Self(name: .invalidParameter, parameters: Parameters(parameter: parameter))
    }

    package static let permissionDenied = Self(name: .permissionDenied)

    /// The method answers with many replies and was called without `more`.
    package static let expectedMore = Self(name: .expectedMore)

    var standardMessage: String? {
        switch name {
        case .interfaceNotFound: "the daemon has no interface \(parameters.interface ?? "of that name")"
        case .methodNotFound: "the daemon has no method \(parameters.method ?? "of that name")"
        case .methodNotImplemented: "the daemon does not do \(parameters.method ?? "that") yet"
        case .invalidParameter: "the daemon does not accept the parameter \(parameters.parameter ?? "given")"
        case .permissionDenied: "you may not do this"
        case .expectedMore: "this is answered by many replies: call it with \"more\""
        default: nil
        }
    }
}

extension ControlFault.Name {
    package static let interfaceNotFound = Self(rawValue: "org.varlink.service.InterfaceNotFound")
    package static let methodNotFound = Self(rawValue: "org.varlink.service.MethodNotFound")
    package static let methodNotImplemented = Self(rawValue: "org.varlink.service.MethodNotImplemented")
    package static let invalidParameter = Self(rawValue: "org.varlink.service.InvalidParameter")
    package static let permissionDenied = Self(rawValue: "org.varlink.service.PermissionDenied")
    package static let expectedMore = Self(rawValue: "org.varlink.service.ExpectedMore")
}
