import PartnerCore
import Testing

@Suite("A contact is a vCard that an address book knows again")
struct ContactCardTests {
    private func card(number: Int64 = 42, recorded: Int64 = 1_804_867_200_000) -> ContactCard {
        ContactCard(
            number: number, recorded: Instant(unixMilliseconds: recorded),
            revised: Instant(unixMilliseconds: 1_804_867_204_120), name: "Ruiz, Pilar",
            organisation: "Lincoln; Elementary", role: "office manager", phone: "555-0142",
            mail: "pruiz@lincoln.example")
    }

    @Test("all that is known, and nothing else")
    func text() {
        let lines = [
            "BEGIN:VCARD", "VERSION:4.0", "KIND:individual",
            "UID:urn:uuid:01a43a77-e400-8000-8000-00000000002a", "FN:Ruiz\\, Pilar",
            "N:;Ruiz\\, Pilar;;;", "ORG:Lincoln\\; Elementary", "TITLE:office manager",
            "TEL;TYPE=work:555-0142", "EMAIL;TYPE=work:pruiz@lincoln.example", "REV:20270312T160004Z",
            "END:VCARD",
        ]
        #expect(card().text == lines.map { $0 + "\r\n" }.joined())
    }

    @Test("what is not known is left out")
    func bare() {
        let bare = ContactCard(
            number: 1, recorded: Instant(unixMilliseconds: 0), revised: Instant(unixMilliseconds: 0),
            name: "Joe", organisation: "Food Bank")
        for field in ["TITLE", "TEL", "EMAIL", "NOTE"] { #expect(!bare.text.contains(field)) }
    }

    @Test("another number or another moment is somebody else")
    func uid() {
        let cards = [card(), card(number: 43), card(recorded: 1_804_867_200_001)]
        #expect(Set(cards.map(\.uid)).count == 3)
    }
}
