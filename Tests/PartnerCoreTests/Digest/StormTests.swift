import PartnerCore
import Testing

@Suite("A day that is not usual is known before anybody gets a mail")
struct StormTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let storm: Storm
        let isOne: Bool

        init(
            _ title: String, mails: Int = 5, usual: Int? = 5, due: Int = 10, before: Int? = 10,
            of partners: Int = 100, days: Int = 1, _ isOne: Bool
        ) {
            testDescription = title
            storm = Storm(
                mails: mails, usual: usual, due: due, dueBefore: before, partners: partners, days: days)
            self.isOne = isOne
        }
    }

    /// 20 mails above the most of four weeks, 30 % of the partners, and never fewer than 20 of them.
    static let rows = [
        Row("a day like others", false),
        Row("twenty mails more", mails: 25, false), Row("twenty-one more", mails: 26, true),
        Row("the first day there ever was", mails: 90, usual: nil, due: 300, before: nil, of: 300, false),
        Row("thirty of a hundred turn due", due: 40, false), Row("thirty-one", due: 41, true),
        Row("nineteen of twenty", due: 19, before: 0, of: 20, false),
        Row("twenty of twenty", due: 20, before: 0, of: 20, true),
        Row("fewer are due than before", due: 0, before: 90, false),
        Row("three days without a decision: as many on each", due: 100, before: 10, days: 3, false),
        Row("and one more", due: 101, before: 10, days: 3, true),
    ]

    @Test("by the usual limits", arguments: rows)
    func limits(_ row: Row) {
        #expect(row.storm.isOne(.usual) == row.isOne)
    }

    @Test("by the library's own")
    func own() {
        let storm = Storm(mails: 8, usual: 5, due: 40, dueBefore: 10, partners: 100, days: 1)
        #expect(storm.hasTooManyMails(.init(mails: 2, share: 100)))
        #expect(!storm.hasTooManyMails(.init(mails: 3, share: 100)))
        #expect(storm.hasTooManyPartners(.init(mails: 3, share: 29)))
    }
}
