import ArgumentParser
import PartnerControl
import PartnerCore

extension Partnerctl {
    struct Take: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take up a candidate, or a partner that was lost, has lapsed or ended.",
            discussion: examples(
                """
                Each steward has few places for relationships in hand: two, unless the configuration says otherwise. One \
                more needs a reason, which the history keeps and the weekly overview names.
                """,
                "take valley-teen-clinic --to ana --kind clinic", "take eastside-mentors",
                "take chess-club --to kim --override \"their hall opens in May\""))

        @Argument(help: "The slug of a candidate or a partner.", completion: .slugs) var what: String
        @Option(name: .customLong("to"), help: .staff("Who builds it up; else its steward, or yourself."))
        var steward: String?
        @Option(help: .name("A candidate's kind, where its list does not say.")) var kind: String?
        @Option(help: .name("A candidate's home; else the steward's branch.")) var branch: String?
        @Option(help: .text("Why; the history keeps it.")) var reason: String?
        @OptionGroup var more: OverrideOption
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(
                Verb.Take.self,
                .init(
                    what: what, steward: steward, kind: kind, branch: branch, reason: reason,
                    override: more.override))
        }
    }

    struct Claim: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Become the steward of a partner that nobody looks after.",
            discussion: examples(
                "Refused where somebody does; then partnerctl assign hands it on.",
                "claim riverside-health-center", "claim riverside-health-center --by kim"))

        @Argument(help: .partner, completion: .slugs) var partner: String
        @Option(help: .staff("Who looks after it from now on; else yourself.")) var by: String?
        @OptionGroup var more: OverrideOption
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(
                Verb.Claim.self, .init(partner: partner, by: by, override: more.override))
        }
    }

    struct Lost: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the ties that nobody holds any more: lost, lapsed, contact gone, no steward.",
            discussion: examples(
                "The most promising first: whom somebody can reach, then who was spoken with last.",
                "lost", "lost --branch hillside", "lost --steward nobody"))

        @Option(help: .name("Of one branch.")) var branch: String?
        @Option(help: .staff("Of one steward, or \"nobody\".")) var steward: String?
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(Verb.ListLost.self, .init(branch: branch, steward: steward))
        }
    }
}

/// Why one more may be in hand than there are places.
struct OverrideOption: ParsableArguments {
    @Option(help: .text("Why one more than there are places; the weekly overview names it."))
    var override: String?
}
