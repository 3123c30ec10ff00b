import PartnerCore
import Testing

@testable import PartnerReplies

/// A touch that was none silences the reminders of a partner nobody has spoken to: the worst that can be misread.
@Suite("What is no command changes nothing")
struct NoCommandTests {
    /// Each is a note, and nothing else.
    static let notes = [
        "not done", "not done yet", "Not yet done.", "done?", "Done, or not?", "is it done?", "not yet",
        "I haven't called", "I haven’t called yet", "haven't called", "have not called", "I never called",
        "never called them", "I did not visit", "I didn't call", "could not visit", "couldn't visit",
        "will call tomorrow", "I'll visit next week", "I’ll call", "we will meet on Monday",
        "I will call Pilar",
        "going to call", "I am going to visit them", "I should have called", "I would have met her",
        "I wish I had called", "I thought I called", "I think I called", "should call", "must call",
        "need to call",
        "call Pilar tomorrow", "call", "visit next week", "visiting on Monday", "calling tomorrow",
        "meet Pilar",
        "meeting Pilar on Monday", "email to follow", "to be done", "hope to be done by Friday",
        "done by Friday", "done by the end of the week", "done soon", "done tomorrow", "done next week",
        "done if Pilar agrees", "done, hopefully", "done, almost", "done (almost)", "done when I am back",
        "done nothing yet", "done in a week", "nearly done", "almost done", "half done", "I am almost done",
        "when I called last year she was kind", "once done I will write", "if called, they answer",
        "Pilar called", "Dana called Pilar yesterday", "Pilar met us on Monday", "she called",
        "They visited us",
        "called off", "called off the meeting", "called in sick", "I called in sick", "it was called off",
        "called it a day", "met the deadline", "met our goals", "wrote down her number", "called?",
        "called Pilar?",
        "did you call?", "who called?", "called if needed", "met nobody yet", "called not",
        "called no one yet",
        "visited? no", "event next week", "events are hard", "event planning starts in May",
        "take a look", "Take your time.", "never mind", "never heard of them", "keep in touch",
        "keep them posted", "keep me posted", "drop by on Monday", "drop in any time",
        "left the building early",
        "rest of the week is busy", "confirmed with Pilar that she comes", "stop by on Monday",
        "help with the event",
        "help them", "moved to Oak Street", "asked Dana", "ask Dana about the summer fair", "ask her",
        "ask for help",
        "give them a ring", "later this year they move", "I asked whether it was done and she said it was",
        "They said they are done with us.", "I'm done", "We are done here", "no", "No, sorry.", "yes and no",
        "all good", "all is well", "3 kids came", "2 of them left", "1 of the teachers called",
        "Who is this?", "I don't know them", "What should I do?", "Can you snooze this?", "snooze?",
        "snooze 2w?",
        "Please call me", "The principal has left.", "The school confirmed", "It rests with Dana",
        "we wanted to visit", "I wanted to call", "I tried?", "I meant to call", "they have been called",
        "was called by Pilar", "I was called", "been busy", "done without Pilar", "done maybe",
        "perhaps done",
        "I could have called", "we might have met", "supposed to be done", "not sure it is done",
        "Let me know when it is done", "Is Pilar still there?", "still there?", "undo what?", "undone",
        "redone", "abandoned", "they're gone on holiday", "the talk was done by Pilar", "well done",
        "Well done, team", "get it done", "we got it done?", "said done", "\"Called\" is not a word",
        "done my part", "done all I can", "done enough", "done reading", "done trying", "done with them",
        "done dealing with these people", "done what I could", "wrote a draft", "emailed myself a note",
        "visited their website", "I met my husband", "talked to my boss about this", "met resistance",
        "I need another 2 weeks",
        "Can you remind me in 2 weeks?", "Saw Pilar on Monday", "reached for the phone",
        "We met? No.", "I only called", "We almost met", "We have never met", "If we met, I'd know",
        "Last year we met at the fair",
        "no need to call", "no visit", "no call", "stop the presses now", "help is on the way",
    ]

