import PartnerCore

extension Verb {
    /// Is the daemon well, and what does it do next?
    package enum Status: ControlMethod {
        package static let name = "Status"

        package typealias Parameters = Nothing

        package struct Reply: Hashable, Sendable, Codable {
            package var verdict: Verdict
            /// Worst first; empty exactly where the verdict is `healthy`.
            package var findings: [Finding] = []
            package var now: Moment
            package var next: NextWake?
            package var partners: PartnerCounts
            package var mail: MailState
            package var log: LogState?
            package var rules: RulesState
            package var data: DataState
            package var clock: ClockState
            package var sheets: [SheetState] = []
            /// Absent where the configuration names none.
            package var drop: DropState?
            package var running: RunningState

            package init(
                verdict: Verdict, findings: [Finding] = [], now: Moment, next: NextWake? = nil,
                partners: PartnerCounts, mail: MailState, log: LogState? = nil, rules: RulesState,
                data: DataState, clock: ClockState, sheets: [SheetState] = [], drop: DropState? = nil,
                running: RunningState
            ) {
                self.verdict = verdict
                self.findings = findings
                self.now = now
                self.next = next
                self.partners = partners
                self.mail = mail
                self.log = log
                self.rules = rules
                self.data = data
                self.clock = clock
                self.sheets = sheets
                self.drop = drop
                self.running = running
            }
        }
    }
}

extension Verb.Status {
    package enum Verdict: String, Hashable, Sendable, CaseIterable, Codable {
        case healthy
        /// Somebody should look, the mail goes out all the same.
        case attention
        /// Mail does not go out, or what is on record can't be trusted.
        case failing
    }

    /// Something that is wrong, its evidence, and what mends it.
    package struct Finding: Hashable, Sendable, Codable {
        /// What a program switches on: `mail-stuck`, `orphans`.
        package var code: String
        package var severity: Verdict
        /// The word it is listed under: `mail`, `orphans`, `rules`.
        package var topic: String
        /// A clause without full stop; that of the first finding is the headline.
        package var what: String
        /// Lines, the first of which stands beside the topic.
        package var evidence: [String] = []
        package var mends: [Mend] = []

        package init(
            code: String, severity: Verdict, topic: String, what: String, evidence: [String] = [],
            mends: [Mend] = []
        ) {
            self.code = code
            self.severity = severity
            self.topic = topic
            self.what = what
            self.evidence = evidence
            self.mends = mends
        }
    }

    /// One step of a repair.
    package struct Mend: Hashable, Sendable, Codable {
        /// A command, or a command and what it needs on the lines below.
        package var lines: [String]

        package init(lines: [String]) {
            self.lines = lines
        }
    }

    package struct NextWake: Hashable, Sendable, Codable {
        package enum Why: String, Hashable, Sendable, CaseIterable, Codable {
            case digests, retry
        }

        package var at: Moment
        package var why: Why
        /// How many people get a digest then, or how many messages are tried again.
        package var count: Int

        package init(at: Moment, why: Why, count: Int) {
            self.at = at
            self.why = why
            self.count = count
        }
    }

    package struct PartnerCounts: Hashable, Sendable, Codable {
        /// Without the ended ones; the sum of kept, due, overdue, lost, resting and lapsed, and the prospects.
        package var total: Int
        package var kept: Int
        package var due: Int
        package var overdue: Int
        package var lost: Int
        package var resting: Int
        package var lapsed: Int
        package var ended: Int
        /// Of the total: still being built.
        package var building: Int
        /// Of the total: with an occurrence that has gone quiet.
        package var quiet: Int
        /// Of the total: without a living steward, or whose steward's mail is dead.
        package var orphans: Int

        package init(
            total: Int, kept: Int, due: Int, overdue: Int, lost: Int, resting: Int, lapsed: Int, ended: Int,
            building: Int, quiet: Int, orphans: Int
        ) {
            self.total = total
            self.kept = kept
            self.due = due
            self.overdue = overdue
            self.lost = lost
            self.resting = resting
            self.lapsed = lapsed
            self.ended = ended
            self.building = building
            self.quiet = quiet
            self.orphans = orphans
        }
    }

