import PartnerCore
import Testing

@testable import PartnerReplies

@Suite("What can be said depends on what is asked")
struct MatterTests {
    typealias Row = CommandTests.Row

    static let promise = [
        Row("keep", "1 keep"), Row("kept", "1 keep"), Row("kept, sent the dates", "1 keep {sent the dates}"),
        Row("Kept it.", "1 keep"), Row("done", "1 done"), Row("move to 5 May", "1 move(5 May)"),
        Row("move it to next friday", "1 move(next friday)"), Row("move to Fresno", "problem 1 dateUnclear"),
        Row("move to 5 May, she is away", "1 move(5 May) {she is away}"), Row("drop", "1 drop"),
        Row("drop: no longer needed", "1 drop {no longer needed}"),
        Row("drop no longer needed", "1 drop {no longer needed}"),
        Row("drop, they closed", "1 drop {they closed}"), Row("take", "problem 1 unsuited"),
        Row("still there", "problem 1 unsuited"), Row("outcome: keep", "problem 1 unsuited"),
        Row("keep, or drop?", "note 1 {keep, or drop?}"), Row("kept waiting", "note 1 {kept waiting}"),
    ]
    static let candidate = [
        Row("take", "1 take"), Row("take it", "1 take"), Row("Yes, take them.", "1 take"),
        Row("I'll take it", "1 take"),
        Row("not now", "1 not now"), Row("not now, until September", "1 not now(September)"),
        Row("not now until 3 May", "1 not now(3 May)"),
        Row("not now, they are moving", "1 not now {they are moving}"),
        Row("never: too far away", "1 never {too far away}"), Row("never, too far", "1 never {too far}"),
        Row("never", "1 never"),
        Row("never heard back", "note 1 {never heard back}"), Row("done", "problem 1 unsuited"),
        Row("snooze 2w", "problem 1 unsuited"), Row("take?", "note 1 {take?}"),
        Row("not now or later", "note 1 {not now or later}"),
    ]
    static let contact = [
        Row("still there", "1 there"), Row("Still there!", "1 there"), Row("confirmed", "1 there"),
        Row("confirmed, same number", "1 there {same number}"), Row("left", "1 gone"), Row("gone", "1 gone"),
        Row("left, Ana Ruiz is new", "1 gone {Ana Ruiz is new}"), Row("left a message", "1 tried(call)"),
        Row("has left", "1 gone"), Row("left\nDana", "1 gone {Dana}"), Row("left?", "note 1 {left?}"),
        Row("done", "1 done"), Row("take", "problem 1 unsuited"),
    ]
    static let review = [
        Row("our role: host of the story time", "1 ourRole: host of the story time"),
        Row("Their role: they bring families. And vans.", "1 theirRole: they bring families. And vans."),
        Row("level: high", "1 level: high"), Row("Outcome: keep", "1 outcome: keep"),
        Row("OUTCOME: Deepen", "1 outcome: deepen"),
        Row("outcome: ease, they are busy", "1 outcome: ease {they are busy}"),
        Row("outcome: deepn", "problem 1 outcome(deepen)"), Row("outcome: whatever", "problem 1 outcome()"),
        Row("outcome: keep?", "problem 1 outcome(keep)"), Row("outcome:", "problem 1 valueMissing"),
        Row(
            "our role: host\ntheir role: guest\noutcome: keep",
            "1 ourRole: host; 1 theirRole: guest; 1 outcome: keep"),
        Row("- our role: host\n- outcome: keep", "1 ourRole: host; 1 outcome: keep"),
        Row("*Our role*: host", "1 ourRole: host"), Row("trust: they do", "1 trust: they do"),
        Row("Shared-goals: reading", "1 shared-goals: reading"), Row("1 outcome: keep", "1 outcome: keep"),
        Row("outcome: keep\noutcome: end", "problem 1 contradiction"), Row("keep", "problem 1 unsuited"),
        Row("done", "problem 1 unsuited"), Row("called yesterday", "1 call(yesterday)"),
        Row("our role: host of\nthe story time", "1 ourRole: host of the story time"),
    ]

    @Test("A promise", arguments: promise)
    func ofPromise(_ row: Row) { #expect(read(row.text, Mail.promise) == row.answer) }

    @Test("A candidate", arguments: candidate)
    func ofCandidate(_ row: Row) { #expect(read(row.text, Mail.candidate) == row.answer) }

    @Test("A contact", arguments: contact)
    func ofContact(_ row: Row) { #expect(read(row.text, Mail.contact) == row.answer) }

    @Test("A re-evaluation", arguments: review)
    func ofReview(_ row: Row) {
        #expect(read(row.text, Mail.review, questions: ["trust", "shared-goals"]) == row.answer)
    }

    /// Instructions of each kind, and the matters they suit, in the order follow-up, promise, re-evaluation, first
    /// approach, contact check, agreement, fixed date, candidate.
    static let suiting: [(Instruction, String)] = {
        let date = SaidDate(text: "3 May", reading: "3 May", direction: .future)
        return [
            (.done(nil, on: nil), "yynyynyn"), (.touch(.call, on: nil), "yyyyyyyn"),
            (.attempt(by: nil, on: nil), "yyyyyyyn"),
            (.snooze(until: date), "yyyyyyyn"), (.handOver(to: "Dana"), "yyyyyyyn"),
            (.wrongPerson, "yyyyyyyn"),
            (.rest(until: nil), "yyyyyyyn"), (.keepPromise, "nynnnnnn"), (.movePromise(to: date), "nynnnnnn"),
            (.dropPromise, "nynnnnnn"), (.renewAgreement(until: date), "nnnnnynn"), (.take, "nnnnnnny"),
            (.notNow(until: nil), "nnnnnnny"),
            (.never, "nnnnnnny"),
            (.review(.level, "high"), "nnynnnnn"), (.contactConfirmed, "nnnnynnn"),
            (.contactGone, "nnnnynnn"),
            (.undo(nil), "yyyyyyyy"), (.help, "yyyyyyyy"), (.stop, "yyyyyyyy"),
        ]
    }()

    @Test("Each instruction suits what it can mean something for", arguments: suiting)
    func suits(_ instruction: Instruction, _ expected: String) {
        let matters = ClockKind.allCases.map(AnswerMatter.clock) + [.candidate]
        #expect(matters.map { instruction.suits($0) ? "y" : "n" }.joined() == expected)
    }
}
