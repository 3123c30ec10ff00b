import PartnerChild
import PartnerTables

/// Reads the lines of a file that a child still writes, as they come.
actor GrowingLines {
    private let take: @Sendable (TableEvent) throws(TableFault) -> Void
    private var reader: TableLineReader
    private var offset = 0
    /// The beginning of a line whose end has not come yet.
    private var rest: [UInt8] = []
    /// Why reading ended before the child did.
    private(set) var failure: TableProgram.Failure?

    private static let piece = 1 << 20
    /// Between two looks at the file.
    private static let pause = Duration.milliseconds(20)

    init(
        _ use: RowBuilder.Use, _ take: @escaping @Sendable (TableEvent) throws(TableFault) -> Void
    ) {
        reader = TableLineReader(use)
        self.take = take
    }

    /// Until it is cancelled, or has a failure.
    func follow(_ output: ChildOutput, progress: @Sendable (Int) -> Void) async {
        var told = 0
        while failure == nil, !Task.isCancelled {
            // What can't be read now is told at the end.
            do throws(TableProgram.Failure) { try drain(output, program: "") } catch { failure = error }
            if reader.rows > told {
                told = reader.rows
                progress(told)
            }
            // Cancelling ends the pause, and then the loop.
            try? await Task.sleep(for: Self.pause)
        }
    }

    /// What is left when the child is gone.
    func finish(_ output: ChildOutput, program: String) throws(TableProgram.Failure) {
        try drain(output, program: program)
        do {
            if !rest.isEmpty { try take(line: rest[...]) }
            try reader.finish()
        } catch { throw .sheet(error) }
    }

    private func drain(_ output: ChildOutput, program: String) throws(TableProgram.Failure) {
        while true {
            let piece: [UInt8]
            do { piece = try output.bytes(from: offset, count: Self.piece) } catch {
                throw .program("what \(program) wrote can't be read: \(error)")
            }
            if piece.isEmpty { return }
            offset += piece.count
            do { try take(piece) } catch { throw .sheet(error) }
        }
    }

    private func take(_ piece: [UInt8]) throws(TableFault) {
        var start = piece.startIndex
        while let end = piece[start...].firstIndex(of: UInt8(ascii: "\n")) {
            if rest.isEmpty {
                try take(line: piece[start..<end])
            } else {
                rest += piece[start..<end]
                try take(line: rest[...])
                rest.removeAll(keepingCapacity: true)
            }
            start = end + 1
        }
        rest += piece[start...]
        // The longest row there can be, as lines have it: else a child led astray could fill the memory.
        guard rest.count <= Self.longestLine else {
            throw TableFault("the reader of tables wrote a line that has no end")
        }
    }

    private static let longestLine = 256 << 20

    private func take(line: ArraySlice<UInt8>) throws(TableFault) {
        if let event = try reader.read(line) { try take(event) }
    }
}
