import PartnerCore

extension DigestWriter {
    /// A place is free: what might take it, and how to say what is to become of it.
    var proposals: [MailDocument.Block] {
        guard let proposals = content.proposals, !proposals.best.isEmpty else { return [] }
        let isOne = proposals.best.count == 1
        let labels = isOne ? ["Perhaps"] : ["Either", "Or"]
        var rows = zip(labels, proposals.best).map { label, best in
            MailDocument.Row(label, lines(best))
        }
        rows.append(MailDocument.Row("Why", Phrase(places(proposals))))
        let words = "\"take\", \"not now\" or \"never\"" + (isOne ? "" : " for each")
        rows.append(
            MailDocument.Row(
                "Answers",
                answersGo("the name, and \(words)", elseSaying: "Say \(words). ")))
        rows.append(
            MailDocument.Row(
                "If not",
                "Nothing happens, and next week's first mail asks again. After \"not now\" we ask again in \(proposals.askAgain.length)."
            ))
        return [
            .item(
                MailDocument.Item(
                    number: nil, heading: "\(freePlaces(proposals)): whom to take up next?", lead: [],
                    rows: rows,
                    codes: []))
        ]
    }

    /// `A PLACE IS FREE`
    private func freePlaces(_ proposals: DigestProposals) -> String {
        proposals.free == 1 ? "A PLACE IS FREE" : "\(numberWord(proposals.free).uppercased()) PLACES ARE FREE"
    }

    private func lines(_ best: DigestProposals.Best) -> [MailDocument.Line] {
        var lines = [MailDocument.Line.plain(Phrase("\(cleaned(best.name)): \(about(best))"))]
        if let contact = best.contacts.first { lines.append(.plain("To " + phrase(contact))) }
        return lines
    }

    /// What speaks for it, with a full stop.
    func about(_ best: DigestProposals.Best) -> String {
        switch best.matter {
        case .candidate(let why):
            why.map { shortened(cleaned($0), to: 120).stopped } ?? "new to us."
        case .rebuild(let touch?):
            "known to us; last contact \(dates.day(touch.date))."
        case .rebuild(nil): "known to us, without a contact on record."
        }
    }

    private func places(_ proposals: DigestProposals) -> String {
        let few =
            proposals.places == 1
            ? "One relationship is built up at a time"
            : "\(numberWord(proposals.places).asSentence) relationships at most are built up at a time"
        let sets = content.help.head.map { " \(cleaned($0.name)) sets how many." } ?? ""
        guard !proposals.inHand.isEmpty else { return "\(few), and you have none in hand.\(sets)" }
        return "\(few); you have \(listed(proposals.inHand.map { cleaned($0) })) in hand.\(sets)"
    }

    /// Of a mail that holds nothing else.
    var proposalAlone: String? {
        content.proposals.map { proposals in
            let places = proposals.free == 1 ? "a place is" : "\(numberWord(proposals.free)) places are"
            return
                "Nothing is due today. But \(places) free, and \(proposals.best.count == 1 ? "this" : "one of these") might take it."
        }
    }

    /// `A place is free: Valley Teen Clinic, or Eastside Mentors?`
    var proposalSubject: String? {
        content.proposals.map { proposals in
            shortened(
                "A place is free: \(listed(proposals.best.map { shortened(cleaned($0.name), to: 28) }, last: "or"))?",
                to: 78)
        }
    }
}
