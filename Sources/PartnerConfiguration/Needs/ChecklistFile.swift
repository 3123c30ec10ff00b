import PartnerCore

/// A checklist as a file: `edi.yaml`. Documentation/candidates.md has the format.
package enum ChecklistFile {
    package static func read(text: String, file: String) -> Result<Checklist, ConfigurationErrors> {
        let version = SHA256.hexadecimal(of: Array(text.utf8))
        return StrictFile.read(text: text, file: file) { reading, root in
            reading.checklist(root, version: version)
        }.map(\.0)
    }
}

extension Reading {
    fileprivate enum QuestionKind: String, CaseIterable {
        case yesNo = "yes-no"
        case scale, choice, number, text
    }

    private static var mostQuestions: Int { 100 }

    fileprivate mutating func checklist(_ root: Value, version: String) -> Checklist? {
        let required = ["key", "title", "scope", "questions"]
        guard !isEmpty(root, expecting: required),
            let fields = fields(root, required: required, optional: ["about"])
        else { return nil }
        let key = fields["key"].flatMap { shortName($0, expecting: "a short name such as edi") }
        let title = fields["title"].flatMap {
            line($0, expecting: "a title such as Equity, diversity and inclusion")
        }
        let scope = fields["scope"].flatMap { shortName($0, expecting: "a scope such as youth") }
        let about = Optionally(fields["about"]) { paragraph($0, expecting: "what it is for", atMost: 2000) }
        let questions = fields["questions"].flatMap { self.questions($0) }
        guard let key, let title, let scope, let about, let questions else { return nil }
        return Checklist(
            key: key, title: title, scope: ScopeKey(scope), about: about.value, questions: questions,
            version: version)
    }

    private mutating func questions(_ value: Value) -> [Question]? {
        let example = "a list of questions, each with id, text and kind"
        guard case .list(let items) = value.content, !items.isEmpty else {
            wrongType(value, expecting: example)
            return nil
        }
        guard items.count <= Self.mostQuestions else {
            refuse(
                .size, value.owner, path: value.path, "\(items.count) questions",
                "expected \(Self.mostQuestions) at most")
            return nil
        }
        let questions = items.compactMap { item in question(item).map { (item, $0) } }
        var lines: [String: Int] = [:]
        for (item, question) in questions {
            if let line = lines[question.id] {
                refuse(.twice, item, "a second question \"\(question.id)\"", "the first is in line \(line)")
            }
            lines[question.id] = item.span.line
        }
        return questions.count == items.count ? questions.map(\.1) : nil
    }

    private mutating func question(_ value: Value) -> Question? {
        guard
            let fields = fields(
                value, required: ["id", "text", "kind"],
                optional: ["weight", "evidence", "ask", "choices", "full"])
        else { return nil }
        let id = fields["id"].flatMap { shortName($0, expecting: "a short name such as languages") }
        let text = fields["text"].flatMap { line($0, expecting: "the question", atMost: 500) }
        let kind = fields["kind"].flatMap { choice($0, of: QuestionKind.self) }
        let weight = Optionally(fields["weight"]) { number($0, in: Question.weights) }
        let evidence = Optionally(fields["evidence"]) {
            line($0, expecting: "what would show it", atMost: 500)
        }
        let ask = Optionally(fields["ask"]) { line($0, expecting: "who would know", atMost: 200) }
        guard let id, let text, let kind, let weight, let evidence, let ask,
            let whole = self.kind(kind, fields, of: value)
        else { return nil }
        return Question(
            id: id, text: text, kind: whole, weight: weight.value ?? 1, evidence: evidence.value,
            ask: ask.value)
    }

    private mutating func kind(_ kind: QuestionKind, _ fields: Fields, of value: Value) -> Question.Kind? {
        if kind != .choice, let choices = fields["choices"] {
            refuse(
                .badChoice, choices.owner, path: choices.path,
                "choices for a question of kind \(kind.rawValue)", "set kind: choice")
            return nil
        }
        if kind != .number, let full = fields["full"] {
            refuse(
                .badChoice, full.owner, path: full.path, "full for a question of kind \(kind.rawValue)",
                "set kind: number")
            return nil
        }
        switch kind {
        case .yesNo: return .yesNo
        case .scale: return .scale
        case .text: return .text
        case .number:
            return Optionally(fields["full"]) { number($0, in: 1...1_000_000) }.map {
                .number(full: $0.value.map(Double.init))
            }
        case .choice:
            guard let choices = fields["choices"] else {
                refuse(
                    .missing, value.owner, path: value.path, "\"choices\" is missing",
                    "expected answers and their points, such as {none: 0, some: 50, all: 100}")
                return nil
            }
            return self.choices(choices).map { .choice($0) }
        }
    }

    private mutating func choices(_ value: Value) -> [Question.Choice]? {
        guard case .mapping(let pairs) = value.content, pairs.count >= 2 else {
            wrongType(
                value,
                expecting: "two answers or more and their points, such as {none: 0, some: 50, all: 100}")
            return nil
        }
        let choices = pairs.compactMap { pair in
            number(pair.value, in: 0...100).map { Question.Choice(text: pair.key.string, points: $0) }
        }
        return choices.count == pairs.count ? choices : nil
    }
}
