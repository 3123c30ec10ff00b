extension CivilDate {
    /// Easter Sunday of the western churches; nil outside the years 1 to 9999.
    ///
    /// The "anonymous" Gregorian computus, Nature 13 (1876), as Jean Meeus, "Astronomical Algorithms", has it.
    package static func easter(of year: Int) -> CivilDate? {
        let (golden, century, yearOfCentury) = (year % 19, year / 100, year % 100)
        let correction = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let toSunday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let late = (golden + 11 * epact + 22 * toSunday) / 451
        let days = epact + toSunday - 7 * late + 114
        return CivilDate(year: year, month: days / 31, day: days % 31 + 1)
    }
}
