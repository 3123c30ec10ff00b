import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("An import takes over all or nothing, and the same again changes nothing")
struct ImportTests {
    private func take(
        _ bench: Bench, partners: [PartnerRow] = [], touches: [TouchRow] = [], mode: Verb.Import.Mode = .all,
        untouched: Verb.Import.Untouched? = nil, branch: String? = nil
    ) throws -> Verb.Import.Reply {
        try bench.desk.takeSheet(
            .init(
                file: "partners.csv", partners: partners, touches: touches, mode: mode, untouched: untouched,
                branch: branch),
            by: bench.root)
    }

    private func row(
        _ number: Int = 2, _ name: String = "Fresno Food Bank", _ fill: (inout PartnerRow) -> Void = { _ in }
    )
        -> PartnerRow
    {
        var row = PartnerRow(row: number, name: name)
        row.kind = "Food Bank"
        row.branch = "Hillside"
        row.steward = "Ana"
        row.lastContact = "2027-02-20"
        fill(&row)
        return row
    }

    private func line(_ number: Int, _ date: CivilDate, _ note: String?, how: String = "phone") -> TouchRow {
        var row = TouchRow(row: number, date: date, partner: "Fresno Food Bank")
        row.note = note
        row.how = how
        row.staff = "Kim Tran"
        return row
    }

    @Test("a new partner, with its steward, stage and last contact")
    func new() throws {
        let bench = try Bench()
        let reply = try take(bench, partners: [row()])
        #expect(reply.outcome == .applied)
        #expect(reply.added.map(\.slug) == ["fresno-food-bank"])
        let id = try #require(try bench.store.read { try Partners.find(slug: "fresno-food-bank", $0)?.id })
        let facts = try bench.facts(id)
        #expect(facts.partner.kind == "food-bank")
        #expect(facts.steward(on: bench.today) == "ana")
        #expect(facts.touches.map(\.date) == ["2027-02-20"])
        #expect(facts.stages.map(\.stage) == [.established])
    }

    @Test("the same file again changes nothing and leaves no trace")
    func again() throws {
        let bench = try Bench()
        _ = try take(bench, partners: [row()], touches: [line(3, "2027-03-01", "asked for bags")])
        let before = try bench.audit().count
        let reply = try take(bench, partners: [row()], touches: [line(3, "2027-03-01", "asked for bags")])
        #expect(reply.outcome == .nothingToDo)
        #expect(reply.same == 2)
        #expect(try bench.audit().count == before)
    }

    @Test("a preview says the same and changes nothing")
    func preview() throws {
        let bench = try Bench()
        let before = try bench.audit().count
        let preview = try take(bench, partners: [row()], mode: .preview)
        #expect(preview.outcome == .previewed)
        #expect(try bench.audit().count == before)
        #expect(try take(bench, partners: [row()]).added == preview.added)
    }

    @Test("one refused row keeps all others out, unless it may be left out")
    func refused() throws {
        let bench = try Bench()
        let rows = [row(), row(3, "Valley Clinic") { $0.lastContact = nil }]
        let all = try take(bench, partners: rows)
        #expect(all.outcome == .refused)
        #expect(try bench.store.read { try Partners.count($0) } == 0)
        let some = try take(bench, partners: rows, mode: .skipRefused)
        #expect(some.outcome == .applied)
        #expect(some.refused.map(\.row) == [3])
        #expect(try bench.store.read { try Partners.count($0) } == 1)
    }

    /// Documentation/rules.md, "Stages".
    @Test(
        "the stage follows from the last contact",
        arguments: [
            ("2027-02-20", nil, Stage.established), ("2026-12-13", nil, .established),
            // Three months of "every month" are over.
            ("2026-12-11", nil, .lapsed), (nil, .established, .established), (nil, .lapsed, .lapsed),
        ] as [(CivilDate?, Verb.Import.Untouched?, Stage)])
    func stage(_ last: CivilDate?, _ untouched: Verb.Import.Untouched?, _ stage: Stage) throws {
        let bench = try Bench()
        _ = try take(bench, partners: [row { $0.lastContact = last }], untouched: untouched)
        let id = try #require(try bench.store.read { try Partners.find(slug: "fresno-food-bank", $0)?.id })
        #expect(try bench.plan(id).stage?.stage == stage)
    }

