import ArgumentParser
import PartnerConfiguration
import PartnerText

extension Partnerctl {
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check a configuration, without the daemon.",
            discussion: examples(
                "Every error at once, with its line and what was expected. Exit status: 0 right, 78 wrong.",
                "check", "check /tmp/partnerd.yaml"))

        static let usualFile = "/etc/partnerd/partnerd.yaml"

        @Argument(help: "The file.", completion: .file()) var file = Self.usualFile
        @Flag(help: "Answer in JSON, for programs.") var json = false

        func run() throws {
            let files = LocalFiles()
            let result = ConfigurationFile.load(
                path: file, zones: files.zone, calendars: files.closures)
            if case .failure(.unreadable) = result, case .failure(let errors) = result {
                Output.complain("\(errors)")
                throw ExitStatus.noInput.code
            }
            let report = CheckReport(file: file, result, at: MomentReader.instant)
            try Output.answer.write(json ? JSONAnswer.text(report) : report.text)
            if !report.right { throw ExitStatus.configuration.code }
        }
    }
}
