import PartnerControl
import PartnerCore
import PartnerText

/// Checklists, figures about areas, candidates.
enum NeedsSamples {
    static let version = String(repeating: "4f6a1c2e", count: 8)

    static let checklist = ChecklistEntry(
        key: "youth", title: "Young people, up to 18", scope: "youth",
        about: "What you do not know stays open.",
        version: version, file: "/usr/share/partnerd/checklists/youth.yaml",
        questions: [
            QuestionEntry(
                Question(
                    id: "not-at-library", text: "Do they reach young people who do not come to the library?",
                    kind: .scale, weight: 4, evidence: "neighborhoods they come from, beside our cardholders",
                    ask: "our branch staff, a teacher")),
            QuestionEntry(
                Question(
                    id: "share", text: "How much of what they do is for young people?",
                    kind: .choice([.init(text: "a part", points: 40), .init(text: "all of it", points: 100)]),
                    weight: 4)),
            QuestionEntry(
                Question(
                    id: "each-week", text: "How many do they see in a week?", kind: .number(full: 100),
                    weight: 2)),
            QuestionEntry(Question(id: "together", text: "What would be a first small thing?", kind: .text)),
        ])

    static let checklists = Verb.ListChecklists.Reply(
        checklists: [checklist],
        wrong: [
            WrongFile(
                file: "/etc/partnerd/checklists/own.yaml",
                problem:
                    "own.yaml:6:36: found \"yesno\" (questions[2].kind)\n    6 |     kind: yesno\n      |           ^~~~~  did you mean \"yes-no\"?\n1 error."
            )
        ])

    static let assessment = AssessmentEntry(
        number: 12, checklist: "youth", title: checklist.title, scope: "youth", version: version,
        date: People.today, by: People.ana, points: 81, questions: 4,
        answers: [
            AnswerEntry(question: "not-at-library", answer: "3"),
            AnswerEntry(question: "share", answer: "all of it"),
            AnswerEntry(question: "each-week", answer: "55"),
        ], unanswered: ["together"])
    static let earlier = AssessmentEntry(
        number: 4, checklist: "youth", title: checklist.title, scope: "youth",
        version: String(repeating: "90b3d1aa", count: 8), date: "2025-02-03", by: People.kim, questions: 3,
        answers: [AnswerEntry(question: "together", answer: "a chess afternoon in the garden")],
        unanswered: ["not-at-library", "share"], note: "Only what their pages say.")

    static let mentors = OrganisationLabel(.candidate, slug: "eastside-mentors", name: "Eastside Mentors")

    // MARK: Figures about areas

    static let source = SourceEntry(
        name: "ces4", title: "CalEnviroScreen 4.0", publisher: "OEHHA", vintage: "2021", kind: "tract",
        file: "calenviroscreen4_CA_tracts.csv", rows: 8035, areas: 8035, added: People.now,
        indicators: [
            .init(
                key: "poverty", label: "people below twice the poverty level", scopes: ["youth", "edi"],
                need: "high",
                values: 7960),
            .init(
                key: "child-share", label: "people under 18", scopes: ["youth"], need: "high", values: 8011),
        ])
    static let sourceAdded = Verb.AddSource.Reply(
        source: source, replaced: false, candidates: 1084, candidatesFound: 1002)
    static let poverty = AreaFigureEntry(
        indicator: "poverty", label: "people below twice the poverty level", source: "ces4", value: 41.26,
        unit: "%",
        need: 91.2, kind: "tract", among: 7960)
    static let children = AreaFigureEntry(
        indicator: "child-share", label: "people under 18", source: "ces4", value: 0.2213, need: 40.5,
        kind: "tract",
        among: 8011)

    // MARK: Candidates

