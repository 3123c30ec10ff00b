/// Whether a mail comes from where its From says, as far as the mail system has checked it.
package struct SenderVerdict: Hashable, Sendable {
    package enum Outcome: Hashable, Sendable {
        /// Nothing was said of it.
        case absent
        /// For the domain in From, or one that is above or below it.
        case pass
        /// For another domain.
        case otherDomain(String)
        /// `fail`, `softfail`, `none`, …
        case other(String)
    }

    package var spf = Outcome.absent
    package var dkim = Outcome.absent
    package var dmarc = Outcome.absent

    package init(spf: Outcome = .absent, dkim: Outcome = .absent, dmarc: Outcome = .absent) {
        self.spf = spf
        self.dkim = dkim
        self.dmarc = dmarc
    }

    /// DMARC where there is one, else one of the two that it stands on (RFC 7489 3).
    package var isPassed: Bool {
        switch dmarc {
        case .pass: true
        // No policy is published: then it says nothing.
        case .absent, .other("none"), .other("temperror"), .other("bestguesspass"):
            spf == .pass || dkim == .pass
        case .other, .otherDomain: false
        }
    }

    /// - Parameters:
    ///   - authority: the name by which the mail system signs what it found. It has to remove the fields of that name
    ///     that a mail brings along (RFC 8601 5).
    ///   - domain: of the address in From.
    package static func of(_ mail: ReceivedMail, authority: String, domain: String) -> SenderVerdict {
        var verdict = SenderVerdict()
        let domain = domain.lowercased()
        for result in topmost(mail, authority.lowercased()).flatMap(\.results) {
            switch result.method {
            case "spf": verdict.spf.take(outcome(result, ["smtp.mailfrom"], domain))
            case "dkim": verdict.dkim.take(outcome(result, ["header.d", "header.i"], domain))
            // The first that is said of it: there is but one policy.
            case "dmarc" where verdict.dmarc == .absent:
                verdict.dmarc = outcome(result, ["header.from"], domain)
            default: break
            }
        }
        return verdict
    }

    /// The fields of that name which stand at the top, without a hop of the mail or another's word between them:
    /// what is below may have come with the mail.
    private static func topmost(_ mail: ReceivedMail, _ authority: String) -> [AuthenticationResults] {
        var found: [AuthenticationResults] = []
        for field in mail.fields {
            switch field.name.lowercased() {
            case "authentication-results":
                guard let results = AuthenticationResults(field.value), results.authority == authority else {
                    return found
                }
                found.append(results)
            case "received": if !found.isEmpty { return found }
            default: break
            }
        }
        return found
    }

    private static func outcome(
        _ result: AuthenticationResults.Result, _ names: [String], _ domain: String
    ) -> Outcome {
        guard result.result == "pass" else { return .other(result.result) }
        guard let value = names.lazy.compactMap({ result.properties[$0] }).first else {
            return .otherDomain("")
        }
        let checked = (value.split(separator: "@").last ?? "").lowercased()
        return areRelated(checked, domain) ? .pass : .otherDomain(checked.cut(to: 254))
    }

    /// The same, or one below the other, neither of them a top level.
    private static func areRelated(_ one: String, _ other: String) -> Bool {
        if one == other { return !one.isEmpty }
        let (short, long) = one.utf8.count < other.utf8.count ? (one, other) : (other, one)
        return short.contains(".") && long.hasSuffix("." + short)
    }
}

extension SenderVerdict.Outcome {
    /// Of several signatures one that holds is enough.
    fileprivate mutating func take(_ other: Self) {
        switch (self, other) {
        case (.pass, _): break
        case (_, .pass), (.absent, _): self = other
        default: break
        }
    }
}
