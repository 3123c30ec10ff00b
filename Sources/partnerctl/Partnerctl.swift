import ArgumentParser
import PartnerControl

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
                    Status.self, Partners.self, Show.self, Explain.self, Preview.self, History.self,
                ]),
            CommandGroup(
                name: "Tell",
                subcommands: [
                    Log.self, Touch.self, Promise.self, Done.self, Skip.self, Snooze.self, Evaluate.self,
                ]),
            CommandGroup(
                name: "Keep the records",
                subcommands: [
                    Partner.self, Contact.self, Stage.self, Assign.self, Absence.self, Import.self,
                    Export.self,
                ]),
            CommandGroup(
                name: "Run the daemon",
                subcommands: [Check.self, Reload.self, Outbox.self, SendTest.self, Advance.self]),
        ])
}
