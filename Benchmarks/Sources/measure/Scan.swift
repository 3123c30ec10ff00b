/// The floor: every row and column of the tables that the planner's feed reads, in the order in which they lie.
enum Scan {
    private static let tables = [
        "partner", "stewardship", "stage_change", "touch", "promise", "evaluation", "contact", "agreement",
        "skip",
        "snooze", "step",
    ]

    static func run(path: String) throws {
        let start = processorTime()
        let database = try Connection(path: path)
        var rows = 0, sum = 0
        for table in tables {
            let question = try database.question("SELECT * FROM \(table)")
            while try question.next() {
                rows += 1
                for column in 0..<question.width { sum &+= question.touch(column) }
            }
        }
        report(("seconds", "\(processorTime() - start)"), ("rows", "\(rows)"), ("touched", "\(sum)"))
    }
}
