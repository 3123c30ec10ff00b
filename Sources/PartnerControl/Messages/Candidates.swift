import PartnerCore

extension Verb {
    /// Take a directory of organisations over as candidates, all rows or none.
    package enum ImportCandidates: ControlMethod {
        package static let name = "ImportCandidates"

        package struct Parameters: Hashable, Sendable, Codable {
            /// The file's name, for the audit and for messages.
            package var file: String
            /// What the list is called: the same list again is compared with what it said before.
            package var list: String
            /// The kind of rows that name none.
            package var kind: String?
            package var rows: [CandidateRow]
            /// One of preview, all, skip-refused.
            package var mode: Import.Mode

            package init(
                file: String, list: String, kind: String? = nil, rows: [CandidateRow], mode: Import.Mode
            ) {
                self.file = file
                self.list = list
                self.kind = kind
                self.rows = rows
                self.mode = mode
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var today: CivilDate
            package var outcome: Import.Outcome
            package var added: [Import.Row] = []
            package var changed: [Import.Row] = []
            /// Rows that say what is on record already.
            package var same: Int
            package var refused: [RowIssue] = []
            package var warned: [RowIssue] = []
            /// Candidates of the list that are partners, or in another list, already, or may be.
            package var pairs: [PairEntry] = []
            /// Candidates of the list without a ZIP, tract or county.
            package var unplaced: Int
            /// The number under which the audit keeps it.
            package var command: Int64?

            package init(
                today: CivilDate, outcome: Import.Outcome, added: [Import.Row] = [],
                changed: [Import.Row] = [],
                same: Int, refused: [RowIssue] = [], warned: [RowIssue] = [], pairs: [PairEntry] = [],
                unplaced: Int,
                command: Int64? = nil
            ) {
                self.today = today
                self.outcome = outcome
                self.added = added
                self.changed = changed
                self.same = same
                self.refused = refused
                self.warned = warned
                self.pairs = pairs
                self.unplaced = unplaced
                self.command = command
            }
        }
    }

    /// Candidates for a scope, ranked by the need of their area and how they fit.
    package enum ListCandidates: ControlMethod {
        package static let name = "ListCandidates"

        package struct Parameters: Hashable, Sendable, Codable {
            package var scope: String
            /// A branch: distances are told, and those farther than within are left out.
            package var near: String?
            /// Miles; absent: as the configuration says.
            package var within: Double?
            /// Counties by name or code; empty: all.
            package var counties: [String] = []
            /// Absent: all.
            package var limit: Int?

            package init(
                scope: String, near: String? = nil, within: Double? = nil, counties: [String] = [],
                limit: Int? = nil
            ) {
                self.scope = scope
                self.near = near
                self.within = within
                self.counties = counties
                self.limit = limit
            }

            package init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                scope = try container.decode(String.self, forKey: .scope)
                near = try container.decodeIfPresent(String.self, forKey: .near)
                within = try container.decodeIfPresent(Double.self, forKey: .within)
                counties = try container.decodeIfPresent([String].self, forKey: .counties) ?? []
                limit = try container.decodeIfPresent(Int.self, forKey: .limit)
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var scope: String
            package var title: String
            /// The branch that distances are from.
            package var near: String?
            package var within: Double?
            /// The best first.
            package var candidates: [CandidateLine]
            /// Those that fit and whose area is not known, or its need not, or with near its distance not.
            package var unplaced: [CandidateLine]
            package var counts: CandidateCounts
            /// Sources that speak for the scope; empty: nothing is known of any area's need.
            package var sources: [String]

            package init(
                scope: String, title: String, near: String? = nil, within: Double? = nil,
                candidates: [CandidateLine], unplaced: [CandidateLine], counts: CandidateCounts,
                sources: [String]
            ) {
                self.scope = scope
                self.title = title
                self.near = near
                self.within = within
                self.candidates = candidates
                self.unplaced = unplaced
                self.counts = counts
                self.sources = sources
            }
        }
    }

    /// Candidates that are, or may be, partners or candidates of another list.
    package enum ListPairs: ControlMethod {
        package static let name = "ListPairs"
        package typealias Parameters = Nothing

        package struct Reply: Hashable, Sendable, Codable {
            /// Undecided ones first.
            package var pairs: [PairEntry]

            package init(pairs: [PairEntry]) { self.pairs = pairs }
        }
    }

    /// Say whether a candidate is the same organisation as a partner or another candidate.
    package enum DecidePair: ControlMethod {
        package static let name = "DecidePair"

        package struct Parameters: Hashable, Sendable, Codable {
            package var candidate: String
            /// The slug of a partner or another candidate.
            package var other: String
            package var verdict: PairVerdict
            /// Absent: who asks.
            package var by: String?

            package init(candidate: String, other: String, verdict: PairVerdict, by: String? = nil) {
                self.candidate = candidate
                self.other = other
                self.verdict = verdict
                self.by = by
            }
        }

        package struct Reply: Hashable, Sendable, Codable {
            package var pair: PairEntry

            package init(pair: PairEntry) { self.pair = pair }
        }
    }
}

package enum PairVerdict: String, Hashable, Sendable, Codable, CaseIterable {
    case same, different
}

/// Two records that are, or may be, one organisation.
package struct PairEntry: Hashable, Sendable, Codable {
    package var candidate: OrganisationLabel
    package var other: OrganisationLabel
    /// What a person decided.
    package var verdict: PairVerdict?
    /// Taken for one, unless a person says otherwise; else they only may be.
    package var taken: Bool
    /// `same name and ZIP`
    package var why: String

    package init(
        candidate: OrganisationLabel, other: OrganisationLabel, verdict: PairVerdict? = nil, taken: Bool,
        why: String
    ) {
        self.candidate = candidate
        self.other = other
        self.verdict = verdict
        self.taken = taken
        self.why = why
    }
}

package struct CandidateCounts: Hashable, Sendable, Codable {
    /// On record.
    package var all: Int
    /// Of the counties that were asked for.
    package var asked: Int
    package var ranked: Int
    package var unplaced: Int
    /// They do not fit the scope.
    package var unfit: Int
    /// They fit, and are farther than within.
    package var far: Int
    /// Partners, or in another list, already.
    package var known: Int
    /// Somebody said not now, or never.
    package var declined: Int

    package init(
        all: Int, asked: Int, ranked: Int, unplaced: Int, unfit: Int, far: Int, known: Int, declined: Int
    ) {
        self.all = all
        self.asked = asked
        self.ranked = ranked
        self.unplaced = unplaced
        self.unfit = unfit
        self.far = far
        self.known = known
        self.declined = declined
    }
}

package struct CandidateLine: Hashable, Sendable, Codable {
    /// One sign of the fit.
    package struct Sign: Hashable, Sendable, Codable {
        /// `"teen*" in its name`
        package var words: String
        /// Less than nought where it speaks against.
        package var points: Int

        package init(words: String, points: Int) {
            self.words = words
            self.points = points
        }
    }

    package var slug: String
    package var name: String
    /// 0 to 100; absent where it is not known.
    package var need: Double?
    package var fit: Int
    /// Need × fit, by which it is ranked.
    package var score: Double?
    package var miles: Double?
    /// What is known of its area, for the scope.
    package var figures: [AreaFigureEntry] = []
    package var signs: [Sign] = []
    /// A partner or a candidate of another list that it may be.
    package var perhaps: OrganisationLabel?
    /// `OAKLAND, CA 94612`
    package var place: String?
    package var about: String?
    package var contact: String?
    package var phone: String?
    package var mail: String?
    package var website: String?
    /// The list it came from, and its row there.
    package var list: String
    package var row: Int?

    package init(
        slug: String, name: String, need: Double? = nil, fit: Int, score: Double? = nil, miles: Double? = nil,
        figures: [AreaFigureEntry] = [], signs: [Sign] = [], perhaps: OrganisationLabel? = nil,
        place: String? = nil,
        about: String? = nil, contact: String? = nil, phone: String? = nil, mail: String? = nil,
        website: String? = nil, list: String, row: Int? = nil
    ) {
        self.slug = slug
        self.name = name
        self.need = need
        self.fit = fit
        self.score = score
        self.miles = miles
        self.figures = figures
        self.signs = signs
        self.perhaps = perhaps
        self.place = place
        self.about = about
        self.contact = contact
        self.phone = phone
        self.mail = mail
        self.website = website
        self.list = list
        self.row = row
    }
}
