import PartnerCore

/// What somebody should know of a handover, or still do, each a sentence.
struct HandoverNotes {
    let order: HandoverOrder
    /// As it is after the handover.
    let household: Household

    var all: [String] { [away, gap, beyond].compactMap(\.self) + offices + standsIn }

    private var library: Library { household.library }
    private var from: String { household.name(order.from) }
    private var dates: DateText { DateText(today: library.date(in: order.to.branch, at: household.instant)) }

    private var away: String? {
        order.absence.map { absence in
            let standIn =
                absence.delegate.map { "\(household.name($0)) stands in" } ?? "nobody stands in"
            return
                "\(order.to.name) is away through \(dates.day(absence.through)) (\(standIn)); the days without asks begin after that."
        }
    }

    /// Days on which nobody looks after the partners.
    private var gap: String? {
        guard let lastDay = household.roster.leaving[order.from]?.lastDay,
            lastDay.adding(days: 1) < order.date
        else {
            return nil
        }
        return
            "\(from)'s last day is \(dates.day(lastDay)): until \(dates.day(order.date)) nobody looks after them."
    }

    private var beyond: String? {
        guard !order.beyondPlaces.isEmpty, let places = library.places(of: order.to.key) else { return nil }
        let count = order.beyondPlaces.count
        return
            "\(order.to.name) then builds up \(count) more than \(places) at once; the weekly overview names \(count == 1 ? "it" : "them")."
    }

    /// What the configuration still says of who hands over.
    private var offices: [String] {
        let headed = library.branches(headedBy: order.from).map(\.name)
        let led = library.staff.values.filter { $0.supervisor == order.from }.map(\.name).sorted()
        return
            (headed.isEmpty
            ? [] : ["\(from) is still the head of \(headed.joined(separator: ", ")) in the configuration."])
            + (led.isEmpty
                ? []
                : ["\(from) is still the supervisor of \(led.joined(separator: ", ")) in the configuration."])
    }

    private var standsIn: [String] {
        household.roster.absences.filter { $0.delegate == order.from && $0.through >= order.date }.map {
            "\(from) still stands in for \(household.name($0.staff)) through \(dates.day($0.through)) (absence \($0.id))."
        }
    }
}
