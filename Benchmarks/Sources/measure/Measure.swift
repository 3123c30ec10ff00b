import PartnerCore

/// What is measured of the project, one thing a process, so that its time and its memory are its own.
@main
enum Measure {
    static func main() async throws {
        let words = Array(CommandLine.arguments.dropFirst())
        switch (words.first, words.count) {
        case ("generate", 4): try Generator.run(folder: words[1], partners: number(words[2]), shape(words[3]))
        case ("scan", 2): try Scan.run(path: words[1])
        case ("dates-scan", 2): try ThreeDates.run(path: words[1], .reading)
        case ("dates", 2): try ThreeDates.run(path: words[1], .planning)
        case ("replan", 2): try Replan.run(path: words[1])
        case ("decide", 2): try await Decide.run(folder: words[1])
        case ("deliver", 5):
            try await Deliver.run(
                folder: words[1], program: words[2], count: number(words[3]), atOnce: number(words[4]))
        case ("elapses", 3): try Elapses.run(list: words[1], zone: words[2])
        default:
            throw Fault(
                """
                measure: \(words) is none of: generate FOLDER PARTNERS bare|whole|calm; scan, dates-scan, dates or \
                replan DATABASE; decide FOLDER; deliver FOLDER PROGRAM MESSAGES AT-ONCE; elapses LIST ZONE
                """)
        }
    }

    private static func number(_ word: String) throws -> Int {
        guard let number = Int(word), number >= 0 else {
            throw Fault("\(word): a number is wanted")
        }
        return number
    }

    private static func shape(_ word: String) throws -> Generator.Shape {
        guard let shape = Generator.Shape(rawValue: word) else {
            throw Fault("\(word): bare, whole or calm is wanted")
        }
        return shape
    }
}

struct Fault: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