    static let line = CandidateLine(
        slug: "eastside-mentors", name: "Eastside Mentors", need: 88.4, fit: 6, score: 530.4, miles: 1.23,
        figures: [children, poverty],
        signs: [
            .init(words: "\"mentor*\" in its name", points: 3),
            .init(words: "\"student*\" in what it says of itself", points: 2),
            .init(words: "category Education", points: 1),
        ],
        perhaps: OrganisationLabel(.partner, slug: "eastside-mentoring", name: "Eastside Mentoring"),
        place: "OAKLAND, CA 94621", about: "Pairs high-school students with adults who stay for years.",
        contact: "Maya Osei", phone: "555-0119", mail: "maya@mentors.example", website: "mentors.example",
        list: "nonprofits", row: 41)
    static let second = CandidateLine(
        slug: "valley-teen-clinic", name: "Valley Teen Clinic of the Greater Hillside and Riverside Area",
        need: 92,
        fit: 3, score: 276, miles: 0.8, figures: [poverty],
        signs: [.init(words: "\"teen*\" in its name", points: 3)],
        list: "nonprofits", row: 7)
    static let nowhere = CandidateLine(
        slug: "youth-of-the-boxes", name: "Youth of the Boxes", fit: 3,
        signs: [.init(words: "\"youth*\" in its name", points: 3)], list: "nonprofits", row: 9)
    static let ranking = Verb.ListCandidates.Reply(
        scope: "youth", title: "young people", near: "Hillside Branch", within: 15,
        candidates: [line, second],
        unplaced: [nowhere],
        counts: CandidateCounts(
            all: 1084, asked: 95, ranked: 31, unplaced: 1, unfit: 52, far: 6, known: 4, declined: 1),
        sources: ["ces4"])
    static let emptyRanking = Verb.ListCandidates.Reply(
        scope: "edi", title: "equity, diversity and inclusion", candidates: [], unplaced: [],
        counts: CandidateCounts(
            all: 0, asked: 0, ranked: 0, unplaced: 0, unfit: 0, far: 0, known: 0, declined: 0),
        sources: [])

    static let hall = PairEntry(
        candidate: OrganisationLabel(.candidate, slug: "grange-hall-2", name: "Grange Hall"),
        other: OrganisationLabel(.partner, slug: "grange-hall", name: "Grange Hall"), taken: true,
        why: "same name and ZIP")
    static let perhaps = PairEntry(
        candidate: OrganisationLabel(.candidate, slug: "eastside-mentors", name: "Eastside Mentors"),
        other: OrganisationLabel(.partner, slug: "eastside-mentoring", name: "Eastside Mentoring"),
        taken: false,
        why: "alike names, same ZIP")
    static let decided = PairEntry(
        candidate: OrganisationLabel(.candidate, slug: "teen-clinic", name: "Teen Clinic"),
        other: OrganisationLabel(.candidate, slug: "valley-teen-clinic", name: "Valley Teen Clinic"),
        verdict: .different, taken: false, why: "alike names, same city")

    static let imported = Verb.ImportCandidates.Reply(
        today: People.today, outcome: .applied,
        added: [.init(row: 2, slug: "eastside-mentors", name: "Eastside Mentors")],
        changed: [
            .init(
                row: 3, slug: "grange-hall-2", name: "Grange Hall",
                changes: [FieldChange(field: "phone", to: "555-0102")])
        ], same: 92,
        refused: [
            RowIssue(
                .refusal, .contradiction, row: 9, found: "Grange",
                problem: "the number \"12\" stands in row 3 already, with other details",
                expected: "one row an organisation, or a number that tells them apart")
        ], pairs: [hall, perhaps], unplaced: 28, command: 812)
    static let sheet = SheetSummary(
        file: "nonprofits.csv", encoding: "UTF-8", separator: ",", rows: 95,
        columns: [.init(header: "Organization", field: "name"), .init(header: "EIN", field: "key")],
        unused: ["Revenue"])

