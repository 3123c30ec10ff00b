import PartnerCore
import PartnerMail
import Testing

@Suite("A test mail says that it is one")
struct TestMailTests {
    static let mail = ComposedMail.test(
        library: "Kettle Valley Library",
        sent: LocalTime(date: "2027-03-12", time: TimeOfDay(minutesSinceMidnight: 510), second: 4),
        admin: "it@library.example", host: "branch-server")

    @Test("pinned")
    func pinned() {
        Snapshot.expect("Subject: \(Self.mail.subject)\n\n\(Self.mail.text)", matches: "test-mail.txt")
    }

    @Test("and is read by others")
    func read() async throws {
        let read = try await PythonMail(reading: try MessageTests.message(Self.mail, replyTo: nil).bytes)
        #expect(read.subject == Self.mail.subject)
        #expect(read.replyTo.isEmpty)
        #expect(read.defects.isEmpty)
    }
}
