import PartnerCore
import Testing

@Suite("A mistyped name is answered with the one that was meant")
struct NearestNameTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let typed: String, known: [String], expected: [String]
        var testDescription: String { typed }
        init(_ typed: String, among known: [String], _ expected: [String]) {
            (self.typed, self.known, self.expected) = (typed, known, expected)
        }
    }

    static let slugs = [
        "hillside", "lincoln-elementary", "hillside-food-bank", "chess-club", "riverside-health-center",
    ]

    static let rows = [
        Row("hilside", among: slugs, ["hillside", "hillside-food-bank"]),
        Row("hillsdie", among: slugs, ["hillside", "hillside-food-bank"]),
        Row("ihllside", among: slugs, ["hillside", "hillside-food-bank"]),
        Row("Hillside", among: slugs, ["hillside", "hillside-food-bank"]),
        Row("lincoln", among: slugs, ["lincoln-elementary"]),
        Row("lincon", among: slugs, ["lincoln-elementary"]),
        Row(
            "lincon-elementary", among: ["lincoln-elementary-school", "city-hall"],
            ["lincoln-elementary-school"]),
        Row(
            "lincol-elemntary", among: ["lincoln-elementary-school", "city-hall"],
            ["lincoln-elementary-school"]),
        Row("lxxcox-elexxxary", among: ["lincoln-elementary-school"], []),
        Row("lincoln_elementry", among: slugs, ["lincoln-elementary"]),
        Row("chess club", among: slugs, ["chess-club"]),
        Row("clubchess", among: slugs, []),
        Row("library", among: slugs, []),
        Row("", among: slugs, []),
        Row("hi", among: slugs, []),
        Row("kmi", among: ["kim", "ana", "jo"], ["kim"]),
        Row("jp", among: ["kim", "ana", "jo"], ["jo"]),
        Row("x", among: ["kim", "ana", "y"], []),
        Row("ana", among: ["anna", "ann", "hana", "ani"], ["anna", "ann", "hana"]),
        Row("folow-up", among: ["follow-up", "re-evaluate", "grace"], ["follow-up"]),
        Row("café", among: ["cafe", "cave"], ["cafe"]),
    ]

    @Test("nearest first, nothing where nothing is near", arguments: rows)
    func nearest(_ row: Row) {
        #expect(NearestName.all(for: row.typed, among: row.known) == row.expected)
        #expect(NearestName.best(for: row.typed, among: row.known) == row.expected.first)
    }

    @Test(
        "one slip of the key in a name of five letters or more is always forgiven",
        arguments: SeededGenerator.seeds)
    func oneSlip(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            guard let name = Self.slugs.randomElement(using: &generator) else { continue }
            var letters = Array(name)
            let place = Int.random(in: 0..<letters.count, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: letters.remove(at: place)
            case 1: letters.insert("q", at: place)
            case 2: letters[place] = "q"
            default: letters.swapAt(place, max(place - 1, 0))
            }
            #expect(NearestName.best(for: String(letters), among: Self.slugs) == name, "\(String(letters))")
        }
    }
}
