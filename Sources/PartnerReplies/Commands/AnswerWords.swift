/// Words that are no commands themselves, and decide what a command beside them means.
enum AnswerWords {
    /// Before a command, without meaning of their own.
    static let fillers: Set<String> = [
        "ok", "okay", "yes", "yep", "yeah", "sure", "great", "perfect", "alright", "please", "sorry", "fine",
        "right", "oh", "ah", "hm", "hmm", "also", "then", "and", "noted", "understood",
    ]
    static let greetings: Set<String> = [
        "hi", "hello", "hey", "dear", "morning", "hiya", "greetings", "good",
    ]
    static let thanks: Set<String> = ["thanks", "thank", "thx", "ta", "cheers", "ty"]
    /// Above a name at the end of a mail.
    static let closings: Set<String> = [
        "regards", "best", "best regards", "kind regards", "warm regards", "warmly", "sincerely", "yours",
        "yours sincerely", "cheers", "thanks", "thank you", "many thanks", "thanks again", "thx",
        "best wishes",
        "all the best", "take care", "yours truly", "with thanks", "thanks so much", "thank you so much",
        "xo",
        "respectfully", "have a good day", "have a nice day", "have a great day", "have a good weekend",
        "bye",
        "thanks in advance", "kind regards and thanks", "bw", "br", "kr",
    ]
    static let courtesies: Set<String> = closings.union(fillers).union([
        "hi", "hello", "hey", "hi there", "hello there", "good morning", "good afternoon", "good evening",
        "got it", "noted", "no problem", "you're welcome", "hi all", "hello all",
    ])

    /// "I", "we", and how they go on before what was done.
    static let persons: Set<String> = ["i", "we", "i've", "we've", "ive"]
    static let afterPersons: Set<String> = [
        "have", "just", "already", "finally", "also", "both", "then", "now",
    ]

    /// In the clause of a touch: it has not been, or it is not said that it has.
    static let doubts: Set<String> = [
        "not", "never", "nothing", "none", "no", "will", "going", "tomorrow", "soon", "should", "would",
        "could", "might", "must", "if", "when", "once", "unless", "until", "till", "hope", "hopefully",
        "plan",
        "planned", "planning", "scheduled", "upcoming", "later", "next", "tonight", "almost", "nearly",
        "half",
        "partly", "partially", "yet", "shortly", "cannot", "without", "before", "instead", "supposedly",
        "apparently", "maybe", "perhaps", "probably", "pending", "before", "little",
    ]
    /// After "done" as well: until then it isn't.
    static let doubtsOfDone: Set<String> = [
        "by", "for", "deal", "deals", "wrong", "in", "within", "after", "as",
    ]

    /// Right behind a decision: it is none.
    static let doubtful: Set<String> = [
        "hopefully", "almost", "nearly", "not", "soon", "tomorrow", "unless", "if", "once", "except", "maybe",
        "perhaps",
        "probably", "or", "when", "until", "unsure", "apparently", "supposedly", "half", "yet", "think",
        "guess",
    ]

    /// Phrases that begin like a touch and are none.
    static let otherMeanings: Set<String> = [
        "called off", "called in", "called it", "called out", "called for", "called into", "reached for",
        "wrote down",
        "wrote off",
        "wrote up", "rang true", "mailed out", "done deal", "tried and", "called upon", "met with an",
    ]
    /// What is met, visited or written, and is no partner.
    static let noPartners: Set<String> = [
        "deadline", "deadlines", "goal", "goals", "target", "targets", "expectations", "requirements",
        "criteria", "resistance", "website", "webpage", "site", "draft", "myself", "ourselves", "boss",
        "colleague", "colleagues", "husband", "wife", "supervisor",
    ]

    /// Behind "but": it is in doubt whether anybody was reached.
    static let doubtsAfterBut: Set<String> = [
        "not", "no", "nobody", "never", "busy", "vacation", "leave", "holiday", "locked", "sick", "away",
        "wrong", "only", "machine", "closed", "cannot", "out",
    ]

    /// A sentence of one or two words that takes back the one before it.
    static let takingBack: Set<String> = [
        "not", "nope", "almost", "nearly", "hopefully", "soon", "maybe", "kidding",
    ]

