import ArgumentParser
import PartnerControl
import PartnerCore

extension Partnerctl {
    struct Explain: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Why a partner's reminders come when they come, and to whom.",
            discussion: examples(
                "From the fact that is counted from, over the rule and the calendar, to each step of the ladder.",
                "explain lincoln-elementary", "explain --all",
                "explain hillside-food-bank --why-not --on 2027-03-09"))

        @Argument(help: .partner, completion: .slugs) var partner: String?
        @Flag(help: "Every partner.") var all = false
        @Option(help: "Only this clock.") var clock: ClockKind?
        @Flag(help: "Why nothing was, or will be, said on a day.") var whyNot = false
        @Option(help: .day("With --why-not: the day; else today")) var on: String?
        @OptionGroup var control: ControlOptions

        func validate() throws {
            guard (partner == nil) == all else {
                throw ValidationError(
                    all ? "--all, or one partner: not both." : "Which partner? SLUG, or --all")
            }
            if whyNot, all { throw ValidationError("--why-not is asked of one partner.") }
            if on != nil, !whyNot { throw ValidationError("--on goes with --why-not.") }
        }

        func run() async throws {
            if whyNot, let partner {
                try await control.show(Verb.WhyNot.self, .init(partner: partner, clock: clock, on: on))
            } else {
                try await control.show(Verb.Explain.self, .init(partner: partner, clock: clock))
            }
        }
    }
}
