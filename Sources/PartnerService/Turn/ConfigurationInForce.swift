import PartnerConfiguration
import PartnerCore
import Synchronization

/// The configuration that is in force, and the last file that was refused in its place.
package final class ConfigurationInForce: Sendable {
    package struct Standing: Sendable {
        package let configuration: Configuration
        package let since: Instant
        /// The last reload, where its file was bad; nil after a good one.
        package var refused: Refused?
    }

    package struct Refused: Sendable, Hashable {
        package let at: Instant
        /// As `partnerctl check` prints them.
        package let errors: ConfigurationErrors
    }

    package enum Outcome: Sendable {
        case accepted(Configuration)
        case refused(ConfigurationErrors)
    }

    package let path: String
    private let zones: @Sendable (String) throws -> any TimeZoneRules
    private let calendars: ClosureFileReader
    private let standing: Mutex<Standing>

    /// - Throws: `ConfigurationErrors`: a daemon does not start without rules.
    package convenience init(
        path: String, zones: @escaping @Sendable (String) throws -> any TimeZoneRules,
        calendars: @escaping ClosureFileReader = ConfigurationFile.noCalendars, at now: Instant
    ) throws {
        self.init(
            try ConfigurationFile.load(path: path, zones: zones, calendars: calendars).get(), path: path,
            zones: zones, calendars: calendars, at: now)
    }

    private init(
        _ configuration: Configuration, path: String,
        zones: @escaping @Sendable (String) throws -> any TimeZoneRules,
        calendars: @escaping ClosureFileReader, at now: Instant
    ) {
        self.path = path
        self.zones = zones
        self.calendars = calendars
        standing = Mutex(Standing(configuration: configuration, since: now))
    }

    /// Other rules in the place of these, which stay in force here.
    func replaced(by configuration: Configuration, at now: Instant) -> ConfigurationInForce {
        ConfigurationInForce(configuration, path: path, zones: zones, calendars: calendars, at: now)
    }

    /// Says since when the first configuration is in force, once it is known what time it is.
    package func began(at now: Instant) {
        standing.withLock { $0 = Standing(configuration: $0.configuration, since: now, refused: $0.refused) }
    }

    package var current: Configuration { standing.withLock { $0.configuration } }
    package var whole: Standing { standing.withLock { $0 } }

    /// Reads a text as if it were the file, and applies nothing.
    func reading(_ text: String, file: String) -> Result<Configuration, ConfigurationErrors> {
        ConfigurationFile.read(bytes: Array(text.utf8), file: file, zones: zones, calendars: calendars)
    }

    /// Reads the file again. One that is wrong changes nothing; that it was refused is remembered.
    /// - Parameter ready: called with a good one before it is in force; where it throws, it is not.
    package func reload(at now: Instant, ready: (Configuration) throws -> Void) rethrows -> Outcome {
        switch ConfigurationFile.load(path: path, zones: zones, calendars: calendars) {
        case .success(let configuration):
            try ready(configuration)
            standing.withLock { $0 = Standing(configuration: configuration, since: now) }
            return .accepted(configuration)
        case .failure(let errors):
            standing.withLock { $0.refused = Refused(at: now, errors: errors) }
            return .refused(errors)
        }
    }
}
