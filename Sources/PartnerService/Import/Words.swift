import PartnerCore

/// How people write a way of being in touch.
enum TouchWord {
    private static let words: [(how: Touch.How, words: [String])] = [
        (
            .visit,
            [
                "visit", "visited", "in-person", "in person", "site visit", "walk-in", "dropped by",
                "face to face",
            ]
        ),
        (.call, ["call", "called", "phone", "phoned", "phone call", "telephone", "tel"]),
        (.email, ["email", "e-mail", "mail", "emailed", "e-mailed", "message", "text"]),
        (.meeting, ["meeting", "met", "zoom", "video", "video call", "teams", "coffee", "lunch"]),
        (
            .event,
            ["event", "programme", "program", "workshop", "fair", "story time", "storytime", "outreach"]
        ),
        (.letter, ["letter", "post", "card", "flyer"]),
        (
            .attempt,
            [
                "attempt", "attempted", "tried", "voicemail", "voice mail", "left message", "left a message",
                "no answer", "no reply", "unanswered", "lm", "vm",
            ]
        ),
        (.unknown, ["unknown", "other", "contact"]),
    ]

    /// nil for no word, and for one that is not known.
    static func how(_ text: String?) -> Touch.How? {
        guard let text else { return nil }
        let wanted = text.lowercased().split(separator: " ").joined(separator: " ")
        return words.first { $0.words.contains(wanted) }?.how
    }
}

enum StageWord {
    private static let words: [String: Stage] = [
        "building": .building, "in building": .building, "new": .building, "started": .building,
        "established": .established, "active": .established, "current": .established, "partner": .established,
        "resting": .resting, "paused": .resting, "on hold": .resting,
        "ended": .ended, "closed": .ended, "former": .ended,
        "lapsed": .lapsed, "inactive": .lapsed, "lost": .lapsed, "dormant": .lapsed,
    ]

    static func stage(_ text: String) -> Stage? { words[text.lowercased()] }
}
