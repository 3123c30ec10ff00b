import PartnerCore

/// One reading of one file: what was found wrong so far.
///
/// Every function here that returns nil has said why; so what is nil at the end has an error in `errors`.
struct Reading {
    let source: SourceText
    private(set) var errors: [Finding] = []
    private(set) var warnings: [Finding] = []
    private(set) var lateWarnings: [LateWarning] = []

    init(source: SourceText) { self.source = source }

    /// More than anybody mends at once; a file of another kind could fill the memory with them.
    static let mostErrors = 1000

    mutating func add(_ findings: [Finding]) { errors += findings.prefix(Self.mostErrors) }

    mutating func refuse(
        _ code: Finding.Code, _ span: Span, path: String, _ found: String, _ advice: String? = nil
    ) {
        guard errors.count < Self.mostErrors else { return }
        errors.append(source.finding(.error, code, span, path: path, found: found, advice: advice))
    }

    mutating func refuse(_ code: Finding.Code, _ value: Value, _ found: String, _ advice: String? = nil) {
        refuse(code, value.span, path: value.path, found, advice)
    }

    /// Refuses a part of a text, so that the caret stands below the word that is wrong.
    mutating func refuse(
        _ code: Finding.Code, _ part: Substring, of text: Text, at value: Value, _ found: String,
        _ advice: String? = nil
    ) {
        refuse(code, text.span(of: part), path: value.path, found, advice)
    }

    mutating func warn(
        _ code: Finding.Code, _ span: Span, path: String, _ found: String, _ advice: String? = nil
    ) {
        warnings.append(source.finding(.warning, code, span, path: path, found: found, advice: advice))
    }

    /// Warns of what is right until a day is over.
    mutating func warn(
        after last: CivilDate, _ code: Finding.Code, _ value: Value, _ found: String, _ advice: String
    ) {
        let finding = source.finding(
            .warning, code, value.span, path: value.path, found: found, advice: advice)
        lateWarnings.append(LateWarning(last: last, finding: finding))
    }

    func place(_ span: Span) -> SourcePlace { source.place(span) }
}
