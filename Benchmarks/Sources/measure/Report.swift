import Glibc
import PartnerCore

/// Processor time of this process, in seconds: what others do on the machine meanwhile is not in it.
func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The sum by which programs that compute the same dates are held against each other, as they come in any order.
struct Checksum {
    private(set) var value: UInt64 = 0

    mutating func add(_ due: CivilDate, partner: Int, clock: ClockKind) {
        add(
            day: due.daysSinceEpoch, partner: partner,
            clock: clock == .followUp ? 0 : clock == .promise ? 1 : 2)
    }

    /// - Parameter clock: 0 for the follow-up, 1 for the promise, 2 for the re-evaluation.
    mutating func add(day: Int, partner: Int, clock: Int) {
        value &+= UInt64(bitPattern: Int64(day)) &* UInt64(3 * partner + clock)
    }
}

/// One line of JSON on standard output, for Benchmarks/run.
func report(_ fields: (name: String, value: String)...) {
    print("{" + fields.map { "\"\($0.name)\": \($0.value)" }.joined(separator: ", ") + "}")
}
