import Foundation
import PartnerModel
import PartnerSimulation

/// Runs simulated libraries and prints what was found.
@main
enum Simulate {
    static let usage = """
        Usage: simulate [--years N | --libraries N] [--seed S] [--days D] [--partners P] [--without KIND,…] [--only KIND,…]
                        [--no-shrink] [--keep-going]

        Lives through N library-years (100) or libraries, from seed S (1) on, D days (731) and up to P partners (60) in
        each. The first violation
        of a rule ends it: with its story made short, and exit status 1. --keep-going goes on with the next library.
        KIND is one of these; all are usual: \(Kind.allCases.map(\.rawValue).joined(separator: ", "))
        """

    static func main() async throws {
        var (years, seed, days, partners) = (100, UInt64(1), 731, 60)
        var (kinds, shrinks, stops) = (Kind.usual, true, true)
        var libraries: Int?
        var arguments = Array(CommandLine.arguments.dropFirst())
        while let name = arguments.first {
            let value = arguments.count > 1 ? arguments[1] : ""
            let named = value.split(separator: ",").compactMap { Kind(rawValue: String($0)) }
            switch name {
            case "--years" where Int(value) ?? 0 > 0: years = Int(value) ?? years
            case "--libraries" where Int(value) ?? 0 > 0: libraries = Int(value)
            case "--days" where Int(value) ?? 0 > 0: days = Int(value) ?? days
            case "--partners" where Int(value) ?? 0 > 0: partners = Int(value) ?? partners
            case "--seed" where UInt64(value) != nil: seed = UInt64(value) ?? seed
            case "--without" where !named.isEmpty: kinds.subtract(named)
            case "--only" where !named.isEmpty: kinds = Set(named)
            case "--keep-going":
                stops = false
                arguments.removeFirst()
                continue
            case "--no-shrink":
                shrinks = false
                arguments.removeFirst()
                continue
            default:
                print(usage)
                // EX_USAGE
                exit(name == "--help" ? 0 : 64)
            }
            arguments.removeFirst(2)
        }
        try await run(
            libraries ?? (years * 365 + days - 1) / days, days, partners, seed, kinds, shrinks && stops, stops
        )
    }

    private static func run(
        _ libraries: Int, _ days: Int, _ partners: Int, _ seed: UInt64, _ kinds: Set<Kind>, _ shrinks: Bool,
        _ stops: Bool
    ) async throws {
        let clock = ContinuousClock()
        let began = clock.now
        var total: [String: Int] = [:]
        var (partnerYears, lived, found) = (0.0, 0, 0)
        try await withThrowingTaskGroup(of: (Scenario, RunReport).self) { group in
            var next = seed
            func begin() {
                guard next < seed + UInt64(libraries) else { return }
                let scenario = Scenario(seed: next, days: days, kinds: kinds, partners: partners)
                next += 1
                group.addTask { (scenario, try await Simulation.run(scenario)) }
            }
            for _ in 0..<ProcessInfo.processInfo.activeProcessorCount { begin() }
            while let (scenario, report) = try await group.next() {
                partnerYears += report.partnerYears
                lived += report.days
                total.merge(report.counts) { $0 + $1 }
                total["turns", default: 0] += report.turns
                total["plans compared", default: 0] += report.plans
                if report.violation != nil {
                    found += 1
                    try await show(scenario, report, shrinks: shrinks)
                    if stops { exit(1) }
                }
                begin()
            }
        }
        let seconds = (clock.now - began) / .seconds(1)
        for (what, count) in total.sorted(by: { $0.key < $1.key }) { print("\(count)\t\(what)") }
        if found > 0 { print("\(found) of \(libraries) libraries ended with a violation.") }
        print(
            "\(lived / 365) library-years, \(Int(partnerYears)) partner-years in \(Int(seconds)) s: "
                + "\(Int(partnerYears / seconds)) a second.")
        exit(found > 0 ? 1 : 0)
    }

    private static func show(_ scenario: Scenario, _ report: RunReport, shrinks: Bool) async throws {
        tell(scenario, report, "Found")
        for line in about(report).suffix(60) { print("  \(line)") }
        if let last = report.recent.last { print("  \(Log.line(last))") }
        guard shrinks else { return }
        let (short, story) = try await Simulation.shrink(scenario, report)
        tell(short, story, "Made short")
        print(
            "Omitted acts: \(short.omitted.count); kinds left: "
                + short.kinds.map(\.rawValue).sorted().joined(separator: ","))
        for event in story.recent where !isTick(event) { print("  \(Log.line(event))") }
    }

    private static func tell(_ scenario: Scenario, _ report: RunReport, _ word: String) {
        guard let violation = report.violation else { return }
        print("\(word): seed \(scenario.seed), day \(report.violationDay), \(scenario.partners) partners.")
        print("  \(violation)")
        for line in report.planned { print("  the program plans: \(line)") }
    }

    /// The lines of the log that concern the violation's partner, or everybody.
    private static func about(_ report: RunReport) -> [String] {
        guard let number = report.violation?.partner else {
            return report.recent.filter { !isTick($0) }.map { Log.line($0) }
        }
        let marks = ["partner=\(number) ", "id=\(number) kind", "partners=\(number) ", ":\(number)/"]
        var digests: Set<Substring> = []
        return report.recent.map { Log.line($0) }.filter { line in
            let words = line.split(separator: " ")
            let isMarked = marks.contains { (line + " ").contains($0) }
            if isMarked, words.dropFirst(2).first == "digest" { digests.insert(words[3].dropFirst(3)) }
            return isMarked || line.contains(" absence ") || line.contains(" mail ")
                || words.contains { $0.hasPrefix("digest=") && digests.contains($0.dropFirst(7)) }
        }
    }

    private static func isTick(_ event: Event) -> Bool {
        if case .now = event.what { true } else { false }
    }
}
