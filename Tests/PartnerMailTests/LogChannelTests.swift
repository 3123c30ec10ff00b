import Foundation
import Glibc
import PartnerCore
import PartnerMail
import Testing

@Suite("The log file holds one whole object a line", .timeLimit(.minutes(20)))
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

    /// How long a parcel's lines are.
    private static func size(of parcel: Parcel) async throws -> Int {
        let workshop = try Workshop()
        _ = await LogChannel(path: workshop.file("n")).deliver(parcel)
        return try workshop.text("n").utf8.count
    }

    @Test("full, it is renamed and a new one begun; the oldest go, and no line is lost or halved")
    func full() async throws {
        let workshop = try Workshop()
        let line = try await Self.size(of: ChannelContractTests.parcel(100))
        let channel = LogChannel(
            path: workshop.file("n"), rotation: LogRotation(limit: 3 * line, keep: 2))
        for number in 100..<111 {
            #expect(await channel.deliver(try ChannelContractTests.parcel(number)) == .accepted)
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: workshop.path).sorted()
        #expect(names == ["n", "n.000002", "n.000003"])
        let numbers = try names.map { name in
            try workshop.text(name).split(separator: "\n").map { line in
                let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                return object?["message-id"] as? String ?? ""
            }
        }
        #expect(numbers[0] == ["<109.9f@library.example>", "<110.9f@library.example>"])
        #expect(numbers[1].first == "<103.9f@library.example>")
        #expect(numbers[2].last == "<108.9f@library.example>")
    }

    @Test("a parcel that is larger than a file may be is written whole all the same")
    func large() async throws {
        let workshop = try Workshop()
        let channel = LogChannel(path: workshop.file("n"), rotation: LogRotation(limit: 10, keep: 9))
        #expect(await channel.deliver(try ChannelContractTests.parcel(1)) == .accepted)
        #expect(await channel.deliver(try ChannelContractTests.parcel(2)) == .accepted)
        #expect(try workshop.text("n.000001").contains("<1.9f@"))
        #expect(try workshop.text("n").contains("<2.9f@"))
    }

    @Test(
        "many write at once, while it is renamed by size and by somebody else: each line is there once, and whole"
    )
    func atOnce() async throws {
        let workshop = try Workshop()
        let path = workshop.file("n")
        let channel = LogChannel(path: path, rotation: LogRotation(limit: 4000, keep: 999))
        await withTaskGroup(of: Void.self) { group in
            for writer in 0..<4 {
                group.addTask {
                    for number in 0..<50 {
                        let parcel = try? ChannelContractTests.parcel(writer * 50 + number)
                        guard let parcel, await channel.deliver(parcel) == .accepted else {
                            Issue.record("line \(writer * 50 + number) was not taken")
                            return
                        }
                    }
                }
            }
            group.addTask {
                // As logrotate does it: a name of its own, and no word to anybody.
                for moved in 0..<2000 {
                    _ = rename(path, "\(path).\(moved)")
                    await Task.yield()
                }
            }
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: workshop.path).filter {
            $0.hasPrefix("n")
        }
        let ids = try names.flatMap { name in
            let text = try workshop.text(name)
            #expect(text.isEmpty || text.hasSuffix("\n"))
            return try text.split(separator: "\n").map { line in
                let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
                return object?["message-id"] as? String ?? ""
            }
        }
        #expect(ids.sorted() == (0..<200).map { "<\($0).9f@library.example>" }.sorted())
    }

    @Test("an alarm says in its line what the admin is told")
    func alarm() async throws {
        let workshop = try Workshop()
        var parcel = try ChannelContractTests.parcel(steps: [])
        parcel.alarm = .init(subject: "The mail system takes nothing", words: "Since \"8:30\".\nMore.")
        #expect(await LogChannel(path: workshop.file("n")).deliver(parcel) == .accepted)
        #expect(
            try workshop.text("n") == """
                {"time":"2027-03-12T08:30:04-08:00","to":"ana","alarm":"The mail system takes nothing","words":"Since \\"8:30\\".\\u000aMore.","message-id":"<1.9f@library.example>","result":"accepted"}

                """)
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
    func noSpace() async throws {
        let outcome = await LogChannel(path: "/dev/full").deliver(try ChannelContractTests.parcel())
        guard case .deferred(let cause) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(cause.description == "/dev/full can't be written: No space left on device")
    }

    @Test("a lock that somebody holds is not waited for without end")
    func locked() async throws {
        let workshop = try Workshop()
        let file = open(workshop.file("n"), O_RDWR | O_CREAT, 0o600)
        defer { close(file) }
        #expect(flock(file, LOCK_EX) == 0)
        let outcome = await LogChannel(path: workshop.file("n"), patience: .milliseconds(40)).deliver(
            try ChannelContractTests.parcel())
        #expect(
            outcome.cause?.description
                == "\(workshop.file("n")) can't be written: another program holds its lock")
    }

    @Test("a directory in its place is said")
    func directory() async throws {
        let workshop = try Workshop()
        let outcome = await LogChannel(path: workshop.path).deliver(try ChannelContractTests.parcel())
        #expect(outcome.cause?.description == "\(workshop.path) can't be written: Is a directory")
    }
}
