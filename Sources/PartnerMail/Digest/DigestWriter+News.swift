import PartnerCore

extension DigestWriter {
    /// What others were asked about the reader's partners.
    var news: [MailDocument.Block] {
        var blocks: [MailDocument.Block] = []
        if !content.stoodIn.isEmpty {
            let lines = content.stoodIn.map { asked in
                MailDocument.Line.bullet(
                    Phrase(
                        "\(cleaned(asked.partner)), about \(matter(asked.clock, promise: asked.promise)): "
                            + "\(cleaned(asked.to)), \(dates.day(asked.on))"))
            }
            blocks.append(
                .table(
                    title: "WHILE YOU WERE AWAY, about your partners were asked:", rows: [.init("", lines)]))
        }
        if !content.handedOn.isEmpty {
            let lines = content.handedOn.map { handed in
                MailDocument.Line.bullet(
                    Phrase(
                        "\(cleaned(handed.partner)), about \(matter(handed.clock)): "
                            + "\(cleaned(handed.to)), \(dates.day(handed.on))"))
            }
            blocks.append(.table(title: "ASKED TO HELP with partners of yours:", rows: [.init("", lines)]))
        }
        return blocks
    }

    /// What a clock is about, to people.
    func matter(_ clock: ClockKind, promise: String? = nil) -> String {
        switch clock {
        case .followUp: "the next contact"
        case .promise: promise.map { "\"\(shortened(cleaned($0), to: 80))\"" } ?? "a promise"
        case .reEvaluation: "the re-evaluation"
        }
    }
}
