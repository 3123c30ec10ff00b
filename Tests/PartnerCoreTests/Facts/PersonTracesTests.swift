import PartnerCore
import Testing

@Suite("A person is found in what people wrote")
struct PersonTracesTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let text: String
        var scope = PersonTraces.Scope.ownPartner
        let left: String
        var testDescription: String { "\(text), \(scope)" }
    }

    static let pilar = PersonTraces(
        name: "Pilar Ruiz-Peña", mail: "pruiz@lincoln.example", phone: "+1 559 555-0142",
        besides: ["Lincoln Elementary School", "Rosa Peña"])

    static let rows = [
        Row(text: "Spoke with Pilar Ruiz-Peña.", left: "Spoke with (forgotten)."),
        Row(text: "PILAR RUIZ PENA called", scope: .elsewhere, left: "(forgotten) called"),
        Row(text: "Peña, Pilar Ruiz", left: "(forgotten)"),
        Row(text: "mail PRuiz@lincoln.example today", scope: .elsewhere, left: "mail (forgotten) today"),
        Row(text: "ring (1) 559-555 0142!", scope: .elsewhere, left: "ring ((forgotten)!"),
        Row(text: "ring 555 0142", left: "ring 555 0142"),
        // A part of the name only in notes about their own organisation, and with a capital.
        Row(text: "Pilar's holidays", left: "(forgotten)'s holidays"),
        Row(text: "Pilar's holidays", scope: .elsewhere, left: "Pilar's holidays"),
        Row(text: "a pilar of the community", left: "a pilar of the community"),
        // Somebody else there is called so, too.
        Row(text: "Peña was there", left: "Peña was there"),
        Row(text: "Lincoln is closed", left: "Lincoln is closed"), Row(text: "", left: ""),
    ]

    @Test("and taken out", arguments: rows)
    func removed(_ row: Row) {
        #expect(Self.pilar.removed(from: row.text, row.scope) == row.left)
        #expect(Self.pilar.isIn(row.text, row.scope) == (row.text != row.left))
    }

    @Test("a name that is an address is found as one")
    func address() {
        let person = PersonTraces(name: "office@lincoln.example", mail: nil, phone: nil, besides: [])
        #expect(person.removed(from: "to office@lincoln.example, 3", .elsewhere) == "to (forgotten), 3")
    }
}
