import PartnerConfiguration
import PartnerMail

/// The ways out, as the configuration in force has them.
package struct ChannelFactory: Sendable {
    /// nil where the way is switched off.
    package var make: @Sendable (PartnerStoreChannel, Channels) -> (any PartnerMail.Channel)?

    /// How many messages these ways take at once, whatever the configuration allows.
    package var atMost: Int

    /// - Parameter atMost: one, unless said otherwise: what plays a mail system has all in the same order each time.
    package init(
        atMost: Int = 1,
        make: @escaping @Sendable (PartnerStoreChannel, Channels) -> (any PartnerMail.Channel)?
    ) {
        self.atMost = atMost
        self.make = make
    }

    /// The real ones.
    /// - Parameter directory: for messages on their way to the mail program.
    package static func real(directory: String) -> ChannelFactory {
        ChannelFactory(atMost: .max) { channel, channels in
            switch channel {
            case .sendmail:
                channels.sendmail.map {
                    SendmailChannel(program: $0.program, limit: $0.timeLimit, directory: directory)
                }
            case .log:
                channels.log.map { log in
                    LogChannel(
                        path: log.path,
                        rotation: log.rotateAt.map { LogRotation(limit: $0, keep: log.keep) })
                }
            }
        }
    }
}
