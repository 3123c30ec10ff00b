import ArgumentParser
import PartnerControl

extension Partnerctl {
    struct Handover: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give all of one person's partners to another.",
            discussion: examples(
                """
                Everything goes along: promises, what is put off, the rhythm. The new steward gets one mail with all of \
                it, and is left alone for a while (handover: grace: in the configuration); promises and agreements \
                do not wait. What the former steward backed up, the new one does.
                """,
                "handover jo kim --preview", "handover jo kim --from 2027-04-01 --branch riverside",
                "handover jo kim --only chess-club,youth-center", "handover list",
                "handover pack 3 --out packs/"),
            subcommands: [Give.self, List.self, Pack.self], defaultSubcommand: Give.self)
    }
}

extension Partnerctl.Handover {
    struct Give: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give one person's partners to another.",
            discussion: examples("", "handover jo kim --preview", "handover give jo kim --from 2027-04-01"))

        @Argument(help: .staff("Who hands over; may be gone already.")) var from: String
        @Argument(help: .staff("Who takes over.")) var to: String
        @Option(help: "Only partners of this branch.") var branch: String?
        @Option(
            name: .customLong("from"), help: .day("The first day on which they are the other's; else today"))
        var date: String?
        @Option(
            help: ArgumentHelp("Only these partners: slugs, with commas between.", valueName: "slugs"))
        var only: String?
        @Option(help: "Days without asks from then on; else as the configuration has it.") var grace: Int?
        @Flag(help: "Also to somebody who is away on that day; asks begin after they are back.")
        var althoughAway = false
        @Flag(help: "Say what would go, and change nothing.") var preview = false
        @Option(
            help: ArgumentHelp(
                "Write the pack into this file, too: a name that ends in .html or .txt, or a folder.",
                valueName: "path"))
        var out: String?
        @OptionGroup var control: ControlOptions

        func run() async throws {
            let target = try out.map { try PackFile(at: $0) }
            let reply = try await control.ask(
                Verb.Handover.self,
                .init(
                    from: from, to: to, branch: branch, on: date, only: only.map(commaSeparated) ?? [],
                    grace: grace, away: althoughAway ? .handOver : .refuse,
                    mode: preview ? .preview : .apply, pack: target == nil ? .leaveOut : .include))
            try control.write(reply)
            if let target, let pack = reply.pack { try target.write(pack, reply.handover) }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What was handed over, the latest first.", discussion: examples("", "handover list"))

        @OptionGroup var control: ControlOptions

        func run() async throws { try await control.show(Verb.ListHandovers.self, Nothing()) }
    }

    struct Pack: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What the new steward reads, as of today.",
            discussion: examples("", "handover pack 3", "handover pack 3 --out pack.html"))

        @Argument(help: "The handover's number.") var number: Int64
        @Option(
            help: ArgumentHelp(
                "Into this file: a name that ends in .html or .txt, or a folder for both.", valueName: "path")
        )
        var out: String?
        @OptionGroup var control: ControlOptions

        func run() async throws {
            let target = try out.map { try PackFile(at: $0) }
            let reply = try await control.ask(Verb.ShowPack.self, .init(number: number))
            guard let target else { return try control.write(reply) }
            try target.write(reply.pack, reply.handover)
        }
    }
}
