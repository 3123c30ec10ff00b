import ArgumentParser
import PartnerControl

extension Partnerctl {
    struct Absence: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say who is away, and who stands in.",
            discussion: examples(
                "",
                "absence add ana --from 2027-03-16 --through 2027-03-20 \\\n"
                    + "--delegate lee", "absence list",
                "absence end ana"),
            subcommands: [Add.self, List.self, End.self])
    }
}

extension Partnerctl.Absence {
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Somebody is away.",
            discussion: examples(
                """
                Who stands in gets the reminders meanwhile. Without anybody they wait for up to a week, else the \
                backup is asked, then the head of the branch.
                """,
                "absence add ana --from 2027-03-16 --through 2027-03-20 \\\n"
                    + "--delegate lee"))

        @Argument(help: "Who is away.") var staff: String
        @Option(help: .day("The first day")) var from: String
        @Option(help: .day("The last day")) var through: String
        @Option(help: .staff("Who stands in.")) var delegate: String?
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(
                Verb.AddAbsence.self, .init(staff: staff, from: from, through: through, delegate: delegate))
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Who is away, or will be.",
            discussion: examples("", "absence list", "absence list --past"))

        @Flag(help: "With those that are over.") var past = false
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(Verb.ListAbsences.self, .init(past: past))
        }
    }

    struct End: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Somebody is back, or does not go.",
            discussion: examples("", "absence end ana", "absence end 3 --on 2027-03-18"))

        @Argument(help: "Who, or the absence's number.") var absence: String
        @Option(help: .day("The first day back; else today")) var on: String?
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(Verb.EndAbsence.self, .init(absence: absence, on: on))
        }
    }
}
