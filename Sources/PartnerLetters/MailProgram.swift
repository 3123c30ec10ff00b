import Foundation
import Glibc
import PartnerChild
import PartnerReceived

/// `partner-mime`, run for one mail: a hostile mail can end that process and nothing else.
package struct MailProgram: Sendable {
    package let path: String
    /// Where what is read of a mail lies meanwhile, in a file without a name.
    private let directory: String
    private let limits: ChildLimits

    /// It sets narrower ones on itself before the first byte of the mail. What it writes is smaller than this even
    /// where every list is full.
    package static let limits = ChildLimits(time: .seconds(60), fileSize: 8 << 20, processorSeconds: 45)

    package init(path: String, directory: String = "/tmp", limits: ChildLimits = MailProgram.limits) {
        self.path = path
        self.directory = directory
        self.limits = limits
    }

    /// nil where it is nowhere.
    package static func find(directory: String = "/tmp") -> MailProgram? {
        ProgramPlace.find("partner-mime").map { MailProgram(path: $0, directory: directory) }
    }

    /// Reads one mail. Its bytes never come into this process.
    ///
    /// - Parameter file: absolute; a link is not followed.
    package func read(_ file: String) async throws(Failure) -> ReceivedMail {
        guard file.hasPrefix("/") else { throw .gone("\(file) is no absolute path") }
        let child = ChildProgram(path: path, arguments: [file], limits: limits)
        let result = await child.run(directory: directory)
        switch result.ending {
        case .exited(0): return try mail(result.output)
        case .exited(EX_DATAERR): throw .notAMail(said(result))
        case .exited(EX_NOINPUT): throw .gone(said(result))
        case .exited(EX_CANTCREAT), .exited(EX_IOERR), .exited(EX_USAGE):
            throw .program("\(path) ended with \(ending(result)): \(said(result))")
        case .exited(let status): throw .unreadable("its reader ended with \(status): \(said(result))")
        case .signalled(let signal): throw .unreadable("its reader was ended by signal \(signal)")
        case .timedOut(let time):
            throw .unreadable("reading it took longer than \(time.components.seconds) s")
        case .cancelled: throw .program("\(path) was stopped")
        case .couldNotStart(let reason): throw .program("\(path) can't be run: \(reason.why)")
        }
    }

    private func mail(_ output: ChildOutput) throws(Failure) -> ReceivedMail {
        let bytes: [UInt8]
        do {
            bytes = try output.bytes(count: limits.fileSize)
        } catch {
            throw .program("what \(path) wrote can't be read: \(error)")
        }
        do {
            return try JSONDecoder().decode(ReceivedMail.self, from: Data(bytes))
        } catch {
            throw .unreadable("its reader wrote \(bytes.count) bytes that are no mail")
        }
    }

    private func ending(_ result: ChildResult) -> String {
        if case .exited(let status) = result.ending { return "\(status)" }
        return "\(result.ending)"
    }

    /// Its words without its own name.
    private func said(_ result: ChildResult) -> String {
        let name = "partner-mime: "
        return result.words.hasPrefix(name) ? String(result.words.dropFirst(name.count)) : result.words
    }

    /// Why no mail came of it.
    package enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
        /// The file is no mail, or is too large. It will never be one.
        case notAMail(String)
        /// The mail ended its reader, or took more time or memory than a mail may. It would again.
        case unreadable(String)
        /// There is no such file, or it is no plain one.
        case gone(String)
        /// The program or the system is at fault, not the mail: it can be tried again.
        case program(String)

        package var description: String {
            switch self {
            case .notAMail(let why): "it is no mail: \(why)"
            case .unreadable(let why): why
            case .gone(let why), .program(let why): why
            }
        }
    }
}
