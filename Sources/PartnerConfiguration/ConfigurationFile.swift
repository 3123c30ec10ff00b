import PartnerCore

/// The one file in which a library says how it works: `/etc/partnerd/partnerd.yaml`.
package enum ConfigurationFile {
    /// Octets; a configuration of a hundred branches has some 100 KiB.
    package static let largest = 1 << 20

    /// Reads a configuration; everything that is wrong comes at once, and then nothing is applied.
    ///
    /// `file` is the name shown in places, without its folder. `zones` gives the rules of a time zone by name;
    /// its error's description is shown to the admin, and may end in `; ` and what would do. `calendars` gives the
    /// closing days of a calendar file; nothing is read from one but by it.
    package static func read(
        text: String, file: String, zones: (String) throws -> any TimeZoneRules,
        calendars: ClosureFileReader = noCalendars
    ) -> Result<Configuration, ConfigurationErrors> {
        StrictFile.read(text: text, file: file) { reading, root in
            reading.configuration(root, zones: zones, calendars: calendars)
        }
        .map(\.0)
    }

    /// For who has none at hand: a configuration that names a calendar file is then refused.
    package static let noCalendars: ClosureFileReader = { _, _ throws(ClosureFileFault) in
        throw ClosureFileFault("calendar files can't be read here")
    }

    /// Reads a configuration from the octets of its file, which must be UTF-8.
    package static func read(
        bytes: [UInt8], file: String, zones: (String) throws -> any TimeZoneRules,
        calendars: ClosureFileReader = noCalendars
    ) -> Result<Configuration, ConfigurationErrors> {
        if let finding = RawTextCheck.finding(in: bytes, file: file) { return .failure(.wrong([finding])) }
        return read(
            text: String(decoding: bytes, as: UTF8.self), file: file, zones: zones, calendars: calendars)
    }
}
