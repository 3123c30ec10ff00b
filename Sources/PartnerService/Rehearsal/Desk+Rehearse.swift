import FoundationEssentials
import PartnerConfiguration
import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    /// Days that a rehearsal may last: three years.
    private static var mostDays: Int { 3 * 366 }

    /// - Parameter send: takes all replies but the last, which is returned.
    func rehearse(
        _ request: Verb.Rehearse.Parameters, random: @escaping @Sendable () -> UInt64,
        _ send: (Verb.Rehearse.Reply) async throws -> Void
    ) async throws -> Verb.Rehearse.Reply {
        let now = time.now
        let today = library.earliestDate(at: now)
        let last = try date(request.until, .future, today: today)
        guard (0...Self.mostDays).contains(last.days(since: today)) else {
            throw ControlFault(
                .refused, "a rehearsal until \(last) is not possible", found: request.until,
                expected: "a day from today, \(today), to \(today.adding(days: Self.mostDays))", exitCode: 65)
        }
        let rules = try rehearsedConfiguration(request)
        let rehearsal = Rehearsal(
            configuration: configuration.replaced(by: rules.withoutFiles, at: now), answers: request.answers,
            down: try downDays(request, today: today))
        try await withCopy { copy in
            try await rehearsal.play(on: copy, from: now, through: last, random: random) { mail in
                try await send(.init(mail: rehearsed(mail, in: rules.library)))
            }
        }
        return .init(from: today, through: last)
    }

    private func rehearsedConfiguration(_ request: Verb.Rehearse.Parameters) throws -> Configuration {
        guard let text = request.configuration else { return configuration.current }
        switch configuration.reading(text, file: request.file ?? "the configuration") {
        case .success(let configuration): return configuration
        case .failure(let errors):
            throw ControlFault(
                .refused, "\(errors)", expected: "one that partnerctl check finds right", exitCode: 78)
        }
    }

    private func downDays(
        _ request: Verb.Rehearse.Parameters, today: CivilDate
    ) throws -> ClosedRange<CivilDate>? {
        guard let from = request.downFrom else { return nil }
        let first = try date(from, .future, today: today)
        let last = try request.downThrough.map { try date($0, .future, today: today) } ?? first
        guard first <= last else {
            throw ControlFault(
                .refused, "the mail system can't be down from \(first) to \(last)", found: "\(last)",
                expected: "a last day that is not before the first", exitCode: 65)
        }
        return first...last
    }

    /// Runs with a copy of the records, which is gone afterwards.
    private func withCopy(_ body: (Store) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "partnerd-rehearsal-\(UUID())")
        // They name people: nobody else may read them.
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        // What is left of it in spite of this lies where the system clears up.
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "partnerd.db").path
        try refusing { try store.copy(to: path) }
        let copy = try refusing { try Store(path: path, outliving: .ownCrash) }
        do { try await body(copy) } catch {
            try? copy.close()  // It is removed all the same.
            throw error
        }
        try copy.close()
    }

    private func rehearsed(_ mail: Rehearsal.Mail, in library: Library) -> RehearsedMail {
        let person = library.staff[mail.reader]
        return RehearsedMail(
            at: Moment(mail.at, in: library.zone(of: person?.branch)),
            to: StaffLabel(key: mail.reader, name: person?.name ?? mail.reader.rawValue),
            asks: mail.steps.map {
                RehearsedAsk(
                    partner: $0.partner, clock: $0.clock, subject: $0.subject, step: $0.step, due: $0.due)
            },
            message: String(decoding: mail.message, as: UTF8.self))
    }
}
