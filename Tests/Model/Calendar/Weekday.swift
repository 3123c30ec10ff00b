/// A day of the week; Monday is the first.
package enum Weekday: Int, CaseIterable, Hashable, Sendable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    static let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
}
