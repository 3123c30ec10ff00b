import PartnerConfiguration
import PartnerCore
import Testing

@Suite("The example library's configuration is right, and means what it says")
struct ExampleTests {
    let configuration: Configuration

    init() throws {
        configuration = try ConfigurationFile.read(
            text: Files.text(Files.example), file: "partnerd.yaml", zones: StubZone.find
        ).get()
    }

    @Test("it has no warnings")
    func warnings() { #expect(configuration.warnings == []) }

    @Test("two branches, six staff, ten kinds")
    func counts() {
        let library = configuration.library
        #expect(library.branches.keys.sorted() == ["hillside", "riverside"])
        #expect(library.staff.keys.sorted() == ["ana", "dana", "jo", "kim", "lee", "sam"])
        #expect(
            library.policies.keys.sorted() == [
                "arts-group", "city-department", "clinic", "club", "food-bank", "job-center",
                "mentor-program", "school", "senior-center", "shelter",
            ])
    }

    @Test("a branch's days and closures")
    func branch() throws {
        let hillside = try #require(configuration.library.branches["hillside"])
        let days = hillside.openDays
        #expect(hillside.head == "dana")
        #expect(hillside.zone.name == "America/Los_Angeles")
        #expect(days.weekdays == [.tuesday, .wednesday, .thursday, .friday, .saturday])
        #expect(days.isOpen(on: "2027-03-12"))
        #expect(days.closed(on: "2027-03-15") == .weekday)
        guard case .closure(let closure) = days.closed(on: "2027-03-31") else {
            Issue.record("open on César Chávez Day")
            return
        }
        #expect(closure.name == "César Chávez Day")
        let lines = try Files.text(Files.example).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(try #require(closure.place).line == lines.firstIndex { $0.contains("César Chávez Day") }! + 1)
        #expect(!days.isOpen(on: "2027-11-25"))
        #expect(!days.isOpen(on: "2028-11-24"))
        #expect(!days.isOpen(on: "2027-12-30"))
        #expect(days.isOpen(on: "2028-12-30"))
    }

    @Test("each person's digest time, and who is above them")
    func staff() throws {
        let ana = try #require(configuration.library.staff["ana"])
        let jo = try #require(configuration.library.staff["jo"])
        #expect(ana.sending.digest.description == "08:30")
        #expect(jo.sending.digest.description == "12:15")
        #expect(ana.supervisor == "dana")
        #expect(configuration.library.staff["dana"]?.login == "dortiz")
    }

    @Test("a kind's own rules, and what it takes from default")
    func policies() throws {
        let library = configuration.library
        let shelter = library.policy(for: "shelter"), other = library.policy(for: "laundromat")
        #expect(shelter.followUp == Cadence(1, .months))
        #expect(shelter.ladder.repeats == [7, 14])
        #expect(shelter.firstReEvaluation == Cadence(6, .months))
        #expect(shelter.promiseLadder == .promises)
        #expect(library.policy(for: "city-department").firstReEvaluation == Cadence(1, .years))
        #expect(library.policy(for: "job-center").followUp == Cadence(40, .workingDays))
        #expect(other.followUp == Cadence(3, .months))
        #expect(other.grace == 7)
    }

    @Test("each rule knows its line, also where it is inherited")
    func places() throws {
        let lines = try Files.text(Files.example).split(separator: "\n", omittingEmptySubsequences: false)
        let shelter = configuration.library.policy(for: "shelter")
        let own = try #require(shelter.places[.followUp]),
            inherited = try #require(shelter.places[.reEvaluate])
        #expect(lines[own.line - 1] == "    follow-up: every month")
        #expect(lines[inherited.line - 1] == "    re-evaluate: 6 months after establishment, then every year")
        #expect(own.description == "partnerd.yaml:\(own.line)")
    }

    @Test("mail, channels, sheets and imports")
    func rest() {
        let mail = configuration.library.mail
        #expect(
            mail.from
                == MailAddress(
                    name: "Partnerships at Kettle Valley Library", address: "partners@library.example"))
        #expect(
            mail.tellUs == #"Write it into the shared sheet "Contacts" (P:\Partners\contacts.xlsx) and save."#
        )
        #expect(mail.asksADay == 5)
        #expect(configuration.channels == .standard)
        #expect(configuration.sheets.map(\.path) == ["/srv/share/Partners/contacts.xlsx"])
        #expect(configuration.sheets.first?.reading == configuration.imports)
        #expect(configuration.imports == ImportSettings(dates: .monthFirst, stage: .lapsed))
    }
}
