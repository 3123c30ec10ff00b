import ArgumentParser
import FoundationEssentials
import PartnerControl

/// Where a handover pack is written to.
struct PackFile {
    private let path: String
    private let form: Form

    private enum Form { case html, text, folder }

    /// - Throws: where the name says neither in which form, nor is a folder.
    init(at path: String) throws {
        self.path = path
        var isFolder = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder {
            form = .folder
        } else if path.hasSuffix(".html") {
            form = .html
        } else if path.hasSuffix(".txt") {
            form = .text
        } else {
            throw ValidationError(
                "--out \(path): expected a name that ends in .html or .txt, or a folder that is there")
        }
    }

    /// Says on standard output what it wrote.
    func write(_ pack: PackText, _ handover: HandoverEntry) throws {
        switch form {
        case .html: try write(pack.html, to: path)
        case .text: try write(pack.text, to: path)
        case .folder:
            let number = handover.number.map { "-\($0)" } ?? ""
            let name = "handover\(number)-\(handover.from.key)-\(handover.to.key)"
            let stem = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
            try write(pack.html, to: stem + ".html")
            try write(pack.text, to: stem + ".txt")
        }
    }

    private func write(_ text: String, to path: String) throws {
        do throws(NewFile.Failure) {
            try NewFile.write(Array(text.utf8), to: path)
        } catch {
            Output.complain("\(path) can't be written: \(error.reason)")
            throw ExitStatus.cannotCreate.code
        }
        try Output.complaint.write("The pack is in \(path), readable by you only.\n")
    }
}

/// `ana,kim` as typed: a comma in a name can't be.
func commaSeparated(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0.drop { $0 == " " }) }.map {
        String($0.reversed().drop { $0 == " " }.reversed())
    }.filter { !$0.isEmpty }
}
