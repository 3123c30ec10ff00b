import PartnerCore

extension Reading {
    /// A day or a stretch that a branch is closed, with what people call it behind.
    mutating func closure(_ value: Value) -> Closure? {
        if case .mapping(let pairs) = value.content, pairs.count == 1,
            case .text(let name) = pairs[0].value.content
        {
            let meant = "\(pairs[0].key.string) \(name.string)"
            refuse(.wrongType, pairs[0].key.span, path: value.path, "found a key", "write \(quoted(meant))")
            return nil
        }
        guard
            let text = text(value, expecting: ClosureReader.example),
            let read = expression(
                text.string[...], of: text, at: value, .badDate,
                { words throws(ExpressionFault) in try ClosureReader.read(words) })
        else { return nil }
        let name = text.string.utf8Part(read.name)
        if name.isEmpty { return Closure(read.rule, place: place(value.span)) }
        let nameValue = Value(
            content: .text(Text(string: String(name), span: text.span(of: name), start: nil)),
            span: text.span(of: name),
            owner: value.owner, path: value.path)
        return line(nameValue, expecting: "a name such as César Chávez Day")
            .map { Closure(read.rule, name: $0, place: place(value.span)) }
    }
}
