import PartnerControl
import PartnerCore
import PartnerStore
import Testing

@testable import PartnerService

@Suite("The outcome of an evaluation does what it says")
struct OutcomeTests {
    struct Rhythm: CustomTestStringConvertible, Sendable {
        let outcome: Evaluation.Outcome
        var every: String?
        let followUp: Cadence?
        var testDescription: String { "\(outcome) \(every ?? "")" }
    }

    @Test(
        "the rhythm from now on",
        arguments: [
            Rhythm(outcome: .ease, followUp: Cadence(6, .months)),
            Rhythm(outcome: .ease, every: "a year", followUp: nil),
            Rhythm(outcome: .ease, every: "every 9 months", followUp: Cadence(9, .months)),
            Rhythm(outcome: .deepen, every: "6 weeks", followUp: Cadence(6, .weeks)),
            Rhythm(outcome: .deepen, followUp: nil), Rhythm(outcome: .keep, followUp: nil),
        ])
    func rhythm(_ row: Rhythm) throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2027-03-01"])
        if row.every == "a year" {
            let fault = try bench.fault {
                _ = try bench.desk.evaluate(
                    .init(partner: "lincoln", outcome: .ease, every: row.every), by: bench.root)
            }
            #expect(fault.description == "\"a year\" is no rhythm")
            return
        }
        let reply = try bench.desk.evaluate(
            .init(partner: "lincoln", outcome: row.outcome, every: row.every), by: bench.root)
        #expect(reply.followUp == row.followUp)
        #expect(reply.followUpWas == row.followUp.map { _ in Cadence(3, .months) })
        #expect(try bench.facts(id).partner.followUp == row.followUp)
        if row.followUp == Cadence(6, .months) {
            #expect(try bench.due(.followUp, of: id) == "2027-09-01")
        }
    }

    @Test("end closes everything that is open, with the reason")
    func end() throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2027-03-01"])
        let first = try bench.promise(of: id, due: "2027-04-01")
        let second = try bench.promise("lend the hall", of: id, due: "2027-03-20")
        let reply = try bench.desk.evaluate(
            .init(partner: "lincoln", outcome: .end, note: "the school closes"), by: bench.root)
        #expect(reply.dropped.map(\.number) == [second, first])
        #expect(reply.coming.isEmpty)
        let history = try bench.desk.history(.init(partner: "lincoln", field: "reason"))
        #expect(
            history.entries.filter { $0.record == "promise" }.flatMap(\.changes)
                == [
                    .init(field: "reason", to: "the school closes"),
                    .init(field: "reason", to: "the school closes"),
                ])
        #expect(try bench.plan(id).occurrences.isEmpty)
    }

    @Test("what is not said stays as on record")
    func kept() throws {
        let bench = try Bench()
        try bench.partner()
        let question = Policy.usualReviewQuestions[0]
        _ = try bench.desk.evaluate(
            .init(
                partner: "lincoln", ourRole: "craft table", theirRole: "20 teens", commitment: "monthly",
                answers: [.init(question: question, answer: "Yes.")], outcome: .keep, on: "2026-03-01"),
            by: bench.root)
        let reply = try bench.desk.evaluate(
            .init(
                partner: "lincoln", theirRole: "30 teens",
                answers: [.init(question: "is the commitment still right on both sides", answer: "")],
                outcome: .keep, next: "2027-10-01"),
            by: bench.root)
        #expect(reply.evaluation.ourRole == "craft table")
        #expect(reply.evaluation.theirRole == "30 teens")
        #expect(reply.evaluation.answers == [.init(question: question, answer: "Yes.")])
        #expect(reply.evaluation.next == "2027-10-01")
        #expect(reply.coming.first { $0.clock == .reEvaluation }?.due == "2027-10-01")

        let roles = try bench.desk.roles(.init(partner: "lincoln"))
        #expect(roles.entries.map(\.evaluation.date) == ["2027-03-12", "2026-03-01"])
        #expect(
            roles.entries[0].changes == [.init(field: "their role", from: "20 teens", to: "30 teens")])
        #expect(roles.entries[1].changes.map(\.field) == ["our role", "their role", "commitment"])

        let review = try #require(try bench.desk.review(.init(partners: ["lincoln"])).reviews.first)
        #expect(review.theirRole == "30 teens" && review.commitment == "monthly")
        #expect(review.questions == [.init(question: question, answer: "Yes.")])
        #expect(review.eased == Cadence(6, .months))
    }

    @Test("explain says that the day was agreed on")
    func explained() throws {
        let bench = try Bench()
        try bench.partner()
        _ = try bench.desk.evaluate(
            .init(partner: "lincoln", outcome: .keep, next: "2027-10-01"), by: bench.root)
        let reply = try bench.desk.explain(.init(partner: "lincoln", clock: .reEvaluation))
        let trail = try #require(reply.partners.first?.occurrences.first?.trail)
        #expect(trail.map(\.kind) == [.anchor, .agreed, .stays])
    }

    @Test(
        "one taken back leaves the plan as it was before",
        arguments: [
            Verb.Evaluate.Parameters(partner: "lincoln", outcome: .end),
            .init(partner: "lincoln", outcome: .ease),
            .init(partner: "lincoln", outcome: .rest, until: "2027-08-31"),
            .init(partner: "lincoln", outcome: .keep, next: "2027-05-05"),
        ])
    func takenBack(_ request: Verb.Evaluate.Parameters) throws {
        let bench = try Bench()
        let id = try bench.partner(touched: ["2027-03-01"])
        let promise = try bench.promise(of: id)
        let before = try bench.plan(id)
        let evaluation = try bench.desk.evaluate(request, by: bench.root).evaluation
        #expect(try bench.plan(id) != before)
        let reply = try bench.desk.removeEvaluation(
            .init(number: evaluation.number, reason: "the wrong school"), by: bench.root)
        #expect(try bench.plan(id) == before)
        #expect(try bench.facts(id).evaluations.isEmpty)
        #expect(reply.reopened.map(\.number) == (request.outcome == .end ? [promise] : []))
    }

    static let refusals: [Refusal] = [
        Refusal(
            "ease is not shorter",
            "every 2 weeks is no longer rhythm than every 3 months, which holds now",
            expected: "every 6 months, say"
        ) {
            _ = try $0.desk.evaluate(
                .init(partner: "lincoln", outcome: .ease, every: "2 weeks"), by: $0.root)
        },
        Refusal(
            "deepen is not longer", "every year is no shorter rhythm than every 3 months, which holds now",
            expected: "a shorter one"
        ) {
            _ = try $0.desk.evaluate(
                .init(partner: "lincoln", outcome: .deepen, every: "every year"), by: $0.root)
        },
        Refusal("keep keeps the rhythm", "another rhythm contradicts the outcome keep") {
            _ = try $0.desk.evaluate(
                .init(partner: "lincoln", outcome: .keep, every: "every year"), by: $0.root)
        },
        Refusal(
            "the next one today", "the next evaluation can't be on Friday, 12 March 2027, which is over"
        ) {
            _ = try $0.desk.evaluate(.init(partner: "lincoln", outcome: .keep, next: "today"), by: $0.root)
        },
        Refusal(
            "one question twice",
            "\"Is the commitment still right, on both sides?\" is answered twice"
        ) {
            _ = try $0.desk.evaluate(
                .init(
                    partner: "lincoln",
                    answers: [
                        .init(question: "Is the commitment still right, on both sides?", answer: "a"),
                        .init(question: "is the commitment still right on both sides", answer: "b"),
                    ], outcome: .keep), by: $0.root)
        },
        Refusal("an evaluation that is none", "no evaluation 77") {
            _ = try $0.desk.removeEvaluation(.init(number: 77), by: $0.root)
        },
    ]

    @Test("what is refused, in words", arguments: refusals)
    func refused(_ row: Refusal) throws {
        let bench = try Bench()
        try bench.partner()
        try row.check(at: bench)
    }

    @Test("nobody takes back what somebody else evaluated")
    func someoneElses() throws {
        let bench = try Bench()
        try bench.partner()
        let number = try bench.desk.evaluate(
            .init(partner: "lincoln", outcome: .keep, by: "ana"), by: bench.root
        ).evaluation.number
        let kim = try bench.staff("ktran")
        let fault = try bench.fault { _ = try bench.desk.removeEvaluation(.init(number: number), by: kim) }
        #expect(fault.description == "only Ana Reyes or an admin takes back what Ana Reyes evaluated")
        #expect(fault.parameters.exitCode == 77)
    }

    @Test("a stage that another followed is not taken from under it")
    func stageSince() throws {
        let bench = try Bench()
        try bench.partner()
        let number = try bench.desk.evaluate(
            .init(partner: "lincoln", outcome: .rest, until: "2027-08-31"), by: bench.root
        ).evaluation.number
        _ = try bench.desk.setStage(
            .init(partner: "lincoln", stage: .ended, reason: "closed"), by: bench.root)
        let fault = try bench.fault {
            _ = try bench.desk.removeEvaluation(.init(number: number), by: bench.root)
        }
        #expect(fault.description.hasPrefix("the stage has changed since"))
    }
}
