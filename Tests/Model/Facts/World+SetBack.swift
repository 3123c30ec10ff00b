extension World {
    /// The clock is set back, and that is confirmed: what was recorded as having happened on a later
    /// date is re-dated to today. What was written for a date still to come when it was recorded
    /// hadn't happened, and keeps its date.
    /// - Parameter before: the latest that the clock showed until now.
    /// - Returns: the fact rows that were re-dated.
    mutating func setBack(from before: Moment) -> [String] {
        var changed: [String] = []
        for number in numbers {
            guard let offset = setting.branches[partners[number]?.entry.home ?? 0]?.offset else { continue }
            let today = now.local(offset: offset).day
            let old = before.local(offset: offset).day
            func redated(_ day: Day) -> Day { today < day && day <= old ? today : day }
            change(number) { partner in
                for place in partner.happenings.indices {
                    let fact = partner.happenings[place].fact
                    if redated(fact.on) != fact.on { changed.append("\(fact.what.rawValue):\(fact.id)") }
                    partner.happenings[place].fact.on = redated(partner.happenings[place].fact.on)
                    partner.happenings[place].on = redated(partner.happenings[place].on)
                }
                for place in partner.stages.indices {
                    let fact = partner.stages[place].fact
                    if redated(fact.on) != fact.on { changed.append("stage:\(fact.id)") }
                    partner.stages[place].fact.on = redated(partner.stages[place].fact.on)
                    partner.stages[place].on = redated(partner.stages[place].on)
                }
                for place in partner.tenures.indices {
                    partner.tenures[place].began = redated(partner.tenures[place].began)
                }
                for place in partner.rows.indices {
                    partner.rows[place].day = redated(partner.rows[place].day)
                }
            }
        }
        for (decided, _) in decidedDates where decided.date > local(person: decided.person).day {
            decidedDates[decided] = nil
        }
        return changed
    }
}
