import ArgumentParser
import PartnerControl

extension Partnerctl {
    struct SendTest: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Send a test mail, and say what the mail system answered.",
            discussion: examples(
                "Exit status: 0 accepted, 65 refused, 75 not now, or unknown.", "send-test it@library.example"
            ))

        @Argument(help: "To which address.") var address: String
        @OptionGroup var control: ControlOptions

        func run() async throws {
            let reply = try await control.show(
                Verb.SendTest.self, .init(address: address), patience: .seconds(300))
            switch reply.result {
            case .accepted: break
            case .refused: throw ExitStatus.data.code
            case .deferred, .unknown: throw ExitStatus.temporary.code
            }
        }
    }
}
