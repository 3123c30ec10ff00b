import PartnerConfiguration
import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    private var shelf: ChecklistShelf { ChecklistShelf(own: configuration.current.needs.checklists) }

    func listChecklists() -> Verb.ListChecklists.Reply {
        let shelf = shelf
        let entries = shelf.checklists.values.sorted { $0.checklist.key < $1.checklist.key }.map { kept in
            let checklist = kept.checklist
            return ChecklistEntry(
                key: checklist.key, title: checklist.title, scope: checklist.scope.rawValue,
                about: checklist.about, version: checklist.version, file: kept.file,
                questions: checklist.questions.map(QuestionEntry.init))
        }
        return .init(checklists: entries, wrong: shelf.wrong)
    }

    func assess(_ request: Verb.Assess.Parameters, by caller: Caller) throws -> Verb.Assess.Reply {
        let kept = try checklist(request)
        let by = try answerer(request.by, caller)
        let answers = try answers(request.answers, to: kept.checklist)
        return try change("assess", by: caller) { db, command in
            let found = try organisation(request.organisation, db)
            let today = try today(of: found, by: by, db)
            let date = try pastDay(request.on, today: today)
            let before = try entries(of: found, db).first { $0.checklist == kept.checklist.key }
            let version = try Checklists.keep(kept.checklist, body: kept.body, command, db)
            let number = try Assessments.add(
                to: found.organisation, checklist: version, on: date, by: by, answers: answers,
                note: try FactText.optionalText(request.note, "note"), command, db)
            guard let entry = try entries(of: found, db).first(where: { $0.number == number }) else {
                throw StoreFault(.missing, "there is no assessment \(number)")
            }
            return Verb.Assess.Reply(
                today: today, organisation: found.label, assessment: entry, before: before)
        }
    }

    func listAssessments(
        _ request: Verb.ListAssessments.Parameters, by caller: Caller
    ) throws -> Verb.ListAssessments.Reply {
        if let answerer = request.answerer {
            _ = try self.answerer(answerer.isEmpty ? nil : answerer, caller)
        }
        return try listAssessments(request)
    }

    func listAssessments(
        _ request: Verb.ListAssessments.Parameters
    ) throws -> Verb.ListAssessments.Reply {
        try read { db in
            let found = try organisation(request.organisation, db)
            var entries = try entries(of: found, db)
            if let wanted = request.checklist {
                let known = Set(entries.map(\.checklist)).union(shelf.checklists.keys)
                guard known.contains(wanted) else {
                    throw notFound("checklist", wanted, among: known.sorted())
                }
                entries = entries.filter { $0.checklist == wanted }
            }
            return .init(
                today: library.firstZone.date(time.now), organisation: found.label, assessments: entries)
        }
    }

    // MARK: What is typed

    private func answerer(_ text: String?, _ caller: Caller) throws(ControlFault) -> StaffKey {
        if let by = try doer(text, caller) { return by }
        throw .refused("it is not said who answers", expected: "a member of staff: --by STAFF")
    }

    private func checklist(_ request: Verb.Assess.Parameters) throws(ControlFault) -> ChecklistShelf.Kept {
        let shelf = shelf
        guard let kept = shelf.checklists[request.checklist] else {
            if let wrong = shelf.wrong.first(where: { $0.file.hasSuffix("/\(request.checklist).yaml") }) {
                throw .refused(
                    "the checklist \"\(request.checklist)\" can't be read: \(wrong.file)",
                    found: request.checklist, expected: "partnerctl checklists, which says why")
            }
            throw notFound("checklist", request.checklist, among: shelf.checklists.keys.sorted())
        }
        if let version = request.version, version != kept.checklist.version {
            throw .refused(
                "the checklist \"\(request.checklist)\" was changed after it was asked", found: version,
                expected: "the answers to \(kept.checklist.version)")
        }
        return kept
    }

    private func answers(
        _ given: [AnswerEntry], to checklist: Checklist
    ) throws(ControlFault) -> [String: String] {
        var kept: [String: String] = [:]
        for entry in given {
            let question = try question(entry.question, of: checklist)
            if kept[question.id] != nil {
                throw .refused(
                    "\"\(question.id)\" is answered twice", found: question.id, expected: "one answer")
            }
            let text = try FactText.optionalText(
                entry.answer.isEmpty ? nil : entry.answer, "answer to \"\(question.id)\"")
            do { kept[question.id] = try question.answer(text ?? "") } catch {
                throw .refused("\(error)", found: entry.answer, expected: error.expected)
            }
        }
        guard !kept.isEmpty else {
            throw .refused("nothing is answered", expected: "an answer at least")
        }
        return kept
    }

    /// By id, or by the whole text.
    private func question(_ text: String, of checklist: Checklist) throws(ControlFault) -> Question {
        let wanted = FoldedText(text)
        let found = checklist.questions.first { $0.id == text || FoldedText($0.text) == wanted }
        if let found { return found }
        throw notFound("question in \"\(checklist.key)\"", text, among: checklist.questions.map(\.id))
    }

    /// In the home branch of a partner; of a candidate, which has none, in that of who answered.
    private func today(of found: FoundOrganisation, by: StaffKey, _ db: Database) throws -> CivilDate {
        if case .partner(let id) = found.organisation, let partner = try Partners.get(id, db) {
            return today(in: partner.branch)
        }
        return library.date(in: library.staff[by]?.branch, at: time.now)
    }

    // MARK: What is answered

    private func entries(of found: FoundOrganisation, _ db: Database) throws -> [AssessmentEntry] {
        let names = try StaffNames.all(db)
        let versions = try AssessedVersions(db)
        return try Assessments.of(found.organisation, db).map { assessment in
            let version = try versions.version(assessment)
            let score = ChecklistScore(of: version.checklist, answers: assessment.answers)
            return AssessmentEntry(
                number: assessment.id, checklist: version.record.key, title: version.record.title,
                scope: version.record.scope.rawValue, version: version.record.version, date: assessment.date,
                by: StaffLabel(
                    key: assessment.staff, name: names[assessment.staff] ?? assessment.staff.rawValue),
                points: score.points, questions: version.checklist.questions.count,
                answers: version.checklist.questions.compactMap { question in
                    assessment.answers[question.id].map { AnswerEntry(question: question.id, answer: $0) }
                },
                unanswered: score.unanswered.map(\.id), note: assessment.note)
        }
    }
}

