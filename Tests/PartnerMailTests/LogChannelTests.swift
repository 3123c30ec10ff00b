import Foundation
import PartnerCore
import PartnerMail
import Testing

@Suite("The log file holds one whole object a line", .timeLimit(.minutes(1)))
struct LogChannelTests {
    @Test("a line for each step, as documented")
    func lines() async throws {
        let workshop = try Workshop()
        let parcel = try ChannelContractTests.parcel(steps: [.lincoln, .hillside])
        #expect(await LogChannel(path: workshop.file("notices.jsonl")).deliver(parcel) == .accepted)
        #expect(
            try workshop.text("notices.jsonl") == """
                {"time":"2027-03-12T08:30:04-08:00","to":"ana","partner":"lincoln-elementary","clock":"follow-up","subject":null,"anchor":"2026-11-12","step":"repeat-2","round":0,"due":"2027-02-12","message-id":"<1.9f@library.example>","result":"accepted"}
                {"time":"2027-03-12T08:30:04-08:00","to":"ana","partner":"hillside-food-bank","clock":"promise","subject":7,"anchor":"2027-03-02","step":"due","round":1,"due":"2027-03-12","message-id":"<1.9f@library.example>","result":"accepted"}

                """)
    }

    @Test("whatever is in a name, a line is one object")
    func odd() async throws {
        let workshop = try Workshop()
        var step = Parcel.Spoken.lincoln
        step.partner = "a\"b\\c\n\u{0}\u{1f}\u{7f}\u{2028}é📚"
        var parcel = try ChannelContractTests.parcel(steps: [step])
        parcel.reader = "an\"a"
        #expect(await LogChannel(path: workshop.file("n")).deliver(parcel) == .accepted)
        let lines = try workshop.text("n").split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 2)
        let object = try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: Any]
        #expect(object?["partner"] as? String == step.partner)
        #expect(object?["to"] as? String == "an\"a")
    }

    @Test("moved away by logrotate, it is made anew")
    func rotated() async throws {
        let workshop = try Workshop()
        let channel = LogChannel(path: workshop.file("n"))
        #expect(await channel.deliver(try ChannelContractTests.parcel(1)) == .accepted)
        try FileManager.default.moveItem(atPath: workshop.file("n"), toPath: workshop.file("n.1"))
        #expect(await channel.deliver(try ChannelContractTests.parcel(2)) == .accepted)
        #expect(try workshop.text("n.1").contains("<1.9f@"))
        #expect(try workshop.text("n").contains("<2.9f@"))
    }

    @Test(
        "what a crash left of a line does not spoil the next",
        arguments: [
            ("{\"to\":\"ana\"}\n{\"to\":\"ki", "{\"to\":\"ana\"}\n"),
            ("{\"to\":\"ki", ""),
            ("{\"to\":\"ana\"}\n{\"to\":\"kim\"}", "{\"to\":\"ana\"}\n{\"to\":\"kim\"}\n"),
            ("{\"to\":\"ana\"}\n" + String(repeating: "x", count: 9000), "{\"to\":\"ana\"}\n"),
            ("{\"to\":\"ana\"}\n", "{\"to\":\"ana\"}\n"),
        ])
    func half(_ left: String, _ whole: String) async throws {
        let workshop = try Workshop()
        try Data(left.utf8).write(to: URL(filePath: workshop.file("n")))
        let channel = LogChannel(path: workshop.file("n"))
        #expect(await channel.deliver(try ChannelContractTests.parcel(1)) == .accepted)
        let text = try workshop.text("n")
        #expect(text.hasPrefix(whole))
        let rest = text.dropFirst(whole.count)
        #expect(rest.hasPrefix("{\"time\"") && rest.hasSuffix("}\n"))
        #expect(rest.contains("<1.9f@"))
    }

    @Test("a missing directory is not made, and the mend is told")
    func noDirectory() async throws {
        let workshop = try Workshop()
        let outcome = await LogChannel(path: workshop.file("log/n")).deliver(
            try ChannelContractTests.parcel())
        #expect(
            outcome.cause?.description
                == "\(workshop.file("log/n")) can't be written: No such file or directory; make the directory \(workshop.file("log")), owned by the user of partnerd"
        )
        #expect(!FileManager.default.fileExists(atPath: workshop.file("log")))
    }

    @Test("a full disk is said, and tried again")
    func full() async throws {
        let outcome = await LogChannel(path: "/dev/full").deliver(try ChannelContractTests.parcel())
        guard case .deferred(let cause) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(cause.description == "/dev/full can't be written: No space left on device")
    }

    @Test("a directory in its place is said")
    func directory() async throws {
        let workshop = try Workshop()
        let outcome = await LogChannel(path: workshop.path).deliver(try ChannelContractTests.parcel())
        #expect(outcome.cause?.description == "\(workshop.path) can't be written: Is a directory")
    }
}
