import PartnerCore

/// Any of the YAML files that people write for the program, read as strictly as the configuration.
package enum StrictFile {
    /// Everything that is wrong comes at once.
    ///
    /// - Parameter body: makes something of the whole file; where it returns nil it has said why.
    static func read<Content>(
        text: String, file: String, _ body: (inout Reading, Value) -> Content?
    ) -> Result<(Content, Reading), ConfigurationErrors> {
        let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
        let source = SourceText(file: file, text: text)
        if let finding = RawTextCheck.finding(in: source) { return .failure(.wrong([finding])) }
        let notation = NotationCheck.findings(in: source)
        guard notation.isEmpty else { return .failure(.wrong(notation.sorted(by: Finding.inOrder))) }

        var reading = Reading(source: source)
        let (root, findings) = Document.read(source)
        reading.add(findings)
        let content = root.flatMap { body(&reading, $0) }
        guard reading.errors.isEmpty, let content else {
            precondition(!reading.errors.isEmpty, "a file was refused without a reason")
            return .failure(.wrong(reading.errors.sorted(by: Finding.inOrder)))
        }
        return .success((content, reading))
    }

    /// The text of the file at `path`, which must be UTF-8 and no larger than a configuration may be.
    package static func text(path: String) -> Result<String, ConfigurationErrors> {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        switch ConfigurationFile.bytes(ofFileAt: path) {
        case .failure(let failure): return .failure(.unreadable(path: path, reason: failure.reason))
        case .success(let bytes):
            if let finding = RawTextCheck.finding(in: bytes, file: name) {
                return .failure(.wrong([finding]))
            }
            return .success(String(decoding: bytes, as: UTF8.self))
        }
    }
}
