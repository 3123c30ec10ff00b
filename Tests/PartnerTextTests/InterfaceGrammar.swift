/// The part of Varlink's interface language that our interface is written in, read for the tests.
struct InterfaceGrammar: Sendable {
    indirect enum Kind: Equatable, Sendable {
        case bool, int, float, string
        case named(String)
        case list(Kind)
        case optional(Kind)
    }

    struct Field: Sendable {
        let name: String
        let kind: Kind
    }

    enum Definition: Sendable {
        case fields([Field])
        case words([String])
    }

    struct Method: Sendable {
        let parameters: [Field]
        let reply: [Field]
    }

    struct Malformed: Error {
        let near: String
    }

    private(set) var name = ""
    private(set) var types: [String: Definition] = [:]
    private(set) var methods: [String: Method] = [:]
    private(set) var errors: [String: [Field]] = [:]
    private var tokens: ArraySlice<String>

    init(_ text: String) throws {
        let code = text.split(separator: "\n").map { $0.prefix { $0 != "#" } }.joined(separator: "\n")
        tokens = code.matches(of: #/[\w.]+|->|\[\]|[():,?]/#).map { String($0.output) }[...]
        try pass("interface")
        name = try next()
        while let word = tokens.first {
            tokens.removeFirst()
            let name = try next()
            switch word {
            case "type": types[name] = try definition()
            case "error": errors[name] = try fields()
            case "method":
                let parameters = try fields()
                try pass("->")
                methods[name] = Method(parameters: parameters, reply: try fields())
            default: throw Malformed(near: "\(word) \(name)")
            }
        }
    }

    private mutating func next() throws -> String {
        guard let token = tokens.popFirst() else { throw Malformed(near: "the end") }
        return token
    }

    private mutating func pass(_ token: String) throws {
        let found = try next()
        guard found == token else {
            throw Malformed(near: "\(found) \(tokens.prefix(5).joined(separator: " "))")
        }
    }

    private mutating func definition() throws -> Definition {
        // `(a, b)` are words, `(a: int)` are fields.
        if tokens.dropFirst(2).first == ":" || tokens.dropFirst().first == ")" {
            return .fields(try fields())
        }
        try pass("(")
        var words: [String] = []
        repeat { words.append(try next()) } while try separator()
        return .words(words)
    }

    private mutating func fields() throws -> [Field] {
        try pass("(")
        if tokens.first == ")" {
            tokens.removeFirst()
            return []
        }
        var fields: [Field] = []
        repeat {
            let name = try next()
            try pass(":")
            fields.append(Field(name: name, kind: try kind()))
        } while try separator()
        return fields
    }

    /// Whether more follows.
    private mutating func separator() throws -> Bool {
        switch try next() {
        case ",": true
        case ")": false
        case let other: throw Malformed(near: other)
        }
    }

    private mutating func kind() throws -> Kind {
        switch try next() {
        case "?": .optional(try kind())
        case "[]": .list(try kind())
        case "bool": .bool
        case "int": .int
        case "float": .float
        case "string": .string
        case let name: .named(name)
        }
    }
}

extension InterfaceGrammar {
    /// What of a JSON object is not as the fields say; empty where all is.
    func faults(of json: JSONValue, _ fields: [Field], at path: String = "") -> [String] {
        guard case .object(let object) = json else { return ["\(path) is no object"] }
        let unknown = Set(object.keys).subtracting(fields.map(\.name)).map { "\(path).\($0) is unknown" }
        return unknown
            + fields.flatMap { field -> [String] in
                let place = "\(path).\(field.name)"
                guard let value = object[field.name] else {
                    if case .optional = field.kind { return [] }
                    return ["\(place) is missing"]
                }
                return faults(of: value, field.kind, at: place)
            }
    }

    private func faults(of json: JSONValue, _ kind: Kind, at path: String) -> [String] {
        switch (kind, json) {
        case (.optional(let kind), _): return faults(of: json, kind, at: path)
        case (.list(let kind), .list(let list)): return list.flatMap { faults(of: $0, kind, at: path + "[]") }
        case (.string, .string), (.bool, .bool), (.int, .int), (.float, .double), (.float, .int): return []
        case (.named(let name), _):
            switch (types[name], json) {
            case (nil, _): return ["\(path): there is no type \(name)"]
            case (.fields(let fields)?, _): return faults(of: json, fields, at: path)
            case (.words(let words)?, .string(let word)) where words.contains(word): return []
            case (.words(let words)?, _): return ["\(path): \(json) is not in \(words)"]
            }
        default: return ["\(path) is no \(kind): \(json)"]
        }
    }
}
