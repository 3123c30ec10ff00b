import Foundation
import Glibc
import PartnerMIME
import PartnerReceived

/// Batches of mails, each read by a child: this program, started anew with the batch's number.
struct Campaign {
    let seeds: [[UInt8]]
    let inputs: Int
    let seed: UInt64
    let keep: String

    private static let batch = 2_000
    /// Seconds in which a mail has to be read.
    private static let patience = 10

    /// - Returns: whether no mail ended or held up a child, and none left the limits.
    func run() -> Bool {
        let started = ContinuousClock.now
        var bad = 0
        var done = 0
        var batch: UInt64 = 0
        while done < inputs {
            let count = min(Self.batch, inputs - done)
            bad += child(batch, count) ? 0 : 1
            done += count
            batch += 1
            if batch % 10 == 0 {
                print("\(done) inputs, \(bad) bad, peak memory \(peak >> 10) MiB")
                // Where it goes to a file: who looks, sees how far it is.
                fflush(nil)
            }
        }
        unlink(current)
        let seconds = (ContinuousClock.now - started).components.seconds
        print(
            "\(done) inputs from \(seeds.count) seeds in \(seconds) s: \(bad) bad, peak memory of a child \(peak >> 10) MiB"
        )
        return bad == 0
    }

    private var current: String { "\(keep)/fuzz-current-\(getpid())" }

    /// In KiB.
    private var peak: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
        return usage.ru_maxrss
    }

    private func child(_ batch: UInt64, _ count: Int) -> Bool {
        // Asked before the child has a number of its own.
        let current = current
        // Nothing else runs in this process, so a copy of it is whole.
        let process = Fork.start {
            alarm(UInt32(Self.patience))
            var mutation = Mutation(seed: seed &* 1_000_003 &+ batch)
            for _ in 0..<count {
                let mail = mutation.mail(of: seeds)
                alarm(UInt32(Self.patience))
                Current.note(mail, current)
                guard Judging.holds(mail) else { return 1 }
            }
            return 0
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        guard status != 0 else { return true }
        let file = "\(keep)/fuzz-bad-\(seed)-\(batch).eml"
        rename(current, file)
        print("bad: status \(status), seed \(seed), batch \(batch): \(file)")
        return false
    }
}

/// The mail that is being read, where a child's end leaves it.
enum Current {
    static func note(_ mail: [UInt8], _ path: String) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        _ = mail.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        close(file)
    }
}

/// What has to be true of every mail.
enum Judging {
    static func holds(_ bytes: [UInt8]) -> Bool {
        guard let mail = try? MailReader.read(bytes) else { return true }
        _ = AutomaticMail.reason(mail)
        _ = SenderVerdict.of(mail, authority: "mx", domain: "example.org")
        let bounce = Bounce.read(mail)
        let isBounded =
            mail.text.utf8.count <= ReceivedLimits.text && mail.subject.utf8.count <= ReceivedLimits.subject
            && mail.to.count <= ReceivedLimits.addresses
            && mail.attachments.count <= ReceivedLimits.attachments
            && mail.fields.count <= ReceivedLimits.fields && mail.faults.count <= ReceivedLimits.faults
            && mail.forwarded.count <= ReceivedLimits.forwarded && !mail.text.contains("\r")
            && !mail.subject.contains("\n") && (bounce?.failures.count ?? 0) <= 100
        guard isBounded, let json = try? JSONEncoder().encode(mail),
            let back = try? JSONDecoder().decode(ReceivedMail.self, from: json)
        else { return false }
        return back == mail && json.count < 8 << 20
    }
}
