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
