import CSystemd
import PartnerService
import ServiceLifecycle

/// Tells the service manager that the daemon lives: it looks whether the engine is at work or at rest,
/// and says so.
///
/// sd_watchdog_enabled(3) gives the time within which it wants to hear; half of that is usual.
struct Watchdog: Service {
    let desk: Desk

    func run() async throws {
        var microseconds: UInt64 = 0
        guard sd_watchdog_enabled(0, &microseconds) > 0, microseconds > 0 else {
            try await gracefulShutdown()
            return
        }
        let interval = Duration.microseconds(microseconds / 2)
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                // A database that is locked for a while is no reason to be killed.
                if (try? desk.isAlive()) != false { Notify.send("WATCHDOG=1") }
                // Cancelled: the loop ends by itself.
                try? await Task.sleep(for: interval)
            }
        }
    }
}