/// An organisation that somebody named.
struct FoundOrganisation {
    let organisation: Organisation
    let label: OrganisationLabel
}

extension Desk {
    /// A partner by its slug; else a candidate by its.
    func organisation(_ slug: String, _ db: Database) throws -> FoundOrganisation {
        if let partner = try Partners.find(slug: slug, db) {
            return FoundOrganisation(
                organisation: .partner(partner.id),
                label: OrganisationLabel(.partner, slug: partner.slug, name: partner.name))
        }
        if let candidate = try Candidates.find(slug: slug, db) {
            return FoundOrganisation(
                organisation: .candidate(candidate.id),
                label: OrganisationLabel(.candidate, slug: slug, name: candidate.entry.name))
        }
        throw notFound(
            "partner or candidate", slug, among: try Partners.slugs(db) + Candidates.slugs(db))
    }
}

/// The checklists as they were when they were answered.
struct AssessedVersions {
    struct Version {
        let record: ChecklistRecord
        let checklist: Checklist
    }

    private let versions: [Int64: Version]

    init(_ db: Database) throws {
        versions = try Checklists.all(db).mapValues { record in
            switch ChecklistFile.read(text: record.body, file: record.key + ".yaml") {
            case .success(let checklist): return Version(record: record, checklist: checklist)
            // What this program has kept it can read, unless another program wrote into it.
            case .failure:
                throw StoreFault(.senseless, "checklist \(record.id): body makes no sense")
            }
        }
    }

    func version(_ assessment: Assessment) throws -> Version {
        guard let version = versions[assessment.checklist] else {
            throw StoreFault(.missing, "there is no checklist \(assessment.checklist)")
        }
        return version
    }
}
