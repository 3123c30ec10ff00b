import PartnerCore
import PartnerTables
import Testing

@Suite("A filled form is read question by question")
struct EvaluationFormTests {
    private static let sheet = """
        Please fill in the last column,,,
        Partner,Question,On record,Answer
        lincoln,What do we do for them now?,craft table,story time
        ,what do they do for us,,"20 teens
        and a van"
        ,"Is the commitment still right, on both sides?",Yes.,
        ,Do the people we want to reach come?,,Mostly.
        ,"What follows: whatever the form said then",keep on 2026-03-01,Ease
        ,If it eases or deepens: how often from now on?,now every 3 months,every 5 months
        ,When do we ask again?,,2027-10-01
        ,On which day?,,2027-03-10
        chess-club,What do we do for them now?,,
        chess-club,What follows: x,,
        """

    @Test("rows and issues")
    func read() throws {
        let form = try #require(EvaluationForm(try Table(csv: Self.sheet)))
        var lincoln = EvaluationRow(
            row: 3, partner: "lincoln",
            answers: [
                .init(question: "Is the commitment still right, on both sides?", answer: ""),
                .init(question: "Do the people we want to reach come?", answer: "Mostly."),
            ])
        lincoln.ourRole = "story time"
        lincoln.theirRole = "20 teens\nand a van"
        lincoln.outcome = "Ease"
        lincoln.every = "every 5 months"
        lincoln.next = "2027-10-01"
        lincoln.on = "2027-03-10"
        #expect(form.rows == [lincoln])
        #expect(form.refusals.isEmpty)
        #expect(form.issues.map(\.problem) == ["the form of \"chess-club\" is not filled in; left out"])
    }

    @Test("two answers to one question are refused, and so is a question about nobody")
    func refused() throws {
        let form = try #require(
            EvaluationForm(
                try Table(
                    csv: """
                        Partner,Question,Answer
                        ,What was said?,nothing
                        lincoln,What do we do for them now?,a
                        lincoln,What do we do for them now?,b
                        """)))
        #expect(form.refusals.map(\.row) == [2, 4])
        #expect(form.rows.map(\.ourRole) == ["a"])
    }

    @Test(
        "what is no form is left to others",
        arguments: ["Name,Phone\nLincoln,555", "Date,Partner,Notes\n2027-03-01,Lincoln,x"])
    func others(_ csv: String) throws {
        #expect(EvaluationForm(try Table(csv: csv)) == nil)
    }
}
