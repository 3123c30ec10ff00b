import PartnerCore

/// The one file in which a library says how it works: `/etc/partnerd/partnerd.yaml`.
package enum ConfigurationFile {
    /// Octets; a configuration of a hundred branches has some 100 KiB.
    package static let largest = 1 << 20

    /// Reads a configuration; everything that is wrong comes at once, and then nothing is applied.
    ///
    /// `file` is the name shown in places, without its folder. `zones` gives the rules of a time zone by name;
    /// its error's description is shown to the admin, and may end in `; ` and what would do.
    package static func read(
        text: String, file: String, zones: (String) throws -> any TimeZoneRules
    ) -> Result<Configuration, ConfigurationErrors> {
        StrictFile.read(text: text, file: file) { reading, root in reading.configuration(root, zones: zones) }
            .map(\.0)
    }

    /// Reads a configuration from the octets of its file, which must be UTF-8.
    package static func read(
        bytes: [UInt8], file: String, zones: (String) throws -> any TimeZoneRules
    ) -> Result<Configuration, ConfigurationErrors> {
        if let finding = RawTextCheck.finding(in: bytes, file: file) { return .failure(.wrong([finding])) }
        return read(text: String(decoding: bytes, as: UTF8.self), file: file, zones: zones)
    }
}
