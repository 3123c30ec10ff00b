import PartnerCore

/// The rows of one partner.
final class Statements {
    private let partner: Question, stewardship: Question, stage: Question
    private let touch: Question, evaluation: Question, promise: Question, step: Question
    /// Milliseconds: each row is written down after the one before it.
    private var recorded = 1_700_000_000_000

    init(_ database: Connection) throws {
        partner = try database.question(
            "INSERT INTO partner (number, slug, name, kind, branch, backup, recorded) VALUES (?, ?, ?, ?, 'main', ?, ?)"
        )
        stewardship = try database.question(
            "INSERT INTO stewardship (partner, steward, date, recorded) VALUES (?, ?, ?, ?)")
        stage = try database.question(
            "INSERT INTO stage_change (partner, stage, date, recorded) VALUES (?, 'established', ?, ?)")
        touch = try database.question(
            "INSERT INTO touch (partner, date, how, staff, note, recorded) VALUES (?, ?, ?, ?, ?, ?)")
        evaluation = try database.question(
            "INSERT INTO evaluation (partner, date, outcome, staff, recorded) VALUES (?, ?, 'keep', ?, ?)")
        promise = try database.question(
            """
            INSERT INTO promise (partner, what, made, due, staff, state, closed, recorded)
            VALUES (?, 'send the flyers', ?, ?, ?, ?, nullif(?, ''), ?)
            """)
        step = try database.question(
            """
            INSERT INTO step (partner, clock, anchor, step, round, state, steward, addressee, decided, spoken,
                spoken_at, message) VALUES (?, 'follow-up', ?, ?, 0, 'spoken', ?, ?, ?, ?, ?, 1)
            """)
    }

    func partner(_ number: Int, kind: String, steward: String) throws {
        try partner.run([
            .number(number), .text("partner-\(number)"), .text("Partner \(number)"), .text(kind),
            .text(House.staff[(number + 1) % House.staff.count].rawValue), now,
        ])
        let began = House.today.adding(days: -1500)
        try stewardship.run([.number(number), .text(steward), text(began), now])
        try stage.run([.number(number), text(began), now])
    }

    func present(
        _ number: Int, touch date: CivilDate, evaluation evaluated: CivilDate, due: CivilDate, steward: String
    )
        throws
    {
        try touched(number, date, "call", steward)
        try evaluation.run([.number(number), text(evaluated), .text(steward), now])
        try promised(number, made: date, due: due, steward, state: "open", closed: "")
    }

    /// Seven touches and an attempt, an evaluation, two promises and three steps that came before.
    func past(_ number: Int, before last: CivilDate, and evaluated: CivilDate, steward: String, months: Int)
        throws
    {
        for index in stride(from: 7, through: 1, by: -1) {
            let date = last.adding(days: -30 * months * min(index, 7) - index)
            try touched(number, date, index == 3 ? "attempt" : index % 2 == 0 ? "visit" : "email", steward)
            if index <= 3 {
                try spoken(number, anchor: date, "due", on: date.adding(months: months), steward)
            }
            if index <= 2 {
                let due = date.adding(days: 20)
                try promised(number, made: date, due: due, steward, state: "kept", closed: due.description)
            }
        }
        try evaluation.run([.number(number), text(evaluated.adding(days: -365)), .text(steward), now])
    }

    /// What the present ladder said already, up to three steps.
    func said(_ number: Int, since anchor: CivilDate, months: Int, steward: String) throws {
        let due = House.openDays.first(onOrAfter: anchor.adding(months: months)) ?? anchor
        for (name, offset) in [("notice", -14), ("due", 0), ("repeat-1", 7)] {
            let day = due.adding(days: offset)
            if day < House.today && day > anchor {
                try spoken(number, anchor: anchor, name, on: day, steward)
            }
        }
    }

    private func touched(_ number: Int, _ date: CivilDate, _ how: String, _ steward: String) throws {
        try touch.run([
            .number(number), text(date), .text(how), .text(steward),
            .text("Talked about the spring programme"), now,
        ])
    }

    private func promised(
        _ number: Int, made: CivilDate, due: CivilDate, _ steward: String, state: String, closed: String
    ) throws {
        try promise.run([
            .number(number), text(made), text(due), .text(steward), .text(state), .text(closed), now,
        ])
    }

    private func spoken(
        _ number: Int, anchor: CivilDate, _ name: String, on day: CivilDate, _ steward: String
    ) throws {
        try step.run([
            .number(number), text(anchor), .text(name), .text(steward), .text(steward), text(day), text(day),
            .number(day.daysSinceEpoch * 86_400_000),
        ])
    }

    private var now: Question.Value {
        recorded += 1
        return .number(recorded)
    }

    private func text(_ date: CivilDate) -> Question.Value { .text(date.description) }
}
