import PartnerConfiguration
import PartnerControl
import PartnerCore
import PartnerMail
import PartnerReceived
import PartnerStore

/// Makes touches of a mail that a member of staff wrote to a partner, or passes on from one.
struct CopyLogging {
    let desk: Desk
    let person: Staff
    let seen: SeenMail
    let settings: AnswerSettings
    let db: Database

    private static let mostOthers = 50
    /// What is kept of the mail itself.
    private static let keptWords = 200

    /// A touch with each partner of which somebody on record is among those it goes between.
    mutating func log() throws -> AnswerOutcome {
        var outcome = AnswerOutcome()
        var met: [(partner: Partner.ID, contact: Int64)] = []
        for address in others {
            for found in try Contacts.at(address, db)
            where !met.contains(where: { $0.partner == found.partner }) {
                met.append((found.partner, found.id))
            }
        }
        for (partner, contact) in met {
            let standing = try PartnerStanding(of: partner, at: desk.time.now, in: desk.library, db)
            let day = min(standing.today, desk.library.date(in: standing.partner.branch, at: moment))
            let reply = try desk.logTouch(
                .init(
                    partner: standing.partner.slug, how: .email, who: "\(contact)", on: day.description,
                    note: note), by: Caller(person))
            let after = try standing.reread(db)
            outcome.done.append(
                AnswerOutcome.Line(
                    number: nil, name: standing.partner.name,
                    words:
                        "your mail with \(reply.touch.with ?? "them") \(standing.dates.when(day)) is on record."
                ))
            outcome.next.append(
                AnswerOutcome.Line(
                    number: nil, name: standing.partner.name, words: after.nextSentence(for: person.key)))
        }
        return outcome
    }

    /// For people who look at what could not be told.
    var addresses: String { others.prefix(5).joined(separator: ", ") }

    /// Those it goes between, besides us and its writer; of a mail that is passed on, of that one.
    private var others: [String] {
        let mail = seen.mail
        let inner = mail.forwarded.flatMap { $0.from + $0.to + $0.cc }.map(\.address)
        let all = inner.isEmpty ? (mail.to + mail.cc).map(\.address) : inner
        let own = ReplyAddress(settings.address, separator: settings.separator)
        var seen: Set<String> = []
        let others = all.map { $0.lowercased() }.filter {
            !own.isOurs($0) && $0 != person.mail.lowercased() && seen.insert($0).inserted
        }
        // What goes to more people is no exchange with a partner.
        return others.count > Self.mostOthers ? [] : others
    }

    /// Of a mail that is passed on, when that one was written; no later than now, and of the last year.
    private var moment: Instant {
        seen.believed(seen.mail.forwarded.lazy.compactMap(\.date).first, within: 366) ?? seen.written
    }

    private var note: String? {
        let subject = (seen.mail.forwarded.first?.subject ?? seen.mail.subject).headLine(200)
        let words = seen.visible.fragments.first?.headLine(Self.keptWords)
        let parts = [subject, words].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ": ")
    }
}
