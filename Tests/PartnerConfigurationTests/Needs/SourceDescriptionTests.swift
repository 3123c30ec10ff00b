import Foundation
import PartnerConfiguration
import PartnerCore
import Testing

@Suite("Descriptions of tables are read as strictly as the configuration")
struct SourceDescriptionTests {
    static let right = """
        title: T
        publisher: P
        vintage: 2018
        key: {column: fips, kind: county}
        columns: {people: People, under_18: Under 18}
        indicators:
          children: {label: children, value: 100 * under_18 / people, need: high, scopes: [youth]}
        """

    @Test(
        "those that come as examples",
        arguments: [
            "sources/calenviroscreen4", "sources/acs-poverty-county", "sources/acs-population-county",
            "sources/svi2018-county", "sources/acs-b09001-state", "east-bay/tracts",
        ])
    func examples(_ name: String) throws {
        let text = try Files.text(Files.project.appendingPathComponent("Examples/\(name).yaml"))
        let description = try SourceDescriptionFile.read(text: text, file: name).get()
        #expect(!description.indicators.isEmpty)
        let scopes = Set(Scope.standard.map(\.key))
        #expect(description.indicators.allSatisfy { scopes.isSuperset(of: $0.scopes) })
    }

    @Test(
        "what is wrong has its place",
        arguments: [
            (
                "under_18 / people,", "under_18 / poeple,",
                "d.yaml:7:55: no column \"poeple\" (indicators.children.value); did you mean \"people\"?"
            ),
            (
                "under_18 / people,", "under_18 / / people,",
                "d.yaml:7:55: \"/\" (indicators.children.value); expected a name, a number or ("
            ),
            (
                "under_18 / people,", "under_18 /,",
                "d.yaml:7:53: nothing at the end (indicators.children.value); expected a name, a number or ("
            ),
            (
                "kind: county", "kind: country",
                "d.yaml:4:27: found \"country\" (key.kind); did you mean \"county\"?"
            ),
            (
                "need: high", "need: hihg",
                "d.yaml:7:69: found \"hihg\" (indicators.children.need); did you mean \"high\"?"
            ),
            (
                "under_18: Under 18", "under-18: Under 18",
                "d.yaml:5:27: \"under-18\" can be no name in an expression (columns.under-18); expected letters, figures and underscores, a letter first"
            ),
            (
                "vintage: 2018", "vintage: 2018\nzip: ZIP",
                "d.yaml:4:1: a ZIP column in a table of counties (zip); only a tract lies in a ZIP: leave it out"
            ),
            ("vintage: 2018", "", "d.yaml:1:1: \"vintage\" is missing (vintage)"),
            (
                "[youth]", "[]",
                "d.yaml:7:83: no scope (indicators.children.scopes); expected scopes such as [youth, edi]"
            ),
        ])
    func wrong(_ old: String, _ new: String, _ says: String) {
        let text = Self.right.replacingOccurrences(of: old, with: new)
        guard case .failure(let errors) = SourceDescriptionFile.read(text: text, file: "d.yaml") else {
            Issue.record("taken for right")
            return
        }
        #expect(errors.findings.first?.description == says)
    }
}
