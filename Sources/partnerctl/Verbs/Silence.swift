import ArgumentParser
import PartnerControl
import PartnerCore

extension Partnerctl {
    struct Silence: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Hold reminders back until a day, with the reason.",
            discussion: examples(
                "For a renovation, a strike, a summer closing. What is due meanwhile goes once afterwards.",
                "silence add --kind school --until 2027-08-20 --comment \"summer holidays\"",
                "silence list", "silence expire 2"),
            subcommands: [Add.self, List.self, Expire.self])
    }
}

extension Partnerctl.Silence {
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Be silent about some partners, some reminders, or both.",
            discussion: examples(
                "All conditions that are given must fit; one must be given. It lasts a year at most.",
                "silence add --branch hillside \\\n--from 2027-06-01 --until 2027-06-14 \\\n"
                    + "--comment \"the branch is being painted\"",
                "silence add --steward ana --clock re-evaluation \\\n--until \"in 4 weeks\" \\\n"
                    + "--comment \"after the fair\""))

        @Option(help: ArgumentHelp("Only partners of this kind.", valueName: "kind")) var kind: String?
        @Option(help: ArgumentHelp("Only partners of this home branch.", valueName: "branch"))
        var branch: String?
        @Option(help: .staff("Only partners of this steward.")) var steward: String?
        @Option(help: .partner, completion: .slugs) var partner: String?
        @Option(help: "Only these reminders.") var clock: PartnerCore.ClockKind?
        @Option(help: .day("The first silent day; else today")) var from: String?
        @Option(help: .day("The last silent day")) var until: String
        @Option(help: .text("Why; the overview and explain show it.")) var comment: String
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(
                Verb.AddSilence.self,
                .init(
                    kind: kind, branch: branch, steward: steward, partner: partner, clock: clock, from: from,
                    until: until, comment: comment))
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What is silenced, or will be.",
            discussion: examples("", "silence list", "silence list --all"))

        @Flag(help: "With those that are over.") var all = false
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(Verb.ListSilences.self, .init(all: all))
        }
    }

    struct Expire: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "End one before its time.", discussion: examples("", "silence expire 2"))

        @Argument(help: "Its number.") var number: Int64
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(Verb.ExpireSilence.self, .init(number: number))
        }
    }
}
