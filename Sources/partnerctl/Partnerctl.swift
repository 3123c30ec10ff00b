import ArgumentParser
import PartnerControl
import PartnerCore

/// The admin's tool: parse, ask the daemon one thing, show its answer.
@main
struct Partnerctl: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "partnerctl",
        abstract: "Look after a library's partnerships: ask partnerd, and tell it.",
        discussion: examples(
            """
            Staff and branches stand in /etc/partnerd/partnerd.yaml; everything else is told here, or in the \
            sheets that file names. Days may be typed as 2027-03-12, today, yesterday or "last friday".
            """,
            "status", "show lincoln-elementary",
            "log lincoln-elementary --how call --who \"Pilar Ruiz\" --by ana",
            "import partners.csv --preview"),
        version: Release.version,
        groupedSubcommands: [
            CommandGroup(
                name: "Look",
                subcommands: [
                    Status.self, Partners.self, Show.self, Explain.self, Preview.self, Rehearse.self,
                    History.self,
                    Touches.self, Who.self, Roles.self,
                ]),
            CommandGroup(
                name: "Tell",
                subcommands: [
                    Log.self, Touch.self, Promise.self, Done.self, Skip.self, Snooze.self, Evaluate.self,
                ]),
            CommandGroup(name: "Take up", subcommands: [Lost.self, Take.self, Claim.self]),
            CommandGroup(
                name: "Keep the records",
                subcommands: [
                    Partner.self, Contact.self, Stage.self, Assign.self, Absence.self, Prefs.self,
                    Import.self,
                    Agreement.self, FixedDate.self, Silence.self,
                    Export.self, Handover.self, Leaving.self,
                ]),
            CommandGroup(
                name: "Find candidates",
                subcommands: [Candidates.self, Checklists.self, Assess.self, Sources.self]),
            CommandGroup(
                name: "Calculate dates, without the daemon",
                subcommands: calculators),
            CommandGroup(
                name: "Run the daemon",
                subcommands: [
                    Check.self, Reload.self, Outbox.self, Inbox.self, SendTest.self, ReleaseHold.self,
                    Adopt.self,
                    Advance.self,
                ]),
        ])
}

extension Partnerctl {
    static let calculators: [any ParsableCommand.Type] = [
        CalendarCalculator.self, CadenceCalculator.self, RuleCalculator.self, TimeSpanCalculator.self,
    ]

    static func main() async {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if let complaint = misspelt(arguments.first) {
            Output.complain(complaint)
            exit(withError: ExitStatus.usage.code)
        }
        await main(TypedExpression.guarding(arguments))
    }

    /// What to say of a first word that is no verb.
    static func misspelt(_ word: String?) -> String? {
        guard let word, !word.hasPrefix("-") else { return nil }
        let verbs =
            configuration.groupedSubcommands.flatMap { group in group.subcommands.map { $0._commandName } }
            + ["help"]
        guard !verbs.contains(word) else { return nil }
        let nearest = NearestName.best(for: word, among: verbs).map { "did you mean \"\($0)\"?" }
        return "there is no \"\(word)\"; " + (nearest ?? "partnerctl --help lists what there is")
    }
}
