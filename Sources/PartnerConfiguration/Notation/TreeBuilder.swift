import Yams

/// Turns the parser's nodes into values with places and paths.
struct TreeBuilder {
    let source: SourceText
    let originals: [RepeatedKeys.Place: String]
    private(set) var findings: [Finding] = []

    init(source: SourceText, originals: [RepeatedKeys.Place: String]) {
        self.source = source
        self.originals = originals
    }

    mutating func root(_ node: Node?) -> Value {
        guard let node else { return Value(content: .nothing, span: .beginning, owner: .beginning, path: "") }
        return value(node, owner: .beginning, path: "")
    }

    private mutating func value(_ node: Node, owner: Span, path: String) -> Value {
        switch node {
        case .scalar(let scalar):
            let text = text(scalar)
            let isNothing =
                scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
            return Value(
                content: isNothing ? .nothing : .text(text), span: text.span, owner: owner, path: path)
        case .sequence(let sequence):
            let items = sequence.enumerated().map { index, item in
                value(item, owner: beginning(of: item), path: path + "[\(index + 1)]")
            }
            return Value(content: .list(items), span: span(sequence.mark), owner: owner, path: path)
        case .mapping(let mapping):
            return Value(
                content: .mapping(pairs(mapping, path: path)), span: span(mapping.mark), owner: owner,
                path: path)
        case .alias:
            // The parser puts the value itself in an alias's place, and the notation check has refused it before.
            return Value(content: .nothing, span: owner, owner: owner, path: path)
        }
    }

    private mutating func pairs(_ mapping: Node.Mapping, path: String) -> [Value.Pair] {
        var pairs: [Value.Pair] = []
        var firstLine: [String: Int] = [:]
        for (keyNode, valueNode) in mapping {
            guard case .scalar(let scalar) = keyNode else {
                refuse(
                    .wrongType, beginning(of: keyNode), path: path, "a key that is no text",
                    "write \"key: value\"")
                continue
            }
            let key = text(scalar)
            let keyPath = path.isEmpty ? keyInPath(key.string) : path + "." + keyInPath(key.string)
            if let line = firstLine[key.string] {
                refuse(
                    .duplicateKey, key.span, path: keyPath, "a second \(quoted(key.string))",
                    "the first is in line \(line); leave one out")
                continue
            }
            firstLine[key.string] = key.span.line
            pairs.append(Value.Pair(key: key, value: value(valueNode, owner: key.span, path: keyPath)))
        }
        return pairs
    }

    private mutating func refuse(
        _ code: Finding.Code, _ span: Span, path: String, _ found: String, _ advice: String
    ) {
        guard findings.count < Reading.mostErrors else { return }
        findings.append(source.finding(.error, code, span, path: path, found: found, advice: advice))
    }

    private func text(_ scalar: Node.Scalar) -> Text {
        guard let mark = scalar.mark else { return Text(string: scalar.string, span: .beginning, start: nil) }
        let place = RepeatedKeys.Place(line: mark.line, column: mark.column)
        let string = originals[place] ?? scalar.string
        let extent = TextExtent(at: mark, in: source, style: scalar.style, string: string)
        return Text(string: string, span: extent.span, start: extent.start)
    }

    private func beginning(of node: Node) -> Span {
        if case .scalar(let scalar) = node { return text(scalar).span }
        return span(node.mark)
    }

    private func span(_ mark: Mark?) -> Span {
        guard let mark else { return .beginning }
        return Span(line: mark.line, start: mark.column - 1, length: 1)
    }
}
