import PartnerCore
import Testing

@testable import PartnerReplies

@Suite("Of a mail with several items it is said which is meant")
struct ItemTests {
    typealias Row = CommandTests.Row

    static let rows = [
        Row("1 done. 2 snooze 2w", "1 done; 2 snooze(2w)"),
        Row("1 done, 2 snooze 2w", "1 done; 2 snooze(2w)"),
        Row("1 done; 2 done; 3 keep", "1 done; 2 done; 3 keep"),
        Row("1 done and 2 done", "1 done; 2 done"),
        Row("1 done\n2 snooze 2w\n4 not me, ask dana", "1 done; 2 snooze(2w); 4 hand(dana)"),
        Row("1. done\n2. snooze 2w", "1 done; 2 snooze(2w)"),
        Row("1) done\n2) snooze 2w", "1 done; 2 snooze(2w)"),
        Row("1: called yesterday", "1 call(yesterday)"),
        Row("1:called yesterday", "1 call(yesterday)"),
        Row("1 - done", "1 done"),
        Row("1 – called Pilar", "1 call {called Pilar}"),
        Row("#2 not me, ask dana", "2 hand(dana)"),
        Row("[2] done", "2 done"),
        Row("no. 2 done", "2 done"),
        Row("item 2: done", "2 done"),
        Row("1-2 done", "1 done; 2 done"),
        Row("1–2 done", "1 done; 2 done"),
        Row("1, 2 done", "1 done; 2 done"),
        Row("1 and 2 done", "1 done; 2 done"),
        Row("1, 2 and 4 done", "1 done; 2 done; 4 done"),
        Row("1 & 2: done", "1 done; 2 done"),
        Row("#1, #2 done", "1 done; 2 done"),
        Row("1 to 2 done", "1 done; 2 done"),
        Row("1,2 done", "1 done; 2 done"),
        Row("all done", "1 done; 2 done; 3 done; 4 done"),
        Row("All done, thanks!", "1 done; 2 done; 3 done; 4 done"),
        Row("everything done", "1 done; 2 done; 3 done; 4 done"),
        Row("all of them: snooze 2w", "1 snooze(2w); 2 snooze(2w); 3 snooze(2w); 4 snooze(2w)"),
        Row("Casa Adelante: done", "1 done"),
        Row("casa adelante done", "1 done"),
        Row("casa-adelante: called yesterday", "1 call(yesterday)"),
        Row("St Mary’s School - snooze 2w", "2 snooze(2w)"),
        Row("Hip Hop Club: done", "4 done"),
        Row("for Casa Adelante: done", "1 done"),
        Row("Casa Adelante is done", "1 done"),
        Row("Casa Adelante\ndone", "1 done"),
        Row("1\ndone\n2\nsnooze 2w", "1 done; 2 snooze(2w)"),
        Row("Casa Adelante\n\ndone\n\nHip-Hop Club\n\nsnooze 2w", "1 done; 4 snooze(2w)"),
        Row("called Casa Adelante yesterday", "1 call(yesterday) {called Casa Adelante yesterday}"),
        Row("1 done. Pilar wants a story time.", "1 done {Pilar wants a story time.}"),
        Row("1 done, met Pilar\n2 done, called", "1 done(meeting) {met Pilar}; 2 done(call) {called}"),
        Row("1 done. Met Pilar yesterday.", "1 done(meeting, yesterday) {Met Pilar yesterday.}"),
        Row("Casa Adelante done, Hip-Hop Club snooze 2w", "1 done; 4 snooze(2w)"),
        Row("done: 1, 2", "1 done; 2 done"),
        Row("done 1 and 2", "1 done; 2 done"),
        Row("re 1: done", "1 done"),
        Row("for 2, not me, ask dana", "2 hand(dana)"),
        Row(
            "1. called Pilar on Monday. She is fine. 2. no answer",
            "1 call(Monday) {called Pilar on Monday. She is fine.}; 2 tried"),
        Row("1 called. 2 no answer", "1 call; 2 tried"),
        Row("1 visited 2 schools", "1 visit {visited 2 schools}"),
        Row("Casa Adelante called yesterday", "note 1 {Casa Adelante called yesterday}"),
        Row("Casa Adelante left a message", "note 1 {Casa Adelante left a message}"),
        Row("Hip-Hop Club: I called yesterday", "4 call(yesterday)"),
        Row("called Casa Adelante and the Hip-Hop Club", "problem severalOfName"),
        Row("#1 done #2 done", "problem oneLineEach"),
        Row("3 keep\n1 I called yesterday", "3 keep; 1 call(yesterday)"),
        Row("1 yesterday I called Pilar", "1 call(yesterday) {called Pilar}"),
        Row("2 she has moved away", "note {2 she has moved away}"),
        Row("Casa Adelante: she has moved away", "note 1 {Casa Adelante: she has moved away}"),
        Row("done", "problem numberMissing"),
        Row("snooze 2w", "problem numberMissing"),
        Row("called yesterday", "problem numberMissing"),
        Row("done\n\n1 done", "1 done; problem numberMissing"),
        Row("7 done", "problem unknownNumber"),
        Row("1-7 done", "problem unknownNumber"),
        Row("1 done 2 snooze 2w", "problem oneLineEach"),
        Row("undo", "undo"),
        Row("help", "help"),
        Row("1 dnoe", "problem 1 near(done)"),
        Row("1 take", "problem 1 unsuited"),
        Row("1 keep", "problem 1 unsuited"),
        Row("3 kept\n1 not done yet", "3 keep; note {1 not done yet}"),
        Row("1 done\n1 snooze 2w", "problem 1 contradiction"),
        Row("1 done\n1 done", "1 done"),
        Row("1 tried\n1 snooze 2w", "1 tried; 1 snooze(2w)"),
        Row("1 met Pilar\n1 rest until September", "1 meeting {met Pilar}; 1 rest(September)"),
        Row("3 keep\n3 drop: no longer needed", "problem 3 contradiction"),
        Row("1 called yesterday\n1 snooze 2w", "problem 1 contradiction"),
        Row(
            "1 called on Monday\n1 met Pilar yesterday",
            "1 call(Monday); 1 meeting(yesterday) {met Pilar yesterday}"),
    ]

