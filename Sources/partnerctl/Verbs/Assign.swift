import ArgumentParser
import PartnerControl

extension Partnerctl {
    struct Assign: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a partner another steward or backup.",
            discussion: examples(
                "For a new steward the reminders begin again. \"nobody\" takes the steward or backup away.",
                "assign riverside-health-center --to kim", "assign lincoln-elementary --backup lee"))

        @Argument(help: .partner, completion: .slugs) var partner: String
        @Option(
            name: .customLong("to"), help: .staff("Who looks after it from now on.")
        )
        var steward: String?
        @Option(help: .staff("Who stands behind the steward.")) var backup: String?
        @OptionGroup var more: OverrideOption
        @OptionGroup var control: ControlOptions

        func validate() throws {
            guard steward != nil || backup != nil else {
                throw ValidationError("To whom? --to STAFF, --backup STAFF")
            }
        }

        func run() async throws {
            try await control.show(
                Verb.Assign.self,
                .init(partner: partner, steward: steward, backup: backup, override: more.override))
        }
    }
}
