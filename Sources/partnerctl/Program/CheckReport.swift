import PartnerConfiguration
import PartnerCore

/// What `check` found.
struct CheckReport: Encodable {
    struct Line: Encodable {
        let severity: String
        let code: String
        let file: String
        let line: Int
        let column: Int
        let path: String
        let found: String
        let advice: String?
    }

    let file: String
    let right: Bool
    let findings: [Line]
    let text: String

    private enum CodingKeys: String, CodingKey { case file, right, findings }

    /// - Parameter now: of which day it is at the first branch, what is listed by dates may be past.
    init(file: String, _ result: Result<Configuration, ConfigurationErrors>, at now: Instant) {
        self.file = file
        switch result {
        case .success(let configuration):
            right = true
            let library = configuration.library
            let warned = configuration.warnings(on: library.firstZone.date(now))
            findings = warned.map(Line.init)
            let counts = [
                Self.counted(library.branches.count, "branch", "branches"),
                "\(library.staff.count) staff",
                Self.counted(library.policies.count, "kind", "kinds") + " of partner",
            ]
            let warnings = warned.map { FindingText.text($0) + "\n" }.joined()
            text = warnings + "\(file) is right: \(library.name), \(counts.joined(separator: ", ")).\n"
        case .failure(let errors):
            right = false
            findings = errors.findings.map(Line.init)
            text = "\(errors)\n"
        }
    }

    private static func counted(_ count: Int, _ singular: String, _ plural: String) -> String {
        "\(count) \(count == 1 ? singular : plural)"
    }
}

extension CheckReport.Line {
    init(_ finding: Finding) {
        self.init(
            severity: finding.severity.rawValue, code: finding.code.rawValue, file: finding.place.file,
            line: finding.place.line, column: finding.place.column, path: finding.path, found: finding.found,
            advice: finding.advice)
    }
}
