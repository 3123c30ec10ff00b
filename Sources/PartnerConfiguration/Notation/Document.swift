import Yams

/// The file as a tree of values with places, read by the YAML parser.
enum Document {
    /// How many repeated keys are looked for; of a file with more, the rest shows when these are mended.
    private static let mostRepeats = 25

    /// - Returns: the tree and what is wrong with its keys; nil where there is no tree, with the reason.
    static func read(_ source: SourceText) -> (root: Value?, findings: [Finding]) {
        var repeats = RepeatedKeys(source: source)
        while true {
            do {
                let node = try Parser(yaml: repeats.text, resolver: .basic, encoding: .utf8).singleRoot()
                var builder = TreeBuilder(source: source, originals: repeats.originals)
                return (builder.root(node), builder.findings)
            } catch YamlError.duplicatedKeysInMapping(_, let context)
                where repeats.originals.count < mostRepeats
            {
                guard repeats.replaceKey(at: context.mark) else {
                    return (nil, [repeated(context.mark, source)])
                }
            } catch YamlError.duplicatedKeysInMapping(_, let context) {
                return (nil, [repeated(context.mark, source)])
            } catch let error as YamlError {
                return (nil, [syntax(error, source)])
            } catch {
                return (
                    nil,
                    [
                        source.finding(
                            .error, .syntax, .beginning, path: "", found: "no YAML: \(error)", advice: nil)
                    ]
                )
            }
        }
    }

    private static func repeated(_ mark: Mark, _ source: SourceText) -> Finding {
        source.finding(
            .error, .duplicateKey, TextExtent(at: mark, in: source, style: .plain, string: nil).span,
            path: "",
            found: "a key that is there more than once", advice: "leave all but one out")
    }

    private static func syntax(_ error: YamlError, _ source: SourceText) -> Finding {
        guard let text = SyntaxErrorText(error) else {
            return source.finding(
                .error, .syntax, .beginning, path: "", found: "no YAML: \(error)", advice: nil)
        }
        let span = source.restOfLine(text.line, from: min(text.start, source.line(text.line).count))
        return source.finding(.error, .syntax, span, path: "", found: text.found, advice: text.advice)
    }
}

extension Span {
    static let beginning = Span(line: 1, start: 0, length: 0)
}
