import ArgumentParser
import PartnerControl

extension Partnerctl {
    struct Adopt: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make this machine the one that writes the records, and mails.",
            discussion: examples(
                """
                For a database that another machine wrote: it is only read here until then. \
                Says first what that means; --yes does it.
                """,
                "adopt", "adopt --yes"))

        @Flag(help: "Do it.") var yes = false
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(Verb.Adopt.self, .init(sure: yes))
        }
    }
}
