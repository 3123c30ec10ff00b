import PartnerCore

extension ComposedMail {
    /// Puts a handover pack into words.
    package init(_ pack: HandoverPack) {
        self.init(HandoverWriter(pack).document)
    }
}

/// Writes one handover pack: what changes and when, what was promised, then partner by partner, whom to talk to,
/// what was, and what is next.
struct HandoverWriter {
    let pack: HandoverPack
    let dates: DateText

    init(_ pack: HandoverPack) {
        self.pack = pack
        dates = DateText(today: pack.date, form: pack.reader.preferences.dates)
    }

    var document: MailDocument {
        MailDocument(
            subject: subject,
            blocks: opening + first + pack.partners.map { .item(item($0)) } + backups + answers + closing)
    }

    // MARK: What changes

    private static let width = 78

    private var subject: String {
        let count = counted(pack.partners.count, "partnership")
        let verb = pack.partners.count == 1 ? "is" : "are"
        let when = pack.starts <= pack.date ? "now" : "from \(dates.day(pack.starts)) on"
        return shortened("\(count) \(verb) yours \(when), from \(former)", to: Self.width)
    }

    private var former: String { cleaned(pack.from.name) }

    private var opening: [MailDocument.Block] {
        [
            .greeting("Good day \(cleaned(pack.reader.firstName)),", date: DateText.full(pack.date)),
            .paragraph(Phrase("\(transfer) \(rhythm)")),
            .paragraph(
                "Keep this mail for a quiet hour: it says of each partner whom to talk to, what was, and what is next. You need not answer it."
            ),
        ]
    }

    private var transfer: String {
        let isOne = pack.partners.count == 1
        let these =
            isOne
            ? "one partner that \(former) looked after is yours"
            : "\(numberWord(pack.partners.count)) partners that \(former) looked after are yours"
        let start =
            pack.starts <= pack.date ? "From today on" : "From \(dates.weekdayAndDay(pack.starts))"
        return "\(start), \(these): you are \(isOne ? "its" : "their") steward."
    }

    private var rhythm: String {
        let isOne = pack.partners.count == 1, budget = numberWord(pack.budget)
        guard pack.asksFrom > pack.starts else {
            return isOne
                ? "You are asked about it when its day comes."
                : "You are asked about them at once, at most \(budget) a day, the longest waiting first."
        }
        let until = "before \(dates.weekdayAndDay(pack.asksFrom)), promises and agreements apart"
        return isOne
            ? "You are not asked about it \(until)."
            : "You are asked about none of them \(until); then, as always, about at most \(budget) a day, the longest waiting first."
    }

    // MARK: What does not wait

    /// What was promised for a day before the asks begin.
    private var first: [MailDocument.Block] {
        let owed = pack.partners.flatMap { partner in
            partner.promises.filter { $0.due < pack.asksFrom }.map { (partner.name, $0) }
        }.sorted { ($0.1.due, $0.0) < ($1.1.due, $1.0) }
        guard !owed.isEmpty else { return [] }
        return [
            .list(
                title: "WHAT DOES NOT WAIT, because it was promised:",
                owed.map { name, promise in
                    Phrase(
                        "\(cleaned(name)): \(shortened(cleaned(promise.what), to: 200)), \(by(promise.due))")
                })
        ]
    }

    /// `by 1 April`, of a day that has passed `since 1 March`.
    func by(_ date: CivilDate) -> String {
        date < pack.date ? "owed since \(dates.day(date))" : "by \(dates.day(date))"
    }

    private var backups: [MailDocument.Block] {
        guard !pack.backups.isEmpty else { return [] }
        return [
            .list(
                title: "YOU ARE THE BACKUP of these, and asked only where their steward can't be:",
                pack.backups.map { Phrase(cleaned($0)) })
        ]
    }

    // MARK: How to go on

    private var answers: [MailDocument.Block] {
        var blocks: [MailDocument.Block] = []
        if let reach = pack.from.reach {
            var whom = Phrase(former)
            if let phone = reach.phone { whom += ", " + .phone(phone) }
            whom += ", " + .mail(reach.mail)
            let until = reach.lastDay.map { ", there until \(dates.day($0))" } ?? ""
            blocks.append(.answer("SOMETHING MISSING?", "Ask " + whom + Phrase("\(until).")))
        }
        blocks.append(
            .answer(
                "SPOKEN WITH ONE OF THEM?",
                Phrase("\(cleaned(pack.tellUs).stopped) The next contact is counted from that day.")))
        blocks.append(.answer("NOT YOURS, OR TOO MANY?", notYours))
        return blocks
    }

    private var notYours: Phrase {
        guard let head = pack.help.head else {
            return "Tell " + .mail(pack.help.admin) + ", who hands them on or sets another rhythm."
        }
        let reach = head.phone.map(Phrase.phone) ?? .mail(head.mail)
        return "\(cleaned(head.name)), " + reach + ", hands them on or sets another rhythm."
    }

    private var closing: [MailDocument.Block] {
        let all = pack.reader.partners
        let yours =
            all > pack.partners.count
            ? "With these you look after \(numberWord(all)) partners of \(cleaned(pack.library))."
            : "These are all the partners of \(cleaned(pack.library)) that you look after."
        return [
            .paragraph(
                Phrase(
                    "\(yours) The library's own server sends this once; reminders come in your usual mail. Nobody else gets it. The program: "
                ) + .mail(pack.help.admin) + ".")
        ]
    }
}
