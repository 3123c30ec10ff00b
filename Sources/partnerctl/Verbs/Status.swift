import ArgumentParser
import PartnerControl

extension Partnerctl {
    struct Status: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Is the daemon well, what waits, and what comes next?",
            discussion: examples(
                """
                The verdict comes first, then what is wrong, each with its evidence and what mends it.
                Exit status: 0 all is well, 1 somebody should look, 2 mail does not go out, 3 no daemon answers.
                """,
                "status", "status --json"))

        @OptionGroup var control: ControlOptions

        func run() async throws {
            let reply = try await control.ask(
                Verb.Status.self, Nothing(), patience: .seconds(20), noDaemon: .noDaemon)
            try control.write(reply)
            switch reply.verdict {
            case .healthy: break
            case .attention: throw ExitStatus.attention.code
            case .failing: throw ExitStatus.failing.code
            }
        }
    }
}