    @Test(
        "the home of a new partner: as the row says, its steward's, as the import was told, or else refused",
        arguments: [
            ("Hillside", "kim", "Far", "hillside"), (nil, "ana", "far", "hillside"),
            (nil, nil, "far", "far"), (nil, "Nobody Known", "Far Branch", "far"),
            (nil, nil, nil, nil),
        ] as [(String?, String?, String?, BranchKey?)])
    func home(_ column: String?, _ steward: String?, _ told: String?, _ home: BranchKey?) throws {
        let bench = try Bench()
        let rows = [
            row {
                $0.branch = column
                $0.steward = steward
            }
        ]
        let preview = try take(bench, partners: rows, mode: .preview, branch: told)
        let reply = try take(bench, partners: rows, branch: told)
        #expect(preview.refused == reply.refused)
        #expect(
            reply.refused.map(\.expected) == (home == nil ? ["a branch column, a steward, or --branch"] : []))
        let partner = try bench.store.read { try Partners.find(slug: "fresno-food-bank", $0) }
        #expect(partner?.branch == home)
        // Who has a home stays there, whatever is told of rows that name none.
        let again = try take(bench, partners: rows, branch: "hillside")
        #expect(again.changed.isEmpty)
    }

    @Test("a branch that there is not is answered by the nearest, and nothing is read")
    func unknownBranch() throws {
        let bench = try Bench()
        let fault = #expect(throws: ControlFault.self) {
            try take(bench, partners: [row()], branch: "hilside")
        }
        #expect(fault?.parameters.nearest == ["hillside"])
        #expect(try bench.store.read { try Partners.count($0) } == 0)
    }

    @Test("what the sheet leaves blank stays; what it says otherwise is changed, field by field")
    func change() throws {
        let bench = try Bench()
        _ = try take(
            bench,
            partners: [
                row {
                    $0.notes = "gives bags"; $0.contactName = "Joe Park"; $0.contactPhone = "555-0100"
                }
            ])
        let reply = try take(
            bench,
            partners: [
                row {
                    $0.lastContact = nil; $0.steward = "kim"; $0.contactName = "Joe Park";
                    $0.contactPhone = "555-0177"
                }
            ])
        #expect(
            reply.changed.first?.changes == [
                FieldChange(field: "steward", from: "ana", to: "kim"),
                FieldChange(field: "phone", from: "555-0100", to: "555-0177"),
            ])
        #expect(
            try bench.store.read { try Partners.find(slug: "fresno-food-bank", $0)?.notes } == "gives bags")
    }

    struct Refused: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let problem: String
        let change: @Sendable (inout PartnerRow) -> Void
    }

    static let refusals = [
        Refused(testDescription: "future", problem: "the last contact, 2027-03-13, has not come yet") {
            $0.lastContact = "2027-03-13"
        },
        Refused(testDescription: "branch", problem: "\"Hillsdie\" is no branch") { $0.branch = "Hillsdie" },
        Refused(testDescription: "stage", problem: "\"dreaming\" is no stage") { $0.stage = "dreaming" },
        Refused(testDescription: "cadence", problem: "\"every blue moon\" is no cadence") {
            $0.followUp = "every blue moon"
        },
        Refused(
            testDescription: "untouched",
            problem: "\"Fresno Food Bank\" has no last contact, so it is not clear where it stands"
        ) { $0.lastContact = nil },
    ]

    @Test("a row that can't be taken says why", arguments: refusals)
    func problem(_ refused: Refused) throws {
        let bench = try Bench()
        let reply = try take(bench, partners: [row(17) { refused.change(&$0) }])
        #expect(reply.refused.map(\.problem) == [refused.problem])
        #expect(reply.refused.map(\.row) == [17])
        #expect(try bench.store.read { try Partners.count($0) } == 0)
    }

    struct Twin: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// nil where the second row is taken.
        let problem: String?
        let first: @Sendable (inout PartnerRow) -> Void
        let second: @Sendable (inout PartnerRow) -> Void
    }

    static let twinRows = [
        Twin(testDescription: "the same once more", problem: nil, first: { _ in }, second: { _ in }),
        Twin(
            testDescription: "written otherwise", problem: nil, first: { $0.address = "900 Oak St" },
            second: { $0.address = "900 oak st" }),
        Twin(
            testDescription: "blanks filled in", problem: nil, first: { $0.website = "https://ffb.example" },
            second: { $0.address = "900 Oak St" }),
        Twin(
            testDescription: "a row for each contact", problem: nil,
            first: {
                $0.contactName = "Joe Park"; $0.contactPhone = "555-0100"
            },
            second: {
                $0.contactName = "Ann Lee"; $0.contactPhone = "555-0177"; $0.lastContact = "2027-01-05"
            }),
        Twin(
            testDescription: "another steward",
            problem:
                "rows 2 and 9 are both \"Fresno Food Bank\" and disagree: steward is \"Ana\" in row 2, \"Kim\" in row 9",
            first: { _ in }, second: { $0.steward = "Kim" }),
        Twin(
            testDescription: "another number of the same contact",
            problem:
                "rows 2 and 9 are both \"Fresno Food Bank\" and disagree: phone is \"555-0100\" in row 2, \"555-0177\" in row 9",
            first: {
                $0.contactName = "Joe Park"; $0.contactPhone = "555-0100"
            },
            second: {
                $0.contactName = "joe park"; $0.contactPhone = "555-0177"
            }),
        Twin(
            testDescription: "another day",
            problem:
                "rows 2 and 9 are both \"Fresno Food Bank\" and disagree: last contact is \"2027-02-20\" in row 2, \"2027-03-01\" in row 9",
            first: { _ in }, second: { $0.lastContact = "2027-03-01" }),
        Twin(
            testDescription: "another name by the same slug",
            problem:
                "rows 2 and 9 are both \"Fresno Pantry\" and disagree: name is \"Fresno Food Bank\" in row 2, \"Fresno Pantry\" in row 9",
            first: { $0.slug = Slug("ffb")! },
            second: {
                $0.slug = Slug("ffb")!; $0.name = "Fresno Pantry"
            }),
    ]

    @Test("two rows for one partner hold together, or both are named with the column", arguments: twinRows)
    func twins(_ twin: Twin) throws {
        let bench = try Bench()
        let rows = [row(2, "Fresno Food Bank", twin.first), row(9, "Fresno Food Bank", twin.second)]
        let reply = try take(bench, partners: rows, mode: .skipRefused)
        #expect(reply.refused.map(\.problem) == (twin.problem.map { [$0] } ?? []))
        #expect(reply.added.map(\.row) == [2])
        #expect(reply.added.count + reply.changed.count + reply.same + reply.refused.count == rows.count)
    }

    @Test("an unknown steward leaves the partner unassigned, with a warning that names who was perhaps meant")
    func unknownSteward() throws {
        let bench = try Bench()
        let reply = try take(bench, partners: [row { $0.steward = "Kimberly T." }])
        #expect(reply.warned.map(\.problem) == ["\"Kimberly T.\" is no member of staff (kim is Kim Tran)"])
        #expect(reply.added.count == 1)
    }

    @Test("a line whose words were mended mends the record; two calls on one day are two")
    func log() throws {
        let bench = try Bench()
        _ = try take(bench, partners: [row()])
        _ = try take(bench, touches: [line(2, "2027-03-01", "asked for bags")])
        let mended = try take(bench, touches: [line(2, "2027-03-01", "asked for 20 bags")])
        #expect(mended.changed.count == 1 && mended.added.isEmpty)
        let two = try take(
            bench,
            touches: [line(2, "2027-03-01", "asked for 20 bags"), line(3, "2027-03-01", "and for boxes")])
        #expect(two.added.map(\.row) == [3] && two.same == 1)
        let id = try #require(try bench.store.read { try Partners.find(slug: "fresno-food-bank", $0)?.id })
        #expect(
            try bench.facts(id).touches.compactMap(\.note).sorted() == ["and for boxes", "asked for 20 bags"])
    }

    @Test("an attempt in the log is no touch")
    func attempt() throws {
        let bench = try Bench()
        _ = try take(bench, partners: [row()])
        _ = try take(bench, touches: [line(2, "2027-03-10", "voicemail", how: "left a message")])
        let id = try #require(try bench.store.read { try Partners.find(slug: "fresno-food-bank", $0)?.id })
        #expect(try bench.plan(id).lastTouch?.date == "2027-02-20")
    }

    @Test("a partner that the log names nearly is refused with the name that was perhaps meant")
    func nearMiss() throws {
        let bench = try Bench()
        _ = try take(bench, partners: [row()])
        var touch = line(2, "2027-03-01", nil)
        touch.partner = "Fresno Fod Bank"
        let reply = try take(bench, touches: [touch])
        #expect(reply.refused.map(\.expected) == ["did you mean \"Fresno Food Bank\"?"])
    }
}
