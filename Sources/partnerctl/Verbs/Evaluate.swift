import ArgumentParser
import Glibc
import PartnerControl
import PartnerCore
import PartnerTables
import PartnerText

extension Partnerctl {
    struct Evaluate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Re-evaluate a relationship: asked on the terminal, by options, or with a filled form.",
            discussion: examples(
                """
                Without an outcome the questions are asked one by one, here or from a pipe, a line an answer: an \
                empty line keeps what is on record, Ctrl-D changes nothing. A form is a spreadsheet to fill in. The \
                outcome: deepen (perhaps with a shorter rhythm), keep, ease (half as often, or as --every says), rest \
                (until a day) or end (everything open ends with it). An evaluation is not a touch: log the talk, too.
                """,
                "evaluate boys-and-girls-club",
                "evaluate boys-and-girls-club --our-role \"monthly craft table\" \\\n"
                    + "--their-role \"bring 20 teens\" --outcome keep --by ana",
                "evaluate lincoln-elementary --outcome rest --until 2027-08-31",
                "evaluate hillside-food-bank --outcome ease --every \"6 months\"",
                "evaluate lincoln-elementary hillside-food-bank --form > forms.csv",
                "evaluate --file forms.csv", "evaluate --remove 12 --reason \"the wrong club\""))

        @Argument(
            help: ArgumentHelp("The partner's slug; of a form, several.", valueName: "slug"),
            completion: .slugs)
        var partners: [String] = []
        @Flag(help: "Print a form to fill in, as CSV.") var form = false
        @Option(help: ArgumentHelp("Take a filled form over.", valueName: "file"), completion: .file())
        var file: String?
        @Flag(help: "With --file: say what would come of it, and change nothing.") var preview = false
        @Option(help: ArgumentHelp("Take this evaluation back, with what it brought.", valueName: "number"))
        var remove: Int64?
        @Option(help: .text("With --remove: why.")) var reason: String?
        @Option(help: .text("What we are to them.")) var ourRole: String?
        @Option(help: .text("What they are to us.")) var theirRole: String?
        @Option(help: .text("The level of commitment, in your words.")) var commitment: String?
        @Option(help: "What follows.") var outcome: Evaluation.Outcome?
        @Option(help: .day("The last day of resting")) var until: String?
        @Option(help: "How often to be in touch from now on: \"6 months\"; for ease or deepen.")
        var every: String?
        @Option(help: .day("The day of the next evaluation; else as the rules say")) var next: String?
        @Flag(help: "A relationship that was being built is established now.") var established = false
        @Option(help: .text("What else was said.")) var note: String?
        @Option(help: .staff("Who of the staff evaluated; else you.")) var by: String?
        @Option(help: .day("The day; else today")) var on: String?
        @OptionGroup var control: ControlOptions

        func validate() throws {
            let ways = [form, file != nil, remove != nil].count { $0 }
            if ways > 1 { throw ValidationError("--form, --file and --remove are three different things.") }
            if file != nil || remove != nil {
                guard partners.isEmpty else {
                    throw ValidationError("--file and --remove know the partner; leave it out.")
                }
            } else if partners.isEmpty {
                throw ValidationError("Missing expected argument '<slug>'")
            } else if partners.count > 1, !form {
                throw ValidationError("Several partners are for --form only.")
            }
            if ways == 1, answersGiven {
                throw ValidationError("Answers go without --form, --file or --remove.")
            }
            if preview, file == nil { throw ValidationError("--preview is for --file only.") }
            if reason != nil, remove == nil { throw ValidationError("--reason is for --remove only.") }
            try validateOutcome()
        }

        private var answersGiven: Bool {
            outcome != nil || established
                || [ourRole, theirRole, commitment, until, every, next, note, by, on].contains { $0 != nil }
        }

        private func validateOutcome() throws {
            guard let outcome else {
                if established || until != nil || every != nil {
                    throw ValidationError("--established, --until and --every go with --outcome.")
                }
                return
            }
            if outcome == .rest, until == nil {
                throw ValidationError("A rest needs its last day: --until DATE")
            }
            if outcome != .rest, until != nil {
                throw ValidationError("--until is for the outcome rest only.")
            }
            if every != nil, outcome != .ease, outcome != .deepen {
                throw ValidationError("--every is for the outcomes ease and deepen only.")
            }
            if established, outcome == .rest || outcome == .end {
                throw ValidationError("--established contradicts --outcome \(outcome.rawValue).")
            }
        }

        func run() async throws {
            if let file { return try await takeForm(file) }
            if let remove {
                try await control.show(Verb.RemoveEvaluation.self, .init(number: remove, reason: reason))
            } else if form {
                let reply = try await control.ask(Verb.Review.self, .init(partners: partners))
                try control.json
                    ? control.write(reply)
                    : Output.answer.write(
                        String(decoding: EvaluationSheet.csv(reply.reviews), as: UTF8.self))
            } else if let outcome {
                try await control.show(
                    Verb.Evaluate.self,
                    .init(
                        partner: partners[0], ourRole: ourRole, theirRole: theirRole,
                        commitment: commitment, outcome: outcome, until: until, every: every, next: next,
                        established: established, note: note, by: by, on: on))
            } else {
                try await control.show(Verb.Evaluate.self, try await asked())
            }
        }

        // MARK: Asked one by one

        private func asked() async throws -> Verb.Evaluate.Parameters {
            let reply = try await control.ask(Verb.Review.self, .init(partners: partners))
            guard let review = reply.reviews.first else { throw ExitStatus.software.code }
            let isTerminal = isatty(STDIN_FILENO) == 1
            // The answer of the program alone goes to standard output.
            if isTerminal { try Output.complaint.write(reply.rendered(control.look) + "\n") }
            var given = EvaluationRow(row: 0, partner: review.partner.slug)
            given.ourRole = ourRole
            given.theirRole = theirRole
            given.commitment = commitment
            given.next = next
            given.note = note
            given.by = by
            given.on = on
            let interview = Interview(review: review) { question in
                // Without a terminal nobody reads the questions.
                if isTerminal { try? Output.complaint.write(question) }
                return readLine()
            } complain: { why in
                if isTerminal { Output.complain(why) }
                return isTerminal
            }
            do throws(Interview.Ended) { return try interview.run(given) } catch {
                let why =
                    switch error {
                    case .noAnswer(let question): "the answers ended before \"\(question)\""
                    case .refused(let why): why
                    }
                Output.complain("\(isTerminal ? "\n" : "")\(why); nothing was changed")
                throw ExitStatus.data.code
            }
        }

        // MARK: A filled form

        private func takeForm(_ path: String) async throws {
            let sheet = SheetFile(path: path, sheet: nil)
            let table = try await sheet.table()
            guard let filled = EvaluationForm(table) else {
                Output.complain(
                    "\(sheet.name): this is no form of an evaluation, which has the columns "
                        + EvaluationForm.header.joined(separator: ", ")
                        + "; \"partnerctl evaluate SLUG --form\" prints one")
                throw ExitStatus.data.code
            }
            let blocked = !filled.refusals.isEmpty
            let reply = try await control.ask(
                Verb.Import.self,
                .init(file: sheet.name, evaluations: filled.rows, mode: preview || blocked ? .preview : .all),
                patience: .seconds(600))
            let summary = SheetSummary(
                file: sheet.name, encoding: table.form.encoding, separator: table.form.separator,
                sheet: table.form.sheet, rows: filled.rows.count,
                columns: EvaluationForm.header.map {
                    .init(header: $0, field: FoldedText($0).text.replacing(" ", with: "-"))
                })
            let result = ImportResult(sheet: summary, reply: reply, issues: filled.issues)
            try control.write(result)
            if !preview, !result.result.refused.isEmpty { throw ExitStatus.data.code }
        }
    }

    struct Roles: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "How each side's role to the other changed over the years.",
            discussion: examples("", "roles boys-and-girls-club"))

        @Argument(help: .partner, completion: .slugs) var partner: String
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(Verb.Roles.self, .init(partner: partner))
        }
    }
}
