import ArgumentParser
import PartnerControl

extension Partnerctl {
    struct Skip: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Pass one reminder over; the rhythm goes on from today.",
            discussion: examples(
                "", "skip lincoln-elementary --reason \"their office is being moved\"",
                "skip boys-and-girls-club --clock re-evaluation \\\n"
                    + "--reason \"new director, too early\""))

        @OptionGroup var which: OccurrenceArguments
        @Option(help: .text("Why; the history keeps it.")) var reason: String
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(
                Verb.Skip.self,
                .init(partner: which.partner, clock: which.meant, subject: which.subject, reason: reason))
        }
    }
}
