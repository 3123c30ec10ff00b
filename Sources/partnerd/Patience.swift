import Glibc
import Logging
import PartnerCore
import PartnerService
import PartnerStore

/// Waits at the start for what passes by itself: a full disk, a file system that can't be written, another program that
/// holds the records. To end and be started again would say the same every half minute, and mend nothing.
struct Patience {
    let time: SystemTime
    let log: Logger

    private static let longest = Duration.seconds(60)

    private static func passes(_ error: any Error) -> Bool {
        switch error {
        case let fault as StoreFault: fault.passes
        case let fault as PartnerService.SystemCallError: [EROFS, ENOSPC, EDQUOT, EIO].contains(fault.code)
        default: false
        }
    }

    func whileItPasses<Value>(_ body: () throws -> Value) async throws -> Value {
        var said: String?
        var wait = Duration.seconds(1)
        while true {
            do {
                let value = try body()
                if said != nil { log.notice("the records can be used again") }
                return value
            } catch let error where Self.passes(error) {
                let why = "\(error)"
                if said != why {
                    log.error("the records can't be used yet; partnerd waits", metadata: ["why": "\(why)"])
                }
                said = why
                // Longer than the next wait and SQLite's own: the service manager is not to end us meanwhile.
                Notify.send("STATUS=waits: \(why)\nEXTEND_TIMEOUT_USEC=\(120 * 1_000_000)")
                _ = await time.wait(until: time.now.adding(wait))
                wait = min(wait * 2, Self.longest)
            }
        }
    }
}
