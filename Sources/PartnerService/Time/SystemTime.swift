import CLinux
import Dispatch
import Glibc
import PartnerCore

/// The machine's own clocks.
///
/// Waits on a `timerfd` of the wall clock with cancel-on-set (timerfd_create(2)), so that a clock that is set
/// ends the wait, and on an `eventfd` for everything else.
package final class SystemTime: TimeSource {
    // TFD_CLOEXEC, EFD_CLOEXEC and their like are O_CLOEXEC and O_NONBLOCK by definition.
    private let timer: Int32
    private let event: Int32
    package let life = String(UInt64.random(in: .min ... .max), radix: 16)
    /// A wait blocks a thread of its own, never one of the cooperative pool.
    private let queue = DispatchQueue(label: "partnerd.time")

    package init() throws(SystemCallError) {
        timer = timerfd_create(CLOCK_REALTIME, Int32(O_CLOEXEC | O_NONBLOCK))
        guard timer >= 0 else { throw SystemCallError("timerfd_create") }
        event = eventfd(0, Int32(O_CLOEXEC | O_NONBLOCK))
        guard event >= 0 else { throw SystemCallError("eventfd") }
    }

    deinit {
        close(timer)
        close(event)
    }

    package var now: Instant {
        let time = Self.reading(CLOCK_REALTIME)
        return Instant(unixMilliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    package var uptime: Duration {
        let time = Self.reading(CLOCK_BOOTTIME)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// What the services that set clocks put there while they run: systemd-timesyncd, chrony, ntpsec, OpenNTPD.
    private static let keepers = [
        "/run/systemd/timesync", "/run/chrony", "/run/ntpd.pid", "/run/ntpd.sock",
    ]

    package var synchronisation: ClockReading.Synchronisation {
        // Without modes it asks, and changes nothing: that needs no right.
        var state = timex()
        if adjtimex(&state) >= 0, state.status & STA_UNSYNC == 0 { return .synchronised }
        return Self.keepers.contains { access($0, F_OK) == 0 } ? .awaited : .none
    }

    private static func reading(_ clock: clockid_t) -> timespec {
        var time = timespec()
        clock_gettime(clock, &time)
        return time
    }

    package func wait(until instant: Instant?) async -> WakeReason {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: self.block(until: instant)) }
        }
    }

    package func wake() {
        var one: UInt64 = 1
        // A full counter means that a wake-up is waiting already.
        _ = write(event, &one, MemoryLayout<UInt64>.size)
    }

    private func block(until instant: Instant?) -> WakeReason {
        // Without a moment to wait for, the timer is set far ahead all the same: only a set timer notices
        // that the clock was set.
        let target = instant ?? now.adding(.seconds(366 * 86_400))
        var setting = itimerspec()
        setting.it_value.tv_sec = Int(max(target.unixMilliseconds, 1) / 1000)
        setting.it_value.tv_nsec = Int(max(target.unixMilliseconds, 1) % 1000) * 1_000_000
        timerfd_settime(timer, TFD_TIMER_ABSTIME_AND_CANCEL, &setting, nil)

        while true {
            var watched = [
                pollfd(fd: event, events: Int16(POLLIN), revents: 0),
                pollfd(fd: timer, events: Int16(POLLIN), revents: 0),
            ]
            // Interrupted by a signal: look again.
            if poll(&watched, nfds_t(watched.count), -1) < 0 { continue }
            var counter: UInt64 = 0
            if watched[1].revents != 0 {
                let count = read(timer, &counter, MemoryLayout<UInt64>.size)
                if count < 0 && errno == ECANCELED { return .clockSet }
                return .reached
            }
            if watched[0].revents != 0 {
                _ = read(event, &counter, MemoryLayout<UInt64>.size)
                return .woken
            }
        }
    }
}

/// `TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET`, timerfd_create(2).
private let TFD_TIMER_ABSTIME_AND_CANCEL = Int32(1 | 2)