    package struct MailState: Hashable, Sendable, Codable {
        package var waiting: Int
        package var oldestWaiting: Moment?
        package var nextTry: Moment?
        /// Given up on, kept, can be sent again.
        package var dead: Int
        package var lastAccepted: Moment?
        package var lastAcceptedTo: StaffKey?
        /// Since Monday.
        package var acceptedThisWeek: Int

        package init(
            waiting: Int, oldestWaiting: Moment? = nil, nextTry: Moment? = nil, dead: Int,
            lastAccepted: Moment? = nil, lastAcceptedTo: StaffKey? = nil, acceptedThisWeek: Int
        ) {
            self.waiting = waiting
            self.oldestWaiting = oldestWaiting
            self.nextTry = nextTry
            self.dead = dead
            self.lastAccepted = lastAccepted
            self.lastAcceptedTo = lastAcceptedTo
            self.acceptedThisWeek = acceptedThisWeek
        }
    }

    /// The log channel.
    package struct LogState: Hashable, Sendable, Codable {
        package var path: String
        package var lastWritten: Moment?

        package init(path: String, lastWritten: Moment? = nil) {
            self.path = path
            self.lastWritten = lastWritten
        }
    }

    package struct RulesState: Hashable, Sendable, Codable {
        package var file: String
        package var inForceSince: Moment
        package var warnings: [String] = []
        package var refusedReload: RefusedReload?

        package init(
            file: String, inForceSince: Moment, warnings: [String] = [], refusedReload: RefusedReload? = nil
        ) {
            self.file = file
            self.inForceSince = inForceSince
            self.warnings = warnings
            self.refusedReload = refusedReload
        }
    }

    /// The last reload, where its file was bad and the one before stayed in force.
    package struct RefusedReload: Hashable, Sendable, Codable {
        package var at: Moment
        /// As `partnerctl check` prints them, one block each.
        package var errors: [String]

        package init(at: Moment, errors: [String]) {
            self.at = at
            self.errors = errors
        }
    }

    package struct DataState: Hashable, Sendable, Codable {
        package var path: String
        package var bytes: Int64
        package var lastChecked: Moment?
        package var lastBackup: Moment?

        package init(path: String, bytes: Int64, lastChecked: Moment? = nil, lastBackup: Moment? = nil) {
            self.path = path
            self.bytes = bytes
            self.lastChecked = lastChecked
            self.lastBackup = lastBackup
        }
    }

    package struct ClockState: Hashable, Sendable, Codable {
        /// `America/Los_Angeles`
        package var zone: String
        /// The daemon runs on a time of its own, which `partnerctl advance` moves.
        package var virtual: Bool
        /// The kernel says that the clock is kept right, adjtimex(2).
        package var synchronised: Bool
        /// What is wrong with the clock.
        package var trouble: String?

        package init(zone: String, virtual: Bool, synchronised: Bool, trouble: String? = nil) {
            self.zone = zone
            self.virtual = virtual
            self.synchronised = synchronised
            self.trouble = trouble
        }
    }

    /// A sheet that the configuration names.
    package struct SheetState: Hashable, Sendable, Codable {
        package enum Outcome: String, Hashable, Sendable, CaseIterable, Codable {
            case read
            /// Read, and some rows refused.
            case refusedRows = "refused-rows"
            case missing, unreadable
            case notYet = "not-yet"
        }

        package var path: String
        package var outcome: Outcome
        package var lastRead: Moment?
        package var rows: Int?
        package var refused: Int?
        /// What is wrong, a clause.
        package var words: String?

        package init(
            path: String, outcome: Outcome, lastRead: Moment? = nil, rows: Int? = nil, refused: Int? = nil,
            words: String? = nil
        ) {
            self.path = path
            self.outcome = outcome
            self.lastRead = lastRead
            self.rows = rows
            self.refused = refused
            self.words = words
        }
    }

    package struct RunningState: Hashable, Sendable, Codable {
        package var version: String
        package var since: Moment
        package var process: Int32

        package init(version: String, since: Moment, process: Int32) {
            self.version = version
            self.since = since
            self.process = process
        }
    }
}
