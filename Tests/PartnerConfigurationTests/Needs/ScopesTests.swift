import PartnerConfiguration
import PartnerCore
import Testing

@Suite("Scopes and weights of the configuration")
struct ScopesTests {
    @Test("what is left out is built in")
    func standard() throws {
        let needs = try Sample().result.get().needs
        #expect(needs == .none)
        #expect(needs.scopes.map(\.key) == ["youth", "older-adults", "edi"])
    }

    @Test("a scope of one's own, another word for a built-in one, weights, a branch's place")
    func own() throws {
        let needs = try Sample().branch("at: [37.67, -122.08]").adding(
            """
            scopes:
              youth: {words: [teen*], indicators: {child-poverty: 2, poverty: 0.5}}
              makers: {title: people who make things, words: [tool library, maker*], ntee: [b9]}
            candidates: {within: 2.5 miles, weights: {name: 5, hint: 0}}
            checklists: /etc/partnerd/checklists
            """
        ).result.get().needs
        let youth = try #require(needs.scopes.first { $0.key == "youth" })
        #expect(youth.words == ["teen*"])
        #expect(youth.indicators == ["child-poverty": 2, "poverty": 0.5])
        #expect(youth.unless == Scope.standard[0].unless)
        #expect(needs.scopes.map(\.key) == ["edi", "makers", "older-adults", "youth"])
        #expect(needs.scopes[1].ntee == ["B9"])
        #expect(needs.scopes[1].title == "people who make things")
        #expect((needs.weights.name, needs.weights.hint, needs.weights.kind) == (5, 0, 3))
        #expect(needs.within == 2.5)
        #expect(needs.places == ["hillside": GeoPoint(latitude: 37.67, longitude: -122.08)])
        #expect(needs.checklists == "/etc/partnerd/checklists")
    }

    @Test(
        "what is wrong",
        arguments: [
            (
                "candidates: {within: near}",
                "partnerd.yaml:14:22: found \"near\" (candidates.within); expected a distance such as 15 miles"
            ),
            (
                "candidates: {weights: {names: 2}}",
                "partnerd.yaml:14:24: unknown key \"names\" (candidates.weights.names); did you mean \"name\"?"
            ),
            (
                "candidates: {weights: {name: 11}}",
                "partnerd.yaml:14:30: found \"11\" (candidates.weights.name); expected a whole number from 0 to 10"
            ),
            (
                "scopes: {youth: {indicators: {a: much}}}",
                "partnerd.yaml:14:34: found \"much\" (scopes.youth.indicators.a); expected a number from 0.0 to 10.0"
            ),
            (
                "checklists: here",
                "partnerd.yaml:14:13: \"here\" is no whole path (checklists); expected a folder such as /etc/partnerd/checklists"
            ),
        ])
    func wrong(_ line: String, _ says: String) {
        #expect(Sample().adding(line).errors == [says])
    }

    @Test("a place that is none")
    func place() {
        #expect(
            Sample().branch("at: [97.67, -122.08]").errors == [
                "partnerd.yaml:11:10: found \"97.67\" (branches.hillside.at[1]); expected a number from -90.0 to 90.0"
            ])
    }
}
