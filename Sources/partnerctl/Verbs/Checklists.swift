import ArgumentParser
import PartnerControl
import PartnerCore
import PartnerTables
import PartnerText

extension Partnerctl {
    struct Checklists: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the checklists that can be answered, or print one.",
            discussion: examples(
                "Three come with the program; your own lie in the folder that the configuration names.",
                "checklists", "checklists print edi", "checklists print edi --csv"),
            subcommands: [List.self, Print.self], defaultSubcommand: List.self)
    }
}

extension Partnerctl.Checklists {
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the checklists, and the files that are none.",
            discussion: examples("", "checklists list"))

        @OptionGroup var control: ControlOptions

        func run() async throws {
            let reply = try await control.show(Verb.ListChecklists.self, Nothing())
            if !reply.wrong.isEmpty { throw ExitStatus.configuration.code }
        }
    }

    struct Print: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print a checklist, or a form to fill in.",
            discussion: examples(
                "The form goes back in with: partnerctl assess SLUG --with edi --answers edi.csv",
                "checklists print edi", "checklists print edi --csv"))

        @Argument(help: "The checklist's short name.") var checklist: String
        @Flag(help: "A form as CSV, with a column for the answers.") var csv = false
        @OptionGroup var control: ControlOptions

        func run() async throws {
            let checklist = try await control.checklist(checklist)
            if csv {
                try Output.answer.write(String(decoding: AnswerForm.csv(checklist), as: UTF8.self))
            } else if control.json {
                try Output.answer.write(JSONAnswer.text(checklist))
            } else {
                try Output.answer.write(ChecklistPage(checklist).rendered(control.look))
            }
        }
    }
}

extension ControlOptions {
    /// The checklist of that name, as the daemon has it.
    func checklist(_ name: String) async throws -> ChecklistEntry {
        let reply = try await ask(Verb.ListChecklists.self, Nothing())
        if let found = reply.checklists.first(where: { $0.key == name }) { return found }
        if let wrong = reply.wrong.first(where: { $0.file.hasSuffix("/\(name).yaml") }) {
            Output.complain("\(wrong.file) is no checklist:\n\(wrong.problem)")
            throw ExitStatus.data.code
        }
        let names = reply.checklists.map(\.key)
        let hint =
            NearestName.best(for: name, among: names).map { "did you mean \"\($0)\"?" }
            ?? (names.isEmpty ? "there is none yet" : "there are \(names.joined(separator: ", "))")
        Output.complain("no checklist \"\(name)\"; \(hint)")
        throw ExitStatus.notFound.code
    }
}
