import ArgumentParser
import PartnerControl

extension Partnerctl {
    struct Export: AsyncParsableCommand {
        enum Format: String, CaseIterable, ExpressibleByArgument {
            case csv, json
        }

        static let configuration = CommandConfiguration(
            abstract: "Write all partners, or all touches, as a spreadsheet.",
            discussion: examples(
                "Importing the file again changes nothing.", "export --output partners.csv",
                "export touches --format json --output touches.json"))

        @Argument(help: "What to write.") var what = Verb.Export.What.partners
        @Option(help: "In which form.") var format = Format.csv
        @Option(
            help: ArgumentHelp(
                "Into this file, readable by you only; else to standard output.", valueName: "file"))
        var output: String?
        @OptionGroup var control: ControlOptions

        func run() async throws {
            let reply = try await control.ask(Verb.Export.self, .init(what: what), patience: .seconds(600))
            let bytes: [UInt8]
            if control.json || format == .json {
                bytes = try Array(JSONAnswer.text(reply).utf8)
            } else {
                bytes = ExportSheet.csv(reply, what)
            }
            guard let output else {
                try Output.answer.write(String(decoding: bytes, as: UTF8.self))
                return
            }
            do throws(NewFile.Failure) {
                try NewFile.write(bytes, to: output)
            } catch {
                Output.complain("\(output) can't be written: \(error.reason)")
                throw ExitStatus.cannotCreate.code
            }
        }
    }
}
