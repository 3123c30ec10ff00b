/// How much the callers together may take of the daemon.
package struct ControlLimits: Sendable {
    /// At once. One more takes the place of whoever has kept us waiting longest; only when all
    /// have a call in hand it is turned away.
    package var connections = 64
    /// Bytes of one call: a batch of an import.
    package var call = 64 << 20
    /// Bytes of one call of a peer that is not admitted: enough to be told so.
    package var strangersCall = 64 << 10
    /// How long a caller may take to finish a call begun, or to take the next part of a reply.
    package var patience = Duration.seconds(60)
    /// How long calls in hand may go on when the daemon is told to stop.
    package var farewell = Duration.seconds(10)

    package init() {}
}
