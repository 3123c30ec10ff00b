import PartnerConfiguration
import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    /// Reads the configuration again; a bad one changes nothing, and `status` says so from then on.
    package func reload() throws -> Verb.Reload.Reply {
        let before = configuration.whole
        // The records know branches and staff before anything is decided by them.
        let outcome = try configuration.reload(at: time.now) { configuration in
            try refusing { try mirror(configuration.library) }
        }
        let standing = configuration.whole
        var reply = Verb.Reload.Reply(
            outcome: .accepted, file: configuration.path, inForceSince: moment(standing.since),
            warnings: standing.configuration.warnings(on: moment(time.now).date).map(\.description))
        switch outcome {
        case .refused(let errors):
            reply.outcome = .refused
            reply.errors = ["\(errors)"]
            reply.warnings = []
        case .accepted(let configuration):
            reply.notes = notes(from: before.configuration.library, to: configuration.library)
            wake()
        }
        return reply
    }

    /// Writes branches and staff down as the configuration has them now. Throws ``StoreFault``.
    package func mirror(_ library: Library) throws {
        let now = time.now
        try store.command(actor: "configuration", verb: "mirror", at: now) { db, command in
            try Mirror.apply(
                library, today: { library.date(in: $0, at: now) }, command,
                db)
        }
    }

    private func notes(from old: Library, to new: Library) -> [String] {
        func list(_ what: String, _ keys: some Sequence<StaffKey>) -> [String] {
            let names = keys.sorted().map(\.rawValue)
            return names.isEmpty ? [] : ["\(what): \(names.joined(separator: ", "))"]
        }
        return list("staff added", Set(new.staff.keys).subtracting(old.staff.keys))
            + list(
                "staff gone, whose partners are orphans now", Set(old.staff.keys).subtracting(new.staff.keys))
    }
}
