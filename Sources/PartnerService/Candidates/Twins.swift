import PartnerCore
import PartnerStore

/// Candidates that are, or may be, partners or candidates of another list.
struct Twins {
    struct Pair {
        let candidate: Candidate.ID
        let other: Organisation
        let resemblance: Resemblance?
        /// What a person decided.
        let verdict: CandidatePair.Verdict?

        /// Taken for one organisation: by a person, or by name and place where no person said otherwise.
        var isOne: Bool { verdict.map { $0 == .same } ?? (resemblance?.isSame == true) }
        /// To be asked about.
        var isOpen: Bool { verdict == nil && resemblance?.isSame == false }
    }

    /// By candidate, each with partners before candidates.
    let pairs: [Candidate.ID: [Pair]]
    /// Candidates that are partners, or in an earlier list, already.
    let known: Set<Candidate.ID>

    init(_ candidates: [Candidate], _ db: Database) throws {
        let partners = try Partners.all(db)
        let decided = try CandidatePairs.all(db)
        var verdicts: [[Organisation]: CandidatePair.Verdict] = [:]
        for pair in decided { verdicts[[.candidate(pair.candidate), pair.other]] = pair.verdict }

        var finder = Finder()
        for partner in partners {
            finder.add(.partner(partner.id), Self.place(of: partner), list: nil)
        }
        var pairs: [Candidate.ID: [Pair]] = [:]
        var seen: Set<[Organisation]> = []
        // Earlier candidates are in the index when a later one is looked up: of two, the later is the twin.
        for candidate in candidates {
            let place = Self.place(of: candidate)
            for (other, resemblance) in finder.alike(place, list: candidate.entry.list) {
                seen.insert([.candidate(candidate.id), other])
                pairs[candidate.id, default: []].append(
                    Pair(
                        candidate: candidate.id, other: other, resemblance: resemblance,
                        verdict: verdicts[[.candidate(candidate.id), other]]))
            }
            finder.add(.candidate(candidate.id), place, list: candidate.entry.list)
        }
        for pair in decided where !seen.contains([.candidate(pair.candidate), pair.other]) {
            pairs[pair.candidate, default: []].append(
                Pair(candidate: pair.candidate, other: pair.other, resemblance: nil, verdict: pair.verdict))
        }
        self.pairs = pairs
        known = Set(pairs.filter { $0.value.contains(where: { $0.isOne }) }.map(\.key))
    }

    /// Whom a candidate may be, where nobody has decided.
    func perhaps(_ id: Candidate.ID) -> Pair? { pairs[id]?.first { $0.isOpen } }

    static func place(of candidate: Candidate) -> NamedPlace {
        NamedPlace(
            name: candidate.entry.name, zip: candidate.entry.place.zip,
            city: candidate.entry.place.city ?? candidate.entry.place.address)
    }

    static func place(of partner: Partner) -> NamedPlace {
        let last = partner.address?.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "\n" }).last
        let zip = last.flatMap { $0.count == 5 || $0.count == 10 ? AreaKind.zip.code($0) : nil }
        return NamedPlace(name: partner.name, zip: zip, city: partner.address)
    }

    /// Looks up by words, so that thousands of names are not each held against all others.
    private struct Finder {
        private var entries: [(organisation: Organisation, place: NamedPlace, list: String?)] = []
        private var byKey: [String: [Int]] = [:]
        private var byWordAndPlace: [String: [Int]] = [:]

        mutating func add(_ organisation: Organisation, _ place: NamedPlace, list: String?) {
            let index = entries.count
            entries.append((organisation, place, list))
            byKey[place.key, default: []].append(index)
            // Partners are few; of candidates only those in the same ZIP are compared by alike names.
            for word in place.words {
                byWordAndPlace[list == nil ? word : "\(word) \(place.zip ?? "")", default: []].append(index)
            }
        }

        func alike(_ place: NamedPlace, list: String) -> [(Organisation, Resemblance)] {
            var near = Set(byKey[place.key] ?? [])
            for word in place.words {
                near.formUnion(byWordAndPlace[word] ?? [])
                if let zip = place.zip { near.formUnion(byWordAndPlace["\(word) \(zip)"] ?? []) }
            }
            return near.sorted().compactMap { index in
                let entry = entries[index]
                // What a list has twice is the list's own business.
                guard entry.list != list,
                    let resemblance = Resemblance(place, entry.place, areAlike: Likeness.areAlike)
                else { return nil }
                return (entry.organisation, resemblance)
            }
        }
    }
}
