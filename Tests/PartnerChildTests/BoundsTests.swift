import PartnerChild
import Testing

#if canImport(Glibc)
import Glibc
#endif

@Suite("No child can hurt or outstay its parent", .timeLimit(.minutes(1)))
struct BoundsTests {
    @Test("it never reads ten megabytes of input")
    func deaf() async {
        let result = await ChildProgram.shell("exec 0<&-; exit 3").run(
            input: [UInt8](repeating: 0x41, count: 10 << 20))
        #expect(result.ending == .exited(3))
    }

    @Test("it reads ten megabytes of input whole")
    func reader() async throws {
        let result = await ChildProgram.shell("wc -c").run(input: [UInt8](repeating: 0x41, count: 10 << 20))
        #expect(result.ending == .exited(0))
        #expect(result.words == String(10 << 20))
    }

    @Test(
        "it floods: ended at the limit, the first of it kept",
        arguments: ["exec yes flood", "exec yes flood >&2"])
    func flood(_ script: String) async throws {
        let result = await ChildProgram.shell(script, fileSize: 1 << 20).run()
        #expect(result.ending == .signalled(SIGXFSZ))
        #expect(try [0, 1 << 20].contains(result.output.size))
        #expect(result.words.hasPrefix("flood flood"))
        #expect(result.words.utf8.count <= 4096)
    }

    @Test("it hangs: told to end, and it does")
    func hang() async {
        let result = await ChildProgram.shell("echo waiting >&2; exec sleep 1000", time: .milliseconds(300))
            .run()
        #expect(result.ending == .timedOut(.milliseconds(300)))
        #expect(result.words == "waiting")
    }

    @Test("it calls being ended a success: it is a time-out all the same")
    func sly() async {
        let result = await ChildProgram.shell(
            "trap 'exit 0' TERM; while :; do sleep 0.05; done", time: .milliseconds(300)
        ).run()
        #expect(result.ending == .timedOut(.milliseconds(300)))
    }

    @Test("it and its child ignore being told, and are killed")
    func stubborn() async throws {
        let lock = try HeldLock()
        let result = await ChildProgram.shell(
            "\(lock.hold); trap '' TERM; (while :; do sleep 1; done) & echo up; while :; do sleep 1; done",
            arguments: [lock.path], time: .milliseconds(500)
        ).run()
        #expect(result.ending == .timedOut(.milliseconds(500)))
        #expect(result.words == "up")
        try lock.waitUntilNobodyHoldsIt()
    }

    @Test("it ends well and leaves a child behind that ignores being told: killed")
    func orphan() async throws {
        let lock = try HeldLock()
        let result = await ChildProgram.shell(
            "\(lock.hold); (trap '' TERM HUP; while :; do sleep 1; done) & echo left", arguments: [lock.path]
        ).run()
        #expect(result.ending == .exited(0))
        try lock.waitUntilNobodyHoldsIt()
    }

    @Test("nobody waits for it any more: ended")
    func cancelled() async throws {
        let lock = try HeldLock()
        let fifo = lock.path + ".fifo"
        #expect(mkfifo(fifo, 0o600) == 0)
        defer { unlink(fifo) }
        let run = Task {
            await ChildProgram.shell(
                "\(lock.hold); trap '' TERM; echo up > \"$1.fifo\"; while :; do sleep 1; done",
                arguments: [lock.path]
            ).run()
        }
        // Blocks until the child writes, so that it is cancelled while it runs.
        await Task.detached { _ = close(open(fifo, O_RDONLY)) }.value
        run.cancel()
        #expect(await run.value.ending == .cancelled)
        try lock.waitUntilNobodyHoldsIt()
    }

    @Test("many at once are told apart")
    func many() async {
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<40 {
                group.addTask {
                    await ChildProgram.shell("cat; exit \(number)").run(input: Array("\(number)".utf8)).ending
                        == .exited(Int32(number))
                }
            }
            for await told in group { #expect(told) }
        }
    }

    @Test("memory and processor time are bounded")
    func resources() async {
        var program = ChildProgram.shell("while :; do :; done")
        program.limits.processorSeconds = 1
        #expect(await program.run().ending == .signalled(SIGXCPU))
        program = ChildProgram(
            path: "/usr/bin/head", arguments: ["-c", "-2G", "/dev/zero"],
            limits: ChildLimits(time: .seconds(20), memory: 100 << 20))
        #expect(await program.run().ending == .exited(1))
    }

    @Test("large output is read piece by piece")
    func largeOutput() async throws {
        let result = await ChildProgram.shell("exec seq 1 200000").run()
        #expect(result.ending == .signalled(SIGXFSZ))
        let more = await ChildProgram.shell("seq 1 200000", fileSize: 2 << 20).run()
        #expect(more.ending == .exited(0))
        let size = try more.output.size
        #expect(size == 1_288_895)
        #expect(try more.output.bytes(from: size - 7, count: 100) == Array("200000\n".utf8))
        #expect(try more.output.bytes(from: size + 1, count: 100).isEmpty)
    }
}
