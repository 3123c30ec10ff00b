import Foundation
import PartnerConfiguration
import PartnerCore
import Testing

/// Random damage to the example: what comes out is a configuration, or errors with places in the file.
///
/// A failing run names its seed; PARTNERD_SEED=… in the environment plays it again.
@Suite("Whatever happens to the file, it is read or refused with places")
struct MutationTests {
    static let firstSeed = ProcessInfo.processInfo.environment["PARTNERD_SEED"].flatMap(UInt64.init)
    static let seeds: [UInt64] =
        firstSeed.map { [$0] } ?? (0..<4).map { _ in UInt64.random(in: 0...UInt64.max) }
    static let rounds = 30

    @Test("damaged", arguments: seeds)
    func damaged(_ seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let whole = try Files.text(Files.example).split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        for round in 0..<Self.rounds {
            var lines = whole
            for _ in 0...Int.random(in: 0..<4, using: &random) { Damage.random(&lines, &random) }
            if lines.isEmpty { lines = [""] }
            let text = lines.joined(separator: "\n")
            guard
                case .failure(let errors) = ConfigurationFile.read(
                    text: text, file: "partnerd.yaml", zones: StubZone.find)
            else { continue }
            for finding in errors.findings {
                let context = "PARTNERD_SEED=\(seed), round \(round): \(finding)"
                #expect((1...lines.count).contains(finding.place.line), "\(context)")
                guard lines.indices.contains(finding.place.line - 1) else { continue }
                let length = lines[finding.place.line - 1].count
                #expect((1...length + 1).contains(finding.place.column), "\(context)")
                #expect(
                    finding.width >= 1
                        && finding.place.column - 1 + finding.width <= max(length, finding.place.column),
                    "\(context)")
                #expect(!finding.description.contains("\n"), "\(context)")
            }
            #expect(!errors.findings.isEmpty, "PARTNERD_SEED=\(seed), round \(round)")
            #expect(
                FindingText.report(errors.findings).split(separator: "\n").count == errors.findings.count * 3
                    + 1)
        }
    }
}

/// Vigna's SplitMix64.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

private enum Damage {
    static let signs: [Character] = Array(":#-[]{},\"'&*!|>%@`?\t \\~é图\u{301}0x.<=")

    static func random(_ lines: inout [String], _ random: inout SplitMix) {
        guard let index = lines.indices.randomElement(using: &random) else { return }
        let other = lines.indices.randomElement(using: &random) ?? index
        switch Int.random(in: 0..<10, using: &random) {
        case 0: lines.remove(at: index)
        case 1: lines.insert(lines[index], at: other)
        case 2: lines.swapAt(index, other)
        case 3: lines[index] = String(lines[index].shuffled(using: &random))
        case 4: lines[index] = " " + lines[index]
        case 5: lines[index] = String(lines[index].dropFirst(Int.random(in: 1..<4, using: &random)))
        case 6:
            lines[index] = String(lines[index].prefix(Int.random(in: 0...lines[index].count, using: &random)))
        case 7: lines.removeLast(lines.count - index)
        default:
            var characters = Array(lines[index])
            for _ in 0...Int.random(in: 0..<3, using: &random) {
                let position = Int.random(in: 0...characters.count, using: &random)
                characters.insert(signs.randomElement(using: &random) ?? ":", at: position)
            }
            lines[index] = String(characters)
        }
    }
}
