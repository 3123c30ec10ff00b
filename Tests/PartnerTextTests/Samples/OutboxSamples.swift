import PartnerControl
import PartnerCore

enum OutboxSamples {
    static let waiting = OutboxLine(
        number: 31, kind: .digest, state: .waiting, to: "ana", address: "ana@library.example",
        date: "2027-03-09",
        channel: "sendmail", decided: "2027-03-09T08:30:00-08:00", tries: 9,
        nextTry: "2027-03-12T11:42:00-08:00",
        lastWords: "ended after 60 s: postdrop: warning: mail_queue_enter: Permission denied")
    static let dead = OutboxLine(
        number: 28, kind: .digest, state: .dead, to: "jo", address: "jo@library.example", date: "2027-03-05",
        channel: "sendmail", decided: "2027-03-05T08:30:00-08:00", tries: 1,
        closed: "2027-03-05T08:30:02-08:00",
        lastWords: "exit status 67: user unknown")

    static let dropped: Verb.DropMessage.Reply = {
        var line = waiting
        line.state = .withdrawn
        line.dropped = "the address is wrong (root)"
        return .init(now: People.now, message: line, reminders: 2)
    }()
    static let twice: Verb.ListOutbox.Reply = {
        var line = waiting
        line.state = .accepted
        line.closed = "2027-03-12T08:31:00-08:00"
        line.possiblyTwice = true
        return .init(now: People.now, total: 2, messages: [line, dropped.message])
    }()

    static let list = Verb.ListOutbox.Reply(now: People.now, total: 2, messages: [waiting, dead])
    static let empty = Verb.ListOutbox.Reply(now: People.now, total: 0)
    static let retried = Verb.RetryMessages.Reply(now: People.now, messages: [waiting])
    static let message = Verb.ShowMessage.Reply(
        now: People.now, message: waiting, messageID: "<9f21c0@library.example>",
        subject: "Today: summer dates to Hillside Food Bank", text: "Good morning Ana,\n\nTwo things today.",
        tries: [
            .init(at: "2027-03-09T08:31:00-08:00", result: .deferred, words: "ended after 60 s"),
            .init(at: "2027-03-12T10:42:00-08:00", result: .deferred, words: "ended after 60 s"),
        ])

    static func test(_ result: TryResult, words: String? = nil) -> Verb.SendTest.Reply {
        .init(
            now: People.now, address: "it@library.example", messageID: "<7a@library.example>", result: result,
            words: words, milliseconds: 412, program: "/usr/sbin/sendmail")
    }
}
