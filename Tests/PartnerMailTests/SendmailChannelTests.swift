import PartnerCore
import PartnerMail
import Testing

#if canImport(Glibc)
import Glibc
#endif

@Suite(
    "sendmail is called as its convention says, and its status means what sysexits.h says",
    .timeLimit(.minutes(1)))
struct SendmailChannelTests {
    @Test("arguments as a vector, the message to the last byte, an environment of its own")
    func convention() async throws {
        let workshop = try Workshop()
        let channel = SendmailChannel(
            program: try workshop.program(
                #"cd "$(dirname "$0")"; printf '%s\n' "$@" > arguments; env | sort > environment; cat > message"#
            ),
            directory: workshop.path)
        let parcel = try ChannelContractTests.parcel()
        #expect(await channel.deliver(parcel) == .accepted)
        #expect(
            try workshop.text("arguments") == "-i\n-f\npartners@library.example\n--\nana@library.example\n")
        #expect(try workshop.text("message") == String(decoding: parcel.message, as: UTF8.self))
        let environment = try workshop.text("environment")
        #expect(environment.contains("LANG=C.UTF-8\n"))
        #expect(!environment.contains("HOME="))
    }

    enum Kind { case accepted, deferred, refused, unknown }

    static let statuses: [(Int32, Int, Kind)] = [
        (0, 1, .accepted), (67, 1, .refused), (68, 1, .refused),
        (65, 1, .deferred), (65, 2, .deferred), (65, 3, .refused), (65, 4, .refused),
        (1, 1, .deferred), (2, 1, .deferred), (64, 1, .deferred), (66, 1, .deferred), (69, 1, .deferred),
        (70, 1, .deferred), (71, 1, .deferred), (72, 1, .deferred), (73, 1, .deferred), (74, 1, .deferred),
        (75, 1, .deferred), (75, 99, .deferred), (76, 1, .deferred), (77, 1, .deferred), (78, 1, .deferred),
        (126, 1, .deferred), (127, 1, .deferred), (255, 1, .deferred),
    ]

    @Test("status and try", arguments: statuses)
    func status(_ status: Int32, _ attempt: Int, _ kind: Kind) async throws {
        let workshop = try Workshop()
        let program = try workshop.program("echo 'its words' >&2; exit \(status)")
        let outcome = await SendmailChannel(program: program, directory: workshop.path)
            .deliver(try ChannelContractTests.parcel(attempt: attempt))
        #expect(Self.kind(outcome) == kind)
        guard kind != .accepted else { return }
        #expect(outcome.cause?.code == .status(status))
        #expect(outcome.cause?.words == "its words")
    }

    @Test("the reason names the program, what its status is called, and its words")
    func reason() async throws {
        let workshop = try Workshop()
        let program = try workshop.program("echo 'postdrop: warning: Permission denied' >&2; exit 75")
        let outcome = await SendmailChannel(program: program, directory: workshop.path)
            .deliver(try ChannelContractTests.parcel())
        #expect(
            outcome.cause?.description
                == "\(program) said EX_TEMPFAIL (75): postdrop: warning: Permission denied")
    }

    @Test("it hangs, complaining: the outcome is unknown, its words are kept")
    func hang() async throws {
        let workshop = try Workshop()
        let program = try workshop.program("echo 'mail_queue_enter: Permission denied' >&2; exec sleep 1000")
        let outcome = await SendmailChannel(
            program: program, limit: .milliseconds(400), grace: .milliseconds(200), directory: workshop.path
        ).deliver(try ChannelContractTests.parcel())
        #expect(Self.kind(outcome) == .unknown)
        #expect(outcome.cause?.code == .timeOut(.milliseconds(400)))
        #expect(outcome.cause?.words == "mail_queue_enter: Permission denied")
    }

    @Test("it is killed in the middle: unknown, as it may have queued the message before")
    func killed() async throws {
        let workshop = try Workshop()
        let outcome = await SendmailChannel(
            program: try workshop.program("cat > /dev/null; kill -9 $$"), directory: workshop.path
        ).deliver(try ChannelContractTests.parcel())
        #expect(outcome.cause?.code == .signal(9))
        #expect(Self.kind(outcome) == .unknown)
    }

    @Test("it is no program, or may not be run: tried again, as an admin can mend it")
    func notStarted() async throws {
        let workshop = try Workshop()
        for (path, errno) in [
            (workshop.file("none"), ENOENT), ("/etc/passwd", EACCES), (workshop.path, EACCES),
        ] {
            let outcome = await SendmailChannel(program: path, directory: workshop.path)
                .deliver(try ChannelContractTests.parcel())
            #expect(Self.kind(outcome) == .deferred)
            #expect(outcome.cause?.code == .notStarted(errno: errno))
        }
    }

    private static func kind(_ outcome: Outcome) -> Kind {
        switch outcome {
        case .accepted: .accepted
        case .deferred: .deferred
        case .refused: .refused
        case .unknown: .unknown
        }
    }
}
