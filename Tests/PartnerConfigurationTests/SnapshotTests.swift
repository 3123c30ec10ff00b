import Foundation
import PartnerConfiguration
import Testing

/// What an admin reads for each file of `Fixtures/Wrong`, and for those of `Fixtures/Doubtful`, is pinned in
/// `Fixtures/Snapshots`; with PARTNERD_RECORD=1 in the environment the files are written anew, for review.
@Suite("What is wrong is said as it was agreed")
struct SnapshotTests {
    @Test("errors", arguments: try Files.names(in: "Wrong", ending: ".yaml"))
    func errors(_ name: String) throws {
        let result = try read("Wrong/" + name)
        guard case .failure(let errors) = result else {
            Issue.record("\(name).yaml is taken for right")
            return
        }
        try compare("\(errors)\n", with: name)
    }

    @Test("warnings", arguments: try Files.names(in: "Doubtful", ending: ".yaml"))
    func warnings(_ name: String) throws {
        let configuration = try read("Doubtful/" + name).get()
        try compare(FindingText.report(configuration.warnings) + "\n", with: name)
    }

    private func read(_ name: String) throws -> Result<Configuration, ConfigurationErrors> {
        let bytes = try Data(contentsOf: Files.fixtures.appendingPathComponent(name + ".yaml"))
        return ConfigurationFile.read(
            bytes: Array(bytes), file: "partnerd.yaml", zones: StubZone.find, calendars: StubCalendar.read)
    }

    private func compare(_ text: String, with name: String) throws {
        if ProcessInfo.processInfo.environment["PARTNERD_RECORD"] == "1" {
            let folder = "Tests/PartnerConfigurationTests/Fixtures/Snapshots"
            try text.write(
                to: Files.project.appendingPathComponent("\(folder)/\(name).txt"), atomically: true,
                encoding: .utf8)
            return
        }
        #expect(text == (try Files.text(Files.fixtures.appendingPathComponent("Snapshots/\(name).txt"))))
    }
}
