import Subprocess
import SystemPackage

#if canImport(Glibc)
import Glibc
#endif

extension ChildProgram {
    /// Runs the program to its end, and never longer than its limits say.
    ///
    /// - The input is a file, and the output goes to files. With a pipe, a child that does not read ends
    ///   its parent (SIGPIPE), and one that floods loses its exit status.
    /// - The child leads a session of its own. When its time is over the group is told to end, then
    ///   killed; and the group is killed in any case once the child is gone, as its children may live on
    ///   and ignore being told. A child's child that opens a session of its own escapes, as a mail
    ///   system's background delivery means to.
    /// - Cancelling the task ends the child the same way.
    ///
    /// `input` is what it reads on standard input, `directory` where the files without names are made.
    package func run(input: [UInt8] = [], directory: String = "/tmp") async -> ChildResult {
        do throws(CannotStart) {
            try checkStartable()
            let files = try Files(input: input, directory: directory, of: self)
            return try await run(files)
        } catch {
            return ChildResult(ending: .couldNotStart(error), output: .none, words: error.why)
        }
    }

    /// Runs the program as ``run(input:directory:)`` does, and lets `watch` see its output while it grows.
    ///
    /// `watch` is cancelled when the child is gone. Where it ends before, it has seen enough, and the child is
    /// told to end.
    package func run(
        input: [UInt8], directory: String, watch: @escaping @Sendable (ChildOutput) async -> Void
    ) async -> ChildResult {
        do throws(CannotStart) {
            try checkStartable()
            let files = try Files(input: input, directory: directory, of: self)
            return await withTaskGroup(of: ChildResult?.self) { group in
                group.addTask {
                    do throws(CannotStart) {
                        return try await run(files)
                    } catch {
                        return ChildResult(ending: .couldNotStart(error), output: .none, words: error.why)
                    }
                }
                group.addTask {
                    await watch(ChildOutput(files.output))
                    return nil
                }
                var result: ChildResult?
                // Whichever ends first ends the other.
                for await ended in group {
                    result = ended ?? result
                    group.cancelAll()
                }
                return result ?? ChildResult(ending: .cancelled, output: .none, words: "")
            }
        } catch {
            return ChildResult(ending: .couldNotStart(error), output: .none, words: error.why)
        }
    }

    private func run(_ files: Files) async throws(CannotStart) -> ChildResult {
        let started = ContinuousClock.now
        let status: TerminationStatus
        do {
            let result = try await Subprocess.run(
                .path(Self.limiter),
                arguments: Arguments(limiting + ["--"] + timed + [path] + arguments),
                environment: .custom(
                    // The library passes raw bytes on as C strings, so each ends in a NUL of its own.
                    environment.map { [UInt8]("\($0.key)=\($0.value)\0".utf8) }),
                workingDirectory: "/",
                platformOptions: platformOptions,
                input: .fileDescriptor(files.input.descriptor, closeAfterSpawningProcess: false),
                output: .fileDescriptor(files.output.descriptor, closeAfterSpawningProcess: false),
                error: .fileDescriptor(files.error.descriptor, closeAfterSpawningProcess: false)
            ) { execution in
                await execution.teardown(using: [waiting, ending])
                // The child is gone and not yet reaped, so its number is still its group's alone.
                kill(-execution.processIdentifier.value, SIGKILL)
            }
            status = result.terminationStatus
        } catch let error as SubprocessError {
            throw cannotStart(error.underlyingError?.rawValue ?? EAGAIN, "\(path): \(error)")
        } catch {
            throw cannotStart(EAGAIN, "\(path): \(error)")
        }
        let words = files.words(upTo: limits.words)
        if case .exited(let code) = status, [1, 125, 126, 127].contains(code),
            Self.excuses.contains(where: words.hasPrefix)
        {
            throw cannotStart(code == 1 ? EPERM : ENOENT, words)
        }
        return ChildResult(
            ending: ending(of: status, after: ContinuousClock.now - started),
            output: ChildOutput(files.output), words: words)
    }

    private func ending(of status: TerminationStatus, after elapsed: Duration) -> ChildEnding {
        // First: a child that was told to end may still call that a success.
        if elapsed >= backstop { return .timedOut(limits.time) }
        if Task.isCancelled { return .cancelled }
        return switch status {
        // 124: the time was over and the program told to end; 137: it had to be killed, timeout(1).
        case .exited(124), .exited(137), .signaled(SIGKILL):
            elapsed >= limits.time ? .timedOut(limits.time) : plain(status)
        default: plain(status)
        }
    }

    private func plain(_ status: TerminationStatus) -> ChildEnding {
        switch status {
        case .exited(let code): .exited(code)
        case .signaled(let signal): .signalled(signal)
        }
    }

    /// When we end it ourselves. `timeout` has done so long before: it goes by the kernel's clock, and can't
    /// take a child for late because we were.
    private var backstop: Duration { limits.time + limits.grace + .seconds(600) }

    // Signal 0 only asks whether the process is there: the step is a wait that ends with the child.
    private var waiting: TeardownStep {
        .send(signal: Signal(rawValue: 0), allowedDurationToNextStep: backstop)
    }

    private var ending: TeardownStep {
        .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: limits.grace)
    }

    private var platformOptions: PlatformOptions {
        var options = PlatformOptions()
        options.createSession = true
        options.teardownSequence = [ending]  // upon cancellation
        return options
    }

    /// Sets limits on itself and becomes the program. Set from outside they would come late, and a
    /// set-user-ID program could not be limited at all.
    private static let limiter: FilePath = "/usr/bin/prlimit"

    /// How the two say that they could not set a limit, or become the program.
    private static let excuses = [
        "prlimit: failed to ", "timeout: failed to ", "/usr/bin/timeout: failed to ",
    ]

    private var limiting: [String] {
        var options = ["--core=0", "--fsize=\(limits.fileSize)"]
        if let memory = limits.memory { options.append("--as=\(memory)") }
        if let seconds = limits.processorSeconds {
            // The second more leaves the signal that tells why; at once with the last limit it is a plain kill.
            options.append("--cpu=\(seconds):\(seconds + 1)")
        }
        return options
    }

    /// Ends the program, and what it started in its group, when its time is over.
    private var timed: [String] {
        func seconds(_ duration: Duration) -> String {
            let milliseconds =
                duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
            let fraction = String(milliseconds % 1000)
            return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
        }
        return ["/usr/bin/timeout", "--kill-after=\(seconds(limits.grace))", seconds(limits.time)]
    }
}

/// The three files of one run.
private struct Files: Sendable {
    let input: ScratchFile
    let output: ScratchFile
    let error: ScratchFile

    init(input bytes: [UInt8], directory: String, of program: ChildProgram) throws(CannotStart) {
        do throws(Errno) {
            input = try ScratchFile(in: directory)
            output = try ScratchFile(in: directory)
            error = try ScratchFile(in: directory)
            try input.fill(with: bytes)
        } catch {
            throw program.cannotStart(error.rawValue, "a file for \(program.path) in \(directory): \(error)")
        }
    }

    /// What it complained, or else what it answered.
    func words(upTo count: Int) -> String {
        for file in [error, output] {
            do {
                let text = printable(try ChildOutput(file).bytes(count: count))
                if !text.isEmpty { return text }
            } catch {
                return "(what it said can't be read back: \(error))"
            }
        }
        return ""
    }
}
