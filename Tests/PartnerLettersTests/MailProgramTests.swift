import Foundation
import PartnerChild
import PartnerLetters
import PartnerReceived
import Testing

@Suite("A mail can end its reader and nothing else")
struct MailProgramTests {
    private let folder = Folder()

    @Test("a mail is read by the program that is built beside the tests")
    func reads() async throws {
        let program = try #require(MailProgram.find())
        let file = try folder.file(
            "mail", "From: Dana <dana@example.org>\nSubject: done\n\ndone, met Pilar\n")
        let mail = try await program.read(file)
        #expect(mail.from == [MailAddress(name: "Dana", address: "dana@example.org")])
        #expect(mail.text == "done, met Pilar")
    }

    @Test(
        "what is no mail says so",
        arguments: [("", "it is empty"), ("hello\n", "it does not begin like a mail")])
    func noMail(_ text: String, _ why: String) async throws {
        let program = try #require(MailProgram.find())
        let file = try folder.file("none", text)
        await #expect(throws: MailProgram.Failure.notAMail(why)) { try await program.read(file) }
    }

    @Test("what is no file is gone", arguments: ["nothing", "link", "pipe", "."])
    func gone(_ name: String) async throws {
        let program = try #require(MailProgram.find())
        try folder.link("link", to: folder.file("target", "From: a@example.org\n\n"))
        mkfifo(folder.path + "/pipe", 0o600)
        let error = await #expect(throws: MailProgram.Failure.self) {
            try await program.read(folder.path + "/" + name)
        }
        guard case .gone = error else { throw error ?? .program("no error") }
    }

    struct Hostile: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// Of a shell script in the program's place.
        let body: String
        let failure: MailProgram.Failure
    }

    static let hostile = [
        Hostile(
            testDescription: "crashes", body: "kill -SEGV $$",
            failure: .unreadable("its reader was ended by signal 11")),
        Hostile(
            testDescription: "aborts, as libraries do that get no memory", body: "kill -ABRT $$",
            failure: .unreadable("its reader was ended by signal 6")),
        Hostile(
            testDescription: "writes without end", body: "exec cat /dev/zero",
            failure: .unreadable("its reader was ended by signal 25")),
        Hostile(
            testDescription: "takes too long", body: "while :; do :; done",
            failure: .unreadable("reading it took longer than 1 s")),
        Hostile(
            testDescription: "writes nonsense", body: "printf '{\"subject\":7}'",
            failure: .unreadable("its reader wrote 13 bytes that are no mail")),
        Hostile(
            testDescription: "writes half", body: "printf '{\"subject\":'",
            failure: .unreadable("its reader wrote 11 bytes that are no mail")),
        Hostile(
            testDescription: "ends as no program does", body: "echo alas >&2; exit 3",
            failure: .unreadable("its reader ended with 3: alas")),
    ]

    @Test("a child that misbehaves is an outcome of its own", arguments: hostile)
    func misbehaves(_ row: Hostile) async throws {
        let script = try folder.file("partner-mime", "#!/bin/sh\n\(row.body)\n")
        chmod(script, 0o700)
        var limits = MailProgram.limits
        limits.time = .seconds(1)
        limits.grace = .milliseconds(200)
        let program = MailProgram(path: script, directory: folder.path, limits: limits)
        await #expect(throws: row.failure) { try await program.read(folder.path + "/mail") }
    }

    @Test("a program that is not there is nobody's mail's fault")
    func missing() async throws {
        let program = MailProgram(path: folder.path + "/nowhere", directory: folder.path)
        let error = await #expect(throws: MailProgram.Failure.self) { try await program.read("/mail") }
        guard case .program = error else { throw error ?? .gone("no error") }
    }
}

/// A folder that is gone when its test is.
private final class Folder: Sendable {
    let path: String

    init() {
        path = NSTemporaryDirectory() + "/letters-" + UUID().uuidString
        mkdir(path, 0o700)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String, _ text: String) throws -> String {
        let file = path + "/" + name
        try Data(text.utf8).write(to: URL(fileURLWithPath: file))
        return file
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path + "/" + name, withDestinationPath: target)
    }
}
