import CSystemd
import PartnerCore
import PartnerService
import ServiceLifecycle

/// The engine as a service: graceful shutdown lets it finish the message in hand.
struct EngineService: Service {
    let engine: Engine
    /// Held as long as the engine runs.
    let lock: DatabaseLock
    let desk: Desk
    let sheets: SheetWatch
    let drop: DropWatch
    let inbox: InboxWatch

    func run() async throws {
        // A call that moves the time waits for the engine, and the socket's server for that call.
        defer { (desk.time as? VirtualTime)?.end() }
        try await withTaskCancellationOrGracefulShutdownHandler {
            Notify.send("READY=1")
            try await engine.run { next in
                sheets.watchFolders()
                drop.watchFolder()
                inbox.watchFolder()
                Notify.send(
                    "STATUS=" + (next.map { "next look \(desk.clockText($0))" } ?? "nothing is planned"))
            }
        } onCancelOrGracefulShutdown: {
            Notify.send("STOPPING=1")
            engine.stop()
        }
        withExtendedLifetime(lock) {}
    }
}

/// Words for the service manager, sd_notify(3); without one they go nowhere.
enum Notify {
    static func send(_ state: String) { _ = sd_notify(0, state) }
}
