import PartnerCore

/// The words that an answer may begin with, and what they mean: the one table of them.
package enum CommandTable {
    /// What a command is, before what follows it is read.
    enum Verb: Hashable, Sendable {
        case done, touch(Touch.How), attempt(Touch.How?), snooze, handOver, askedPerson, wrongPerson, rest
        case keep, move, drop, renew, take, notNow, never, confirmed, gone, undo, help, stop
    }

    /// What may follow a command word, so that a sentence that only begins like one isn't taken for it.
    enum Following: Hashable, Sendable {
        /// Any words.
        case anything
        /// Nothing, or words after a comma, colon or dash: "never: they closed", not "never heard of them".
        case apart
        /// Any words but these: "drop no longer needed", not "drop by".
        case anythingBut(Set<String>)
        /// Nothing.
        case nothing
    }

    /// One meaning and the words for it.
    struct Row: Sendable {
        let verb: Verb
        let following: Following
        /// In small letters, without punctuation.
        let phrases: [String]
        /// Whether "I" or "we" may stand before it.
        let isSaidOfOneself: Bool

        init(_ verb: Verb, _ following: Following, _ phrases: [String], ofOneself: Speaker = .nobody) {
            self.verb = verb
            self.following = following
            self.phrases = phrases
            isSaidOfOneself = ofOneself == .person
        }

        enum Speaker: Hashable { case nobody, person }
    }

    static let rows: [Row] = [
        Row(.done, .anything, ["done", "all done"]),
        Row(
            .done, .apart,
            ["completed", "dealt with", "taken care of", "is done", "it's done", "that's done"]),
        Row(
            .done, .apart,
            [
                "finished", "sorted", "handled", "sorted it", "finished it", "finished this", "handled it",
                "kept in touch", "got in touch", "been in touch", "have done it", "done it", "done this",
                "done that", "did it", "took care of it", "sorted out", "dealt with it",
            ], ofOneself: .person),

        Row(
            .touch(.call), .anything,
            [
                "called", "phoned", "rang", "telephoned", "got through to", "got off the phone with",
                "spoke on the phone with", "had a call with", "had a phone call with",
            ],
            ofOneself: .person),
        Row(
            .touch(.visit), .anything,
            ["visited", "went to see", "dropped by", "dropped in", "stopped by", "stopped in"],
            ofOneself: .person),
        Row(
            .touch(.meeting), .anything,
            [
                "met", "met with", "had a meeting with", "had coffee with", "had lunch with", "had a meeting",
            ], ofOneself: .person),
        Row(
            .touch(.email), .anything,
            [
                "emailed", "e-mailed", "mailed", "wrote", "sent an email", "sent an e-mail", "sent email",
                "sent a mail",
            ], ofOneself: .person),
        Row(
            .touch(.letter), .anything, ["sent a letter", "sent a card", "posted a letter"],
            ofOneself: .person),
        Row(
            .touch(.unknown), .anything,
            [
                "spoke with", "spoke to", "talked to", "talked with", "chatted with", "had a chat with",
                "caught up with", "got hold of", "reached",
            ],
            ofOneself: .person),
        Row(.touch(.event), .apart, ["event"]),

        Row(
            .attempt(nil), .anything,
            [
                "tried", "reached out", "reached out to", "couldn't reach", "could not reach", "didn't reach",
                "did not reach", "no luck",
                "no luck reaching",
            ], ofOneself: .person),
        Row(.attempt(nil), .anything, ["attempt", "attempted", "not reached"]),
        Row(.attempt(nil), .apart, ["no answer", "no reply", "no response", "nobody there", "no one there"]),
        Row(
            .attempt(.call), .anything,
            [
                "left a message", "left message", "left a voicemail", "left voicemail", "left a voice mail",
                "left her a message", "left him a message", "left them a message",
            ], ofOneself: .person),
        Row(.attempt(.call), .apart, ["voicemail", "voice mail", "answering machine"]),

        Row(
            .snooze, .anything,
            [
                "snooze", "remind me", "remind me again", "ask me again", "ask again", "postpone", "later",
            ]),
        Row(
            .handOver, .anything,
            [
                "not me", "not mine", "not my partner", "not my job", "not for me", "it's not me",
                "it's not mine", "this is not mine", "this isn't mine",
            ]),
        Row(.wrongPerson, .anything, ["wrong person", "you have the wrong person"]),
        Row(
            .askedPerson, .anything,
            [
                "give to", "give it to", "give this to", "hand to", "hand over to", "hand it over to",
                "hand it to", "pass to", "pass it to", "pass it on to", "reassign to", "belongs to", "ask",
            ]),
        Row(
            .rest, .anything,
            ["rest until", "rest till", "pause until", "pause till", "pause for", "rest for"]),
        Row(.rest, .apart, ["rest", "pause", "let it rest", "let them rest"]),

        Row(.keep, .apart, ["keep", "kept", "kept it", "keep it", "kept the promise", "promise kept"]),
        Row(
            .move, .anything,
            ["move to", "move it to", "move until", "move it until", "move the date to", "reschedule to"]),
        Row(.renew, .anything, ["renewed", "renew", "renewed it", "extended", "extend"], ofOneself: .person),
        Row(
            .drop,
            .anythingBut([
                "by", "in", "off", "me", "us", "a", "an", "the", "him", "her", "over", "out", "ins",
            ]),
            ["drop", "drop it", "drop this", "drop the promise"]),

        Row(
            .take, .apart,
            ["take", "take it", "take them", "take this", "take this one", "i'll take it", "i take it"]),
        Row(.notNow, .anything, ["not now"]),
        Row(.never, .apart, ["never", "never again"]),

        Row(
            .confirmed, .apart,
            [
                "still there", "still here", "confirmed", "is still there", "details confirmed",
                "details are right", "details are correct", "still correct", "still right",
            ]),
        Row(
            .gone, .apart,
            [
                "left", "gone", "has left", "is gone", "no longer there", "no longer works there", "moved on",
                "retired", "not there any more", "not there anymore",
            ]),

        Row(.undo, .nothing, ["undo", "undo it", "undo that", "undo this", "please undo"]),
        Row(.help, .nothing, ["help", "help please", "help me"]),
        Row(
            .stop, .nothing,
            [
                "stop", "unsubscribe", "stop it", "stop this", "stop reminding me", "stop these mails",
                "stop mailing me",
            ]),
    ]

    /// The phrases by their first word, longest first.
    static let phrasesByFirstWord: [String: [(words: [String], row: Row)]] = {
        var table: [String: [(words: [String], row: Row)]] = [:]
        for row in rows {
            for phrase in row.phrases {
                let words = phrase.split(separator: " ").map(String.init)
                table[words[0], default: []].append((words, row))
            }
        }
        return table.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    }()

    /// The command words of one word, which a slip of the key is held against.
    static let singleWords: [String] =
        rows.flatMap(\.phrases).filter { !$0.contains(" ") } + ["remind", "reschedule", "confirm"]
}
