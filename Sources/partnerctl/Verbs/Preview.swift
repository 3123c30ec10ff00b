import ArgumentParser
import PartnerControl

extension Partnerctl {
    struct Preview: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The mails of the coming days, if nobody reports anything before.",
            discussion: examples("", "preview", "preview --days 60"))

        @Option(help: "How many days to look ahead, 1 to 400.") var days = 14
        @OptionGroup var control: ControlOptions

        func validate() throws {
            guard (1...400).contains(days) else { throw ValidationError("--days \(days): expected 1 to 400") }
        }

        func run() async throws {
            try await control.show(Verb.Preview.self, .init(days: days), patience: .seconds(300))
        }
    }
}
