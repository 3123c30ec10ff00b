import Foundation
import PartnerConfiguration
import Testing

@Suite("What the documentation shows is right")
struct DocumentationTests {
    static let documentation = Files.project.appendingPathComponent("Documentation/configuration.md")

    /// The YAML of the page, block by block.
    static func blocks() throws -> [String] {
        try Files.text(documentation).components(separatedBy: "```yaml\n").dropFirst()
            .compactMap { $0.components(separatedBy: "```").first }
    }

    @Test("the whole file is a configuration without warnings")
    func whole() throws {
        let text = try #require(try Self.blocks().first)
        let configuration = try ConfigurationFile.read(
            text: text, file: "partnerd.yaml", zones: StubZone.find
        ).get()
        #expect(configuration.warnings == [])
    }

    @Test("the other examples fit into one")
    func parts() throws {
        let parts = try Self.blocks().dropFirst()
        #expect(parts.count == 9)
        // What is indented stands in `mail`.
        for part in parts {
            let sample = part.hasPrefix("  ") ? Sample().mail(part) : Sample().adding(part)
            #expect(sample.errors == [])
        }
    }

    @Test("the error shown is the error given")
    func error() throws {
        let snapshot = try Files.text(Files.fixtures.appendingPathComponent("Snapshots/two-errors.txt"))
        #expect(try Files.text(Self.documentation).contains(snapshot))
    }
}
