import PartnerCore

/// What is right today, and means nothing once the dates are past that it lists.
extension Reading {
    /// Terms are listed year by year, and nobody thinks of the next ones. A stretch in which partners can't be reached
    /// may stay: it is past, and moves nothing.
    mutating func warnAboutPastSeasons(_ policies: PolicySections) {
        for section in policies.named + [policies.otherwise] {
            guard let value = section.values[.onlyIn], let last = section.policy.season.lastOnlyIn else {
                continue
            }
            warn(
                after: last, .past, value, "the last of these ended on \(last)",
                "dates stay where they fall; add those that follow")
        }
    }

    /// - Parameter standard: what holds where `fields` say nothing; what ends of it was told of where it is written.
    mutating func warnAboutPast(_ sending: SendTimes, _ fields: Fields, else standard: SendTimes) {
        let last = sending.lastDate
        if let last, last != standard.lastDate {
            let blamed = sending.digest.lastDate == last ? fields["digest"] : fields["window"]
            if let value = blamed ?? fields["window"] ?? fields["digest"] ?? fields["quiet"] {
                warn(after: last, .past, value, "never again after \(last)", "no digest is due any more")
            }
        }
        for (value, window) in zip(items(of: fields["window"]), sending.windows) {
            guard let end = window.start.lastDate, last.map({ end < $0 }) ?? true else { continue }
            warn(
                after: end, .past, value, "never again after \(end)",
                "no digest leaves in this window any more")
        }
        for (value, quiet) in zip(items(of: fields["quiet"]), sending.quiet) {
            guard let start = quiet.start.lastDate, let end = quiet.lastDate else { continue }
            warn(after: end, .past, value, "never again after \(start)", "it holds no digest back any more")
        }
    }

    private func items(of value: Value?) -> [Value] {
        guard let value else { return [] }
        if case .list(let items) = value.content { return items }
        return [value]
    }
}

extension Season {
    /// The end of the last of the only stretches; nil where one comes every year, or there are none.
    var lastOnlyIn: CivilDate? {
        var last: CivilDate?
        for period in onlyIn {
            guard case .once(let days) = period.days else { return nil }
            last = max(last ?? days.upperBound, days.upperBound)
        }
        return last
    }
}
