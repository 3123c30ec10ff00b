import ArgumentParser
import PartnerControl

extension Partnerctl {
    struct History: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Who changed what on a partner's record, from what to what, and by which way.",
            discussion: examples(
                "What another program wrote straight into the database stands there, too.",
                "history lincoln-elementary", "history lincoln-elementary --field phone",
                "history lincoln-elementary --since 2027-01-01 --who ana"))

        @Argument(help: .partner, completion: .slugs) var partner: String
        @Option(help: "How many changes at most.") var limit = 50
        @Option(help: ArgumentHelp("Only changes of this field: phone, \"our role\".", valueName: "field"))
        var field: String?
        @Option(help: .day("Only from this day on")) var since: String?
        @Option(
            help: ArgumentHelp(
                "Only by this member of staff, login or \"another program\".", valueName: "who"))
        var who: String?
        @OptionGroup var control: ControlOptions

        func validate() throws {
            guard limit >= 1 else { throw ValidationError("--limit \(limit): expected 1 or more") }
        }

        func run() async throws {
            try await control.show(
                Verb.History.self, .init(partner: partner, limit: limit, field: field, since: since, who: who)
            )
        }
    }
}
