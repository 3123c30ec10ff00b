import ArgumentParser
import PartnerControl
import PartnerCore

extension Partnerctl {
    struct Touch: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put a touch right, or take it back.",
            discussion: examples(
                "Its number: partnerctl show. An exchange with several partners is changed and taken back as one.",
                "touch edit 418 --on 2026-11-11", "touch remove 418"),
            subcommands: [Edit.self, Remove.self])
    }
}

extension Partnerctl.Touch {
    struct Edit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put a touch right.",
            discussion: examples(
                "What is not named stays. All dates that hang on it are counted anew.",
                "touch edit 418 --on 2026-11-11"))

        @Argument(help: "Its number.") var number: Int64
        @Option(help: "How it was made.") var how: PartnerCore.Touch.How?
        @Option(help: .name("With whom there.")) var who: String?
        @Option(help: .staff("Who of the staff; several with commas.")) var by: String?
        @Option(help: .day("The day")) var on: String?
        @Option(help: .text("What was said.")) var note: String?
        @OptionGroup var control: ControlOptions

        func validate() throws {
            guard how != nil || [who, by, on, note].contains(where: { $0 != nil }) else {
                throw ValidationError("Nothing to change is named.")
            }
        }

        func run() async throws {
            let people = by.map(commaSeparated) ?? []
            try await control.show(
                Verb.EditTouch.self,
                .init(
                    number: number, how: how, who: who, by: people.first ?? by, on: on, note: note,
                    alsoBy: Array(people.dropFirst())))
        }
    }

    struct Remove: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a touch back that was none.",
            discussion: examples(
                "The history keeps it.", "touch remove 418 --reason \"written to the wrong partner\""))

        @Argument(help: "Its number.") var number: Int64
        @Option(help: .text("Why.")) var reason: String?
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(Verb.RemoveTouch.self, .init(number: number, reason: reason))
        }
    }
}
