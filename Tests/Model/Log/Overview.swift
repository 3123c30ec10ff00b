/// A partner's open occurrence as a mail names it: `partner/clock`.
package struct OpenMatter: Hashable, FieldValue {
    package var partner: Int
    package var clock: Clock

    package init(_ partner: Int, _ clock: Clock) {
        self.partner = partner
        self.clock = clock
    }

    package init?(text: String) {
        let pieces = parts(of: text, at: "/")
        guard pieces.count == 2, let partner = Int(pieces[0]), let clock = Clock(text: pieces[1]) else {
            return nil
        }
        self.init(partner, clock)
    }

    package var text: String { "\(partner)/\(clock.rawValue)" }
    package static var expected: String { "partner/clock" }
}

/// The weekly overview of a branch's head: what is quiet, and which partners are orphans.
package struct Overview: Record {
    package var to = 0
    package var quiet: [OpenMatter] = []
    /// How many more are quiet, and not named.
    package var moreQuiet = 0
    package var orphans: [Int] = []
    package var moreOrphans = 0

    package init() {}

    package mutating func fields(_ f: inout Fields) throws {
        try f.need("to", &to)
        try f.list("quiet", &quiet)
        try f.may("more-quiet", &moreQuiet)
        try f.list("orphans", &orphans)
        try f.may("more-orphans", &moreOrphans)
    }
}
