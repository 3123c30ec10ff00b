import ArgumentParser
import Glibc
import PartnerControl
import PartnerSheets

extension Partnerctl {
    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write all partners, or all touches, as a spreadsheet.",
            discussion: examples(
                "A person can work in it and give it back: importing it changes what they changed, and nothing else.",
                "export --output partners.xlsx", "export touches --output touches.csv",
                "export touches --format json"))

        @Argument(help: "What to write.") var what = Verb.Export.What.partners
        @Option(help: "In which form; else by the file's ending, else csv.") var format: ExportForm?
        @Option(
            help: ArgumentHelp(
                "Into this file, readable by you only; else to standard output.", valueName: "file"))
        var output: String?
        @OptionGroup var control: ControlOptions

        private var form: Result<ExportForm, ExportForm.Problem> {
            ExportForm.of(control.json ? .json : format, output: output)
        }

        func validate() throws {
            if case .failure(let problem) = form { throw ValidationError("\(problem)") }
        }

        func run() async throws {
            let form = try form.get()
            if form == .xlsx, output == nil, isatty(STDOUT_FILENO) == 1 {
                Output.complain("a workbook is nothing to be shown here; expected --output FILE.xlsx")
                throw ExitStatus.usage.code
            }
            let reply = try await control.ask(Verb.Export.self, .init(what: what), patience: .seconds(600))
            let bytes: [UInt8]
            switch form {
            case .json: bytes = try Array(JSONAnswer.text(reply).utf8)
            case .csv: bytes = ExportSheet.csv(reply, what)
            case .xlsx: bytes = try await workbook(reply)
            }
            guard let output else {
                try Output.answer.write(bytes)
                return
            }
            do throws(NewFile.Failure) {
                try NewFile.write(bytes, to: output)
            } catch {
                Output.complain("\(output) can't be written: \(error.reason)")
                throw ExitStatus.cannotCreate.code
            }
        }

        private func workbook(_ reply: Verb.Export.Reply) async throws(ExitCode) -> [UInt8] {
            let program = try SheetFile.program()
            do {
                return try await program.workbook(of: ExportSheet.table(reply, what))
            } catch {
                Output.complain("the workbook can't be made: \(error)")
                throw ExitStatus.software.code
            }
        }
    }
}
