import PartnerControl
import PartnerCore

enum InboxSamples {
    static let doubtful = InboxLine(
        number: 12, at: "2027-03-12T09:14:00-08:00", verdict: .review, sender: "ana@home.example",
        subject: "Re: Today: call Lincoln Elementary School",
        reason: "it answers a mail to Ana Reyes, and comes from ana@home.example, which is not on record")
    static let acted = InboxLine(
        number: 11, at: "2027-03-12T08:51:00-08:00", verdict: .acted, sender: "ana@library.example",
        subject: "Re: Today: call Lincoln Elementary School",
        staff: StaffLabel(key: "ana", name: "Ana Reyes"), command: 812)

    static let list = Verb.ListInbox.Reply(
        now: People.now, folder: "/var/spool/partnerd/inbox", total: 1, mails: [doubtful])
    static let all = Verb.ListInbox.Reply(
        now: People.now, folder: "/var/spool/partnerd/inbox", total: 12, mails: [doubtful, acted])
    static let empty = Verb.ListInbox.Reply(now: People.now, total: 0)
    static let shown = ReceivedReply(
        now: People.now, mail: acted, file: "1804870260.N1P2R3.partnerd", answers: 31, confirmation: 33,
        words: "called Pilar, wants a story time in May\nsnooze 2w")
    static let settled: ReceivedReply = {
        var mail = doubtful
        mail.settled = "2027-03-12T10:00:00-08:00"
        return .init(
            now: People.now, mail: mail, file: "1804871640.N1P2R4.partnerd", answers: 31, words: "done")
    }()
}
