import PartnerConfiguration
import PartnerCore
import Testing

@Suite("What is left out has a default, and what is written is taken as it stands")
struct DefaultsTests {
    @Test("the smallest file")
    func smallest() throws {
        let configuration = try Sample().result.get()
        #expect(configuration.library.mail.asksADay == 5)
        #expect(configuration.library.mail.replyTo == nil)
        #expect(configuration.library.staff["dana"]?.sending.digest.description == "08:30")
        #expect(configuration.channels == .standard)
        #expect(configuration.sheets.isEmpty)
        #expect(configuration.imports == .none)
        #expect(configuration.warnings.isEmpty)
    }

    @Test(
        "a time needs no quotes, though YAML 1.1 would count in sixties",
        arguments: ["12:30", "\"12:30\"", "'12:30'"])
    func time(_ text: String) throws {
        let configuration = try Sample().adding(
            "  kim: {name: K, mail: k@a.example, branch: hillside, digest: \(text)}"
        )
        .result.get()
        #expect(configuration.library.staff["kim"]?.sending == TimeOfDay("12:30").map(SendTimes.init))
    }

    @Test(
        "words that YAML 1.1 would take for something else are the words",
        arguments: [
            "no", "on", "yes", "true", "0x10", "1e3", "2027-03-31", "12:30:45", ".inf", "=", "<<", "1_000",
        ])
    func words(_ text: String) throws {
        let configuration = try Sample().setting("library", to: text).result.get()
        #expect(configuration.library.name == text)
    }

    @Test("so are such keys", arguments: ["no", "on", "off", "y", "null", "007"])
    func keys(_ key: String) throws {
        let configuration = try Sample().adding("  \(key): {name: K, mail: k@a.example, branch: hillside}")
            .result.get()
        #expect(configuration.library.staff[StaffKey(key)]?.name == "K")
    }

    @Test("only the word off turns a channel off", arguments: ["no", "false", "Off", "none", "~"])
    func off(_ text: String) {
        #expect(Sample().adding("channels: {sendmail: \(text)}").errors.count == 1)
    }

