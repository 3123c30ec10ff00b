import ArgumentParser
import PartnerControl
import PartnerCore

extension Partnerctl {
    struct Prefs: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "prefs",
            abstract: "How you, or somebody, gets the mail.",
            discussion: examples(
                """
                Without an option it only shows. With --weekly what can wait comes in one mail a week, from that \
                weekday on; promises, agreements and what is handed up come at once. Dates are written 12 March \
                (day-first), March 12 (month-first) or 2027-03-12 (iso).
                """,
                "prefs", "prefs --weekly mon --plain-text",
                "prefs --staff ana --daily --html --dates month-first"))

        @Option(help: .staff("Whose; else yours.")) var staff: String?
        @Option(
            help: ArgumentHelp("What can wait comes once a week, from this day on.", valueName: "weekday"))
        var weekly: String?
        @Flag(help: "What can wait comes as it comes.") var daily = false
        @Flag(help: "Mails are text alone.") var plainText = false
        @Flag(help: "Mails are text with HTML beside it.") var html = false
        @Option(help: ArgumentHelp("How dates are written.", valueName: "form")) var dates: DateForm?
        @OptionGroup var control: ControlOptions

        func validate() throws {
            if daily && weekly != nil { throw ValidationError("Either --daily or --weekly.") }
            if plainText && html { throw ValidationError("Either --plain-text or --html.") }
        }

        func run() async throws {
            guard weekly != nil || daily || plainText || html || dates != nil else {
                try await control.show(Verb.ShowPreferences.self, .init(staff: staff))
                return
            }
            try await control.show(
                Verb.SetPreferences.self,
                .init(
                    staff: staff, weekly: daily ? "no" : weekly,
                    plainText: plainText ? true : html ? false : nil,
                    dates: dates))
        }
    }
}

extension DateForm: ExpressibleByArgument {}
