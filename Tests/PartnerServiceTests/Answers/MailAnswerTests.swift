import PartnerCore
import PartnerMail
import PartnerReceived
import PartnerStore
import Testing

@testable import PartnerService

@Suite("What a member of staff answers is done, once, and told in one mail")
struct MailAnswerTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let text: String
        let verdict: ReceivedEntry.Verdict
        /// What the confirmation says.
        let says: [String]
        var testDescription: String { text }

        init(_ text: String, _ verdict: ReceivedEntry.Verdict, _ says: String...) {
            self.text = text
            self.verdict = verdict
            self.says = says
        }
    }

    /// Of a mail with two items: a follow-up, and a promise.
    static let rows: [Row] = [
        Row(
            "1 done, met Pilar, wants a story time in May", .acted, "your meeting today is on record",
            "Pilar", "undo"),
        Row("1 called yesterday: wants books", .acted, "your call yesterday is on record", "wants books"),
        Row("1 tried, no answer", .acted, "your attempt today is on record"),
        Row("1 snooze 2w", .acted, "it sleeps; you hear of it again on Friday, 26 March"),
        Row("Lincoln Elementary School: done", .acted, "your contact today is on record"),
        Row("2 kept", .acted, "\"send the summer dates\" is kept"),
        Row("2 move to 5 May", .acted, "promised for 5 May"),
        Row("2 drop: no longer needed", .acted, "\"send the summer dates\" is dropped"),
        Row("1 done\n2 kept", .acted, "your contact today", "is kept"),
        Row("all done", .acted, "your contact today", "is kept"),
        Row("1 rest until September", .acted, "it rests through 31 August"),
        Row("1 not me, ask kim", .acted, "Kim Tran looks after it now"),
        Row("1 wrong person", .asked, "Dana Ortiz was told that it is not yours"),
        Row("done", .asked, "several items", "nothing was changed"),
        Row("1 snoze 2w", .asked, "did you mean"),
        Row("7 done", .asked, "no item 7"),
        Row("1 done\n1 snooze 2w", .asked, "contradict"),
        Row("1 not me, ask zorro", .asked, "No member of staff"),
        Row("They moved to Elm Street.", .asked, "They moved to Elm Street.", "changes nothing"),
        Row("", .asked, "your answer was empty"),
        Row("1 will call tomorrow", .asked, "changes nothing"),
        Row("help", .asked, "snooze DATE", "Bcc"),
        Row("stop", .asked, "can't be stopped by an answer"),
        Row("undo", .asked, "no answer of yours"),
        Row("1 take", .asked, "can't be said of"),
        Row("1 done\n2 snooze until 2027-01-01", .acted, "your contact today", "Not done"),
    ]

    private func world() throws -> (bench: AnswerBench, lincoln: Partner.ID, message: OutboxMessage) {
        let bench = try AnswerBench()
        let lincoln = try bench.bench.partner(touched: ["2026-12-01"])
        let pantry = try bench.bench.partner(
            "pantry", "Hillside Food Bank", kind: "food-bank", touched: ["2027-03-01"])
        try bench.bench.promise("send the summer dates", of: pantry, due: "2027-03-12")
        let message = try bench.digest([
            (1, "Lincoln Elementary School", bench.open(lincoln, .followUp)),
            (2, "Hillside Food Bank", bench.open(pantry, .promise)),
        ])
        return (bench, lincoln, message)
    }

    @Test("a table of answers", arguments: rows)
    func answered(_ row: Row) throws {
        let (bench, _, message) = try world()
        let before = try bench.audits()
        let entry = try #require(try bench.receive(bench.reply(to: message, row.text)))
        let words = try #require(try bench.confirmation(entry))
        #expect(entry.verdict == row.verdict, "\(words)")
        for text in row.says { #expect(words.contains(text), "\(text) in: \(words)") }
        #expect((try bench.audits() > before) == (row.verdict == .acted))
        #expect((entry.command != nil) == (row.verdict == .acted))
    }

    @Test("the same mail again changes nothing, and is not answered again")
    func again() throws {
        let (bench, lincoln, message) = try world()
        let mail = bench.reply(to: message, "1 done, met Pilar")
        #expect(try bench.receive(mail)?.verdict == .acted)
        let before = try bench.audits()
        #expect(try bench.receive(mail) == nil)
        #expect(try bench.audits() == before)
        #expect(try bench.bench.facts(lincoln).touches.count == 2)
    }

    @Test("two answers to one mail: the second finds it settled")
    func twice() throws {
        let (bench, _, message) = try world()
        #expect(try bench.receive(bench.reply(to: message, "2 kept"))?.verdict == .acted)
        let entry = try bench.receive(bench.reply(to: message, "2 kept"))
        #expect(entry?.verdict == .asked)
        #expect(try bench.confirmation(entry)?.contains("Not done") == true)
        let late = try bench.receive(bench.reply(to: message, "1 done\n1 snooze 3w"))
        #expect(late?.verdict == .asked)
        #expect(try bench.receive(bench.reply(to: message, "1 done"))?.verdict == .acted)
        let settled = try bench.receive(bench.reply(to: message, "1 snooze 3w"))
        #expect(try bench.confirmation(settled)?.contains("settled already") == true)
    }

    @Test("undo takes all of an answer back, and can itself be taken back")
    func undone() throws {
        let (bench, lincoln, message) = try world()
        let before = try bench.bench.facts(lincoln)
        let first = try #require(try bench.receive(bench.reply(to: message, "1 done\n2 kept")))
        let confirmation = try #require(
            try bench.bench.store.read { try Outbox.get(first.confirmation!, $0) })
        let undo = try #require(try bench.receive(bench.reply(to: confirmation, "undo")))
        #expect(undo.verdict == .acted)
        #expect(try bench.confirmation(undo)?.contains("Number \(first.command!) is taken back") == true)
        #expect(try bench.bench.facts(lincoln).touches == before.touches)
        let again = try bench.receive(bench.reply(to: confirmation, "undo \(first.command!)"))
        #expect(try bench.confirmation(again)?.contains("taken back already") == true)
        let redo = try #require(try bench.receive(bench.reply(to: message, "undo \(undo.command!)")))
        #expect(redo.verdict == .acted)
        #expect(try bench.bench.facts(lincoln).touches.count == 2)
    }

    @Test("what was changed since can't be undone, and what is old can't")
    func notUndone() throws {
        let (bench, lincoln, message) = try world()
        let first = try #require(try bench.receive(bench.reply(to: message, "1 done")))
        let touch = try #require(try bench.bench.facts(lincoln).touches.last)
        _ = try bench.bench.desk.editTouch(
            .init(number: touch.id, note: "corrected"), by: bench.bench.root)
        let refused = try bench.receive(bench.reply(to: message, "undo"))
        #expect(try bench.confirmation(refused)?.contains("changed since by root") == true)
        let other = try #require(try bench.receive(bench.reply(to: message, "2 kept")))
        bench.bench.time.jump(to: bench.bench.time.now.adding(.seconds(31 * 86_400)))
        let late = try bench.receive(bench.reply(to: message, "undo \(other.command!)"))
        #expect(try bench.confirmation(late)?.contains("30 days") == true)
        let unknown = try bench.receive(bench.reply(to: message, "undo \(first.command! + 1000)"))
        #expect(try bench.confirmation(unknown)?.contains("No answer of yours") == true)
    }

    @Test("who was asked and is not understood again is not asked again: it may be a machine")
    func loop() throws {
        let (bench, _, message) = try world()
        let first = try #require(try bench.receive(bench.reply(to: message, "I am away until Monday.")))
        #expect(first.verdict == .asked)
        let asked = try #require(try bench.bench.store.read { try Outbox.get(first.confirmation!, $0) })
        let second = try #require(try bench.receive(bench.reply(to: asked, "I am away until Monday.")))
        #expect(second.verdict == .review)
        #expect(second.confirmation == nil)
        // A person who answers the question is heard.
        #expect(try bench.receive(bench.reply(to: asked, "1 done"))?.verdict == .acted)
    }

    @Test("a touch is of the day on which the mail was written, as far as that can be")
    func written() throws {
        let now = 1_804_867_200
        for (shift, day) in [
            (0, "2027-03-12"), (-86_400, "2027-03-11"), (86_400, "2027-03-12"), (-30 * 86_400, "2027-03-12"),
        ] {
            let (bench, lincoln, message) = try world()
            var mail = bench.reply(to: message, "1 called")
            mail.date = PartnerReceived.MailDate(seconds: now + shift, offsetSeconds: 0)
            try bench.receive(mail)
            #expect(
                try bench.bench.facts(lincoln).touches.map(\.date).max() == CivilDate(iso: day), "\(shift)")
        }
    }

    @Test("a word of thanks for a confirmation is not answered")
    func thanked() throws {
        let (bench, _, message) = try world()
        let first = try #require(try bench.receive(bench.reply(to: message, "1 done")))
        let confirmation = try #require(
            try bench.bench.store.read { try Outbox.get(first.confirmation!, $0) })
        let thanks = try #require(try bench.receive(bench.reply(to: confirmation, "Thanks!")))
        #expect(thanks.verdict == .noted)
        #expect(thanks.confirmation == nil)
    }

    @Test("undo in answer to what changed nothing takes back nothing")
    func undoOfNothing() throws {
        let (bench, lincoln, message) = try world()
        _ = try bench.receive(bench.reply(to: message, "1 done"))
        let asked = try #require(try bench.receive(bench.reply(to: message, "2 snoze 2w")))
        let confirmation = try #require(
            try bench.bench.store.read { try Outbox.get(asked.confirmation!, $0) })
        let undo = try #require(try bench.receive(bench.reply(to: confirmation, "undo")))
        #expect(undo.verdict == .review)
        #expect(try bench.bench.facts(lincoln).touches.count == 2)
    }

    @Test("a date with two readings is asked about")
    func ambiguous() throws {
        let (bench, _, message) = try world()
        let entry = try #require(try bench.receive(bench.reply(to: message, "2 move to 4/5")))
        #expect(entry.verdict == .asked)
        #expect(try bench.confirmation(entry)?.contains("The date was not understood") == true)
    }

    @Test("a re-evaluation, a line for each part of it")
    func evaluated() throws {
        let bench = try AnswerBench()
        let lincoln = try bench.bench.partner(since: "2025-01-10", touched: ["2027-03-01"])
        let message = try bench.digest([(1, "Lincoln Elementary School", bench.open(lincoln, .reEvaluation))])
        let entry = try #require(
            try bench.receive(
                bench.reply(
                    to: message, "our role: host of the story time\ntheir role: bring teens\noutcome: keep")))
        let words = try bench.confirmation(entry) ?? ""
        #expect(entry.verdict == .acted, "\(words)")
        let evaluation = try #require(try bench.bench.facts(lincoln).evaluations.last)
        #expect(evaluation.ourRole == "host of the story time")
        #expect(evaluation.theirRole == "bring teens")
        #expect(evaluation.outcome == .keep)
        // Said once more, weeks later, of a re-evaluation that is settled.
        let again = try bench.receive(bench.reply(to: message, "outcome: ease"))
        #expect(try bench.confirmation(again)?.contains("settled already") == true)
    }

    @Test("whether a partner rests is not for everybody to say who once was asked")
    func restOfOthers() throws {
        let bench = try AnswerBench()
        let lincoln = try bench.bench.partner(touched: ["2026-12-01"], steward: "kim")
        let message = try bench.digest([(1, "Lincoln Elementary School", bench.open(lincoln, .followUp))])
        let entry = try #require(try bench.receive(bench.reply(to: message, "rest until September")))
        #expect(entry.verdict == .asked)
        #expect(try bench.confirmation(entry)?.contains("its steward or the head of its branch says") == true)
    }

    @Test(
        "what is proposed, by its name",
        arguments: [
            ("Valley Teen Clinic: take", ReceivedEntry.Verdict.acted, "it is yours"),
            ("Valley Teen Clinic: not now", .acted, "nobody is asked about it again before"),
            ("Valley Teen Clinic: not now until 1 September", .acted, "before 1 September"),
            ("Valley Teen Clinic: never: too far away", .acted, "it is not proposed again"),
            ("take", .acted, "it is yours"), ("kept", .asked, "can't be said of"),
        ])
    func proposed(_ text: String, _ verdict: ReceivedEntry.Verdict, _ says: String) throws {
        let bench = try AnswerBench()
        try bench.bench.candidate()
        let message = try bench.message([
            MessageItem(number: nil, name: "Valley Teen Clinic", code: "candidate.valley-teen-clinic")
        ])
        let entry = try #require(try bench.receive(bench.reply(to: message, text)))
        let words = try bench.confirmation(entry) ?? ""
        #expect(entry.verdict == verdict, "\(words)")
        #expect(words.contains(says), "\(words)")
    }

    @Test("a mail from a partner that is passed on is a touch of the day on which it was written")
    func forwarded() throws {
        let (bench, lincoln, _) = try world()
        _ = try bench.bench.desk.addContact(
            .init(
                partner: "lincoln", contact: .init(name: "Pilar Ruiz", mail: "pruiz@lincoln.example")),
            by: bench.bench.root)
        let token = ReplyToken(copiesOf: "ana", key: bench.keys.sealing(at: bench.bench.time.now)!)
        var inner = ForwardedMail()
        inner.from = [.init(address: "pruiz@lincoln.example")]
        inner.to = [.init(address: "ana@library.example")]
        inner.date = .init(seconds: 1_804_867_200 - 3 * 86_400, offsetSeconds: -28_800)
        inner.subject = "May would be fine"
        var mail = ReceivedMail()
        mail.messageID = "forward@mail.example"
        mail.from = [.init(address: "ana@library.example")]
        mail.to = [.init(address: bench.address.with(token).address)]
        mail.subject = "Fwd: May would be fine"
        mail.forwarded = [inner]
        #expect(try bench.receive(mail)?.verdict == .copy)
        let touch = try #require(try bench.bench.facts(lincoln).touches.max { $0.id < $1.id })
        #expect(touch.date == "2027-03-09")
        #expect(touch.note == "May would be fine")
    }

    @Test("a mail of ours that comes back is a machine's")
    func ourOwn() throws {
        let (bench, _, message) = try world()
        var mail = bench.reply(to: message, "1 done", from: "partners@library.example")
        mail.fields = [.init("Auto-Submitted", "auto-generated")]
        #expect(try bench.receive(mail)?.verdict == .automatic)
    }

    @Test("a copy of a mail to a partner is a touch with whom it went to")
    func copy() throws {
        let (bench, lincoln, _) = try world()
        _ = try bench.bench.desk.addContact(
            .init(
                partner: "lincoln", contact: .init(name: "Pilar Ruiz", mail: "pruiz@lincoln.example")),
            by: bench.bench.root)
        let token = ReplyToken(copiesOf: "ana", key: bench.keys.sealing(at: bench.bench.time.now)!)
        var mail = ReceivedMail()
        mail.messageID = "copy@mail.example"
        mail.from = [.init(address: "ana@library.example")]
        mail.to = [.init(address: "PRuiz@lincoln.example")]
        mail.deliveredTo = [bench.address.with(token).address]
        mail.subject = "Story time"
        mail.text = "Dear Pilar, would May suit you?"
        let entry = try #require(try bench.receive(mail))
        #expect(entry.verdict == .copy)
        let touch = try #require(try bench.bench.facts(lincoln).touches.max { $0.id < $1.id })
        #expect(touch.how == .email)
        #expect(touch.note == "Story time: Dear Pilar, would May suit you?")
        mail.messageID = "copy2@mail.example"
        mail.to = [.init(address: "somebody@else.example")]
        let unknown = try #require(try bench.receive(mail))
        #expect(unknown.verdict == .review)
        #expect(unknown.reason?.contains("somebody@else.example") == true)
    }
}
