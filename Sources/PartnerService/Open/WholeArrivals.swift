import PartnerControl
import PartnerCore
import PartnerStore
import Synchronization

/// Exports that are on their way in: the rows of one wait here until the last has come, for nothing is to be on
/// record before. Whoever begins anew takes the place of the one before.
final class WholeArrivals: Sendable {
    /// Bytes of rows that are taken; a library's records are some hundred times less.
    private static let most = 1 << 30

    struct Arrived {
        let head: WholeHead
        let rows: [WholeRows]
        let count: Int
    }

    private struct State {
        var ticket: Int64 = 0
        var head: WholeHead?
        var rows: [String: [[OpenValue]]] = [:]
        var count = 0
        var bytes = 0
    }

    private let state = Mutex(State())

    func begin(_ head: WholeHead) -> Int64 {
        state.withLock { state in
            state = State(ticket: state.ticket + 1, head: head)
            return state.ticket
        }
    }

    /// - Returns: how many rows have come so far.
    func add(_ lines: [String], of name: String, ticket: Int64?) throws(ControlFault) -> Int {
        let head = try head(ticket)
        guard let table = head.tables.first(where: { $0.name == name }) else {
            throw .refused("the head of the export names no table \"\(FactText.shown(name))\"", found: name)
        }
        let reader = OpenRowReader(table)
        var rows: [[OpenValue]] = []
        rows.reserveCapacity(lines.count)
        let before = state.withLock { $0.rows[name]?.count ?? 0 }
        for line in lines {
            do { rows.append(try reader.row(line)) } catch {
                throw Self.fault(name, row: before + rows.count + 1, "\(error)")
            }
        }
        let bytes = lines.reduce(0) { $0 + $1.utf8.count }
        let taken = state.withLock { state -> Int? in
            guard state.bytes + bytes <= Self.most else { return nil }
            state.rows[name, default: []] += rows
            state.count += rows.count
            state.bytes += bytes
            return state.count
        }
        guard let taken else {
            throw .refused(
                "the export is too large to be taken in", expected: "\(Self.most >> 20) MiB of rows at most")
        }
        return taken
    }

    /// What has come, which is not kept any longer.
    func finish(ticket: Int64?) throws(ControlFault) -> Arrived {
        let head = try head(ticket)
        return state.withLock { state in
            defer { state = State(ticket: state.ticket) }
            return Arrived(
                head: head,
                rows: head.tables.map { WholeRows(table: $0, rows: state.rows[$0.name] ?? []) },
                count: state.count)
        }
    }

    private func head(_ ticket: Int64?) throws(ControlFault) -> WholeHead {
        let head = state.withLock { state in state.ticket == ticket ? state.head : nil }
        guard let head else {
            throw ControlFault(
                .refused, "another import of an export has begun since, or none has", exitCode: 75)
        }
        return head
    }

    /// - Parameter row: among the table's, from 1; `found` names it to programs.
    static func fault(_ table: String, row: Int, _ problem: String) -> ControlFault {
        .refused("\(table), row \(row): \(problem)", found: "\(table) \(row)")
    }
}
