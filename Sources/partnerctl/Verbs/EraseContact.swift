import ArgumentParser
import PartnerControl

extension Partnerctl.Contact {
    struct Erase: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Forget a person: in the records, the history and what was kept of messages.",
            discussion: examples(
                """
                Says first what would be changed; --yes does it, for good. That it was done stays, by whom and when. \
                What it can't reach is named.
                """,
                "contact erase lincoln-elementary \"Pilar Ruiz\"",
                "contact erase lincoln-elementary \"Pilar Ruiz\" --yes"))

        @OptionGroup var which: ContactArguments
        @Flag(help: "Do it.") var yes = false
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(
                Verb.EraseContact.self,
                .init(partner: which.partner, contact: which.contact, sure: yes), patience: .seconds(600))
        }
    }
}
