import ArgumentParser
import PartnerControl

extension Partnerctl {
    struct Reload: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let the daemon read its configuration again.",
            discussion: examples(
                "A file with an error changes nothing: the configuration before stays in force.", "reload"))

        @OptionGroup var control: ControlOptions

        func run() async throws {
            let reply = try await control.show(Verb.Reload.self, Nothing())
            if reply.outcome == .refused { throw ExitStatus.configuration.code }
        }
    }
}
