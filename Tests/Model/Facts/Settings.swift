/// How the program writes down what the rules leave to it.
package struct Settings: Record {
    /// The round of the first row of a step.
    package var firstRound = 0

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.may("first-round", &firstRound)
    }
}
