import ArgumentParser
import PartnerControl
import PartnerText

/// `export --all`: everything on record as a folder.
struct WholeExport {
    let folder: String
    let form: WholeManifest.Form
    let control: ControlOptions

    func run() async throws {
        do {
            var writer = try WholeWriter(folder: folder, form: form)
            do {
                try await control.stream(Verb.ExportAll.self, Nothing(), patience: .seconds(600)) {
                    try writer.take($0)
                }
                let manifest = try writer.finish()
                try control.write(
                    WholeResult(
                        outcome: .exported, folder: folder, form: form.rawValue, made: manifest.made,
                        tables: manifest.files.count, rows: manifest.files.reduce(0) { $0 + $1.rows }))
            } catch {
                writer.giveUp()
                throw error
            }
        } catch let failure as WholeWriter.Failure {
            Output.complain("\(failure.path) can't be written: \(failure.reason)")
            throw ExitStatus.cannotCreate.code
        }
    }
}

/// `import --all`: such a folder into a daemon without records.
struct WholeImport {
    let folder: String
    let control: ControlOptions

    /// Bytes of rows of one call, far below what the daemon takes.
    private static let batch = 4 << 20

    func run() async throws {
        let reader: WholeReader
        do { reader = try WholeReader(folder) } catch { throw complaint([error]) }
        // All of it is looked at before any of it is sent.
        var contents: [(file: WholeManifest.File, rows: WholeReader.Rows)] = []
        var faults: [WholeFault] = []
        for file in reader.manifest.files {
            do { contents.append((file, try reader.rows(of: file))) } catch { faults += error.all }
        }
        if !faults.isEmpty { throw complaint(faults) }
        let begun = try await ask(.init(step: .begin, head: reader.manifest.head), contents)
        for (file, rows) in contents {
            for lines in Self.batches(rows.lines) {
                let part = Verb.ImportAll.Parameters(
                    step: .rows, ticket: begun.ticket, table: file.table.name, lines: lines)
                _ = try await ask(part, contents)
            }
        }
        let reply = try await ask(.init(step: .finish, ticket: begun.ticket), contents)
        try control.write(
            WholeResult(
                outcome: .imported, folder: folder, form: reader.manifest.form.rawValue,
                made: reader.manifest.made, tables: contents.count, rows: reply.rows, command: reply.command))
    }

    private static func batches(_ lines: [String]) -> [[String]] {
        var batches: [[String]] = [], bytes = batch
        for line in lines {
            if bytes + line.utf8.count > batch {
                batches.append([])
                bytes = 0
            }
            batches[batches.count - 1].append(line)
            bytes += line.utf8.count
        }
        return batches
    }

    /// Asks, and tells of a row by its place in the file.
    private func ask(
        _ request: Verb.ImportAll.Parameters, _ contents: [(file: WholeManifest.File, rows: WholeReader.Rows)]
    ) async throws -> Verb.ImportAll.Reply {
        try await control.ask(
            Verb.ImportAll.self, request, patience: .seconds(600),
            placing: { fault in
                let words = fault.parameters.found?.split(separator: " ") ?? []
                guard words.count == 2, let row = Int(words[1]),
                    let content = contents.first(where: { $0.file.table.name == words[0] }),
                    content.rows.places.indices.contains(row - 1)
                else { return fault }
                var placed = fault
                let problem = fault.description.split(separator: ": ", maxSplits: 1).last.map(String.init)
                placed.parameters.message =
                    WholeFault(
                        file: content.file.file, line: content.rows.places[row - 1],
                        problem: problem ?? fault.description
                    ).description
                return placed
            })
    }

    private func complaint(_ faults: [WholeFault]) -> ExitCode {
        for fault in faults { Output.complain("\(folder)/\(fault)") }
        Output.complain("nothing was changed")
        return (faults.contains { $0.problem == "it is missing" } ? ExitStatus.noInput : .data).code
    }
}
