/// What one filled form says of one partner; everything as it was written, to be read by who knows the day and
/// the staff.
package struct EvaluationRow: Codable, Hashable, Sendable {
    /// Of the partner's first line, as a spreadsheet program numbers it, from 1.
    package var row: Int
    /// Never empty, on one line.
    package var partner: String
    package var ourRole: String?
    package var theirRole: String?
    package var commitment: String?
    /// To the review questions; an empty answer stays as on record.
    package var answers: [ReviewAnswer]
    /// `deepen`, `keep`, `ease`, `rest`, `end`, or `established`.
    package var outcome: String?
    package var until: String?
    package var every: String?
    package var next: String?
    package var by: String?
    package var on: String?
    package var note: String?

    package init(row: Int, partner: String, answers: [ReviewAnswer] = []) {
        self.row = row
        self.partner = partner
        self.answers = answers
    }
}
