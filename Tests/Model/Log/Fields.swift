/// The `key=value` part of a line, while it is read or while it is written. A record names each of
/// its fields once, for both ways, so that the two can't differ.
package struct Fields {
    private var read: [String: String]?
    private var used: Set<String> = []
    private(set) var written: [(key: String, text: String, optional: Bool)] = []

    /// For reading.
    init(_ values: [String: String]) {
        read = values
    }

    /// For writing.
    init() {}

    /// A field that must be there.
    package mutating func need<Value: FieldValue>(_ key: String, _ value: inout Value) throws {
        guard read != nil else {
            written.append((key, value.text, false))
            return
        }
        guard let text = take(key) else {
            throw LogError(field: key, found: "", expected: Value.expected)
        }
        value = try parse(text, key)
    }

    /// A field that has a default.
    package mutating func may<Value: FieldValue>(_ key: String, _ value: inout Value) throws {
        guard read != nil else {
            written.append((key, value.text, true))
            return
        }
        if let text = take(key) { value = try parse(text, key) }
    }

    /// A field that may be absent.
    package mutating func may<Value: FieldValue>(_ key: String, _ value: inout Value?) throws {
        guard read != nil else {
            written.append((key, value?.text ?? "-", true))
            return
        }
        if let text = take(key) { value = text == "-" ? nil : try parse(text, key) }
    }

    /// Values with commas between them; a hyphen for none.
    package mutating func list<Value: FieldValue>(_ key: String, _ values: inout [Value]) throws {
        guard read != nil else {
            let text = values.isEmpty ? "-" : values.map(\.text).joined(separator: ",")
            written.append((key, text, true))
            return
        }
        guard let text = take(key) else { return }
        values = text == "-" ? [] : try text.split(separator: ",").map { try parse(String($0), key) }
    }

    /// Throws for a key that no field has asked for.
    func finish() throws {
        if let key = read?.keys.filter({ !used.contains($0) }).min() {
            throw LogError(field: key, found: key, expected: used.sorted().joined(separator: ", "))
        }
    }

    private mutating func take(_ key: String) -> String? {
        used.insert(key)
        return read?[key]
    }

    private func parse<Value: FieldValue>(_ text: String, _ key: String) throws -> Value {
        guard let value = Value(text: text) else {
            throw LogError(field: key, found: text, expected: Value.expected)
        }
        return value
    }
}

/// What one kind of line holds.
package protocol Record: Equatable, Sendable {
    /// All defaults: reading starts from it, and writing leaves out what is equal to it.
    init()
    mutating func fields(_ fields: inout Fields) throws
}

extension Record {
    init(reading values: [String: String]) throws {
        self.init()
        var fields = Fields(values)
        try self.fields(&fields)
        try fields.finish()
    }

    /// ` key=value …`, without what has its default.
    var written: String {
        var (mine, plain) = (self, Self())
        var (fields, defaults) = (Fields(), Fields())
        // Writing has nothing that could be wrong: only reading throws.
        try? mine.fields(&fields)
        try? plain.fields(&defaults)
        var line = ""
        for (field, usual) in zip(fields.written, defaults.written)
        where !field.optional || field.text != usual.text {
            line += " " + field.key + "=" + field.text
        }
        return line
    }
}
