import Foundation
import Testing

@testable import partnerctl

@Suite("The program answers on standard output, complains on standard error, and its status tells")
struct ProgramTests {
    struct Run {
        let status: Int32
        let answer: String
        let complaint: String
        let calls: [String]
    }

    /// Runs the program that was built beside the tests.
    private func run(
        _ arguments: [String], answers: [String] = [], environment: [String: String] = [:], input: String = ""
    ) async throws -> Run {
        let directory = FileManager.default.temporaryDirectory.appending(path: "ctl-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        // What is left behind is in the folder for such things.
        defer { try? FileManager.default.removeItem(at: directory) }
        let daemon = answers.isEmpty ? nil : try StubDaemon(in: directory.path, answers: answers)

        let process = Process()
        process.executableURL = Bundle.main.executableURL?.deletingLastPathComponent().appending(
            path: "partnerctl")
        process.arguments = arguments
        process.environment = ["PARTNERD_SOCKET": directory.path + "/control.sock"].merging(environment) {
            $1
        }
        process.currentDirectoryURL = directory
        let answer = Pipe(), complaint = Pipe()
        process.standardOutput = answer
        process.standardError = complaint
        let typed = Pipe()
        process.standardInput = typed
        try process.run()
        try typed.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try typed.fileHandleForWriting.close()
        let answered = answer.fileHandleForReading.readDataToEndOfFile()
        let complained = complaint.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Run(
            status: process.terminationStatus, answer: String(decoding: answered, as: UTF8.self),
            complaint: String(decoding: complained, as: UTF8.self), calls: daemon?.received ?? [])
    }

    private static func status(_ verdict: String) -> String {
        """
        {"parameters":{"verdict":"\(verdict)","findings":[],"now":"2027-03-12T11:12:40-08:00",
        "partners":{"total":0,"kept":0,"due":0,"overdue":0,"lost":0,"resting":0,"lapsed":0,"ended":0,
        "building":0,"quiet":0,"orphans":0},"mail":{"waiting":0,"dead":0,"acceptedThisWeek":0},
        "rules":{"file":"/etc/partnerd/partnerd.yaml","inForceSince":"2027-03-02T09:12:44-08:00","warnings":[]},
        "data":{"path":"/var/lib/partnerd/partnerd.db","bytes":4102144},
        "clock":{"zone":"America/Los_Angeles","virtual":false,"synchronised":true},"sheets":[],
        "running":{"version":"0.1.0","since":"2027-03-12T10:12:40-08:00","process":1}}}
        """
    }

    @Test(
        "status: the verdict is the exit status",
        arguments: [("healthy", 0), ("attention", 1), ("failing", 2)])
    func status(_ verdict: String, _ status: Int32) async throws {
        let run = try await run(["status"], answers: [Self.status(verdict)])
        #expect(run.status == status)
        #expect(run.answer.hasPrefix("partnerd "))
        #expect(run.complaint.isEmpty)
        #expect(run.calls == [#"{"method":"org.partnerd.Control.Status","parameters":{}}"#])
    }

    private static let review = """
        {"parameters":{"today":"2027-03-12","reviews":[{"partner":{"number":5,"slug":"club","name":"Club"},
        "followUp":"every 3 months","eased":"every 6 months","ourRole":"craft table","questions":[]}]}}
        """

    @Test("evaluate, from a pipe: a line an answer, and nothing is asked aloud")
    func evaluatePiped() async throws {
        let evaluated = """
            {"parameters":{"today":"2027-03-12","partner":{"number":5,"slug":"club","name":"Club"},
            "evaluation":{"number":1,"date":"2027-03-12","outcome":"ease","answers":[]},"dropped":[],"coming":[]}}
            """
        let run = try await run(
            ["evaluate", "club"], answers: [Self.review, evaluated],
            input: "\n20 teens\n\nease\n\n\n\nana\n")
        #expect(run.status == 0 && run.complaint.isEmpty)
        #expect(
            run.calls.last
                == #"{"method":"org.partnerd.Control.Evaluate","parameters":{"answers":[],"by":"ana","established":false,"outcome":"ease","partner":"club","theirRole":"20 teens"}}"#
        )
    }

