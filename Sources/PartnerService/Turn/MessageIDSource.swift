import PartnerCore

/// Gives each message its Message-ID (RFC 5322 3.6.4): random, in the domain of the sender's address.
package struct MessageIDSource: Sendable {
    private let domain: String
    private let random: @Sendable () -> UInt64

    /// - Parameter random: the system's generator, or a seeded one in tests.
    package init(from: MailAddress, random: @escaping @Sendable () -> UInt64) {
        domain = from.address.split(separator: "@").last.map(String.init) ?? "localhost"
        self.random = random
    }

    /// `<9f3c…@library.example>`
    package func next() -> String {
        let hex = [random(), random()].map { number in
            let digits = String(number, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }
        return "<\(hex.joined())@\(domain)>"
    }
}
