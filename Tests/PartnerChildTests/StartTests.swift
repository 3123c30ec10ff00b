import PartnerChild
import Testing

#if canImport(Glibc)
import Glibc
#endif

@Suite("A program that cannot be started says why", .timeLimit(.minutes(1)))
struct StartTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// Makes the program in the directory that is its argument.
        let making: String
        let errno: Int32
    }

    static let rows = [
        Row(testDescription: "missing", making: "", errno: ENOENT),
        Row(testDescription: "not executable", making: "echo '#!/bin/sh' > program", errno: EACCES),
        Row(testDescription: "a directory", making: "mkdir program", errno: EACCES),
        Row(testDescription: "empty", making: ": > program; chmod +x program", errno: ENOEXEC),
        Row(
            testDescription: "no program, not even for a shell",
            making: "echo 'exit 0' > program; chmod +x program", errno: ENOEXEC),
        Row(
            testDescription: "its interpreter is missing",
            making: "echo '#!/nowhere/sh' > program; chmod +x program", errno: ENOENT),
        Row(testDescription: "a loop of links", making: "ln -s program program", errno: ELOOP),
    ]

    @Test("errno and words", arguments: rows)
    func start(_ row: Row) async throws {
        let made = await ChildProgram.shell(
            "cd \"$(mktemp -d)\" && { \(row.making.isEmpty ? ":" : row.making)\n}; pwd"
        ).run()
        let directory = String(decoding: try made.output.bytes(count: 999), as: UTF8.self).dropLast()
        let program = ChildProgram(path: "\(directory)/program", limits: ChildLimits(time: .seconds(5)))
        let result = await program.run(input: [UInt8](repeating: 0, count: 100_000))
        guard case .couldNotStart(let cannot) = result.ending else {
            Issue.record("it started: \(result.ending)")
            return
        }
        #expect(cannot.errno == row.errno)
        #expect(cannot.why.contains("\(directory)/program"))
        #expect(result.words == cannot.why)
        #expect(try result.output.size == 0)
        _ = await ChildProgram.shell("rm -r \"$1\"", arguments: [String(directory)]).run()
    }

    @Test("a relative path is not looked up, an argument with NUL not cut")
    func refused() async {
        let limits = ChildLimits(time: .seconds(5))
        for program in [
            ChildProgram(path: "sh", limits: limits),
            ChildProgram(path: "/bin/sh", arguments: ["-c", "exit 0\u{0}; exit 1"], limits: limits),
        ] {
            guard case .couldNotStart(let cannot) = await program.run().ending else {
                Issue.record("\(program) started")
                continue
            }
            #expect(cannot.errno == EINVAL)
        }
    }

    @Test("a directory for its files that is not there is named")
    func noScratch() async {
        let result = await ChildProgram.shell("exit 0").run(directory: "/nowhere")
        #expect(result.words.contains("/nowhere: No such file or directory"))
    }
}
