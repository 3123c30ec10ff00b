import PartnerCore

/// What a calendar says of a due date, in the words of the mail: why, what was last, whom to reach. Less than the
/// mail does: no notes, for a calendar is seen by more eyes.
package enum CalendarNote {
    /// Several lines, each date with its year, so that it reads the same on any day.
    package static func text(of matter: DigestMatter, for partner: DigestItem) -> String {
        // Seen from the beginning of time no date is near enough to lose its year.
        let writer = DigestWriter(
            DigestContent(
                reader: DigestReader(name: "", firstName: "", partners: 0), date: .earliest, library: "",
                tellUs: "", help: DigestHelp(head: nil, admin: "", replyTo: nil),
                schedule: DigestSchedule(days: [], time: TimeOfDay(minutesSinceMidnight: 0))))
        let lines = [writer.basis(of: matter), writer.lastLine(partner)] + writer.whoLines(partner)
        return lines.compactMap(\.self).joined(separator: "\n")
    }
}

extension DigestWriter {
    /// What made it due, without the day.
    fileprivate func basis(of matter: DigestMatter) -> String {
        switch matter {
        case .followUp(let followUp): rhythm(followUp)
        case .promise(let promise): made(promise)
        case .reEvaluation(let evaluation): question(evaluation)
        case .firstApproach(let approach): rule(approach)
        case .contactCheck(let check): rule(check)
        case .agreement(let agreed): rule(agreed)
        case .fixedDate(let fixed): rule(fixed)
        }
    }

    fileprivate func lastLine(_ item: DigestItem) -> String? {
        guard let touch = item.lastTouch else { return nil }
        let people = [touch.by.map(name), touch.with.map { "with \(cleaned($0))" }].compactMap(\.self)
        let whom = people.isEmpty ? nil : people.joined(separator: " ")
        let parts: [String?] = [dates.day(touch.date), touch.how.noun, whom]
        return "Last: " + parts.compactMap(\.self).joined(separator: ", ")
    }

    fileprivate func whoLines(_ item: DigestItem) -> [String] {
        item.contacts.prefix(Self.offered).map { "To: " + phrase($0).plain }
    }
}
