import PartnerCore

extension Samples {
    /// What can wait comes once a week, and dates as they are written in the United States.
    static var weeklyReader: DigestContent {
        var content = digest(items: [promise, followUp])
        content.reader.preferences = Preferences(weekly: .monday, dates: .monthFirst)
        content.putOff = DigestPutOff(count: 4, budget: 25, next: "2027-03-15")
        return content
    }

    static func withMonth(_ month: DigestMonth) -> DigestContent {
        var content = overview(well)
        content.months = [month]
        return content
    }

    static let good = DigestMonth(
        branch: "Hillside Branch", first: "2027-02-01",
        established: ["Youth Center", "Grange Hall"], begun: ["Valley Teen Clinic"],
        again: [
            .init(partner: "Chess Club", last: "2026-04-20", on: "2027-02-03"),
            .init(partner: "Senior Center", last: nil, on: "2027-02-17"),
        ], contacts: .init(42, before: 35), inPerson: 17, promisesKept: 5, inTouch: .init(38, of: 45),
        inTouchBefore: .init(35, of: 44), answers: .init(asked: 12, answered: 11, medianDays: 4),
        answersBefore: .init(asked: 14, answered: 9, medianDays: 6))

    /// The first there is, and more lost than one line holds.
    static let poor = DigestMonth(
        branch: "Hillside Branch", first: "2027-02-01", contacts: .init(0, before: 0),
        inTouch: .init(0, of: 9),
        inTouchBefore: .init(0, of: 0), answers: .init(asked: 1, answered: 0, medianDays: nil),
        lost: [
            .init(
                partner: "Chess Club", steward: .colleague("Kim Tran"), lastTouch: "2026-08-11", how: .silent),
            .init(partner: "Film Night", steward: .reader, lastTouch: "2027-01-30", how: .ended),
            .init(partner: "Boat Club", steward: nil, lastTouch: nil, how: .lapsed),
        ]
            + (1...5).map {
                .init(partner: "Club No. \($0)", steward: .reader, lastTouch: "2026-09-02", how: .silent)
            })
}
