import ArgumentParser
import PartnerControl

extension Partnerctl {
    struct Snooze: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Hold one reminder back until a day.",
            discussion: examples(
                "If it is still due then, it comes once, in that day's digest.",
                "snooze lincoln-elementary --until 2027-03-31",
                "snooze hillside-food-bank --clock promise --until \"in 2 weeks\""))

        @OptionGroup var which: OccurrenceArguments
        @Option(help: .day("The day it speaks again")) var until: String
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(
                Verb.Snooze.self,
                .init(partner: which.partner, clock: which.meant, subject: which.subject, until: until))
        }
    }
}