    @Test("evaluate: answers that end early change nothing")
    func evaluateEnded() async throws {
        let run = try await run(["evaluate", "club"], answers: [Self.review], input: "a\nb\n")
        #expect(run.status == 65 && run.calls.count == 1)
        #expect(
            run.complaint
                == "partnerctl: the answers ended before \"How much do we commit, in your words?\"; nothing was changed\n"
        )
    }

    @Test(
        "no daemon: 3 from status, 69 from the others",
        arguments: [("status", 3), ("reload", 69), ("preview", 69)])
    func noDaemon(_ verb: String, _ status: Int32) async throws {
        let run = try await run([verb])
        #expect(run.status == status)
        #expect(run.answer.isEmpty)
        #expect(run.complaint.hasPrefix("partnerctl: no daemon reachable: "))
        #expect(run.complaint.split(separator: "\n").count == 1)
    }

    static let notFound = """
        {"error":"org.partnerd.Control.NotFound","parameters":{"message":"no partner \\"lincon\\"",\
        "found":"lincon","nearest":["lincoln-elementary"]}}
        """

    @Test("a near miss is answered by the nearest names")
    func nearest() async throws {
        let run = try await run(["show", "lincon"], answers: [Self.notFound])
        #expect(run.status == 67)
        #expect(run.answer.isEmpty)
        #expect(run.complaint == "partnerctl: no partner \"lincon\"; did you mean lincoln-elementary?\n")
    }

    @Test("in JSON a complaint is the error as it came")
    func complaintInJSON() async throws {
        let run = try await run(["show", "lincon", "--json"], answers: [Self.notFound])
        #expect(run.status == 67)
        #expect(run.answer.isEmpty)
        let fault = try JSONSerialization.jsonObject(with: Data(run.complaint.utf8)) as? [String: Any]
        #expect(fault?["error"] as? String == "org.partnerd.Control.NotFound")
    }

    @Test("in JSON an answer is the reply, whole")
    func json() async throws {
        let run = try await run(["status", "--json"], answers: [Self.status("healthy")])
        let reply = try JSONSerialization.jsonObject(with: Data(run.answer.utf8)) as? [String: Any]
        #expect(reply?["verdict"] as? String == "healthy")
        #expect(run.answer.hasSuffix("}\n"))
    }

    @Test(
        "no colour where it is not read on a terminal",
        arguments: [[:], ["TERM": "xterm"], ["COLUMNS": "20"]])
    func plain(_ environment: [String: String]) async throws {
        let run = try await run(["status"], answers: [Self.status("healthy")], environment: environment)
        #expect(!run.answer.contains("\u{1B}"))
        #expect(run.answer.contains("none on record yet"))
    }

    @Test("wrong usage ends with 64", arguments: [["statsu"], ["log"], ["preview", "--days", "0"]])
    func usage(_ arguments: [String]) async throws {
        let run = try await run(arguments)
        #expect(run.status == 64)
        #expect(run.answer.isEmpty)
        #expect(!run.complaint.isEmpty)
    }

    @Test("a configuration is checked without a daemon: 78 where it is wrong, 66 where it is not there")
    func check() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).yaml")
        try "library: [".write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }  // in the system's own folder
        let wrong = try await run(["check", file.path])
        #expect(wrong.status == 78)
        #expect(wrong.answer.contains(".yaml:1:"))
        #expect(wrong.complaint.isEmpty)
        let missing = try await run(["check", "/nowhere/partnerd.yaml"])
        #expect(missing.status == 66)
        #expect(missing.answer.isEmpty)
    }

    @Test("what was listed by dates and is past by the machine's clock is warned of, and right")
    func checkPast() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).yaml")
        let text = """
            library: Kettle Valley Library
            mail: {from: a@library.example, admin: b@library.example, tell-us: Write., digest: 2020-01-01 08:00}
            branches: {hillside: {name: Hillside, time-zone: Etc/UTC, open: Mon..Sun, head: dana}}
            staff: {dana: {name: Dana Ortiz, mail: dana@library.example, branch: hillside}}
            policies: {school: {only-in: 2099-01-07..2099-06-10}}
            """
        try text.write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }  // in the system's own folder
        let run = try await run(["check", file.path])
        #expect(run.status == 0)
        #expect(run.answer.contains(":2:84: warning: never again after 2020-01-01 (mail.digest)"))
        #expect(run.answer.split(separator: "\n").count == 4)
    }

    static let imported = """
        {"parameters":{"today":"2027-03-12","outcome":"previewed","added":[{"row":2,"slug":"lincoln","name":"Lincoln",
        "changes":[]}],"changed":[],"same":0,"refused":[],"warned":[]}}
        """

    @Test("a sheet with a row that can't be read changes nothing, and ends with 65")
    func importing() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv")
        try "Organization;Type;Last contact\nLincoln;school;2026-11-12\nRiver;club;Febuary 30\n"
            .write(to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }  // in the system's own folder
        let run = try await run(["import", file.path], answers: [#"{"parameters":{}}"#, Self.imported])
        #expect(run.status == 65)
        #expect(run.answer.contains("row 3, \"Last contact\""))
        #expect(run.answer.contains("Nothing was changed. Put it right"))
        let call = try #require(run.calls.last)
        #expect(call.contains("\"mode\":\"preview\""))
        #expect(call.contains("\"name\":\"Lincoln\""))
        #expect(!call.contains("River"))
    }

    @Test(
        "dates in figures are read as the configuration says", arguments: [nil, "day-first", "month-first"])
    func order(_ order: String?) async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv")
        try "Organization;Last contact\nLincoln;03/04/2025\n".write(
            to: file, atomically: true, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: file) }  // in the system's own folder
        let defaults = order.map { #"{"parameters":{"dates":"\#($0)"}}"# } ?? #"{"parameters":{}}"#
        let run = try await run(["import", file.path, "--preview"], answers: [defaults, Self.imported])
        #expect(run.status == 0)
        #expect(run.calls.first?.contains("ImportDefaults") == true)
        let call = try #require(run.calls.last)
        switch order {
        case "day-first": #expect(call.contains("2025-04-03"))
        case "month-first": #expect(call.contains("2025-03-04"))
        default: #expect(run.answer.contains("can be 3 April or 4 March"))
        }
    }

    @Test("a shell completes slugs from what is on record, and does without where nobody answers")
    func completion() async throws {
        let line = ["---completion", "show", "--", "positional@0", "2", "0", "partnerctl", "show", ""]
        let reply = """
            {"parameters":{"today":"2027-03-12","total":1,"partners":[{"partner":{"number":12,
            "slug":"lincoln-elementary","name":"Lincoln"},"kind":"school","branch":"hillside","stage":"established"}]}}
            """
        let run = try await run(line, answers: [reply])
        #expect(run.answer.split(separator: "\n") == ["lincoln-elementary"])
        let alone = try await self.run(line)
        #expect(alone.status == 0)
        #expect(alone.answer.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty)
    }

    @Test("completions for bash, zsh and fish", arguments: ["bash", "zsh", "fish"])
    func script(_ shell: String) async throws {
        let run = try await run(["--generate-completion-script", shell])
        #expect(run.status == 0)
        #expect(run.answer.contains("send-test"))
    }
}
