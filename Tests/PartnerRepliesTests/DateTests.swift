import PartnerCore
import Testing

@testable import PartnerReplies

@Suite("A date in an answer is found from the day it was written")
struct DateTests {
    /// A Wednesday.
    static let today: CivilDate = "2026-05-06"

    static let rows: [(String, String)] = [
        ("snooze 2w", "2026-05-20"), ("snooze until 3 May", "2027-05-03"),
        ("snooze until monday", "2026-05-11"),
        ("snooze until September", "2026-09-01"), ("rest until end of june", "2026-06-30"),
        ("called yesterday", "2026-05-05"), ("called on Monday", "2026-05-04"),
        ("visited 3 May", "2026-05-03"),
        ("visited 7 May", "2025-05-07"), ("met today", "2026-05-06"), ("2 weeks ago I called", "2026-04-22"),
        ("rest until September 2027", "2027-09-01"),
    ]

    @Test("As it is meant", arguments: rows)
    func resolves(_ text: String, _ date: String) throws {
        let answer = AnswerReader(items: Mail.one).read(VisibleText(text)).checked(on: Self.today)
        let said = try #require(answer.instructions.first?.instruction.date)
        #expect(try said.resolved(on: Self.today).description == date)
    }

    static let wrong: [(String, String)] = [
        ("snooze until 3/5", "problem 1 date"), ("snooze until 31 April", "problem 1 date"),
        ("called on 3/5", "problem 1 date"), ("snooze until 2026-05-01", "problem 1 over"),
        ("snooze until today", "problem 1 over"), ("snooze until yesterday", "problem 1 over"),
        ("snooze until monday, 5 May 2026", "problem 1 date"),
        ("called on 2026-05-07", "problem 1 yetToCome"),
        ("visited 2027-05-03", "problem 1 yetToCome"), ("snooze 900 years", "problem 1 date"),
        ("called 3 May 26", "problem 1 date"), ("done on 2026-05-09", "problem 1 yetToCome"),
    ]

    @Test("One that can't be taken is a problem, and nothing is done", arguments: wrong)
    func refuses(_ text: String, _ expected: String) {
        let answer = AnswerReader(items: Mail.one).read(VisibleText(text)).checked(on: Self.today)
        #expect(shown(answer) == expected)
    }

    static let sentences: [(String, String)] = [
        ("snoze 2w", "\"snoze 2w\" was not understood; did you mean \"snooze 2w\"?"),
        ("snooze", "\"snooze\": until when? Write \"snooze 2w\" or \"snooze until 3 May\"."),
        (
            "snooze until 3/5",
            "The date was not understood: \"3/5\" can be 3 May or 5 March; expected 3 May or 5 March."
        ),
        ("snooze until 2026-05-01", "\"2026-05-01\" is Friday, 1 May 2026, and that is no day to come."),
        ("snooze 2 weks", "\"snooze 2 weks\": the date was not understood; did you mean \"snooze 2 weeks\"?"),
        ("take", "\"take\" can't be said of a follow-up. Write done, snooze 2w, or not me, ask NAME."),
        (
            "done\nsnooze 2w",
            "\"done\" and \"snooze 2w\" contradict each other, so neither was done. Answer again with one of them."
        ),
        ("2 done", "\"2 done\": the mail had no item 2, only 1."),
        (
            "done, no answer",
            "\"done, no answer\": it is not clear whether you reached them. Write \"done\" if you did, \"tried\" if not."
        ),
        ("give to", "\"give to\": whose is it? Write \"not me, ask NAME\"."),
    ]

    @Test("Each problem says how to say it", arguments: sentences)
    func says(_ text: String, _ sentence: String) {
        let answer = AnswerReader(items: Mail.one).read(VisibleText(text)).checked(on: Self.today)
        #expect(answer.instructions.isEmpty)
        #expect(answer.problems.map(\.sentence) == [sentence])
    }
}
