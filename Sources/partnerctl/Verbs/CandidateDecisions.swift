import ArgumentParser
import PartnerControl
import PartnerCore

/// What becomes of a candidate, or of a lost partner that was proposed: subcommands of `candidates`.
enum CandidateDecisions {
    struct NotNow: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Don't propose it for a while.",
            discussion: examples(
                "Without a day for three months, or as the configuration says.",
                "candidates not-now valley-teen-clinic",
                "candidates not-now eastside-mentors --until 2027-09-01"))

        @Argument(help: "The slug of a candidate or a partner.", completion: .slugs) var what: String
        @Option(help: .day("The day from which on it may be proposed again")) var until: String?
        @Option(help: .text("Why; the history keeps it.")) var reason: String?
        @Option(help: .staff("Who decided; else yourself.")) var by: String?
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(
                Verb.DecideProposal.self,
                .init(what: what, decision: .notNow, until: until, reason: reason, by: by))
        }
    }

    struct Never: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Don't propose it any more.",
            discussion: examples("", "candidates never valley-teen-clinic --reason \"it moved away\""))

        @Argument(help: "The slug of a candidate or a partner.", completion: .slugs) var what: String
        @Option(help: .text("Why; the history keeps it.")) var reason: String
        @Option(help: .staff("Who decided; else yourself.")) var by: String?
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(
                Verb.DecideProposal.self, .init(what: what, decision: .never, reason: reason, by: by))
        }
    }

    struct Open: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Propose it again: takes \"not now\" and \"never\" back.",
            discussion: examples("", "candidates open valley-teen-clinic"))

        @Argument(help: "The slug of a candidate or a partner.", completion: .slugs) var what: String
        @Option(help: .text("Why; the history keeps it.")) var reason: String?
        @Option(help: .staff("Who decided; else yourself.")) var by: String?
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(
                Verb.DecideProposal.self, .init(what: what, decision: .open, reason: reason, by: by))
        }
    }
}
