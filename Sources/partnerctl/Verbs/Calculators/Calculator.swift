import ArgumentParser
import PartnerCore
import PartnerText

/// What every calculator takes. None of them asks the daemon, or needs a configuration.
struct CalculatorOptions: ParsableArguments {
    @Flag(help: "Answer in JSON, for programs.") var json = false
}

extension CalculatorOptions {
    /// Writes an answer: for a person a line each, for a program the whole.
    func write(_ lines: [String], _ answer: some Encodable) throws {
        try Output.answer.write(json ? JSONAnswer.text(answer) : lines.map { $0 + "\n" }.joined())
    }

    /// Does what may meet something wrong in a text that was typed, and says where.
    ///
    /// - Parameter option: where the text was typed, if not as the expression itself: `--from`.
    /// - Throws: exit status 65, the fault being told.
    func reading<Value>(
        _ text: String, of option: String? = nil, _ read: (String) throws(ExpressionFault) -> Value
    ) throws -> Value {
        do throws(ExpressionFault) {
            return try read(text)
        } catch {
            throw refuse(error, in: text, of: option)
        }
    }

    /// The date that `YYYY-MM-DD` names.
    func date(_ text: String, of option: String) throws -> CivilDate {
        try reading(text, of: option) { text throws(ExpressionFault) in
            try CivilDate(reading: text)
        }
    }

    /// Tells what is wrong, with a mark under the place.
    /// - Returns: exit status 65.
    func refuse(
        _ fault: ExpressionFault, in text: String, of option: String? = nil, nearest: [String] = []
    ) -> ExitCode {
        let complaint = CalculatorComplaint(fault, in: text, of: option, nearest: nearest)
        // Where even standard error can't be written, the exit status still tells.
        if json, let text = try? JSONAnswer.text(complaint) {
            try? Output.complaint.write(text)
        } else {
            Output.complain(complaint.text)
        }
        return ExitStatus.data.code
    }
}

/// How many answers a calculator gives.
struct CalculatorCount: ParsableArguments {
    static let range = 1...10_000

    @Option(help: ArgumentHelp("How many, 1 to \(range.upperBound).", valueName: "number")) var count = 1

    func validate() throws {
        guard Self.range.contains(count) else {
            throw ValidationError("--count \(count): expected 1 to \(Self.range.upperBound)")
        }
    }
}
