import Foundation
import PartnerCore

/// The three due dates alone, with the core's arithmetic on columns read straight from the statement.
enum ThreeDates {
    enum Work { case reading, planning }

    static func run(path: String, _ work: Work) throws {
        let start = processorTime()
        let database = try Connection(path: path)
        var sum = Checksum()
        var read = 0
        let partners = try database.question("SELECT number, kind FROM partner ORDER BY number")
        let touches = try database.question("SELECT partner, date FROM touch ORDER BY id")
        let promises = try database.question("SELECT partner, due FROM promise ORDER BY id")
        let evaluations = try database.question("SELECT partner, date FROM evaluation ORDER BY id")
        let kinds = House.kinds.map { (name: strdup($0.key.rawValue), rhythm: Cadence($0.months, .months)) }
        defer { for kind in kinds { free(kind.name) } }
        let year = Cadence(1, .years)
        while try partners.next() {
            guard try touches.next(), try promises.next(), try evaluations.next() else { break }
            guard work == .planning else {
                read &+= partners.touch(0) &+ partners.touch(1) &+ touches.touch(0) &+ touches.touch(1)
                read &+=
                    promises.touch(0) &+ promises.touch(1) &+ evaluations.touch(0) &+ evaluations.touch(1)
                continue
            }
            let number = partners.int(0)
            guard let rhythm = kinds.first(where: { partners.isText(1, $0.name) })?.rhythm,
                touches.int(0) == number,
                promises.int(0) == number,
                evaluations.int(0) == number
            else { throw Fault("partner \(number): the tables do not run side by side") }
            sum.add(day: try due(rhythm, after: touches.date(1)).daysSinceEpoch, partner: number, clock: 0)
            sum.add(day: try promises.date(1).daysSinceEpoch, partner: number, clock: 1)
            sum.add(day: try due(year, after: evaluations.date(1)).daysSinceEpoch, partner: number, clock: 2)
        }
        let seconds = processorTime() - start
        switch work {
        case .reading: report(("seconds", "\(seconds)"), ("touched", "\(read)"))
        case .planning: report(("seconds", "\(seconds)"), ("checksum", "\(sum.value)"))
        }
    }

    private static func due(_ cadence: Cadence, after anchor: CivilDate) throws -> CivilDate {
        guard let counted = cadence.date(after: anchor, openDays: House.openDays),
            let due = House.openDays.first(onOrAfter: counted)
        else { throw Fault("no open day after \(anchor)") }
        return due
    }
}
