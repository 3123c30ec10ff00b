/// How a steward's partners pass to another.
package struct HandoverSettings: Hashable, Sendable {
    /// Days from the handover on in which the new steward is not asked, promises and agreements apart.
    package let grace: Int
    /// Days before a last day from which on the handover is asked for.
    package let askBefore: Int

    package init(grace: Int, askBefore: Int) {
        self.grace = grace
        self.askBefore = askBefore
    }

    /// Where the configuration does not say.
    package static let usual = HandoverSettings(grace: 14, askBefore: 28)
}
