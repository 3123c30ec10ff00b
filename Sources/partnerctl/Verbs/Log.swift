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
                    + "--promise \"send the summer dates\" --due 2027-03-12",
                "log chess-club youth-center --how meeting --by ana,kim"))

        @Argument(
            help: ArgumentHelp(
                "The partner's slug; several where it was one exchange with all of them.", valueName: "slug"),
            completion: .slugs)
        var partners: [String]
        @Option(help: "How it was made.") var how: PartnerCore.Touch.How
        @Option(help: .name("Whom you spoke with there.")) var who: String?
        @Option(
            help: .staff("Who of the staff, several with commas; else you, if your login is one of theirs."))
        var by: String?
        @Option(help: .day("The day; else today")) var on: String?
        @Option(help: .text("What was said.")) var note: String?
        @Option(help: .text("A next step that was promised; to the first partner, where there are several."))
        var promise: String?
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
            let people = by.map(commaSeparated) ?? []
            try await control.show(
                Verb.LogTouch.self,
                .init(
                    partner: partners[0], how: how, who: who, by: people.first ?? by, on: on, note: note,
                    promise: step, others: Array(partners.dropFirst()), alsoBy: Array(people.dropFirst())))
        }
    }
}
