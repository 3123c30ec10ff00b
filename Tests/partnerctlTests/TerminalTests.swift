import PartnerText
import Testing

@testable import partnerctl

@Suite("What is printed fits where it is read")
struct TerminalTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let terminal: Terminal
        let look: Look

        init(
            _ isTerminal: Bool, columns: Int? = nil, _ environment: [String: String] = [:], width: Int?,
            _ colour: Look.Colour
        ) {
            terminal = Terminal(isTerminal: isTerminal, columns: columns, environment: environment)
            look = Look(width: width, colour: colour)
        }

        var testDescription: String { "\(terminal)" }
    }

    static let rows = [
        Row(true, columns: 120, width: 120, .ansi),
        Row(true, width: 80, .ansi),
        Row(true, columns: 120, ["COLUMNS": "100"], width: 100, .ansi),
        Row(true, columns: 120, ["COLUMNS": "many"], width: 120, .ansi),
        Row(true, columns: 10, width: 40, .ansi),
        Row(true, columns: 80, ["NO_COLOR": "1"], width: 80, .none),
        Row(true, columns: 80, ["NO_COLOR": ""], width: 80, .ansi),
        Row(true, columns: 80, ["TERM": "dumb"], width: 80, .none),
        Row(false, columns: 80, ["COLUMNS": "100"], width: nil, .none),
    ]

    @Test("by the terminal and the environment", arguments: rows)
    func look(_ row: Row) {
        #expect(row.terminal.look == row.look)
    }
}
