import ArgumentParser
import PartnerControl

extension Partnerctl {
    struct Advance: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Move the time of a daemon that was started with --virtual-clock.",
            discussion: examples(
                "For trying things out: a daemon on the real time refuses it.",
                "advance --to \"2027-03-12 08:30\"", "advance --by \"3 days\"",
                "advance --set \"2027-04-12 08:30\""))

        @Option(help: ArgumentHelp("The new time, in the zone of the branch.", valueName: "date time"))
        var to: String?
        @Option(help: ArgumentHelp("How far: \"3 days\", \"2 hours\".", valueName: "length")) var by: String?
        @Option(
            help: ArgumentHelp(
                "Set the clock as an administrator does, forward or back: no time goes by.",
                valueName: "date time"))
        var set: String?
        @OptionGroup var control: ControlOptions

        func validate() throws {
            guard [to, by, set].compactMap(\.self).count == 1 else {
                throw ValidationError("How far? --to TIME, --by LENGTH or --set TIME")
            }
        }

        func run() async throws {
            try await control.show(
                Verb.Advance.self, .init(to: to, by: by, set: set), patience: .seconds(3600))
        }
    }
}
