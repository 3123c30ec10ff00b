import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("A contact is added, changed, confirmed, and leaves")
struct ContactTests {
    @Test("added, the details count as confirmed today")
    func added() throws {
        let bench = try Bench()
        try bench.partner()
        let rows = try bench.changed(by: "ana") {
            let reply = try bench.desk.addContact(
                .init(partner: "lincoln", contact: .init(name: "Pilar  Ruiz", mail: "pruiz@lincoln.example")),
                by: try bench.staff("areyes"))
            #expect(reply.contact.name == "Pilar Ruiz")
            #expect(reply.contact.confirmed == bench.today)
            #expect(reply.changes.map(\.field) == ["name", "mail", "confirmed"])
            #expect(!reply.nobodyLeft)
        }
        #expect(rows == ["contact insert"])
    }

    @Test("a changed detail counts as confirmed today")
    func edited() throws {
        let bench = try Bench()
        try bench.contact("Pilar Ruiz", of: try bench.partner())
        let rows = try bench.changed(by: "root") {
            let reply = try bench.desk.editContact(
                .init(partner: "lincoln", contact: "pilar", role: "office manager", clear: [.phone]),
                by: bench.root)
            #expect(
                reply.changes == [
                    FieldChange(field: "role", to: "office manager"),
                    FieldChange(field: "phone", from: "555-0100"),
                    FieldChange(field: "confirmed", from: "2026-09-01", to: "2027-03-12"),
                ])
        }
        #expect(rows == ["contact update"])
    }

    @Test("what is as it was is not confirmed by the way")
    func unchanged() throws {
        let bench = try Bench()
        try bench.contact("Pilar Ruiz", of: try bench.partner())
        let rows = try bench.changed(by: "root") {
            let reply = try bench.desk.editContact(
                .init(partner: "lincoln", contact: "1", phone: "555-0100"), by: bench.root)
            #expect(reply.changes.isEmpty)
            #expect(reply.contact.confirmed == "2026-09-01")
        }
        #expect(rows.isEmpty)
    }

    @Test("the last one who leaves leaves nobody")
    func left() throws {
        let bench = try Bench()
        let id = try bench.partner()
        try bench.contact("Pilar Ruiz", of: id)
        try bench.contact("Maya Osei", of: id)
        let first = try bench.desk.contactLeft(
            .init(partner: "lincoln", contact: "Pilar", on: "2027-03-01"), by: bench.root)
        #expect(first.contact.left == "2027-03-01")
        #expect(!first.nobodyLeft)
        #expect(
            try bench.desk.contactLeft(.init(partner: "lincoln", contact: "Maya"), by: bench.root).nobodyLeft)
    }

    @Test("who left stays so; whoever comes back is written down anew, and is the one who is meant")
    func back() throws {
        let bench = try Bench()
        let id = try bench.partner()
        try bench.contact("Pilar Ruiz", of: id, left: "2027-01-01")
        let rows = try bench.changed(by: "root") {
            _ = try bench.desk.addContact(
                .init(partner: "lincoln", contact: .init(name: "pilar ruiz", phone: "555-0142")),
                by: bench.root)
        }
        #expect(rows == ["contact insert"])
        let reply = try bench.desk.confirmContact(
            .init(partner: "lincoln", contact: "Pilar Ruiz"), by: bench.root)
        #expect(reply.contact.phone == "555-0142")
    }

    @Test("confirmed, on the later of two days")
    func confirmed() throws {
        let bench = try Bench()
        try bench.contact("Pilar Ruiz", of: try bench.partner())
        let older = try bench.desk.confirmContact(
            .init(partner: "lincoln", contact: "Pilar", on: "2026-08-01"), by: bench.root)
        #expect(older.changes.isEmpty)
        let now = try bench.desk.confirmContact(.init(partner: "lincoln", contact: "Pilar"), by: bench.root)
        #expect(now.contact.confirmed == bench.today)
    }

    @Test("of two of a name, the one who is there is meant")
    func here() throws {
        let bench = try Bench()
        let id = try bench.partner()
        try bench.contact("Pilar Ruiz", of: id, left: "2027-01-01")
        let number = try bench.contact("Pilar Gomez", of: id)
        let reply = try bench.desk.confirmContact(.init(partner: "lincoln", contact: "Pilar"), by: bench.root)
        #expect(reply.contact.number == number)
    }

    static let refusals: [Refusal] = [
        Refusal(
            "known already", "Pilar Ruiz is a contact of Lincoln Elementary School already, number 1",
            expected: "partnerctl contact edit lincoln 1"
        ) {
            _ = try $0.desk.addContact(
                .init(partner: "lincoln", contact: .init(name: "PILAR RUIZ")), by: $0.root)
        },
        Refusal(
            "no address", "\"joe@\" is no mail address; expected a domain behind the @",
            expected: "a domain behind the @"
        ) {
            _ = try $0.desk.addContact(
                .init(partner: "lincoln", contact: .init(name: "Joe Park", mail: "joe@")), by: $0.root)
        },
        Refusal("an empty role", "the role is empty") {
            _ = try $0.desk.editContact(
                .init(partner: "lincoln", contact: "Pilar Ruiz", role: ""), by: $0.root)
        },
        Refusal("set and emptied", "phone can't be set and emptied at once") {
            _ = try $0.desk.editContact(
                .init(partner: "lincoln", contact: "Pilar Ruiz", phone: "1", clear: [.phone]), by: $0.root)
        },
        Refusal("another's name", "Maya Osei is another contact of Lincoln Elementary School, number 2") {
            _ = try $0.desk.editContact(
                .init(partner: "lincoln", contact: "Pilar Ruiz", name: "Maya Osei"), by: $0.root)
        },
        Refusal("two are meant", "\"i\" can be Pilar Ruiz or Maya Osei") {
            _ = try $0.desk.confirmContact(.init(partner: "lincoln", contact: "i"), by: $0.root)
        },
        Refusal("confirmed, who has left", "Jo Lind has left Lincoln Elementary School on 1 January") {
            _ = try $0.desk.confirmContact(.init(partner: "lincoln", contact: "Jo Lind"), by: $0.root)
        },
        Refusal("leaves tomorrow", "Saturday, 13 March 2027 has not come yet") {
            _ = try $0.desk.contactLeft(
                .init(partner: "lincoln", contact: "Pilar", on: "tomorrow"), by: $0.root)
        },
        Refusal("nobody known", "no contact of Lincoln Elementary School \"Bob\"") {
            _ = try $0.desk.contactLeft(.init(partner: "lincoln", contact: "Bob"), by: $0.root)
        },
    ]

    @Test("what is refused, in words", arguments: refusals)
    func refused(_ row: Refusal) throws {
        let bench = try Bench()
        let id = try bench.partner()
        try bench.contact("Pilar Ruiz", of: id)
        try bench.contact("Maya Osei", of: id)
        try bench.contact("Jo Lind", of: id, left: "2027-01-01")
        try row.check(at: bench)
    }
}
