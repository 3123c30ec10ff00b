import FoundationEssentials
import PartnerConfiguration
import PartnerControl
import PartnerCore

/// The checklists that lie in folders: those that came with the program, and the library's own, which go before.
struct ChecklistShelf: Sendable {
    struct Kept: Sendable {
        let checklist: Checklist
        /// The whole file.
        let body: String
        /// The whole path.
        let file: String
    }

    /// Where packages put those that come with the program.
    static let installed = "/usr/share/partnerd/checklists"

    /// By key.
    private(set) var checklists: [String: Kept] = [:]
    private(set) var wrong: [WrongFile] = []

    /// - Parameter own: the folder that the configuration names.
    init(own: String?) {
        read(Self.installed)
        guard let own else { return }
        guard Self.isFolder(own) else {
            wrong.append(WrongFile(file: own, problem: "\(own) is no folder that can be read (checklists)"))
            return
        }
        read(own)
    }

    private mutating func read(_ folder: String) {
        // The folder of those that came with the program need not be there: a library may have its own alone.
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return }
        var here: [String: String] = [:]
        for name in names.sorted() where name.hasSuffix(".yaml") && !name.hasPrefix(".") {
            let path = folder + "/" + name
            switch StrictFile.text(path: path).flatMap({ text in
                ChecklistFile.read(text: text, file: name).map { (text, $0) }
            }) {
            case .failure(let errors): wrong.append(WrongFile(file: path, problem: "\(errors)"))
            case .success(let (text, checklist)):
                if let other = here[checklist.key] {
                    wrong.append(
                        WrongFile(
                            file: path,
                            problem:
                                "\(name): the key \"\(checklist.key)\" is that of \(other), too; give it another"
                        ))
                    continue
                }
                here[checklist.key] = name
                checklists[checklist.key] = Kept(checklist: checklist, body: text, file: path)
            }
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var isDirectory = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory
    }
}
