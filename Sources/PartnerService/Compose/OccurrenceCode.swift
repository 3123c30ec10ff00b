import PartnerCore

/// Names an occurrence to programs, in a mail or an answer: `42.promise.7.20270302`.
///
/// Opaque to people and stable: of the four parts of an occurrence's identity and nothing else.
package struct OccurrenceCode: Hashable, Sendable {
    package let text: String

    package init(_ occurrence: Occurrence) {
        let day = occurrence.anchor.description.filter { $0 != "-" }
        text = "\(occurrence.partner).\(occurrence.clock).\(occurrence.subject).\(day)"
    }
}

extension Occurrence {
    /// The one that a code names; nil: it names none.
    init?(code: String) {
        let parts = code.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let partner = Int64(parts[0]), let clock = ClockKind(rawValue: parts[1]),
            let subject = Int64(parts[2]), parts[3].count == 8
        else { return nil }
        let day = parts[3]
        guard let anchor = CivilDate(iso: "\(day.prefix(4))-\(day.dropFirst(4).prefix(2))-\(day.suffix(2))")
        else { return nil }
        self.init(partner: Partner.ID(rawValue: partner), clock: clock, subject: subject, anchor: anchor)
    }
}
