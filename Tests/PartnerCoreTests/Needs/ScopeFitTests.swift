import PartnerCore
import Testing

@Suite("How an organisation fits a scope")
struct ScopeFitTests {
    static let scope = Scope(
        key: "youth", title: "young people", kinds: ["school", "mentor-program"],
        words: ["teen*", "*kids", "head start", "4-H", "children's"], hints: ["family", "*play*"],
        unless: ["school of medicine", "university"], ntee: ["B2", "O"], categories: ["Education"])

    struct Row: CustomTestStringConvertible, Sendable {
        let name: String
        var kind: String?
        var category: String?
        var about: String?
        var checklist: Int?
        let points: Int
        var testDescription: String { "\(name) \(kind ?? "") \(category ?? "") \(about ?? "")" }
    }

    @Test(
        "signs and their points",
        arguments: [
            Row(name: "Teen Clinic", points: 3), Row(name: "TEENAGERS' HOUSE", points: 3),
            Row(name: "Canteen", points: 0),
            Row(name: "Cocokids Inc", points: 3), Row(name: "Kids", points: 3),
            Row(name: "Kidskin Tannery", points: 0),
            Row(name: "Head Start of Kettle", points: 3), Row(name: "Head of the Start", points: 0),
            Row(name: "Kettle 4H Club", points: 0), Row(name: "Kettle 4-H", points: 3),
            Row(name: "Childrens Museum", points: 3), Row(name: "Children’s Museum", points: 3),
            Row(name: "Displayworks", points: 1), Row(name: "A Family", about: "For teens.", points: 3),
            Row(name: "Teens", about: "Teens, and kids.", points: 5),
            Row(name: "Teens", about: "Teens only.", points: 3),
            Row(name: "Lincoln", kind: "School", points: 3), Row(name: "Lincoln", kind: "schools", points: 3),
            Row(name: "Lincoln", kind: "mentor program", points: 3),
            Row(name: "Lincoln", kind: "club", points: 0),
            Row(name: "Lincoln", category: "Education", points: 1),
            Row(name: "Lincoln", category: "b20", points: 1),
            Row(name: "Lincoln", category: "O50Z", points: 1),
            Row(name: "Lincoln", category: "Others", points: 0),
            Row(name: "Lincoln", category: "B40", points: 0),
            Row(name: "Teen School of Medicine", category: "Education", points: 0),
            Row(name: "Teens", checklist: 100, points: 5), Row(name: "Teens", checklist: 50, points: 3),
            Row(name: "Teens", checklist: 0, points: 1), Row(name: "Lincoln", checklist: 0, points: 0),
            Row(name: "Lincoln", checklist: 80, points: 1), Row(name: "", points: 0),
        ])
    func points(_ row: Row) {
        var entry = CandidateEntry(slug: "x", name: row.name, list: "l")
        (entry.kind, entry.category, entry.about) = (row.kind, row.category, row.about)
        let fit = ScopeMatcher(Self.scope, .standard).fit(
            entry, checklist: row.checklist.map { ("Youth", $0) })
        #expect(fit.points == row.points, "\(fit.parts)")
    }

    @Test("the first word in the scope's order is the one that is told")
    func told() {
        let entry = CandidateEntry(slug: "x", name: "Cool kids and teens", list: "l")
        #expect(ScopeMatcher(Self.scope, .standard).fit(entry).parts.map(\.sign) == [.name("teen*")])
    }

    @Test(
        "the built-in scopes are found by their usual words",
        arguments: [
            ("Boys & Girls Club of Hillside", "youth"), ("Lincoln Elementary School", "youth"),
            ("Kettle Valley YMCA", "youth"),
            ("Hillside Senior Center", "older-adults"), ("Meals on Wheels of Kettle", "older-adults"),
            ("Kettle Refugee Services", "edi"), ("Deaf Community Center", "edi"),
        ])
    func standard(_ name: String, _ key: ScopeKey) throws {
        let scope = try #require(Scope.standard.first { $0.key == key })
        let entry = CandidateEntry(slug: "x", name: name, list: "l")
        #expect(ScopeMatcher(scope, .standard).fit(entry).points >= 3)
    }

    @Test(
        "names and places that are one organisation's, or may be",
        arguments: [
            ("Grange Hall", "94612", "Oakland", "The Grange Hall, Inc.", "94612", nil, "same name and ZIP"),
            (
                "Grange Hall", nil, "Oakland", "Grange Hall", nil, "1 Broadway, Oakland, CA",
                "same name and city"
            ),
            ("Grange Hall", "94612", "Oakland", "Grange Hall", "94550", "Livermore", nil),
            (
                "Grange Hall", nil, nil, "Grange Hall", "94550", nil,
                "same name, the place of one is not known"
            ),
            ("Grange Hall", "94612", nil, "Grange Halls", "94612", nil, "alike names, same ZIP"),
            ("Grange Hall", nil, nil, "Grange Halls", "94612", nil, nil),
            ("School", "94612", nil, "Lincoln School", "94612", nil, nil),
            ("The", "94612", nil, "The", "94612", nil, nil),
        ] as [(String, String?, String?, String, String?, String?, String?)])
    func resemblance(
        _ a: String, _ zipA: String?, _ cityA: String?, _ b: String, _ zipB: String?, _ cityB: String?,
        _ why: String?
    ) {
        let found = Resemblance(
            NamedPlace(name: a, zip: zipA, city: cityA), NamedPlace(name: b, zip: zipB, city: cityB)
        ) { $0.contains("Grange") == $1.contains("Grange") || $0.contains("School") && $1.contains("School") }
        #expect(found?.why == why)
    }
}
