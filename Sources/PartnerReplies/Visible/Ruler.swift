/// Lines of nothing but dashes, stars and their like.
enum Ruler: Hashable, Sendable {
    /// `-- ` and a line of underscores: what stands below is a signature, up to the next quotation.
    case signature
    /// Any other: divides, and what it divides is judged by its words.
    case divider

    init?(_ line: Substring) {
        let plain = line.trimmed
        guard let first = plain.first, "-_*=#~+–—".contains(first), plain.utf8.count <= 400 else {
            return nil
        }
        guard plain.allSatisfy({ $0 == first || $0.isMailBlank }), plain.count >= 2 else { return nil }
        self = first == "_" || plain == "--" || plain == "––" ? .signature : .divider
    }

    /// The words by which a paragraph is known as a mail system's, not a person's. In small letters.
    static let footerWords = [
        "confidential", "intended for", "intended solely", "intended only", "intended recipient", "virus",
        "monitored", "privileged", "disclaimer", "in error", "official policy", "unsubscribe", "mailing list",
        "vertraulich", "confidentiel", "confidencial", "riservat", "vertrouwelijk", "fortrolig",
        "konfidentiell",
        "poufn", "конфиденциальн", "конфіденційн",
    ]
}
