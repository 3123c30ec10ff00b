import PartnerConfiguration
import PartnerCore

/// A small right configuration, and the same with some lines changed.
struct Sample {
    var lines: [String]

    init() {
        lines = """
            library: Kettle Valley Library
            mail:
              from: Partnerships <partners@library.example>
              admin: it@library.example
              tell-us: Write it into the shared sheet.
            branches:
              hillside:
                name: Hillside Branch
                time-zone: America/Los_Angeles
                open: Tue..Sat
                head: dana
            staff:
              dana: {name: Dana Ortiz, mail: dana@library.example, branch: hillside}
            """.split(separator: "\n").map(String.init)
    }

    /// With `text` in place of what stands behind `key:`; the key's first line counts.
    func setting(_ key: String, to text: String) -> Sample {
        var sample = self
        if let index = lines.firstIndex(where: { $0.contains("\(key):") }),
            let colon = lines[index].firstIndex(of: ":")
        {
            sample.lines[index] = lines[index][...colon] + " " + text
        }
        return sample
    }

    /// With more lines at the end.
    func adding(_ text: String) -> Sample {
        var sample = self
        sample.lines += text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        return sample
    }

    /// With a line in the branch `hillside`.
    func branch(_ line: String) -> Sample {
        var sample = self
        sample.lines.insert("    " + line, at: 10)
        return sample
    }

    /// With more lines in `mail`, from line 6 of the file on.
    func mail(_ more: String...) -> Sample {
        var sample = self
        sample.lines.insert(contentsOf: more.map { $0.hasPrefix("  ") ? $0 : "  " + $0 }, at: 5)
        return sample
    }

    /// With a policy for schools.
    func school(_ line: String) -> Sample { adding("policies:\n  school:\n    " + line) }

    var text: String { lines.joined(separator: "\n") + "\n" }

    var result: Result<Configuration, ConfigurationErrors> {
        ConfigurationFile.read(
            text: text, file: "partnerd.yaml", zones: StubZone.find, calendars: StubCalendar.read)
    }

    /// The one-line form of each error.
    var errors: [String] {
        if case .failure(let errors) = result { errors.findings.map(\.description) } else { [] }
    }
}
