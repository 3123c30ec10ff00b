import PartnerCore
import Testing

@testable import PartnerReplies

@Suite("An answer that begins with a command word is an instruction")
struct CommandTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let text: String, answer: String
        var testDescription: String { text }

        init(_ text: String, _ answer: String) {
            self.text = text
            self.answer = answer
        }
    }

    static let happened = [
        Row("done", "1 done"),
        Row("Done.", "1 done"),
        Row("DONE!", "1 done"),
        Row("ok, done", "1 done"),
        Row("Ok done", "1 done"),
        Row("Hi, done", "1 done"),
        Row("Hi Dana, done.", "1 done"),
        Row("Hi Dana,\n\ndone\n\nThanks,\nPat", "1 done"),
        Row("Hello\ndone", "1 done"),
        Row("Thanks, done", "1 done"),
        Row("Thanks Dana! Done.", "1 done"),
        Row("- done", "1 done"),
        Row("* **done**", "1 done"),
        Row("• done", "1 done"),
        Row("“done”", "1 done"),
        Row("done\n\nPat", "1 done"),
        Row("done\n\nBest regards\nPat Q. Reader\nOutreach", "1 done"),
        Row(
            "done, met Pilar, wants a story time in May",
            "1 done(meeting) {met Pilar, wants a story time in May}"),
        Row("Done – met Pilar on Monday", "1 done(meeting, Monday) {met Pilar on Monday}"),
        Row("done. Met Pilar.", "1 done(meeting) {Met Pilar.}"),
        Row("done, called yesterday", "1 done(call, yesterday) {called yesterday}"),
        Row("done yesterday", "1 done(yesterday)"),
        Row("done, yesterday", "1 done(yesterday)"),
        Row("done on 3 May", "1 done(3 May)"),
        Row(
            "done: they want a shelf. They'll write in June.",
            "1 done {they want a shelf. They'll write in June.}"),
        Row("finished", "1 done"),
        Row("sorted, thanks", "1 done"),
        Row("kept in touch", "1 done"),
        Row("I kept in touch", "1 done"),
        Row("called", "1 call"),
        Row("Called yesterday.", "1 call(yesterday)"),
        Row("called yesterday, she is well", "1 call(yesterday) {she is well}"),
        Row("I called Pilar yesterday", "1 call(yesterday) {called Pilar yesterday}"),
        Row("We met on Monday", "1 meeting(Monday)"),
        Row("I’ve called Pilar", "1 call {called Pilar}"),
        Row("I just called.", "1 call"),
        Row("I have already visited", "1 visit"),
        Row("visited 3 May: they moved to Oak Street", "1 visit(3 May) {they moved to Oak Street}"),
        Row("Yesterday I called Pilar", "1 call(Yesterday) {called Pilar}"),
        Row("On Monday we met the director", "1 meeting(Monday) {met the director}"),
        Row("3 May: visited", "1 visit(3 May)"),
        Row("2 weeks ago I called", "1 call(2 weeks ago)"),
        Row("yesterday morning I called", "1 call(yesterday)"),
        Row(
            "called Pilar last week about the summer",
            "1 call(last week) {called Pilar last week about the summer}"),
        Row("called Pilar, she does not want a visit", "1 call {called Pilar, she does not want a visit}"),
        Row(
            "met Pilar last Friday, she'll come in June",
            "1 meeting(last Friday) {met Pilar last Friday, she'll come in June}"),
        Row("emailed Pilar on 2026-05-03", "1 email(2026-05-03) {emailed Pilar on 2026-05-03}"),
        Row("wrote to Pilar", "1 email {wrote to Pilar}"),
        Row("spoke with Pilar today", "1 unknown(today) {spoke with Pilar today}"),
        Row("had coffee with Pilar", "1 meeting {had coffee with Pilar}"),
        Row("sent a letter", "1 letter"),
        Row("event: summer fair, met the principal", "1 event {event: summer fair, met the principal}"),
        Row("event last Saturday", "1 event(last Saturday)"),
        Row("phoned", "1 call"),
        Row(
            "Pilar is great. Called her yesterday.",
            "1 call(yesterday) {Called her yesterday.}; note 1 {Pilar is great.}"),
        Row("tried", "1 tried"),
        Row("tried to call yesterday", "1 tried(call, yesterday) {tried to call yesterday}"),
        Row("tried calling, no answer", "1 tried(call) {tried calling, no answer}"),
        Row("no answer", "1 tried"),
        Row("left a message", "1 tried(call)"),
        Row("I left a voicemail on Monday", "1 tried(call, Monday)"),
        Row("voicemail", "1 tried(call)"),
        Row("called, no answer", "1 tried(call) {called, no answer}"),
        Row("called and left a message", "1 tried(call) {called and left a message}"),
        Row("called but she was not in", "1 tried(call) {called but she was not in}"),
        Row(
            "visited yesterday, they were closed",
            "1 tried(visit, yesterday) {visited yesterday, they were closed}"),
        Row("emailed, no reply yet", "1 tried(email) {emailed, no reply yet}"),
        Row("couldn't reach them", "1 tried {couldn't reach them}"),
        Row("I called. No answer.", "1 tried(call) {No answer.}"),
        Row("Called. Left a message.", "1 tried(call) {Left a message.}"),
        Row("called\nno answer", "1 tried(call) {no answer}"),
        Row("met Pilar. Tried Ana, too.", "1 meeting {met Pilar.}; 1 tried {Tried Ana, too.}"),
        Row("I called yesterday. She wasn't in.", "1 tried(call, yesterday) {She wasn't in.}"),
        Row("called Pilar\n\nShe wasn't there.", "1 tried(call) {called Pilar}; note 1 {She wasn't there.}"),
        Row("I called and will visit on Friday", "1 call {called and will visit on Friday}"),
        Row(
            "called Pilar on Monday to ask about Friday",
            "1 call(Monday) {called Pilar on Monday to ask about Friday}"),
        Row("met Pilar. The fair was great.", "1 meeting {met Pilar. The fair was great.}"),
        Row("called 3 times", "1 call {called 3 times}"),
        Row("done 👍", "1 done"),
        Row("✅ done", "1 done"),
        Row("done today", "1 done(today)"),
        Row("done met Pilar", "1 done(meeting) {met Pilar}"),
        Row("done with Casa Adelante", "1 done {with Casa Adelante}"),
        Row("reached Pilar yesterday", "1 unknown(yesterday) {reached Pilar yesterday}"),
        Row("reached out to Pilar", "1 tried {reached out to Pilar}"),
        Row("just got off the phone with Pilar", "1 call {got off the phone with Pilar}"),
        Row("called. not reached", "1 tried(call) {not reached}"),
        Row("visited at 10 on Monday", "1 visit(Monday) {visited at 10 on Monday}"),
        Row("met (4 May): all good", "1 meeting(4 May) {all good}"),
        Row("emailed 4 May; she answered on 5 May", "1 email(4 May) {she answered on 5 May}"),
        Row("called Pilar, not sure yet", "1 call {called Pilar, not sure yet}"),
        Row("tried calling twice, snooze 1w", "1 tried(call) {tried calling twice}; 1 snooze(1w)"),
        Row("called this morning", "1 call {called this morning}"),
    ]

    static let ahead = [
        Row("snooze 2w", "1 snooze(2w)"),
        Row("Snooze 2 weeks.", "1 snooze(2 weeks)"),
        Row("snooze a week", "1 snooze(a week)"),
        Row("snooze for a week please", "1 snooze(a week)"),
        Row("please snooze 2w", "1 snooze(2w)"),
        Row("snooze until 3 May", "1 snooze(3 May)"),
        Row("snooze till Monday, she is on leave", "1 snooze(Monday) {she is on leave}"),
        Row("remind me in 2 weeks", "1 snooze(in 2 weeks)"),
        Row("remind me about this next month", "1 snooze(next month)"),
        Row("remind me on 2027-01-15", "1 snooze(2027-01-15)"),
        Row("snooze until September", "1 snooze(September)"),
        Row("later", "problem 1 dateMissing"),
        Row("snooze", "problem 1 dateMissing"),
        Row("snooze until after Easter", "problem 1 dateUnclear"),
        Row("snooze 2 weks", "problem 1 dateUnclear(snooze 2 weeks)"),
        Row("snooze 2 weeks after Easter", "problem 1 dateUnclear"),
        Row("rest until September", "1 rest(September)"),
        Row("pause until 2027-01-15", "1 rest(2027-01-15)"),
        Row("rest", "1 rest"),
        Row("rest, they are moving", "1 rest {they are moving}"),
        Row("rest until it is warm", "problem 1 dateUnclear"),
        Row("not me, ask dana", "1 hand(dana)"),
        Row("Not me – ask Dana, please.", "1 hand(Dana)"),
        Row("not mine, dana does it", "1 hand(dana) {does it}"),
        Row("not mine, Dana Quill has it now", "1 hand(Dana Quill) {has it now}"),
        Row("not me, it's Dana's", "1 hand(Dana)"),
        Row("give to dana", "1 hand(dana)"),
        Row("give it to Dana please", "1 hand(Dana)"),
        Row("ask Dana", "1 hand(Dana)"),
        Row("give to", "problem 1 nameMissing"),
        Row("wrong person", "1 wrong person"),
        Row("Wrong person, ask dana", "1 hand(dana)"),
        Row("not me", "1 wrong person"),
        Row("not yet, remind me in 2 weeks", "1 snooze(in 2 weeks); note 1 {not yet}"),
        Row("Haven't called yet, please snooze 2w", "1 snooze(2w); note 1 {Haven't called yet}"),
        Row("done, snooze 2w", "problem 1 contradiction"),
        Row("not me. Ask Dana.", "1 hand(Dana)"),
        Row("not mine anymore, Dana has it", "1 hand(Dana) {has it}"),
        Row("not me, I left outreach last year", "1 wrong person {I left outreach last year}"),
        Row("remind me in June", "1 snooze(June)"),
        Row("snooze this one for 10 days", "1 snooze(10 days)"),
        Row("undo", "undo"),
        Row("undo 12", "undo(12)"),
        Row("Undo #12, please", "undo(12)"),
        Row("undo that", "undo"),
        Row("help", "help"),
        Row("Help?", "help"),
        Row("stop", "stop"),
        Row("unsubscribe", "stop"),
        Row("stop reminding me", "stop"),
    ]

    static let nearMisses = [
        Row("snoze 2w", "problem 1 near(snooze 2w)"),
        Row("dnoe", "problem 1 near(done)"),
        Row("caled yesterday", "problem 1 near(called yesterday)"),
        Row("visted on Monday", "problem 1 near(visited on Monday)"),
        Row("emaild Pilar", "problem 1 near(emailed Pilar)"),
    ]

    @Test("What happened", arguments: happened)
    func readsHappened(_ row: Row) { #expect(read(row.text, Mail.one) == row.answer) }

    @Test("What is to come, whose it is, and the mail itself", arguments: ahead)
    func readsAhead(_ row: Row) { #expect(read(row.text, Mail.one) == row.answer) }

    @Test("A slip of the key is asked about", arguments: nearMisses)
    func readsNearMisses(_ row: Row) { #expect(read(row.text, Mail.one) == row.answer) }
}
