import PartnerControl
import PartnerCore
import PartnerTables
import Testing

@testable import partnerctl

@Suite("The review questions, asked one by one")
struct InterviewTests {
    static func review(_ stage: Stage = .established) -> Verb.Review.Entry {
        Verb.Review.Entry(
            partner: .init(number: 5, slug: "club", name: "Club"),
            stage: .init(stage: stage, since: "2025-01-10", cause: .set), followUp: Cadence(3, .months),
            eased: Cadence(6, .months), ourRole: "craft table",
            questions: [.init(question: "Is the commitment still right?", answer: "Yes.")])
    }

    private func run(
        _ lines: [String], stage: Stage = .established, given: EvaluationRow = .init(row: 0, partner: "club"),
        again: Bool = false
    ) throws -> (Verb.Evaluate.Parameters, asked: [String], complaints: [String]) {
        var rest = lines[...], asked: [String] = [], complaints: [String] = []
        let interview = Interview(review: Self.review(stage)) {
            asked.append($0)
            return rest.popFirst()
        } complain: {
            complaints.append($0)
            return again
        }
        return (try interview.run(given), asked, complaints)
    }

    @Test("an empty line keeps what is on record")
    func empty() throws {
        let (request, asked, _) = try run(["", "", "", "", "", "", "", ""])
        #expect(
            request
                == .init(
                    partner: "club", answers: [.init(question: "Is the commitment still right?", answer: "")],
                    outcome: .keep))
        #expect(asked[0] == "What do we do for them now? [craft table] ")
        #expect(asked[3] == "Is the commitment still right? [Yes.] ")
        #expect(asked[4] == "What follows: deepen, keep, ease, rest or end? [keep] ")
    }

    @Test("what follows asks on: a rest through which day, an ease how often")
    func follows() throws {
        let rest = try run(["a", "b", "c", "d", "rest", "2027-08-31", "note", "ana"]).0
        #expect(
            rest.outcome == .rest && rest.until == "2027-08-31" && rest.by == "ana" && rest.note == "note")
        let ease = try run(["a", "b", "c", "d", "Ease", "", "2028-01-01", "", ""]).0
        #expect(ease.outcome == .ease && ease.every == nil && ease.next == "2028-01-01")
        let end = try run(["a", "b", "c", "d", "end", "", ""]).0
        #expect(end.outcome == .end && end.ourRole == "a")
    }

    @Test("in building: established, or more time")
    func building() throws {
        let (request, asked, _) = try run(
            ["", "", "", "", "established", "", "", ""], stage: .building)
        #expect(request.outcome == .keep && request.established)
        #expect(asked[4].contains("established, keep (it needs more time), rest or end"))
    }

    @Test("what an option says is not asked")
    func given() throws {
        var given = EvaluationRow(row: 0, partner: "club")
        given.ourRole = "x"
        given.by = "kim"
        let (request, asked, _) = try run(["", "", "", "", "", ""], given: given)
        #expect(request.ourRole == "x" && request.by == "kim")
        #expect(asked.count == 6)
    }

    @Test("on a terminal a wrong answer is asked again; from a pipe it ends")
    func wrong() throws {
        let (request, _, complaints) = try run(
            ["", "", "", "", "kep", "deepen", "", "", "", ""], again: true)
        #expect(request.outcome == .deepen)
        #expect(
            complaints == ["\"kep\" is none of deepen, keep, ease, rest, end; did you mean \"keep\"?"])
        #expect(throws: Interview.Ended.self) { try run(["", "", "", "", "kep", "deepen", "", "", "", ""]) }
    }

    @Test("answers that end early change nothing", arguments: 0..<8)
    func ended(_ count: Int) {
        #expect(throws: Interview.Ended.self) { try run(Array(repeating: "", count: count)) }
    }

    @Test("a printed form that is filled in comes back")
    func form() throws {
        let csv = EvaluationSheet.csv([Self.review(), Self.review(.building)])
        let table = try Table(collecting: { emit throws(TableFault) in try CSVReader(csv).read(emit) })
        #expect(EvaluationForm(table)?.rows.isEmpty == true)
        let filled = String(decoding: csv, as: UTF8.self).split(separator: "\r\n").map { line -> String in
            guard line.contains("What follows") else { return String(line) }
            return line + "keep"
        }.joined(separator: "\r\n")
        let back = try Table(collecting: { emit throws(TableFault) in
            try CSVReader(Array(filled.utf8)).read(emit)
        })
        let form = try #require(EvaluationForm(back))
        #expect(form.rows.map(\.partner) == ["club"])
        #expect(form.rows.first?.answers == [.init(question: "Is the commitment still right?", answer: "")])
    }
}