    static let all = [
        Sample("checklists", checklists, of: Verb.ListChecklists.self),
        Sample(
            "assess",
            .init(today: People.today, organisation: mentors, assessment: assessment, before: earlier),
            of: Verb.Assess.self),
        Sample(
            "assess-show",
            .init(today: People.today, organisation: mentors, assessments: [assessment, earlier]),
            of: Verb.ListAssessments.self),
        Sample(
            joined: "sources-add",
            SourceResult(
                result: sourceAdded, leftOut: [.init(row: 8037, key: "Total"), .init(row: 8038, key: "")],
                gaps: [
                    .init(indicator: "poverty", missing: 75, dividedByNought: 0),
                    .init(indicator: "child-share", missing: 20, dividedByNought: 4),
                ])),
        Sample("sources", .init(sources: [source]), of: Verb.ListSources.self),
        Sample("sources-none", .init(sources: []), of: Verb.ListSources.self),
        Sample(
            "sources-show", .init(source: source, description: "title: …", figures: []),
            of: Verb.ShowSource.self),
        Sample(
            "sources-area", .init(source: source, description: "title: …", figures: [poverty, children]),
            of: Verb.ShowSource.self),
        Sample("sources-remove", .init(removed: source), of: Verb.RemoveSource.self),
        Sample("candidates", ranking, of: Verb.ListCandidates.self),
        Sample("candidates-none", emptyRanking, of: Verb.ListCandidates.self),
        Sample(joined: "candidates-explain", Explained(page: CandidatesPage(ranking, .explained))),
        Sample(joined: "candidates-unplaced", Explained(page: CandidatesPage(ranking, .unplaced))),
        Sample(
            joined: "candidates-import", CandidateImportResult(sheet: sheet, reply: imported, issues: [])),
        Sample("candidates-pairs", .init(pairs: [perhaps, hall, decided]), of: Verb.ListPairs.self),
        Sample("candidates-different", .init(pair: decided), of: Verb.DecidePair.self),
    ]

    /// A form of an answer; the JSON is the answer's own.
    struct Explained: Rendered, Encodable {
        let page: CandidatesPage
        func text(_ look: Look) -> String { page.text(look) }
        func encode(to encoder: any Encoder) throws { try ranking.encode(to: encoder) }
    }

    private static let row: CandidateRow = {
        var row = CandidateRow(row: 2, name: "Eastside Mentors")
        (row.key, row.kind, row.category, row.about) = ("11", "mentor-program", "O50", "about")
        (row.address, row.city, row.state, row.zip) = ("1 Oak Street", "Oakland", "CA", "94612")
        (row.county, row.tract, row.latitude, row.longitude) = ("Alameda", "06001400100", 37.8, -122.2)
        (row.contact, row.phone, row.mail, row.website) = ("Maya", "555", "m@e.example", "e.example")
        return row
    }()

    static let parameters: [ParameterSample] = [
        .init(Verb.ListChecklists.self, Nothing()),
        .init(
            Verb.Assess.self,
            .init(
                organisation: "eastside-mentors", checklist: "youth", version: version,
                answers: assessment.answers, by: "ana", on: "yesterday", note: "n")),
        .init(
            Verb.ListAssessments.self,
            .init(organisation: "eastside-mentors", checklist: "youth", answerer: "ana")),
        .init(
            Verb.AddSource.self,
            .init(
                name: "ces4", description: "title: …", file: "t.csv", sha256: version, rows: 1, areas: [area],
                indicators: [SourceFiguresEntry(indicator: "poverty", areas: ["06001400100"], values: [12.5])]
            )),
        .init(Verb.ListSources.self, Nothing()),
        .init(Verb.ShowSource.self, .init(name: "ces4", area: "94612")),
        .init(Verb.RemoveSource.self, .init(name: "ces4")),
        .init(
            Verb.ImportCandidates.self,
            .init(file: "nonprofits.csv", list: "nonprofits", kind: "school", rows: [row], mode: .skipRefused)
        ),
        .init(
            Verb.ListCandidates.self,
            .init(scope: "youth", near: "hillside", within: 12.5, counties: ["Alameda"], limit: 3)),
        .init(Verb.ListPairs.self, Nothing()),
        .init(
            Verb.DecidePair.self,
            .init(candidate: "grange-hall-2", other: "grange-hall", verdict: .same, by: "ana")),
    ]

    private static let area: SourceAreaEntry = {
        var area = Area(code: "06001400100")
        (area.zip, area.county, area.population) = ("94612", "Alameda", 3120)
        (area.latitude, area.longitude) = (37.8, -122.2)
        return SourceAreaEntry(area)
    }()
}
