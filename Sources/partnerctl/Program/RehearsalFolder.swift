import FoundationEssentials
import PartnerControl

/// A new folder that takes the mails of a rehearsal, each a file that mail programs open: `2027-03-12-0830-ana.eml`.
struct RehearsalFolder {
    private let path: String

    /// - Throws: the exit status, where it can't be made or is there already.
    init(path: String) throws {
        self.path = path
        do {
            // Mails name people: nobody else may read them.
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch {
            let why = FileManager.default.fileExists(atPath: path) ? "it is there already" : "\(error)"
            Output.complain("the folder \(path) can't be made: \(why)")
            throw ExitStatus.cannotCreate.code
        }
    }

    func part(_ name: String) throws -> RehearsalFolder { try RehearsalFolder(path: "\(path)/\(name)") }

    func add(_ mail: RehearsedMail) throws {
        let time = "\(mail.at.local.time)".filter { $0 != ":" }
        var name = "\(path)/\(mail.at.date)-\(time)-\(mail.to.key)"
        // Rarely are there two to one person in one minute.
        while FileManager.default.fileExists(atPath: name + ".eml") { name += "+" }
        do { try NewFile.write(Array(mail.message.utf8), to: name + ".eml") } catch {
            Output.complain("\(name).eml can't be written: \(error.reason)")
            throw ExitStatus.cannotCreate.code
        }
    }
}
