import ArgumentParser
import PartnerControl
import PartnerCore

extension Partnerctl {
    struct Log: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write down an exchange with a partner, or an attempt at one.",
            discussion: examples(
                """
                A touch stops the reminders, and the partner's rhythm starts anew from its day. An attempt (voicemail, \
                unanswered mail) puts the next reminder off a little.
                """,
                "log lincoln-elementary --how call --who \"Pilar Ruiz\" --by ana \\\n"
                    + "--note \"Wants a story time in May.\"",
                "log hillside-food-bank --how visit --by ana --on yesterday \\\n"
                    + "--promise \"send the summer dates\" --due 2027-03-12"))

        @Argument(help: .partner, completion: .slugs) var partner: String
        @Option(help: "How it was made.") var how: PartnerCore.Touch.How
        @Option(help: .name("Whom you spoke with there.")) var who: String?
        @Option(help: .staff("Who of the staff; else you, if your login is one of theirs.")) var by: String?
        @Option(help: .day("The day; else today")) var on: String?
        @Option(help: .text("What was said.")) var note: String?
        @Option(help: .text("A next step that was promised.")) var promise: String?
        @Option(help: .day("The day it is promised for")) var due: String?
        @OptionGroup var control: ControlOptions

        func validate() throws {
            if promise != nil && due == nil { throw ValidationError("--promise needs the day: --due DATE") }
            if due != nil && promise == nil {
                throw ValidationError("--due needs what is promised: --promise TEXT")
            }
        }

        func run() async throws {
            var step: NewPromise?
            if let promise, let due { step = NewPromise(what: promise, due: due) }
            try await control.show(
                Verb.LogTouch.self,
                .init(partner: partner, how: how, who: who, by: by, on: on, note: note, promise: step))
        }
    }
}
