import ArgumentParser

/// In which form records are written.
enum ExportForm: String, CaseIterable, ExpressibleByArgument {
    case csv, xlsx, json

    struct Problem: Error, Equatable, CustomStringConvertible { let description: String }

    /// As asked for, else by the file's ending, else CSV.
    static func of(_ asked: ExportForm?, output: String?) -> Result<ExportForm, Problem> {
        let name = output?.split(separator: "/").last ?? ""
        let ending = name.contains(".") ? name.split(separator: ".").last?.lowercased() ?? "" : ""
        if let asked { return .success(asked) }
        if let form = ExportForm(rawValue: ending) { return .success(form) }
        if ending == "ods" || ending == "xls" {
            return .failure(
                Problem(
                    description:
                        "a .\(ending) file is not written; expected .xlsx, which spreadsheet programs save as .\(ending)"
                ))
        }
        return .success(.csv)
    }
}
