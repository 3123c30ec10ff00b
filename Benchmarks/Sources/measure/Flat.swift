import Glibc
import PartnerCore

/// The anchors without a database, for the peers: `anchors.bin`, four 32-bit numbers a partner (months, and the day
/// numbers of touch, promise and evaluation), `anchors.csv` with the same as text, `closed.txt` with every closed day.
final class Flat {
    private let folder: String
    private var numbers: [Int32] = []
    private let lines: UnsafeMutablePointer<FILE>

    init(folder: String) throws {
        self.folder = folder
        guard let file = fopen(folder + "/anchors.csv", "w") else {
            throw Fault("\(folder) can't be written to")
        }
        lines = file
    }

    func add(months: Int, touch: CivilDate, due: CivilDate, evaluation: CivilDate) {
        numbers += [months, touch.daysSinceEpoch, due.daysSinceEpoch, evaluation.daysSinceEpoch].map {
            Int32($0)
        }
        fputs("\(months),\(touch),\(due),\(evaluation)\n", lines)
    }

    func close() throws {
        fclose(lines)
        guard let file = fopen(folder + "/anchors.bin", "w") else {
            throw Fault("\(folder) can't be written to")
        }
        fwrite(numbers, 4, numbers.count, file)
        fclose(file)
        guard let file = fopen(folder + "/closed.txt", "w") else {
            throw Fault("\(folder) can't be written to")
        }
        var day: CivilDate = "2024-01-01"
        while day < CivilDate("2030-01-01") {
            if case .closure = House.openDays.closed(on: day) { fputs("\(day)\n", file) }
            day = day.adding(days: 1)
        }
        fclose(file)
    }
}
