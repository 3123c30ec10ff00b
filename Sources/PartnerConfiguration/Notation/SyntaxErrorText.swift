import Yams

/// The YAML parser's complaint in the words of the rest, at the place where an admin would look.
struct SyntaxErrorText {
    let found: String
    let advice: String
    /// From 1.
    let line: Int
    /// From 0.
    let start: Int

    init?(_ error: YamlError) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            self.init(context: context, problem: problem, mark: mark)
        default: return nil
        }
    }

    private init(context: YamlError.Context?, problem: String, mark: Mark) {
        let opened = context?.mark
        func said(_ found: String, _ advice: String, at place: Mark? = nil) -> (String, String, Mark) {
            (found, advice, place ?? mark)
        }
        let (found, advice, place) =
            switch problem {
            case "mapping values are not allowed in this context":
                said(
                    "a colon where no key can be",
                    "put a text that has \": \" in it into quotes, or mend the indentation")
            case "could not find expected ':'":
                said(
                    "a line that is no \"key: value\"", "write a colon and a blank behind the key", at: opened
                )
            case "found character that cannot start any token":
                said("a sign that no value begins with", "put the text into quotes")
            case "did not find expected key":
                said("a line that belongs to nothing above it", "indent it as its neighbours are")
            case "did not find expected '-' indicator":
                said(
                    "a line that is no item of the list",
                    "write a dash and a blank before it, or mend the indentation")
            case "block sequence entries are not allowed in this context":
                said("a list that begins behind its key", "write each item on a line of its own")
            case "block mapping keys are not allowed in this context",
                "mapping keys are not allowed in this context":
                said("a key that begins behind another", "write it on a line of its own")
            case "did not find expected ',' or ']'":
                said(
                    "a list that is not closed", "write a comma between the items and ] behind the last",
                    at: opened)
            case "did not find expected ',' or '}'":
                said(
                    "keys in { } that are not closed", "write a comma between them and } behind the last",
                    at: opened)
            case "found unexpected end of stream":
                said("a quotation that is not closed", "write the same quotation mark behind it", at: opened)
            case "found unknown escape character":
                said(
                    "a backslash that begins no known sign",
                    "write \\\\ for \\, or use single quotation marks")
            case "but found another document":
                said("a second document", "leave the line --- out")
            case "did not find expected <document start>":
                said("text behind the end of the configuration", "mend the indentation of this line")
            default:
                said(
                    "no YAML: " + problem,
                    context.map { "\($0.text) that began in line \($0.mark.line)" } ?? "mend this line")
            }
        self.found = found
        self.advice = advice
        line = place.line
        start = place.column - 1
    }
}
