extension DayTime {
    /// The time of day that `08:30`, `Mon..Fri 08:30` or `Mon *-*-1..7 10:00` names.
    package init(reading text: String) throws(ExpressionFault) {
        if let time = TimeOfDay(text) {
            self.init(time)
            return
        }
        var reader = CalendarReader(text)
        // What begins with a letter behind a blank is meant as a zone, or misplaced: either is told of below.
        let expression = try reader.expression { $0.first?.isLetter == true }
        if let name = expression.zoneName {
            let start = text.utf8.count - name.utf8.count
            throw ExpressionFault(
                start..<text.utf8.count,
                "\"\(String(decoding: Array(text.utf8)[start...], as: UTF8.self))\" can't stand behind the time",
                expected: "the days before it, as in \"Mon..Fri 08:30\", and no zone: the branch's holds")
        }
        let whole = 0..<text.utf8.count
        guard reader.places[.hour] != nil else {
            throw ExpressionFault(
                whole, "\"\(text)\" does not say at what time",
                expected: "a time behind the days, as in \"Mon..Fri 08:30\"")
        }
        guard expression.beginsOnTheMinute else {
            throw ExpressionFault(
                reader.places[.second] ?? whole, "a time between two minutes",
                expected: "hours and minutes, such as 08:30")
        }
        guard expression.next(afterMicroseconds: -1, in: UTC()) != nil else {
            throw ExpressionFault(
                whole, "\"\(text)\" never comes", expected: "days that the calendar has")
        }
        self.init(expression)
    }
}
