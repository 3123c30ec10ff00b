import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("Rows of one name in different places are several partners")
struct NamesakeTests {
    private func take(
        _ bench: Bench, _ rows: [PartnerRow], mode: Verb.Import.Mode = .skipRefused
    ) throws -> Verb.Import.Reply {
        let reply = try bench.desk.takeSheet(
            .init(file: "schools.csv", partners: rows, mode: mode, untouched: .lapsed, branch: "hillside"),
            by: bench.root)
        #expect(
            reply.added.count + reply.changed.count + reply.same + Set(reply.refused.map(\.row)).count
                == rows.count)
        return reply
    }

    /// `900 Oak St/Fresno/93701`, each part of which may be blank.
    private func row(_ number: Int, _ place: String, _ name: String = "Lincoln Elementary") -> PartnerRow {
        var row = PartnerRow(row: number, name: name)
        let parts = place.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        (row.address, row.city, row.zip) = (
            parts[0].isEmpty ? nil : parts[0], parts[1].isEmpty ? nil : parts[1],
            parts[2].isEmpty ? nil : parts[2]
        )
        return row
    }

    struct Pair: Sendable, CustomTestStringConvertible {
        let first: String
        let second: String
        /// nil where both are one.
        let column: String?

        var testDescription: String { "\(first) and \(second)" }
    }

    static let pairs = [
        Pair(first: "/Fresno/", second: "/Clovis/", column: "city"),
        Pair(first: "/FRESNO/", second: "/Fresno/", column: nil),
        Pair(first: "//93701", second: "//93612", column: "zip"),
        Pair(first: "//93701-1234", second: "//93701", column: nil),
        Pair(first: "900 Oak St//", second: "12 Elm St//", column: "address"),
        Pair(first: "900 Oak St/Fresno/", second: "900 Oak St/Clovis/", column: "city"),
        Pair(first: "900 Oak St/Fresno/93701", second: "12 Oak St/Fresno/93701", column: "address"),
        Pair(first: "1 Elm St, Fresno, CA 93701//", second: "1 Elm St, Clovis, CA 93612//", column: "zip"),
        Pair(first: "//93701", second: "//", column: nil),
        Pair(first: "900 Oak St//", second: "/Fresno/", column: nil),
    ]

    @Test("by ZIP, else by city, and by the number of the house", arguments: pairs)
    func pair(_ pair: Pair) throws {
        let bench = try Bench()
        let rows = [row(2, pair.first), row(9, pair.second)]
        let reply = try take(bench, rows)
        #expect(reply.added.map(\.row) == (pair.column == nil ? [2] : [2, 9]))
        #expect(reply.warned.map(\.column) == (pair.column.map { [$0] } ?? []))
        if pair.column != nil {
            #expect(
                reply.warned.first?.problem
                    == "\"Lincoln Elementary\" is another than that of row 2, for it is in another place")
        }
        let again = try take(bench, rows)
        #expect(again.added.isEmpty && again.warned.isEmpty)
        if pair.column != nil { #expect(again.outcome == .nothingToDo && again.same == 2) }
    }

    @Test("a street that is written otherwise makes no other place: the rows disagree")
    func spelling() throws {
        let bench = try Bench()
        let reply = try take(bench, [row(2, "900 Oak St/Fresno/"), row(3, "900 Oak Street/Fresno/")])
        #expect(reply.refused.map(\.code) == [.contradiction])
    }

    @Test("a row that may be one or another is refused; one after it that is clear is taken")
    func unclear() throws {
        let bench = try Bench()
        let reply = try take(
            bench, [row(2, "/Fresno/"), row(3, "//"), row(4, "/Clovis/"), row(5, "/Clovis/")])
        #expect(reply.added.map(\.row) == [2, 4])
        #expect(reply.refused.map(\.row) == [3] && reply.same == 1)
        #expect(reply.refused.map(\.code) == [.ambiguousName])
    }

    @Test("a preview says what then happens")
    func preview() throws {
        let bench = try Bench()
        let rows = [row(2, "/Fresno/"), row(3, "/Clovis/"), row(4, "/Madera/")]
        let preview = try take(bench, rows, mode: .preview)
        let reply = try take(bench, rows)
        #expect(reply.added == preview.added && reply.warned == preview.warned)
        #expect(
            reply.added.map(\.slug) == ["lincoln-elementary", "lincoln-elementary-2", "lincoln-elementary-3"])
    }

    @Test("of one on record without a place nobody can say which row it is; a slug tells")
    func onRecord() throws {
        let bench = try Bench()
        _ = try take(bench, [PartnerRow(row: 2, name: "Lincoln Elementary")])
        let unclear = try take(bench, [row(2, "/Fresno/"), row(3, "/Clovis/")])
        #expect(unclear.refused.map(\.row) == [2, 3])
        #expect(unclear.refused.first?.expected == "a slug column: lincoln-elementary")
        var first = row(2, "/Fresno/")
        first.slug = Slug("lincoln-elementary")
        _ = try take(bench, [first])
        let reply = try take(bench, [row(2, "/Fresno/"), row(3, "/Clovis/")])
        #expect(reply.same == 1 && reply.added.map(\.row) == [3])
    }

    @Test("a single row of its name is the one on record, which moved")
    func moved() throws {
        let bench = try Bench()
        _ = try take(bench, [row(2, "/Fresno/")])
        let reply = try take(bench, [row(2, "/Clovis/")])
        #expect(reply.changed.first?.changes == [FieldChange(field: "address", from: "Fresno", to: "Clovis")])
    }

    @Test("a row that has only the town keeps the street that is on record")
    func town() throws {
        let bench = try Bench()
        _ = try take(bench, [row(2, "900 Oak St, Fresno, CA 93701//")])
        #expect(try take(bench, [row(2, "/fresno/93701")]).same == 1)
        #expect(try take(bench, [row(2, "/Clovis/")]).changed.count == 1)
    }

    @Test("one of two that were merged stays merged")
    func merged() throws {
        let bench = try Bench()
        let rows = [row(2, "/Fresno/"), row(3, "/Clovis/")]
        _ = try take(bench, rows)
        _ = try bench.desk.mergePartner(
            .init(partner: "lincoln-elementary-2", into: "lincoln-elementary"), by: bench.root)
        let reply = try take(bench, rows)
        #expect(reply.added.isEmpty && reply.refused.isEmpty)
        #expect(
            try bench.store.read { try Partners.find(slug: "lincoln-elementary", $0)?.address } == "Fresno")
    }

    @Test("a sheet that is watched keeps them apart when it is read again, when one moves and when one comes")
    func watched() throws {
        let bench = try Bench()
        var memory = SheetMemory()
        func read(_ rows: [PartnerRow]) throws -> Verb.Import.Reply {
            let importing = Importing(
                store: bench.store, library: bench.desk.library, now: bench.time.now, memory: memory)
            return try importing.run(
                .init(
                    file: "s.csv", partners: rows, mode: .skipRefused, untouched: .lapsed, branch: "hillside"),
                actor: "sheet s.csv"
            ) { _, seen, _ in memory = SheetMemory(seen.now) }
        }
        _ = try read([row(2, "/Fresno/"), row(3, "/Clovis/")])
        let same = try read([row(2, "/Clovis/"), row(3, "/Fresno/")])
        #expect(same.outcome == .nothingToDo && same.refused.isEmpty)
        let moved = try read([row(2, "/Madera/"), row(3, "/Fresno/")])
        #expect(moved.changed.map(\.slug) == ["lincoln-elementary-2"])
        #expect(moved.changed.first?.changes == [FieldChange(field: "address", from: "Clovis", to: "Madera")])
        let more = try read([row(2, "/Madera/"), row(3, "/Fresno/"), row(4, "/Sanger/")])
        #expect(more.added.map(\.slug) == ["lincoln-elementary-3"] && more.changed.isEmpty)
    }
}
