/// Why a step waits, in the order in which the reasons are given.
package enum Hold: String, CaseIterable, Hashable, Sendable, FieldValue {
    case admin, guarded = "storm-guard", clock, silence, snooze, away, grace
    case busy = "outbox-busy", quietTime = "quiet-time", preference, budget
}
