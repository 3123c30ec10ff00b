import PartnerConfiguration

/// A strict YAML file that is named at the prompt.
struct TypedFile {
    let path: String
    /// With what the program ends where the file is wrong.
    let wrong: ExitStatus

    /// The text, and what `read` makes of it; that is given the name of the file, too.
    /// - Throws: the exit status, once all that is wrong is told.
    func read<Value>(
        _ read: (_ text: String, _ name: String) -> Result<Value, ConfigurationErrors>
    ) throws -> (text: String, value: Value) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        switch StrictFile.text(path: path).flatMap({ text in read(text, name).map { (text, $0) } }) {
        case .success(let (text, value)): return (text, value)
        case .failure(let errors):
            Output.complain("\(errors)")
            if case .unreadable = errors { throw ExitStatus.noInput.code }
            throw wrong.code
        }
    }
}
