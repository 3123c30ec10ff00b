import Glibc
import PartnerText

/// What is known of the terminal at standard output.
struct Terminal: Equatable {
    var isTerminal: Bool
    /// As the kernel says; nil where it doesn't.
    var columns: Int?
    var environment: [String: String]

    /// The narrowest that tables are fitted to; below it lines wrap, which reads better than stumps.
    private static let narrowest = 40

    var look: Look {
        guard isTerminal else { return .plain }
        // A shell exports COLUMNS only where somebody means it: then it goes before the kernel's word.
        let width = environment["COLUMNS"].flatMap { Int($0) } ?? columns ?? 80
        return Look(width: max(Self.narrowest, width), colour: showsColour ? .ansi : .none)
    }

    /// https://no-color.org: set and not empty.
    private var showsColour: Bool {
        environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    }

    static func current(environment: [String: String]) -> Terminal {
        var size = winsize()
        let known = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return Terminal(
            isTerminal: isatty(STDOUT_FILENO) == 1, columns: known ? Int(size.ws_col) : nil,
            environment: environment)
    }
}
