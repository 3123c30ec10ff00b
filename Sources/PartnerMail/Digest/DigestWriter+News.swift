import PartnerCore

extension DigestWriter {
    /// What others were asked about the reader's partners.
    var news: [MailDocument.Block] {
        var blocks: [MailDocument.Block] = []
        if !content.stoodIn.isEmpty {
            let entries = content.stoodIn.map { asked in
                Phrase(
                    "\(about(asked.partner, asked.clock, asked.promise)): \(cleaned(asked.to)), \(dates.day(asked.on))"
                )
            }
            blocks.append(
                .list(title: "WHILE YOU WERE AWAY, others were asked about your partners:", entries))
        }
        if !content.handedOn.isEmpty {
            let entries = content.handedOn.map { handed in
                Phrase(
                    "\(about(handed.partner, handed.clock)): \(cleaned(handed.to)), \(dates.day(handed.on))")
            }
            blocks.append(.list(title: "OTHERS WERE ASKED TO HELP with partners of yours:", entries))
        }
        return blocks
    }

    private func about(_ partner: String, _ clock: ClockKind, _ promise: String? = nil) -> String {
        "\(cleaned(partner)), about \(matter(clock, promise: promise))"
    }

    /// What a clock is about, to people.
    func matter(_ clock: ClockKind, promise: String? = nil) -> String {
        switch clock {
        case .followUp: "the next contact"
        case .promise: promise.map { "\"\(shortened(cleaned($0), to: 80))\"" } ?? "a promise"
        case .reEvaluation: "the re-evaluation"
        case .firstApproach: "the first contact"
        case .contactCheck: "their contact details"
        case .agreement: "an agreement that ends"
        case .fixedDate: promise.map { "\"\(shortened(cleaned($0), to: 80))\"" } ?? "a fixed date"
        }
    }
}
