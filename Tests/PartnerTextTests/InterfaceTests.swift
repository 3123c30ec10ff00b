import Foundation
import PartnerControl
import PartnerCore
import PartnerText
import Testing

@Suite("The interface text says what goes over the wire")
struct InterfaceTests {
    static let grammar = Result { try InterfaceGrammar(ControlInterface.description) }

    @Test("every method stands in it, and no other")
    func methods() throws {
        let grammar = try Self.grammar.get()
        #expect(grammar.name == ControlInterface.name)
        #expect(Set(grammar.methods.keys) == Set(Verb.all.map { $0.name }))
        #expect(Verb.all.count == Set(Verb.all.map { $0.name }).count)
    }

    @Test("every type it uses is there, and every type that is there is used")
    func types() throws {
        let text = ControlInterface.description
        let grammar = try Self.grammar.get()
        for name in grammar.types.keys {
            #expect(text.matches(of: try Regex("[\\]?: ]\(name)\\b")).count > 1, "type \(name) is never used")
        }
    }

    @Test("a reply is as it says", arguments: Sample.all.filter { $0.method != nil })
    func reply(_ sample: Sample) throws {
        let grammar = try Self.grammar.get()
        let method = try #require(grammar.methods[sample.method?.name ?? ""])
        #expect(grammar.faults(of: try JSONValue(of: sample.reply), method.reply).isEmpty)
    }

    @Test("replies of every method were tried")
    func all() {
        let tried = Set(Sample.all.compactMap { $0.method?.name })
        let textless = Set(
            ["Export", "Import", "ImportDefaults", "AddSource", "ImportCandidates"]
                + OpenSamples.replies.map(\.method))
        let alike: Set = ["AddContact", "ConfirmContact", "DropPromise", "EndAbsence"]
        #expect(tried.union(textless).union(alike) == Set(Verb.all.map { $0.name }))
        #expect(Set(ParameterSample.all.map { $0.method.name }) == Set(Verb.all.map { $0.name }))
    }

    @Test("exports and imports are as it says")
    func tables() throws {
        let grammar = try Self.grammar.get()
        let export = try #require(grammar.methods["Export"]),
            imports = try #require(grammar.methods["Import"])
        #expect(grammar.faults(of: try JSONValue(of: CommandSamples.exported), export.reply).isEmpty)
        #expect(grammar.faults(of: try JSONValue(of: ImportSamples.reply(.applied)), imports.reply).isEmpty)
        let defaults = try #require(grammar.methods["ImportDefaults"])
        let given = Verb.ImportDefaults.Reply(dates: .monthFirst, untouched: .lapsed, branch: "hillside")
        #expect(grammar.faults(of: try JSONValue(of: given), defaults.reply).isEmpty)
    }

    @Test("open forms are as it says", arguments: OpenSamples.replies)
    func openForms(_ sample: OpenSamples.Reply) throws {
        let grammar = try Self.grammar.get()
        let method = try #require(grammar.methods[sample.method])
        #expect(grammar.faults(of: try JSONValue(of: sample.reply), method.reply).isEmpty)
    }

    @Test("sources and directories are as it says")
    func needs() throws {
        let grammar = try Self.grammar.get()
        let source = try #require(grammar.methods["AddSource"])
        #expect(grammar.faults(of: try JSONValue(of: NeedsSamples.sourceAdded), source.reply).isEmpty)
        let directory = try #require(grammar.methods["ImportCandidates"])
        #expect(grammar.faults(of: try JSONValue(of: NeedsSamples.imported), directory.reply).isEmpty)
    }

    @Test("what a method takes is as it says, all of it", arguments: ParameterSample.all)
    func parameters(_ sample: ParameterSample) throws {
        let grammar = try Self.grammar.get()
        let fields = try #require(grammar.methods[sample.method.name]).parameters
        let given = try JSONValue(of: sample.parameters)
        #expect(grammar.faults(of: given, fields).isEmpty)
        #expect(Set(given.fields.keys) == Set(fields.map(\.name)), "the sample gives every field")
    }

    @Test("what may be left out may be left out", arguments: ParameterSample.all)
    func needed(_ sample: ParameterSample) throws {
        let fields = try #require(try Self.grammar.get().methods[sample.method.name]).parameters
        let needed = fields.filter { if case .optional = $0.kind { false } else { true } }.map(\.name)
        let given = try JSONValue(of: sample.parameters).fields
        let least = given.filter { needed.contains($0.key) }
        try decode(sample.method, least)
        for name in needed {
            let lacking = least.filter { $0.key != name }
            #expect(throws: DecodingError.self, "\(name) can't be left out") {
                try decode(sample.method, lacking)
            }
        }
    }

    private func decode<Method: ControlMethod>(_ method: Method.Type, _ fields: [String: JSONValue]) throws {
        _ = try JSONDecoder().decode(Method.Parameters.self, from: JSONEncoder().encode(fields))
    }
}
