import PartnerControl
import PartnerCore
import PartnerText
import Testing

enum OpenSamples {
    static let head = WholeHead(
        version: "0.1.0", schema: ["v1", "v2"], library: "Kettle Valley Library", made: People.now,
        tables: [
            OpenTable(
                name: "touch", columns: [OpenColumn(name: "id", kind: .integer, optional: false)], last: 633)
        ])

    static let exported = WholeResult(
        outcome: .exported, folder: "records", form: "csv", made: People.now, tables: 29, rows: 1234)
    static let imported = WholeResult(
        outcome: .imported, folder: "records", form: "csv", made: People.now, tables: 29, rows: 1234,
        command: 812)

    /// Of methods whose answer is a file.
    struct Reply: CustomTestStringConvertible, Sendable {
        let method: String
        let reply: any Encodable & Sendable
        var testDescription: String { method }

        init<Method: ControlMethod>(_ method: Method.Type, _ reply: Method.Reply) {
            self.method = method.name
            self.reply = reply
        }
    }

    static let replies = [
        Reply(Verb.Rehearse.self, RehearsalSamples.reply),
        Reply(Verb.Rehearse.self, .init(from: "2027-03-12", through: "2027-12-31")),
        Reply(Verb.ExportAll.self, .init(head: head, table: "touch", lines: [#"{"id":1}"#])),
        Reply(Verb.ImportAll.self, .init(ticket: 1, rows: 1234, command: 812)),
        Reply(Verb.ExportContacts.self, .init(today: People.today, count: 0, text: "")),
        Reply(Verb.ExportCalendar.self, .init(today: People.today, count: 0, text: "")),
    ]
}
