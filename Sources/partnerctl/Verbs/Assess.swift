import ArgumentParser
import PartnerControl
import PartnerCore
import PartnerTables
import PartnerText

extension Partnerctl {
    struct Assess: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Answer a checklist for a partner or a candidate.",
            discussion: examples(
                """
                Asks question by question, or takes a sheet with the answers. Each answering is kept with its date \
                and author; an older one is never overwritten.
                """,
                "assess eastside-mentors --with youth --by ana",
                "assess eastside-mentors --with youth --answers youth.csv",
                "assess eastside-mentors --show"))

        @Argument(help: "The slug of a partner or a candidate.", completion: .slugs) var organisation: String
        @Option(help: .name("The checklist's short name")) var with: String?
        @Option(
            help: ArgumentHelp(
                "A sheet with the columns \"id\" (or \"question\") and \"answer\".", valueName: "file"),
            completion: .file())
        var answers: String?
        @Flag(help: "Show what was answered before, and ask nothing.") var show = false
        @Option(help: .staff("Who answers; else who asks")) var by: String?
        @Option(help: .day("When it was answered; else today")) var on: String?
        @Option(help: .text("A remark on the whole")) var note: String?
        @OptionGroup var control: ControlOptions

        func validate() throws {
            if show, answers != nil || by != nil || on != nil || note != nil {
                throw ValidationError("--show changes nothing: it takes --with alone.")
            }
            if !show, with == nil {
                throw ValidationError("Which checklist? --with NAME; partnerctl checklists lists them.")
            }
        }

        func run() async throws {
            if show {
                try await control.show(
                    Verb.ListAssessments.self, .init(organisation: organisation, checklist: with))
                return
            }
            // Before anybody answers a dozen questions for a name that is not there.
            _ = try await control.ask(
                Verb.ListAssessments.self, .init(organisation: organisation, answerer: by ?? ""))
            let checklist = try await control.checklist(with ?? "")
            let given = try await given(to: checklist)
            try await control.show(
                Verb.Assess.self,
                .init(
                    organisation: organisation, checklist: checklist.key, version: checklist.version,
                    answers: given, by: by, on: on, note: note))
        }

        private func given(to checklist: ChecklistEntry) async throws -> [AnswerEntry] {
            do {
                guard let answers else { return try ChecklistInterview.atTerminal(checklist).answers() }
                let table = try await SheetFile(path: answers, sheet: nil).table()
                do { return try AnswerForm.answers(in: table, to: checklist) } catch {
                    Output.complain("\(SheetFile(path: answers, sheet: nil).name): \(error)")
                    throw ExitStatus.data.code
                }
            } catch let wrong as ChecklistInterview.Wrong {
                Output.complain("\(wrong)")
                throw ExitStatus.data.code
            }
        }
    }
}
