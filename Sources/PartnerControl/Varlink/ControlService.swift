/// What the daemon says of itself to `org.varlink.service.GetInfo`.
package struct ControlService: Sendable {
    package var vendor: String
    package var product: String
    package var version: String
    package var url: String
    /// The text of `org.partnerd.Control`, in Varlink's interface language.
    package var interface: String

    package init(
        vendor: String, product: String = "partnerd", version: String, url: String, interface: String
    ) {
        self.vendor = vendor
        self.product = product
        self.version = version
        self.url = url
        self.interface = interface
    }
}

extension ControlService {
    static let standardName = "org.varlink.service"

    struct Info: Codable, Sendable, Hashable {
        let vendor, product, version, url: String
        let interfaces: [String]
    }

    struct InterfaceName: Codable, Sendable {
        let interface: String
    }

    struct InterfaceDescription: Codable, Sendable {
        let description: String
    }

    var info: Info {
        Info(
            vendor: vendor, product: product, version: version, url: url,
            interfaces: [Self.standardName, ControlInterface.name])
    }

    func description(of name: String) throws(ControlFault) -> InterfaceDescription {
        switch name {
        case Self.standardName: InterfaceDescription(description: Self.standardInterface)
        case ControlInterface.name: InterfaceDescription(description: interface)
        default: throw .interfaceNotFound(name)
        }
    }

    /// The interface every Varlink service has, with the two errors that systemd added.
    static let standardInterface = """
        # What every Varlink service says of itself.
        interface org.varlink.service

        # Who this is, and which interfaces it has.
        method GetInfo() -> (
          vendor: string,
          product: string,
          version: string,
          url: string,
          interfaces: []string
        )

        # The text of an interface.
        method GetInterfaceDescription(interface: string) -> (description: string)

        # There is no such interface.
        error InterfaceNotFound (interface: string)

        # The interface has no such method.
        error MethodNotFound (method: string)

        # The interface has the method, this service does not.
        error MethodNotImplemented (method: string)

        # A parameter is missing, unknown or not what was expected.
        error InvalidParameter (parameter: string)

        # The caller may not do this.
        error PermissionDenied ()

        # The method can only be called with "more".
        error ExpectedMore ()

        """
}
