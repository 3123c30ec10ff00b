import Foundation

/// The files beside the tests.
enum Files {
    static let fixtures = Bundle.module.resourceURL!.appendingPathComponent("Fixtures")

    /// The project's own folder, for the example that ships with it.
    static let project = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let example = project.appendingPathComponent("Examples/kettle-valley/partnerd.yaml")

    static func text(_ url: URL) throws -> String { try String(contentsOf: url, encoding: .utf8) }

    /// Names without their ending, sorted.
    static func names(in folder: String, ending: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: fixtures.appendingPathComponent(folder).path)
            .filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
    }
}
