import PartnerControl
import PartnerCore

enum ImportsSamples {
    private static let lincoln = PartnerLabel(
        number: 4, slug: "lincoln-elementary", name: "Lincoln Elementary School")
    private static let coders = PartnerLabel(number: 71, slug: "teen-coders", name: "Teen Coders")

    private static let twelve = ImportEntry(
        number: 12, file: "partners.csv", kind: .partners, at: "2027-03-11T16:40:02-08:00", by: "ana",
        rows: 61,
        added: 1, changed: 1, same: 59, refused: 0)
    private static let eleven = ImportEntry(
        number: 11, file: "contacts.csv", kind: .touches, at: "2027-03-09T10:02:40-08:00",
        by: "sheet contacts.csv",
        rows: 212, added: 3, changed: 0, same: 208, refused: 1, undone: "2027-03-09T11:30:00-08:00",
        undoneBy: "root")

    private static let changes = [
        ImportChange(
            partner: lincoln, action: .changed, record: "contact",
            changes: [.init(field: "phone", from: "555-0100", to: "555-0142")]),
        ImportChange(
            partner: coders, action: .added, record: "partner",
            changes: [
                .init(field: "slug", to: "teen-coders"), .init(field: "name", to: "Teen Coders"),
                .init(field: "kind", to: "club"), .init(field: "branch", to: "hillside"),
            ]),
    ]

    static let list = Verb.ListImports.Reply(today: People.today, imports: [twelve, eleven])
    static let none = Verb.ListImports.Reply(today: People.today)
    static let show = Verb.ShowImport.Reply(today: People.today, entry: twelve, changes: changes)
    static let preview = Verb.UndoImport.Reply(
        today: People.today, outcome: .previewed, entry: twelve, changes: changes)
    static let refused = Verb.UndoImport.Reply(
        today: People.today, outcome: .refused, entry: twelve, changes: changes,
        standing: [
            .init(
                partner: lincoln, field: "phone", what: "changed again since", by: "kim",
                at: "2027-03-12T08:02:11-08:00"),
            .init(
                partner: coders, field: "reminder",
                what: "a reminder about it went out on Friday, 12 March 2027"),
        ])

    static var undone: Verb.UndoImport.Reply {
        var reply = preview
        reply.outcome = .undone
        reply.entry.undone = People.now
        reply.entry.undoneBy = "root"
        return reply
    }
}
