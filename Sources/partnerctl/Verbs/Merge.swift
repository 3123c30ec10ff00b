import ArgumentParser
import PartnerControl

extension Partnerctl.Partner {
    struct Merge: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Two partners are one: the second reads the rows of the first, whose reminders end.",
            discussion: examples(
                """
                Every row keeps its number, so that it can be undone. The first one's slug and name lead to the \
                second, in sheets, too. What was said of the first counts: nobody is reminded twice.
                """,
                "partner merge lincoln-elem lincoln-elementary --preview",
                "partner merge lincoln-elem lincoln-elementary", "partner unmerge lincoln-elem"))

        @Argument(help: ArgumentHelp("The slug of the one that goes.", valueName: "from"), completion: .slugs)
        var partner: String
        @Argument(
            help: ArgumentHelp("The slug of the one that stays.", valueName: "into"), completion: .slugs)
        var into: String
        @Flag(help: "Say what would come of it, and change nothing.") var preview = false
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(
                Verb.MergePartner.self, .init(partner: partner, into: into, preview: preview))
        }
    }

    struct Unmerge: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "A partner that was merged is one of its own again.",
            discussion: examples("", "partner unmerge lincoln-elem"))

        @Argument(help: ArgumentHelp("The slug of the one that was merged.", valueName: "slug"))
        var partner: String
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(Verb.UnmergePartner.self, .init(partner: partner))
        }
    }
}
