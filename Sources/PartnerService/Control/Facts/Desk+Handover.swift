import PartnerControl
import PartnerCore
import PartnerMail
import PartnerStore

extension Desk {
    /// Gives one person's partners to another, in one command, with a mail that says all of them; or says what
    /// would be given.
    package func handOver(
        _ request: Verb.Handover.Parameters, by caller: Caller, random: @escaping @Sendable () -> UInt64
    ) throws -> Verb.Handover.Reply {
        if request.mode == .preview {
            return try refusing {
                try store.trial(actor: caller.actor, verb: "handover", at: time.now) { db, command in
                    var reply = try handOver(request, command, db, random: random)
                    reply.previewed = true
                    reply.handover.number = nil
                    reply.handover.message = nil
                    return reply
                }
            }
        }
        return try change("handover", by: caller) { db, command in
            try handOver(request, command, db, random: random)
        }
    }

    private func handOver(
        _ request: Verb.Handover.Parameters, _ command: PartnerStore.Command, _ db: Database,
        random: @escaping @Sendable () -> UInt64
    ) throws -> Verb.Handover.Reply {
        let order = try HandoverOrder(request, try household(db), self, db)
        let handover = try write(order, command, db, random: random)
        let moves = try moveBackups(order, command, db)
        let after = try household(db)
        let writer = try PackWriter(handover, after, db)
        let pack = writer.map { ComposedMail($0.pack()) }
        return Verb.Handover.Reply(
            today: library.date(in: order.to.branch, at: after.instant), handover: after.entry(handover),
            previewed: false, partners: writer?.handed ?? [], backups: moves,
            total: after.inCare(of: order.to.key, on: order.date), mail: order.to.mail,
            notes: HandoverNotes(order: order, household: after).all,
            pack: request.pack == .include ? pack.map(PackText.init) : nil)
    }

    /// The row, the stewardships, and the mail.
    private func write(
        _ order: HandoverOrder, _ command: PartnerStore.Command, _ db: Database,
        random: @escaping @Sendable () -> UInt64
    ) throws -> PartnerStore.Handover {
        // Who is given nothing but backups reads of it where they matter.
        let message =
            order.partners.isEmpty
            ? nil
            : try Outbox.post(
                extra: .handover, to: MailAddress(name: order.to.name, address: order.to.mail),
                staff: order.to.key,
                messageID: MessageIDSource(from: library.mail.from, random: random).next(),
                channels: Set(configuration.current.channels), at: time.now, db)
        let id = try Handovers.add(
            from: order.from, to: order.to.key, branch: order.branch.flatMap { library.branches[$0]?.key },
            on: order.date, asksFrom: order.asksFrom, partners: order.partners.count, message: message,
            command, db)
        for facts in order.partners {
            let override =
                order.beyondPlaces.contains(facts.partner.id) ? "handed over by \(name(order.from))" : nil
            try Stewardships.set(
                order.to.key, for: facts.partner.id, on: order.date, asksFrom: order.asksFrom, handover: id,
                override: override, command, db)
        }
        try Commands.describe(
            command,
            "\(order.partners.count) partners from \(order.from) to \(order.to.key) on \(order.date)", db)
        guard let handover = try Handovers.get(id, db) else {
            throw StoreFault(.missing, "there is no handover \(id)")
        }
        return handover
    }

    /// Nobody is steward and backup at once; what the former steward backed up, the new one does.
    private func moveBackups(
        _ order: HandoverOrder, _ command: PartnerStore.Command, _ db: Database
    ) throws -> [BackupMove] {
        let own = order.partners.filter { [order.to.key, order.from].contains($0.partner.backup) }
        return try (own + order.backedUp).compactMap { facts in
            guard let was = facts.partner.backup, var entry = PartnerEntry(facts.partner) else { return nil }
            let isSteward =
                order.partners.contains { $0.partner.id == facts.partner.id }
                || facts.steward(on: order.date) == order.to.key
            entry.backup = isSteward ? nil : order.to.key
            try Partners.change(facts.partner.id, to: entry, command, db)
            return BackupMove(
                partner: PartnerLabel(
                    number: facts.partner.id.rawValue, slug: facts.partner.slug, name: facts.partner.name),
                was: StaffLabel(key: was, name: name(was)),
                now: entry.backup.map { StaffLabel(key: $0, name: name($0)) })
        }
    }

    // MARK: Afterwards

    func listHandovers() throws -> Verb.ListHandovers.Reply {
        try read { db in
            let household = try household(db)
            return Verb.ListHandovers.Reply(
                today: library.firstZone.date(household.instant),
                handovers: try Handovers.all(db).map(household.entry))
        }
    }

    func showPack(_ request: Verb.ShowPack.Parameters) throws -> Verb.ShowPack.Reply {
        try read { db in
            guard let handover = try Handovers.get(request.number, db) else {
                throw ControlFault(
                    .notFound, "no handover \(request.number)", found: "\(request.number)",
                    expected: "a number from partnerctl handover list")
            }
            let household = try household(db)
            guard let writer = try PackWriter(handover, household, db) else {
                throw ControlFault.refused(
                    "none of its partners is \(household.name(handover.to))'s any more",
                    found: "\(request.number)",
                    expected: "a handover that still stands: partnerctl handover list")
            }
            return Verb.ShowPack.Reply(
                today: library.firstZone.date(household.instant), handover: household.entry(handover),
                pack: PackText(ComposedMail(writer.pack())))
        }
    }
}

extension PackText {
    init(_ mail: ComposedMail) { self.init(subject: mail.subject, text: mail.text, html: mail.html) }
}

extension Household {
    func entry(_ handover: PartnerStore.Handover) -> HandoverEntry {
        HandoverEntry(
            number: handover.id, from: label(handover.from), to: label(handover.to), branch: handover.branch,
            date: handover.date, asksFrom: handover.asksFrom, partners: handover.partners,
            message: handover.message)
    }

    /// How many living partners somebody looks after on a day.
    func inCare(of person: StaffKey, on date: CivilDate) -> Int {
        facts.values.count { $0.steward(on: date) == person && StageNow($0, on: date)?.stage != .ended }
    }
}

extension PackWriter {
    /// The same for the one who hands over: a line a partner, in the order of the pack.
    var handed: [HandedEntry] {
        ordered.map { facts, plan in
            HandedEntry(
                partner: household.label(facts.partner), branch: facts.partner.branch,
                stage: plan?.stage?.stage ?? StageNow(facts, on: handover.date)?.stage ?? .building,
                health: plan?.health,
                openPromises: facts.promises.filter { $0.state == .open }
                    .sorted { ($0.due, $0.id) < ($1.due, $1.id) }.map(household.entry),
                coming: plan.map { coming(facts, $0) } ?? [])
        }
    }

    private func coming(_ facts: PartnerFacts, _ plan: Plan) -> [Coming] {
        plan.occurrences.map { occurrence in
            var coming = household.coming(occurrence, of: facts, today: plan.today)
            if occurrence.occurrence.clock.waitsForGrace {
                coming.on = coming.on.map { max($0, handover.asksFrom) }
            }
            return coming
        }.sorted { ($0.due, $0.clock, $0.subject ?? 0) < ($1.due, $1.clock, $1.subject ?? 0) }
    }
}
