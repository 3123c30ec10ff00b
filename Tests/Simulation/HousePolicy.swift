import PartnerModel

/// A policy as the configuration has it, and the same for the model.
struct HousePolicy {
    let text: String
    let change: @Sendable (inout PartnerModel.Policy) -> Void

    static let all = [
        HousePolicy(text: "roll: previous, season-roll: previous, not-in: [07-01..08-31]") {
            $0.roll = .previous
            $0.seasonRoll = .previous
            $0.seasons = [Season(from: 901, through: 630)]
        },
        HousePolicy(text: "roll: nearest, only-in: [08-20..12-15, 01-07..06-10]") {
            $0.roll = .nearest
            $0.seasons = [Season(from: 820, through: 1215), Season(from: 107, through: 610)]
        },
        HousePolicy(text: "roll: none, season-roll: nearest, only-in: [09-15..06-15]") {
            $0.roll = .stay
            $0.seasonRoll = .nearest
            $0.seasons = [Season(from: 915, through: 615)]
        },
        HousePolicy(text: "roll: same-month-next, best-in: [02-01..03-31, 10-01..10-31]") {
            $0.roll = .sameMonthNext
            $0.best = [Season(from: 201, through: 331), Season(from: 1001, through: 1031)]
        },
        HousePolicy(text: "best-in: [04-10..05-20], not-in: [12-15..01-06], season-roll: same-month-next") {
            $0.best = [Season(from: 410, through: 520)]
            $0.seasons = [Season(from: 107, through: 1214)]
            $0.seasonRoll = .sameMonthNext
        },
        HousePolicy(
            text: "notice: 7 days, grace: 10 days, "
                + "ladder: {repeat: [7 days, 14 days, 30 days], backup: none, head: 45 days, "
                + "last-question: none, quiet: 60 days}"
        ) {
            $0.grace = 10
            let asks = rungs([(.repeat(1), 7), (.repeat(2), 14), (.repeat(3), 30), (.head, 45), (.quiet, 60)])
            $0.setLadders(notice: 7, asks, lastQuestion: nil)
        },
        HousePolicy(
            text: "ladder: {repeat: [10 days], backup: 20 days, head: 25 days, last-question: 40 days, "
                + "quiet: 50 days}"
        ) {
            let asks = rungs([(.repeat(1), 10), (.backup, 20), (.head, 25), (.quiet, 50)])
            $0.setLadders(notice: 14, asks, lastQuestion: 40)
        },
        HousePolicy(
            text: "notice: 5 working days, "
                + "ladder: {repeat: [6 working days, 15 working days], backup: 25 working days, "
                + "head: 35 working days, last-question: 50 working days, quiet: 60 working days}"
        ) {
            $0.working = [.followUp, .reEvaluation, .agreement, .fixedDate]
            let asks = rungs([(.repeat(1), 6), (.repeat(2), 15), (.backup, 25), (.head, 35), (.quiet, 60)])
            $0.setLadders(notice: 5, asks, lastQuestion: 50)
        },
    ]

    private static func rungs(_ steps: [(PartnerModel.Step, Int)]) -> [Rung] {
        [Rung(.due, 0)] + steps.map { Rung($0.0, $0.1) }
    }
}

extension PartnerModel.Policy {
    /// The ladder of the configuration is that of follow-ups, re-evaluations, agreements and fixed dates; only the
    /// first ends with the last question, and agreements have no notice.
    fileprivate mutating func setLadders(notice: Int, _ asks: [Rung], lastQuestion: Int?) {
        let ahead = [Rung(.notice, -notice)]
        var followUp = ahead + asks
        if let lastQuestion {
            followUp.insert(Rung(.lastQuestion, lastQuestion), at: followUp.count - 1)
        }
        ladders[.followUp] = followUp
        ladders[.reEvaluation] = ahead + asks
        ladders[.fixedDate] = ahead + asks
        ladders[.agreement] = asks
    }
}