    /// A touch with one of these was an attempt.
    static let vain = PhraseList(
        [
            "no answer", "no reply", "no response", "not reached", "left a message", "left message",
            "left a voicemail",
            "left voicemail", "left a voice mail", "voicemail", "voice mail", "answering machine",
            "didn't answer",
            "did not answer", "didn't pick up", "did not pick up", "not picked up", "wasn't there",
            "was not there",
            "weren't there", "were not there", "not there", "wasn't in", "was not in", "not in", "not home",
            "not at home", "no luck", "couldn't reach", "could not reach", "didn't reach", "did not reach",
            "unanswered", "without success", "in vain", "hasn't answered", "has not answered",
            "haven't heard",
            "have not heard", "not answered", "line was busy", "line busy", "busy signal", "nobody answered",
            "no one answered", "nobody picked up", "no one picked up", "nobody was there", "no one was there",
            "nobody there", "no one there", "was closed", "were closed", "was out", "were out", "is out",
            "didn't reply",
            "did not reply", "didn't respond", "did not respond", "hasn't replied", "has not replied",
            "left her a message",
            "left him a message", "left them a message", "nobody in", "no one in", "not available",
            "wasn't available",
            "was not available", "unavailable", "didn't get through", "did not get through",
            "couldn't get through",
            "no one home", "nobody home", "rang out", "waiting for an answer", "waiting for a reply",
            "still waiting",
        ], ofEnd: vainAtEnd)
    /// Those of them that are also a part of other sentences ("not in favour"): only at the end of a clause.
    static let vainAtEnd: Set<String> = [
        "not in", "is out", "was out", "were out", "not there", "was closed", "were closed", "not available",
        "unavailable", "was not available", "wasn't available", "no reply", "no response", "no answer",
    ]
    static let afterVain: Set<String> = [
        "today", "yesterday", "at", "again", "so", "until", "till", "this", "but", "and", "because", "yet",
        "from",
        "to", "either", "when", "as", "far", "still", "there", "on", "all", "so", "of", "the", "last", "i",
        "we", "will",
    ]

    /// With one of these it can't be told.
    static let unclear = PhraseList([
        "cancelled", "canceled", "postponed", "fell through", "no show", "no-show", "nobody", "no one",
        "bounced", "wrong number", "called off", "rescheduled", "undeliverable", "out of service",
        "mailbox full",
        "didn't happen", "did not happen", "didn't work", "did not work", "didn't make it", "did not make it",
        "nothing came",
        "bounce", "bounced back", "out-of-office", "auto-reply", "autoreply", "auto reply", "hung up",
        "disconnected", "not in service", "no longer works", "wrong person", "haven't sent", "have not sent",
        "not sent", "will send", "returned to sender", "door was locked",
    ])

    /// Where the clause of a touch ends without punctuation, and another sentence begins.
    static let joints: Set<String> = [
        "and", "but", "she", "he", "they", "who", "because", "so", "wants", "asked", "said", "we", "i",
    ]
    /// Where it ends, and what follows still belongs to it.
    static let links: Set<String> = [
        "about", "to", "for", "regarding", "re", "which", "that", "concerning", "with", "as",
    ]
    static let dayParts: Set<String> = [
        "morning", "afternoon", "evening", "night", "noon", "lunchtime", "again",
    ]
    /// Before a date that is to come.
    static let untils: Set<String> = [
        "until", "till", "til", "'til", "for", "to", "on", "it", "this", "them", "me", "again", "please",
        "about", "one",
    ]
    /// What may follow a date without punctuation.
    static let afterDates: Set<String> = [
        "please", "thanks", "thank", "because", "as", "since", "she", "he", "they", "we", "i", "so",
        "again", "then", "but", "thx", "cheers",
    ]

    /// Words too common to be held for a slip of the key.
    static let plain: Set<String> = [
        "call", "calls", "calling", "visit", "visits", "visiting", "email", "emails", "write", "writes",
        "meet",
        "meets", "phone", "try", "tries", "trying", "note", "none", "home", "take", "taken", "took", "time",
        "none",
        "more", "come", "came", "some", "done", "one", "here", "there", "where", "were", "when", "help",
        "held",
        "best", "test", "left", "leave", "step", "shop", "step", "gave", "give", "given", "like", "make",
        "meant",
        "news", "never", "even", "ever", "every", "seven", "wrong", "write", "what", "want", "that", "last",
        "lost",
        "late", "latest", "latter", "moved", "move", "rest", "cause", "because", "pause", "keep", "keeps",
        "sent",
        "mail", "mails", "mailing", "event", "events", "asks", "asked", "back", "call", "school", "sure",
        "calm",
        "pilot", "gone", "going", "told", "tied", "tired", "tree", "free", "dear", "drop", "drops", "crop",
        "top",
        "letter", "better", "later", "water", "under", "undo", "into", "onto", "talk", "take", "tale", "must",
        "most", "just", "rang", "range", "rent", "nest", "next", "text", "wait", "with", "will", "well",
        "sorted",
        "sort", "short", "sport", "support", "report", "retire", "entire", "still", "skill", "hello", "hell",
        "them", "then", "they", "this", "those", "these", "thanks", "please", "maybe", "monday", "friday",
        "today", "currently", "finish", "complete", "handle", "handles", "confirm", "postponed", "reminder",
        "attempts", "undone", "redone", "noted", "dana", "jane", "dane", "dine", "donna", "started",
        "stopped", "ended", "kept",
    ]
}