    @Test("channels")
    func channels() throws {
        let sendmail = try Sample().adding(
            "channels: {sendmail: {program: /usr/bin/msmtp, time-limit: 2 min}, log: off}"
        )
        .result.get().channels
        #expect(
            sendmail
                == Channels(sendmail: .init(program: "/usr/bin/msmtp", timeLimit: .seconds(120)), log: nil))
        let log = try Sample().adding("channels: {sendmail: off, log: {file: /tmp/notices}}").result.get()
            .channels
        #expect(log == Channels(sendmail: nil, log: .init(path: "/tmp/notices")))
    }

    @Test(
        "when the log begins a new file",
        arguments: [
            ("20 MB", 20_000_000), ("10kB", 10_000), ("10 GB", 10_000_000_000), ("never", nil),
        ] as [(String, Int?)])
    func rotation(_ text: String, _ size: Int?) throws {
        let log = try Sample().adding("channels: {log: {rotate-at: \(text), keep: 3}}").result.get().channels
            .log
        #expect(log == .init(path: Channels.LogFile.standard.path, rotateAt: size, keep: 3))
    }

    @Test(
        "a size that is none, or of no use",
        arguments: ["20", "9 kB", "11 GB", "20 MiB", "much", "-1 MB", "99999999999999999999 MB", "[1 MB]"])
    func wrongSize(_ text: String) {
        #expect(Sample().adding("channels: {log: {rotate-at: \(text)}}").errors.count == 1)
    }

    @Test("how many mails are handed over at once, and how long what is over is kept")
    func numbers() throws {
        let usual = try Sample().result.get()
        #expect(usual.library.mail.atOnce == 1)
        #expect(usual.retention == Retention(months: 84))
        let own = try Sample().mail("  at-once: 4\n").result.get()
        #expect(own.library.mail.atOnce == 4)
        #expect(try Sample().adding("retention: 24 months").result.get().retention == Retention(months: 24))
        #expect(try Sample().adding("retention: for ever").result.get().retention == nil)
    }

    @Test(
        "a retention that is none, or too short",
        arguments: ["84", "6 months", "2 years", "ever", "1201 months"])
    func wrongRetention(_ text: String) {
        #expect(Sample().adding("retention: \(text)").errors.count == 1)
    }

    @Test("a sheet takes what it does not say from import")
    func sheets() throws {
        let configuration = try Sample().adding(
            """
            import: {dates: day-first, as: lapsed, branch: hillside}
            sheets:
              - /srv/a.csv
              - {path: /srv/b.xlsx, sheet: Log, columns: {Who: contact, "Notes 2": none}, dates: month-first}
            """
        ).result.get()
        #expect(configuration.sheets.map(\.path) == ["/srv/a.csv", "/srv/b.xlsx"])
        #expect(
            configuration.sheets.map(\.reading) == [
                ImportSettings(dates: .dayFirst, stage: .lapsed, branch: "hillside"),
                ImportSettings(dates: .monthFirst, stage: .lapsed, branch: "hillside"),
            ])
        #expect(configuration.sheets[1].sheet == "Log")
        #expect(
            configuration.sheets[1].columns == [
                SheetColumn(header: "Who", field: .contact), SheetColumn(header: "Notes 2", field: nil),
            ])
    }

    @Test("a drop folder, alone and with more about it")
    func drop() throws {
        let alone = try Sample().adding("import: {as: lapsed}\ndrop: /var/spool/drop").result.get().drop
        let lapsed = ImportSettings(dates: nil, stage: .lapsed)
        #expect(alone == DropSettings(path: "/var/spool/drop", quiet: .seconds(10), reading: lapsed))
        let more = try Sample().adding(
            "drop: {folder: /srv/in, quiet: 2 min, dates: day-first, as: established, branch: hillside}"
        )
        .result.get().drop
        let own = ImportSettings(dates: .dayFirst, stage: .established, branch: "hillside")
        #expect(more == DropSettings(path: "/srv/in", quiet: .seconds(120), reading: own))
        #expect(try Sample().result.get().drop == nil)
    }

    @Test(
        "a quiet span that is none, and a folder that is none",
        arguments: [
            "{folder: /srv/in, quiet: 0s}", "{folder: /srv/in, quiet: 1 hour}", "{quiet: 5s}", "in", "[/srv]",
        ])
    func wrongDrop(_ text: String) {
        #expect(Sample().adding("drop: \(text)").errors.count == 1)
    }

    @Test("answers by mail, with what must be said and with more")
    func answers() throws {
        let least = try Sample().adding("answers: {address: p@a.example, folder: /srv/inbox}").result.get()
        #expect(
            least.answers
                == AnswerSettings(address: MailAddress(address: "p@a.example"), folder: "/srv/inbox"))
        let more = try Sample().adding(
            "answers: {address: P <p@a.example>, folder: /srv/inbox, separator: '-', trust: MX.a.example, "
                + "valid: 30 days, keep: 2 weeks, most-a-day: 7}"
        ).result.get()
        #expect(
            more.answers
                == AnswerSettings(
                    address: MailAddress(name: "P", address: "p@a.example"), folder: "/srv/inbox",
                    separator: "-", trusted: "mx.a.example", validDays: 30, keptDays: 14, mostADay: 7))
        let plain = Sample().adding("answers: {address: p@a.example, folder: /srv/i, separator: none}")
        #expect(try plain.result.get().answers?.separator == nil)
        #expect(try Sample().result.get().answers == nil)
    }

    @Test(
        "answers that nobody could give",
        arguments: [
            "{address: p, folder: /srv/i}", "{address: p@a.example}", "{folder: /srv/i}",
            "{address: p@a.example, folder: inbox}", "{address: p@a.example, folder: /i, separator: '='}",
            "{address: p@a.example, folder: /i, valid: 3 days}",
            "{address: p@a.example, folder: /i, valid: 400 days}",
            "{address: p@a.example, folder: /i, most-a-day: 0}",
            "{address: a-local-part-without-room-for-more@a.example, folder: /i}", "/srv/inbox",
        ])
    func wrongAnswers(_ text: String) {
        #expect(Sample().adding("answers: \(text)").errors.count == 1)
    }

    @Test("senders, with a name and without")
    func senders() throws {
        for (text, name) in [
            ("a@b.example", nil), ("Ana Reyes <a@b.example>", "Ana Reyes"),
            ("\"Reyes, Ana <a@b.example>\"", "Reyes, Ana"),
            ("'\"Reyes, Ana\" <a@b.example>'", "Reyes, Ana"), ("Łucja Żółć <a@b.example>", "Łucja Żółć"),
        ] as [(String, String?)] {
            let from = try Sample().setting("from", to: text).result.get().library.mail.from
            #expect(from == MailAddress(name: name, address: "a@b.example"))
        }
    }

    @Test("a text in an item, with signs that mean something elsewhere")
    func item() throws {
        let lines = "closed:\n      - |\n        12-24 & it's *Eve*\n      - >-\n        12-25 !"
        let branch = try Sample().branch(lines).result.get().library.branches["hillside"]
        #expect(branch?.openDays.closures.map(\.name) == ["& it's *Eve*", "!"])
    }

    @Test("tell-us may run over lines")
    func tellUs() throws {
        var sample = Sample().setting("tell-us", to: ">")
        sample.lines.insert("    Write it into the sheet, & save:\n    * one line a visit.", at: 5)
        #expect(
            try sample.result.get().library.mail.tellUs
                == "Write it into the sheet, & save: * one line a visit.")
        sample = Sample().setting("tell-us", to: "Write it down")
        sample.lines.insert("    & save it.", at: 5)
        #expect(try sample.result.get().library.mail.tellUs == "Write it down & save it.")
    }
}
