import PartnerCore

extension DigestWriter {
    /// Whose partners the reader is to hand on, numbered on behind the other asks.
    var leavings: [MailDocument.Block] {
        content.leaving.enumerated().map { index, leaving in
            .item(item(leaving, number: content.items.count + content.shortItems.count + index + 1))
        }
    }

    private func item(_ leaving: DigestLeaving, number: Int) -> MailDocument.Item {
        let count = leaving.partners.count
        let isOne = count == 1
        return MailDocument.Item(
            number: number,
            heading:
                "\(heading(leaving.name)) LEAVES: decide who takes \(isOne ? "one partner" : "\(numberWord(count)) partners"), by \(dates.day(leaving.lastDay))",
            lead: [],
            rows: [
                MailDocument.Row("Which", Phrase(names(leaving.partners))),
                MailDocument.Row(
                    "Why",
                    Phrase(
                        "\(cleaned(leaving.name))'s last day is \(dates.weekdayAndDay(leaving.lastDay)). After it nobody would look after \(isOne ? "it" : "them")."
                    )),
                MailDocument.Row(
                    "How",
                    [
                        .plain(
                            Phrase(
                                "Name one person for \(isOne ? "it" : "all, or one for each"), while \(cleaned(leaving.name)) can still tell what is not written down; "
                            ) + .mail(content.help.admin) + " then types"),
                        .plain(Phrase(cleaned(leaving.mend))),
                    ]),
                MailDocument.Row(
                    "If not",
                    Phrase(
                        leaving.again.map { "You hear again \(dates.when($0)), until it is done." }
                            ?? "From \(dates.day(leaving.lastDay.adding(days: 1))) on the weekly overview names \(isOne ? "it" : "them") as without a steward."
                    )),
            ], codes: [])
    }

    /// Enough of them to know what it is about.
    private func names(_ partners: [String]) -> String {
        let shown = 12, more = partners.count - shown
        let names = partners.prefix(shown).map { shortened(cleaned($0), to: 100) }
        return more > 0
            ? names.joined(separator: ", ") + " and \(more) more." : listed(names) + "."
    }
}
