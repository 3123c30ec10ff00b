import ArgumentParser
import PartnerControl

extension Partnerctl {
    struct ReleaseHold: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "release",
            abstract: "Send again what is held by a wrong clock, an older backup or a storm.",
            discussion: examples(
                """
                clock: it is right as it is; what was recorded as later counts as of today. \
                backup: the records go on from the backup that was restored. \
                storm: so many mails are meant today. \
                Status says whether one of them holds the mail, and what to look at first.
                """,
                "release clock", "release backup", "release storm"))

        @Argument(help: "What holds the mail.") var hold: Verb.ReleaseHold.Hold
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(Verb.ReleaseHold.self, .init(hold: hold))
        }
    }
}

extension Verb.ReleaseHold.Hold: ExpressibleByArgument {}
