/// A figure computed from others: `100 * under_18 / population`.
package indirect enum Expression: Hashable, Sendable {
    case number(Double)
    case name(String)
    case minus(Expression)
    case operation(Operator, Expression, Expression)

    package enum Operator: Character, Hashable, Sendable {
        case plus = "+"
        case minus = "-"
        case times = "*"
        case by = "/"
    }

    package enum Value: Hashable, Sendable {
        case number(Double)
        /// A figure it needs is not there.
        case missing
        case dividedByNought
    }

    /// - Parameter figure: the figure of a name; nil where it is missing.
    package func value(_ figure: (String) -> Double?) -> Value {
        switch self {
        case .number(let number): return .number(number)
        case .name(let name): return figure(name).map { .number($0) } ?? .missing
        case .minus(let inner):
            guard case .number(let number) = inner.value(figure) else { return inner.value(figure) }
            return .number(-number)
        case .operation(let sign, let left, let right):
            let (a, b) = (left.value(figure), right.value(figure))
            guard case .number(let x) = a else { return a }
            guard case .number(let y) = b else { return b }
            switch sign {
            case .plus: return .number(x + y)
            case .minus: return .number(x - y)
            case .times: return .number(x * y)
            case .by: return y == 0 ? .dividedByNought : .number(x / y)
            }
        }
    }

    /// Every name in it, once, in the order of the text.
    package var names: [String] {
        var names: [String] = []
        collect(&names)
        return names
    }

    private func collect(_ names: inout [String]) {
        switch self {
        case .number: break
        case .name(let name): if !names.contains(name) { names.append(name) }
        case .minus(let inner): inner.collect(&names)
        case .operation(_, let left, let right):
            left.collect(&names)
            right.collect(&names)
        }
    }
}
