/// A name and a place by which two records of one organisation are recognised.
package struct NamedPlace: Hashable, Sendable {
    package let name: String
    /// Five figures.
    package let zip: String?
    /// Folded words of the city, or of a whole address.
    package let city: String?
    /// The name's words without those that say nothing, sorted.
    package let words: Set<String>
    /// The same in their order, by which equal names are found.
    package let key: String

    package init(name: String, zip: String? = nil, city: String? = nil) {
        self.name = name
        self.zip = zip
        self.city = city.map { FoldedText($0).text }
        let words = FoldedText(name).text.split(separator: " ").map(String.init).filter {
            !Self.empty.contains($0)
        }
        self.words = Set(words)
        key = words.joined(separator: " ")
    }

    private static let empty: Set<String> = [
        "the", "of", "and", "inc", "incorporated", "llc", "corp", "corporation", "co", "ltd", "a", "for",
        "at", "in",
    ]

    package enum Places: Hashable, Sendable {
        case sameZIP, sameCity, unknown, different
    }

    package func place(against other: NamedPlace) -> Places {
        if let zip, let theirs = other.zip, zip == theirs { return .sameZIP }
        if let city, let theirs = other.city {
            // One of them may be a whole address.
            let (a, b) = (" \(city) ", " \(theirs) ")
            return a.contains(b) || b.contains(a) ? .sameCity : .different
        }
        return zip != nil && other.zip != nil ? .different : .unknown
    }
}

/// Whether two records are one organisation, as far as a program can tell.
package enum Resemblance: Hashable, Sendable {
    /// Taken for one, until a person says otherwise.
    case same(why: String)
    /// A person is asked.
    case perhaps(why: String)

    /// - Parameter areAlike: whether two names that differ may be one all the same.
    package init?(_ a: NamedPlace, _ b: NamedPlace, areAlike: (String, String) -> Bool) {
        let place = a.place(against: b)
        guard !a.words.isEmpty, place != .different else { return nil }
        if a.key == b.key {
            switch place {
            case .sameZIP: self = .same(why: "same name and ZIP")
            case .sameCity: self = .same(why: "same name and city")
            case .unknown, .different: self = .perhaps(why: "same name, the place of one is not known")
            }
            return
        }
        // A single word in common, such as "school", is too little.
        guard place != .unknown, min(a.words.count, b.words.count) > 1, areAlike(a.name, b.name) else {
            return nil
        }
        self = .perhaps(why: place == .sameZIP ? "alike names, same ZIP" : "alike names, same city")
    }

    package var why: String {
        switch self {
        case .same(let why), .perhaps(let why): why
        }
    }

    package var isSame: Bool { if case .same = self { true } else { false } }
}
