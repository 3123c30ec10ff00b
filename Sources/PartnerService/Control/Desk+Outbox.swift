import PartnerControl
import PartnerCore
import PartnerMail
import PartnerStore

extension Desk {
    package func listOutbox(_ request: Verb.ListOutbox.Parameters) throws -> Verb.ListOutbox.Reply {
        try read { db in
            let now = time.now
            let entries: [OutboxEntry] =
                switch request.which {
                case .open: try waiting(db) + Outbox.list(.refused, limit: .max, db)
                case .waiting: try waiting(db)
                case .dead: try Outbox.list(.refused, limit: .max, db)
                case .accepted:
                    try Outbox.list(.all, limit: .max, db).filter { $0.message.state == .accepted }
                case .all: try Outbox.list(.all, limit: .max, db)
                }
            // What waits is listed longest waiting first, what is over latest first.
            let waits = request.which == .open || request.which == .waiting || request.which == .dead
            let ordered = waits ? entries.sorted { $0.message.id < $1.message.id } : entries
            return Verb.ListOutbox.Reply(
                now: moment(now), total: entries.count,
                messages: ordered.prefix(max(0, request.limit)).map(line))
        }
    }

    private func waiting(_ db: Database) throws -> [OutboxEntry] {
        try Outbox.list(.waiting, limit: .max, db).filter { $0.message.state == .open }
    }

    func showMessage(_ request: Verb.ShowMessage.Parameters) throws -> Verb.ShowMessage.Reply {
        try read { db in
            guard let entry = try Outbox.entry(request.number, db) else { throw noMessage(request.number) }
            return Verb.ShowMessage.Reply(
                now: moment(time.now), message: line(entry), messageID: entry.message.messageID,
                subject: entry.message.subject, text: try text(entry, db),
                tries: entry.tries.map { attempt in
                    PartnerControl.Try(
                        at: moment(attempt.started), result: TryResult(attempt.outcome), words: attempt.words)
                })
        }
    }

    /// Has messages tried now: without numbers, all that wait. What was given up on is sent again only by its
    /// number: years of it may lie there.
    package func retryMessages(
        _ request: Verb.RetryMessages.Parameters, by caller: Caller
    ) throws -> Verb.RetryMessages.Reply {
        let now = time.now
        let numbers = try refusing {
            try store.write { db in
                let numbers =
                    request.numbers.isEmpty
                    ? try waiting(db).map(\.message.id)
                    : request.numbers
                for number in numbers {
                    guard try Outbox.get(number, db) != nil else { throw noMessage(number) }
                    try Outbox.retry(number, at: now, db)
                }
                return numbers
            }
        }
        wake()
        return try read { db in
            Verb.RetryMessages.Reply(
                now: moment(now), messages: try numbers.compactMap { try Outbox.entry($0, db).map(line) })
        }
    }

    package func dropMessage(
        _ request: Verb.DropMessage.Parameters, by caller: Caller
    ) throws -> Verb.DropMessage.Reply {
        let now = time.now
        let reason = try FactText.line(request.reason, "reason")
        let reminders = try refusing {
            try store.write { db in
                guard try Outbox.get(request.number, db) != nil else { throw noMessage(request.number) }
                let count = try Steps.of(message: request.number, db).count { $0.state == .decided }
                try Outbox.drop(request.number, reason: "\(reason) (\(caller.actor))", at: now, db)
                return count
            }
        }
        wake()
        return try read { db in
            guard let entry = try Outbox.entry(request.number, db) else { throw noMessage(request.number) }
            return Verb.DropMessage.Reply(now: moment(now), message: line(entry), reminders: reminders)
        }
    }

    private func noMessage(_ number: Int64) -> ControlFault {
        ControlFault(
            .notFound, "no message \(number)", found: "\(number)",
            expected: "a number from partnerctl outbox list")
    }

    private func line(_ entry: OutboxEntry) -> OutboxLine {
        // How the message fares is told by the mail, or by the log where there is no mail; a log line that
        // waits beside an accepted mail is that channel's trouble.
        let delivery = entry.deliveries.first { $0.channel == .sendmail } ?? entry.deliveries.first
        let message = entry.message
        return OutboxLine(
            number: message.id, kind: .init(message.kind), state: .init(message), to: message.staff,
            address: message.recipient.address, date: message.digestDate,
            channel: delivery?.channel.rawValue ?? "none", decided: moment(message.created),
            tries: entry.tries.count, nextTry: delivery?.nextTry.map(moment),
            closed: message.closed.map(moment),
            lastWords: entry.lastFailure?.words,
            possiblyTwice: message.state == .accepted && entry.mayHaveLeftBefore,
            dropped: message.dropped)
    }

    /// A digest that waits is composed as it would leave now; what is fixed is not read back.
    private func text(_ entry: OutboxEntry, _ db: Database) throws -> String? {
        guard entry.message.state == .open, entry.message.fixed == nil else { return entry.message.words }
        if entry.message.kind == .handover {
            return try Courier.pack(entry.message, library, at: time.now, db).map { ComposedMail($0).text }
        }
        guard entry.message.kind == .digest else { return entry.message.words }
        return try Composition(
            entry.message, at: time.now, library: library, needs: configuration.current.needs, db
        ).content
            .map { ComposedMail($0).text }
    }
}

extension OutboxLine.Kind {
    fileprivate init(_ kind: OutboxMessage.Kind) {
        self =
            switch kind {
            case .digest: .digest
            case .test: .test
            case .alarm: .alarm
            case .handover: .handover
            case .report: .report
            case .confirmation: .confirmation
            }
    }
}

extension OutboxLine.State {
    fileprivate init(_ message: OutboxMessage) {
        self =
            switch message.state {
            case .open: message.fixed == nil ? .waiting : .fixed
            case .accepted: .accepted
            case .refused: .dead
            case .withdrawn: .withdrawn
            }
    }
}

extension TryResult {
    /// A try that still runs is one whose end nobody knows.
    init(_ outcome: DeliveryTry.Outcome?) {
        self =
            switch outcome {
            case .accepted: .accepted
            case .deferred: .deferred
            case .refused: .refused
            case .unknown, nil: .unknown
            }
    }
}

extension OutboxEntry {
    /// Whether a try of the mail ended in the unknown.
    var mayHaveLeftBefore: Bool { tries.contains { $0.channel == .sendmail && $0.outcome == .unknown } }

    /// The last failed try that left words, on the way whose end is the message's: the log only tells of it.
    var lastFailure: DeliveryTry? {
        let leading = deliveries.first { $0.channel == .sendmail } ?? deliveries.first
        return tries.last { $0.channel == leading?.channel && $0.outcome != .accepted && $0.words != nil }
    }
}
