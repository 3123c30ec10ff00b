import ArgumentParser

/// An expression as it was typed at a calculator.
///
/// One that begins as a negative number, `-3 months`, would be taken for options (`-m`, `-h` …) and answered by
/// the help; it is to be told what is wrong with it instead.
struct TypedExpression: ExpressibleByArgument {
    let text: String

    init(argument: String) {
        text = argument.hasPrefix(Self.guardian + "-") ? String(argument.dropFirst()) : argument
    }

    private static let guardian = " "

    /// The arguments with a blank before what begins as a negative number, where a calculator is asked.
    static func guarding(_ arguments: [String]) -> [String] {
        let calculators = Partnerctl.calculators.map { $0._commandName }
        guard let first = arguments.first, calculators.contains(first) else { return arguments }
        return arguments.map { argument in
            let second = argument.dropFirst().first
            return argument.hasPrefix("-") && second?.isNumber == true ? guardian + argument : argument
        }
    }
}
