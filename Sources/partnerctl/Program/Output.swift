import ArgumentParser
import Glibc

/// Where the program writes to. Answers go to standard output, complaints to standard error.
enum Output: Int32 {
    case answer = 1
    case complaint = 2

    /// - Throws: the exit status, where the answer can't be written (a full disk; a reader that has gone ends
    ///   the program before).
    func write(_ text: String) throws(ExitCode) { try write(Array(text.utf8)) }

    func write(_ bytes: [UInt8]) throws(ExitCode) {
        let taken = bytes.withUnsafeBytes { WholeWrite(to: rawValue).callAsFunction($0) }
        if case .failure(let failure) = taken, self == .answer {
            Self.complain("standard output can't be written: \(failure.reason)")
            throw ExitStatus.inputOutput.code
        }
    }

    /// One line on standard error, with the program's name.
    static func complain(_ text: String) {
        // Where even that can't be written, the exit status still tells.
        try? complaint.write("partnerctl: \(text)\n")
    }
}

/// Writes all of some bytes to a descriptor.
struct WholeWrite {
    let descriptor: Int32

    init(to descriptor: Int32) { self.descriptor = descriptor }

    struct Failure: Error {
        let reason: String
    }

    func callAsFunction(_ bytes: UnsafeRawBufferPointer) -> Result<Void, Failure> {
        var rest = bytes[...]
        while !rest.isEmpty {
            let slice = UnsafeRawBufferPointer(rebasing: rest)
            let count = Glibc.write(descriptor, slice.baseAddress, slice.count)
            if count < 0 {
                if errno == EINTR { continue }
                return .failure(Failure(reason: String(cString: strerror(errno))))
            }
            rest = rest.dropFirst(count)
        }
        return .success(())
    }
}