    @Test("It is kept as a note", arguments: notes)
    func isNote(_ text: String) {
        let answer = AnswerReader(items: Mail.one).read(VisibleText(text))
        #expect(answer.instructions.isEmpty, "\(shown(answer))")
        #expect(answer.problems.isEmpty, "\(shown(answer))")
        #expect(!answer.notes.isEmpty)
    }

    /// Each is asked about: whether anybody was met, or when, can't be told.
    static let asked = [
        "called, cancelled", "met, postponed", "visited, but it was cancelled", "called Pilar, wrong number",
        "emailed, it bounced", "done, no answer", "done, left a message", "done, called but no answer",
        "met Pilar in March", "called on Monday or Tuesday", "visited the Friday group",
        "met Pilar on 3 May or 4 May",
        "called Pilar two days ago on Friday", "called Pilar about the fair on Monday", "met Pilar last year",
        "done. Not!", "called but she was busy", "called, but the number is wrong",
        "visited but the door was locked",
        "emailed but got an out-of-office", "emailed, got an auto-reply",
        "wrote the mail but haven't sent it",
        "wrote a mail, will send tomorrow", "called the school - Pilar no longer works there",
        "called but couldn't talk",
        "done. She wasn't there.", "called Pilar. It was cancelled.",
        "I spoke with Pilar about the summer in March",
        "met April from the club", "event on Monday",
    ]

    @Test("It is asked about", arguments: asked)
    func isAsked(_ text: String) {
        let answer = AnswerReader(items: Mail.one).read(VisibleText(text))
        #expect(answer.instructions.isEmpty, "\(shown(answer))")
        #expect(!answer.problems.isEmpty, "\(shown(answer))")
    }

    /// A line broken by the mail program, or by hand, within a sentence that is no command.
    static let broken = [
        "I talked it over with the team and we all hope that they get this\ndone next month.",
        "The principal was not there and we really could not say who had\ncalled the week before.",
        "I hope they get it\ndone",
        "Nobody here can remember who\nvisited last",
        "Somebody from their side, as far as I know, has been sick and so they\nleft",
        "She is quite sure that nobody has\ncalled\nher",
    ]

    @Test("A command word at the beginning of a broken line is none", arguments: broken)
    func isBroken(_ text: String) {
        let answer = AnswerReader(items: Mail.one).read(VisibleText(text))
        #expect(answer.instructions.isEmpty, "\(shown(answer))")
        #expect(!answer.notes.isEmpty)
    }

    /// What others said before, however it is quoted.
    static let quoted = [
        "> done",
        "> 1 done\n> 2 snooze 2w",
        "On Mon, 4 May 2026 at 10:00, Library <partners@library.example> wrote:\n\ndone",
        "-----Original Message-----\nFrom: Library\nSent: Monday\nTo: Dana\nSubject: Due\n\ndone",
        "From: Library <partners@library.example>\nDate: Monday\nTo: Dana\nSubject: Due today\n\ndone\ncalled yesterday",
        "Am 04.05.2026 um 10:00 schrieb Library <partners@library.example>:\ndone",
        "-- \ndone\nOutreach",
        "Sent from my iPhone",
        "________________________________\nFrom: Library <partners@library.example>\nSent: Monday, 4 May\nTo: Dana\n\ndone",
        "> a rather long line of the digest that the program of the reader had to\ndone\n> break in two",
    ]

    @Test("What is quoted is no answer", arguments: quoted)
    func isQuoted(_ text: String) { #expect(read(text, Mail.one) == "nothing") }

    @Test(
        "Thanks and greetings are nothing",
        arguments: [
            "", "\n\n", "thanks", "Thanks!", "Thank you so much", "ok", "Ok, thanks.", "Hi", "Hi Dana",
            "Hello,\n\nThanks\nPat",
            "Best regards\nPat", "Got it", "noted, thanks", "Thanks for the reminder!",
            "Hi Dana,\n\nThanks,\n\nPat", "--\nPat",
        ])
    func isNothing(_ text: String) { #expect(read(text, Mail.one) == "nothing") }
}