    @Test("By its number or its name", arguments: rows)
    func reads(_ row: Row) { #expect(read(row.text, Mail.several) == row.answer) }

    private static let digest = """
        > 1. Casa Adelante: follow-up, due 3 May
        > Last touch: a visit in February.
        %1
        > 2. St. Mary's School: follow-up, due 4 May
        %2
        > 3. River Food Bank: send the summer dates
        %3
        > 4. Hip-Hop Club: follow-up, due 6 May
        %4
        > Answer with the number and what happened:
        > 1 done
        > 2 snooze 2w
        %5
        """

    static let between: [([String], String)] = [
        (["done", "", "", "", ""], "1 done"),
        (["", "snooze 2w", "", "", ""], "2 snooze(2w)"),
        (
            ["done", "snooze 2w", "keep", "called yesterday", ""],
            "1 done; 2 snooze(2w); 3 keep; 4 call(yesterday)"
        ),
        (["not done yet", "done", "", "", ""], "2 done; note 1 {not done yet}"),
        (["", "", "", "", "done"], "problem numberMissing"),
        (["", "", "", "", "4 done"], "4 done"),
        (["2 done", "", "", "", ""], "2 done"),
    ]

    @Test("By the quoted line under which it stands", arguments: between)
    func betweenLines(_ answers: [String], _ expected: String) {
        var text = Self.digest
        for (place, answer) in answers.enumerated() {
            text = text.split(separator: "%\(place + 1)", omittingEmptySubsequences: false)
                .joined(separator: answer.isEmpty ? ">" : "\n" + answer + "\n")
        }
        #expect(read(text, Mail.several) == expected)
    }

    @Test("Two items of one partner are told apart by number")
    func oneName() {
        let items = [
            AnswerItem(number: 1, partner: "Casa Adelante", matter: .clock(.followUp)),
            AnswerItem(number: 2, partner: "Casa Adelante", matter: .clock(.promise)),
        ]
        #expect(read("Casa Adelante: done", items) == "problem severalOfName")
        #expect(read("2 done", items) == "2 done")
        #expect(read("> 2. Casa Adelante: send the dates\n\nkeep\n\n> 1. Casa Adelante\n", items) == "2 keep")
    }

    @Test("A mail without items takes no instruction for one")
    func noItems() {
        #expect(read("done", []) == "problem numberMissing")
        #expect(read("undo", []) == "undo")
    }
}
