import CSystemd
import Glibc
import Logging
import PartnerControl
import PartnerService
import ServiceLifecycle
import UnixSignals

/// SIGHUP: reads the configuration again, and tells the service manager while it does.
struct Reloading: Service {
    let desk: Desk
    let log: Logger

    func run() async throws {
        let hangUps = await UnixSignalsSequence(trapping: .sighup)
        for await _ in hangUps.cancelOnGracefulShutdown() {
            Notify.send("RELOADING=1\nMONOTONIC_USEC=\(Self.monotonicMicroseconds)")
            do {
                let reply = try desk.reload()
                if reply.outcome == .refused {
                    log.error(
                        "configuration refused; the one before stays",
                        metadata: ["errors": "\(reply.errors.joined())"])
                } else {
                    log.notice("configuration read again", metadata: ["notes": "\(reply.notes)"])
                }
            } catch {
                log.error("configuration not read again", metadata: ["why": "\(error)"])
            }
            Notify.send("READY=1")
        }
    }

    /// Type=notify-reload wants to know when, systemd.service(5).
    private static var monotonicMicroseconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000_000 + time.tv_nsec / 1000
    }
}
