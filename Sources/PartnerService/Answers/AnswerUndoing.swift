import PartnerCore
import PartnerStore

/// Takes back what an answer did.
struct AnswerUndoing {
    let person: Staff
    let now: Instant
    let db: Database

    /// How long it can be taken back.
    static let days = 30

    enum Refusal: Error, Hashable {
        case unknown(Int64)
        case nothing
        case late(Int64)
        case again(Int64)
        /// A sentence: what was changed since.
        case changedSince(String)

        var words: String {
            switch self {
            case .unknown(let number): "No answer of yours has the number \(number)."
            case .nothing: "There is no answer of yours to take back."
            case .late(let number): "Number \(number) is more than \(AnswerUndoing.days) days old."
            case .again(let number): "Number \(number) was taken back already."
            case .changedSince(let what): what
            }
        }
    }

    /// - Parameter number: nil: the last.
    /// - Returns: the number of the command that is taken back.
    func undo(_ number: Int64?, answering message: OutboxMessage) throws -> Int64 {
        guard let answer = try ReceivedMails.acted(number, of: person.key, answering: message, db) else {
            throw number.map(Refusal.unknown) ?? Refusal.nothing
        }
        let (command, at, isUndone) = answer
        if isUndone { throw Refusal.again(command) }
        guard now.duration(since: at) <= .seconds(Self.days * 86_400) else { throw Refusal.late(command) }
        let reversal = Reversal(of: command)
        if let obstacle = try reversal.obstacles(db).first {
            let name = try obstacle.partner.flatMap { try Partners.get($0, db)?.name } ?? "a record"
            throw Refusal.changedSince(
                "It can't be taken back: the \(RecordWords.name(of: obstacle.table)) of \(name) was changed since"
                    + (obstacle.actor.map { " by \($0)" } ?? "") + ".")
        }
        try reversal.perform(db)
        return command
    }
}
