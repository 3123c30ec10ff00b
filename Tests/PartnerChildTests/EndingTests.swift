import PartnerChild
import Testing

@Suite("A child's ending is reported as it was", .timeLimit(.minutes(1)))
struct EndingTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let script: String
        let ending: ChildEnding
        let words: String
    }

    static let rows = [
        Row(testDescription: "success", script: "echo fine", ending: .exited(0), words: "fine"),
        Row(
            testDescription: "a complaint goes before an answer", script: "echo answer; echo no >&2; exit 75",
            ending: .exited(75), words: "no"),
        Row(
            testDescription: "a status of its own that looks like prlimit's",
            script: "echo sh: gone >&2; exit 127", ending: .exited(127), words: "sh: gone"),
        Row(testDescription: "a signal", script: "kill -s SEGV $$", ending: .signalled(11), words: ""),
        Row(
            testDescription: "lines and controls become one printable line",
            script: #"printf 'a\r\nb\033[31m\tc\302\205d\377\n' >&2; exit 1"#, ending: .exited(1),
            words: "a b [31m c d\u{fffd}"),
    ]

    @Test("exit status, signal and words", arguments: rows)
    func ending(_ row: Row) async {
        let result = await ChildProgram.shell(row.script).run()
        #expect(result.ending == row.ending)
        #expect(result.words == row.words)
    }

    @Test("it gets its own environment, a session of its own, no descriptor but three, and / to stand in")
    func surroundings() async throws {
        let result = await ChildProgram.shell(
            "env | sort; pwd; ls /proc/self/fd; cut -d' ' -f6 /proc/$$/stat; cut -d' ' -f4 /proc/$$/stat"
        ).run()
        let output = String(decoding: try result.output.bytes(count: 4096), as: UTF8.self)
        let lines = output.split(separator: "\n").map(String.init)
        #expect(lines.contains("LANG=C.UTF-8"))
        #expect(!output.contains("HOME="))
        let rest = Array(lines.drop { $0 != "/" })
        // 3 is the directory that ls reads.
        #expect(rest.prefix(5) == ["/", "0", "1", "2", "3"])
        #expect(rest.count == 7)
        #expect(
            rest.suffix(2).first == rest.last,
            "the session is that of the keeper of the time, the child's parent")
    }

    @Test("arguments are handed over as they are")
    func arguments() async throws {
        let odd = ["$(id)", "; rm -rf x", "-n", "", "a b", "\"'", "Zoë\n2"]
        let result = await ChildProgram.shell("printf '<%s>' \"$@\"", arguments: odd).run()
        #expect(try result.output.bytes(count: 999) == Array(odd.map { "<\($0)>" }.joined().utf8))
    }
}
