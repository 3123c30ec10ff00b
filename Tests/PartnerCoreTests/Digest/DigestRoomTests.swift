import PartnerCore
import Testing

/// Documentation/rules.md, section 6. 8 March 2027 is a Monday.
@Suite("A weekly reader's day has the room of a week")
struct DigestRoomTests {
    private static func room(
        _ weekly: Weekday?, on date: CivilDate, at branch: BranchKey = Desk.everyDay, given: CivilDate? = nil
    ) throws -> DigestRoom {
        let library = Desk.library(branchOf: ["ana": branch])
        let roster = Roster(preferences: weekly.map { ["ana": Preferences(weekly: $0)] } ?? [:])
        let ana = try #require(library.staff["ana"])
        return library.room(for: ana, on: date, roster) { $0 == given }
    }

    @Test("without a preference each day has the budget")
    func daily() throws {
        #expect(try Self.room(nil, on: "2027-03-10") == DigestRoom(budget: 5))
    }

    @Test("the budget of all days on which a digest may come")
    func week() throws {
        #expect(try Self.room(.monday, on: "2027-03-08") == DigestRoom(budget: 35))
        // Tuesday to Saturday.
        #expect(try Self.room(.monday, on: "2027-03-09", at: Desk.tueToSat) == DigestRoom(budget: 25))
    }

    @Test("later in the week, once it was given, what can wait waits")
    func given() throws {
        #expect(
            try Self.room(.monday, on: "2027-03-10", given: "2027-03-08")
                == DigestRoom(budget: 5, ownWait: true))
        // A digest of the week before is none of this one.
        #expect(try Self.room(.monday, on: "2027-03-10", given: "2027-03-07") == DigestRoom(budget: 35))
        #expect(try Self.room(.monday, on: "2027-03-08", given: "2027-03-08") == DigestRoom(budget: 35))
    }

    @Test("what was decided while they were away was not given")
    func away() throws {
        let library = Desk.library()
        let ana = try #require(library.staff["ana"])
        let roster = Roster(
            absences: [
                Absence(id: 1, staff: "ana", from: "2027-03-05", through: "2027-03-09", delegate: nil)
            ], preferences: ["ana": Preferences(weekly: .monday)])
        #expect(library.room(for: ana, on: "2027-03-10", roster) { _ in true } == DigestRoom(budget: 35))
        #expect(
            library.room(for: ana, on: "2027-03-11", roster) { _ in true }
                == DigestRoom(budget: 5, ownWait: true))
    }

    @Test("their turn is the first day of their week on which a mail may come")
    func turn() throws {
        let library = Desk.library(branchOf: ["ana": Desk.tueToSat])
        let ana = try #require(library.staff["ana"])
        let weekly = Roster(preferences: ["ana": Preferences(weekly: .monday)])
        #expect(library.turn(of: ana, notBefore: "2027-03-08", Roster()) == "2027-03-09")
        #expect(library.turn(of: ana, notBefore: "2027-03-08", weekly) == "2027-03-09")
        #expect(library.turn(of: ana, notBefore: "2027-03-10", weekly) == "2027-03-16")
    }

    @Test("what is done in another's stead does not wait")
    func standIn() {
        let partners = [DigestChoiceTests.due(1)]
        let roster = Roster(absences: [
            Absence(id: 1, staff: "ana", from: "2027-02-10", through: "2027-02-15", delegate: "lee")
        ])
        let agenda = Agenda(
            partners.map(\.facts), in: Desk.library(), roster: roster,
            at: Desk.zone.instant(DigestChoiceTests.today, hour: 8, minute: 30))
        #expect(
            DigestChoice(agenda.entries(for: "lee"), DigestRoom(budget: 5, ownWait: true)).shownNumbers == [1]
        )
    }

    @Test("a promise, an agreement and what was handed up never wait")
    func exempt() {
        let partners = [
            DigestChoiceTests.due(1, daysAgo: 3), DigestChoiceTests.promised(2), DigestChoiceTests.ahead(3),
            DigestChoiceTests.ending(4), DigestChoiceTests.handedUp(5),
        ]
        let agenda = Agenda(
            partners.map(\.facts), in: Desk.library(), roster: Roster(),
            at: Desk.zone.instant(DigestChoiceTests.today, hour: 8, minute: 30))
        func choice(_ person: StaffKey) -> DigestChoice {
            DigestChoice(agenda.entries(for: person), DigestRoom(budget: 5, ownWait: true))
        }
        #expect(Set(choice("ana").shownNumbers) == [2, 4])
        #expect(choice("ana").putOff.isEmpty)
        #expect(choice("kim").shownNumbers == [5])
    }
}
