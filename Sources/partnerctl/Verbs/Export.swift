import ArgumentParser
import Glibc
import PartnerControl
import PartnerSheets

extension Partnerctl {
    struct Export: AsyncParsableCommand {
        enum Format: String, CaseIterable, ExpressibleByArgument {
            case csv, xlsx, json, jsonl, vcard, icalendar
        }

        /// What is written, each in its forms; the first unless another is asked for.
        enum What: String, CaseIterable, ExpressibleByArgument {
            case partners, touches, contacts, calendar

            var formats: [Format] {
                switch self {
                case .partners, .touches: [.csv, .xlsx, .json]
                case .contacts: [.vcard]
                case .calendar: [.icalendar]
                }
            }
        }

        static let configuration = CommandConfiguration(
            abstract: "Write partners, touches, contacts, due dates, or everything, for other programs.",
            discussion: examples(
                """
                Partners and touches can be given back: importing them changes what was changed, and nothing else. Contacts are for an address book (vCard 4), a \
                calendar for a calendar program. --all is everything on record, as a folder that import --all takes \
                into a new database.
                """,
                "export --output partners.xlsx", "export touches --format json",
                "export contacts --branch hillside --output contacts.vcf",
                "export calendar --staff ana --output ana.ics", "export --all records --format jsonl"))

        @Argument(help: "What to write.") var what = What.partners
        @Option(help: "In which form; else by the file's ending, else csv.") var format: Format?
        @Option(
            name: [.long, .customLong("out")],
            help: ArgumentHelp(
                "Into this file, readable by you only; else to standard output.", valueName: "file"))
        var output: String?
        @Option(
            help: ArgumentHelp("Everything on record, into this new folder.", valueName: "folder"),
            completion: .directory)
        var all: String?
        @Option(help: .name("Contacts or the calendar of this branch.")) var branch: String?
        @Option(help: .staff("Contacts of the partners that this person looks after.")) var steward: String?
        @Option(help: .staff("The calendar of this person.")) var staff: String?
        @OptionGroup var control: ControlOptions

        /// Of partners and touches.
        private var form: Result<ExportForm, ExportForm.Problem> {
            let asked = format.flatMap { ExportForm(rawValue: $0.rawValue) }
            return ExportForm.of(control.json ? .json : asked, output: output)
        }

        func validate() throws {
            if all != nil {
                guard [output, branch, steward, staff].allSatisfy({ $0 == nil }) else {
                    throw ValidationError("--all is everything: it goes with --format csv or jsonl alone")
                }
                guard [nil, .csv, .jsonl].contains(format) else {
                    throw ValidationError("--all is written as csv or jsonl")
                }
                return
            }
            if what == .partners || what == .touches, case .failure(let problem) = form {
                throw ValidationError("\(problem)")
            }
            if let format, !what.formats.contains(format) {
                let forms = what.formats.map(\.rawValue).joined(separator: " or ")
                throw ValidationError("\(what.rawValue) are written as \(forms)")
            }
            if branch != nil, what != .contacts, what != .calendar {
                throw ValidationError("--branch goes with contacts and calendar")
            }
            if steward != nil, what != .contacts { throw ValidationError("--steward goes with contacts") }
            if staff != nil, what != .calendar { throw ValidationError("--staff goes with calendar") }
            if what == .calendar, (staff == nil) == (branch == nil) {
                throw ValidationError("Whose calendar? --staff NAME or --branch NAME")
            }
        }

        func run() async throws {
            if let all {
                let form: WholeManifest.Form = format == .jsonl ? .jsonl : .csv
                return try await WholeExport(folder: all, form: form, control: control).run()
            }
            switch what {
            case .partners: try await sheet(.partners)
            case .touches: try await sheet(.touches)
            case .contacts:
                try await file(Verb.ExportContacts.self, .init(branch: branch, steward: steward))
            case .calendar: try await file(Verb.ExportCalendar.self, .init(staff: staff, branch: branch))
            }
        }

        private func file<Method: ControlMethod>(
            _ method: Method.Type, _ parameters: Method.Parameters
        ) async throws where Method.Reply == OpenFile {
            let reply = try await control.ask(method, parameters, patience: .seconds(300))
            try write(control.json ? Array(JSONAnswer.text(reply).utf8) : Array(reply.text.utf8))
        }

        private func sheet(_ what: Verb.Export.What) async throws {
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
            case .xlsx: bytes = try await workbook(reply, what)
            }
            try write(bytes)
        }

        private func write(_ bytes: [UInt8]) throws {
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

        private func workbook(
            _ reply: Verb.Export.Reply, _ what: Verb.Export.What
        ) async throws(ExitCode) -> [UInt8] {
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
