/// All that somebody reads who takes partners over: one mail, before it is put into words.
package struct HandoverPack: Hashable, Sendable {
    /// The new steward; `partners` are all that they look after with these.
    package var reader: DigestReader
    package var from: Former
    package var library: String
    /// The day on which it is written.
    package var date: CivilDate
    /// The first day on which the partners are the reader's.
    package var starts: CivilDate
    /// The first day of asks, promises and agreements apart.
    package var asksFrom: CivilDate
    /// Asks a day.
    package var budget: Int
    /// In the order of the mail.
    package var partners: [HandedPartner]
    /// Partners of others that the reader stands behind from now on, by name.
    package var backups: [String]
    package var tellUs: String
    package var help: DigestHelp

    package init(
        reader: DigestReader, from: Former, library: String, date: CivilDate, starts: CivilDate,
        asksFrom: CivilDate, budget: Int, partners: [HandedPartner], backups: [String] = [], tellUs: String,
        help: DigestHelp
    ) {
        self.reader = reader
        self.from = from
        self.library = library
        self.date = date
        self.starts = starts
        self.asksFrom = asksFrom
        self.budget = budget
        self.partners = partners
        self.backups = backups
        self.tellUs = tellUs
        self.help = help
    }

    /// Who looked after the partners before.
    package struct Former: Hashable, Sendable {
        package var name: String
        package var reach: Reach?

        /// How to ask them, while they are there.
        package struct Reach: Hashable, Sendable {
            package var phone: String?
            package var mail: String
            /// Their last day, where they are known to leave.
            package var lastDay: CivilDate?

            package init(phone: String?, mail: String, lastDay: CivilDate? = nil) {
                self.phone = phone
                self.mail = mail
                self.lastDay = lastDay
            }
        }

        package init(name: String, reach: Reach? = nil) {
            self.name = name
            self.reach = reach
        }
    }
}

/// One partner in a handover.
package struct HandedPartner: Hashable, Sendable {
    package var name: String
    /// As people say it: `food bank`.
    package var kind: String
    package var stage: Stage
    /// The first day in that stage.
    package var since: CivilDate
    /// The last day of a rest, where one is set.
    package var through: CivilDate?
    /// The earliest that is on record of it: a touch, a stage, a steward.
    package var known: CivilDate?
    package var cadence: Cadence
    /// Who can be asked for, first the one with whom the last touch was.
    package var contacts: [DigestContact]
    package var backup: String?
    package var roles: Roles?
    /// Touches and attempts, the latest first.
    package var touches: [DigestTouch]
    /// How many are on record altogether.
    package var touchTotal: Int
    /// What is owed, the next due first.
    package var promises: [Owed]
    package var agreements: [Agreed]
    /// What comes of itself, promises and agreements apart, the soonest first.
    package var next: [Next]
    package var address: String?
    package var website: String?
    package var notes: String?

    package init(
        name: String, kind: String, stage: Stage, since: CivilDate, through: CivilDate? = nil,
        known: CivilDate? = nil, cadence: Cadence, contacts: [DigestContact] = [], backup: String? = nil,
        roles: Roles? = nil, touches: [DigestTouch] = [], touchTotal: Int = 0, promises: [Owed] = [],
        agreements: [Agreed] = [], next: [Next] = [], address: String? = nil, website: String? = nil,
        notes: String? = nil
    ) {
        self.name = name
        self.kind = kind
        self.stage = stage
        self.since = since
        self.through = through
        self.known = known
        self.cadence = cadence
        self.contacts = contacts
        self.backup = backup
        self.roles = roles
        self.touches = touches
        self.touchTotal = touchTotal
        self.promises = promises
        self.agreements = agreements
        self.next = next
        self.address = address
        self.website = website
        self.notes = notes
    }

    /// As the last evaluation has them.
    package struct Roles: Hashable, Sendable {
        package var on: CivilDate
        package var ours: String?
        package var theirs: String?
        package var commitment: String?

        package init(on: CivilDate, ours: String?, theirs: String?, commitment: String?) {
            self.on = on
            self.ours = ours
            self.theirs = theirs
            self.commitment = commitment
        }
    }

    package struct Owed: Hashable, Sendable {
        package var what: String
        package var made: CivilDate
        package var due: CivilDate
        package var by: DigestPerson?

        package init(what: String, made: CivilDate, due: CivilDate, by: DigestPerson?) {
            self.what = what
            self.made = made
            self.due = due
            self.by = by
        }
    }

    package struct Agreed: Hashable, Sendable {
        package var what: String
        package var ends: CivilDate

        package init(what: String, ends: CivilDate) {
            self.what = what
            self.ends = ends
        }
    }

    package struct Next: Hashable, Sendable {
        package var clock: ClockKind
        package var due: CivilDate
        /// The first day on which the reader hears of it; nil where nothing follows of itself.
        package var heard: CivilDate?

        package init(clock: ClockKind, due: CivilDate, heard: CivilDate?) {
            self.clock = clock
            self.due = due
            self.heard = heard
        }
    }
}
