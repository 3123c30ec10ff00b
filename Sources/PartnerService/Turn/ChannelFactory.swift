import PartnerConfiguration
import PartnerMail

/// The ways out, as the configuration in force has them.
package struct ChannelFactory: Sendable {
    /// nil where the way is switched off.
    package var make: @Sendable (PartnerStoreChannel, Channels) -> (any PartnerMail.Channel)?

    package init(make: @escaping @Sendable (PartnerStoreChannel, Channels) -> (any PartnerMail.Channel)?) {
        self.make = make
    }

    /// The real ones.
    /// - Parameter directory: for messages on their way to the mail program.
    package static func real(directory: String) -> ChannelFactory {
        ChannelFactory { channel, channels in
            switch channel {
            case .sendmail:
                channels.sendmail.map {
                    SendmailChannel(program: $0.program, limit: $0.timeLimit, directory: directory)
                }
            case .log: channels.log.map { LogChannel(path: $0.path) }
            }
        }
    }
}
