import ArgumentParser
import PartnerConfiguration
import PartnerControl
import PartnerCore
import PartnerText

extension Partnerctl {
    struct Rehearse: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Play the days to come on a copy of the records, and mail nothing.",
            discussion: examples(
                """
                By the same planner, composer and courier as the real mails, in a time of its own. With another \
                configuration it says what would be asked on another day, or of somebody else. Watched sheets and \
                the drop folder are left out.
                """,
                "rehearse --until 2027-12-31",
                "rehearse --until 2027-06-30 --out mails",
                "rehearse --until 2027-12-31 --config new.yaml --answers promptly",
                "rehearse --until \"in 8 weeks\" --mail-down 2027-04-01..2027-04-09"))

        @Option(help: .day("The last day")) var until: String
        @Option(
            help: ArgumentHelp(
                "What staff do about the mails: never anything, or promptly what was asked.",
                valueName: "how"))
        var answers = Verb.Rehearse.Answers.never
        @Option(
            help: ArgumentHelp(
                "Another configuration; what it changes is told.", valueName: "file"),
            completion: .file())
        var config: String?
        @Option(
            help: ArgumentHelp("A new folder for the mails, each a file.", valueName: "folder"),
            completion: .directory)
        var out: String?
        @Option(
            help: ArgumentHelp("Days on which the mail system takes nothing.", valueName: "from..to"))
        var mailDown: String?
        @OptionGroup var control: ControlOptions

        func run() async throws {
            let text = try config.map(configurationText)
            let folder = try out.map { try RehearsalFolder(path: $0) }
            let down = mailDown?.split(separator: "..", maxSplits: 1).map(String.init) ?? []
            var request = Verb.Rehearse.Parameters(
                until: until, answers: answers, downFrom: down.first, downThrough: down.last)
            let now = try await play(request, into: text == nil ? folder : try folder?.part("now"))
            guard let text else {
                try control.write(report(now, now: nil))
                return
            }
            request.configuration = text
            request.file = config
            let then = try await play(request, into: try folder?.part("then"))
            try control.write(report(then, now: now.mails))
        }

        /// A file that is wrong is told of before anything is played.
        private func configurationText(_ path: String) throws -> String {
            let files = LocalFiles()
            return try TypedFile(path: path, wrong: .configuration).read { text, name in
                ConfigurationFile.read(
                    text: text, file: name, zones: files.zone, calendars: files.closures)
            }.text
        }

        private func report(_ played: Played, now: [RehearsedMail]?) -> RehearsalReport {
            RehearsalReport(
                from: played.from, through: played.through, answers: answers, mails: played.mails, now: now,
                folder: out)
        }

        private struct Played {
            let mails: [RehearsedMail]
            let from: CivilDate
            let through: CivilDate
        }

        private func play(
            _ request: Verb.Rehearse.Parameters, into folder: RehearsalFolder?
        ) async throws -> Played {
            var mails: [RehearsedMail] = []
            var days: (CivilDate, CivilDate)?
            try await control.stream(Verb.Rehearse.self, request, patience: .seconds(600)) { reply in
                if let from = reply.from, let through = reply.through { days = (from, through) }
                guard var mail = reply.mail else { return }
                try folder?.add(mail)
                // What is told at the end needs no texts, and there may be many.
                mail.message = ""
                mails.append(mail)
            }
            guard let days else {
                Output.complain("the daemon ended before its answer did")
                throw ExitStatus.temporary.code
            }
            return Played(mails: mails, from: days.0, through: days.1)
        }
    }
}

extension Verb.Rehearse.Answers: ExpressibleByArgument {}
