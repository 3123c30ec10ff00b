import ArgumentParser
import PartnerCore
import Testing

@testable import partnerctl

@Suite("What is typed is understood, or refused with the way to say it")
struct ArgumentTests {
    struct Wrong: CustomTestStringConvertible, Sendable {
        let line: [String]
        /// What the complaint has.
        let says: String

        var testDescription: String { line.joined(separator: " ") }
    }

    static let wrong: [Wrong] = [
        .init(line: ["log"], says: "Missing expected argument '<slug> ...'"),
        .init(line: ["log", "a"], says: "--how"),
        .init(line: ["log", "a", "--how", "fax"], says: "visit"),
        .init(line: ["log", "a", "--how", "call", "--promise", "x"], says: "--due DATE"),
        .init(line: ["log", "a", "--how", "call", "--due", "today"], says: "--promise TEXT"),
        .init(line: ["stage", "a", "resting"], says: "--until DATE"),
        .init(line: ["stage", "a", "ended", "--until", "today"], says: "resting only"),
        .init(line: ["stage", "a", "acquaintance"], says: "building"),
        .init(line: ["evaluate", "a", "--outcome", "rest"], says: "--until DATE"),
        .init(line: ["evaluate", "a", "--outcome", "keep", "--until", "today"], says: "rest only"),
        .init(line: ["evaluate", "a", "--outcome", "end", "--established"], says: "contradicts"),
        .init(line: ["evaluate", "a", "--outcome", "good"], says: "deepen"),
        .init(line: ["evaluate", "a", "b"], says: "--form only"),
        .init(line: ["evaluate"], says: "Missing expected argument '<slug>'"),
        .init(line: ["evaluate", "a", "--file", "f"], says: "leave it out"),
        .init(line: ["evaluate", "a", "--form", "--outcome", "keep"], says: "Answers go without"),
        .init(line: ["evaluate", "a", "--outcome", "keep", "--every", "2 weeks"], says: "ease and deepen"),
        .init(line: ["evaluate", "a", "--established"], says: "--outcome"),
        .init(line: ["evaluate", "--remove", "4", "--file", "f"], says: "different things"),
        .init(line: ["partner", "merge", "a"], says: "<into>"),
        .init(line: ["explain"], says: "--all"),
        .init(line: ["explain", "a", "--all"], says: "not both"),
        .init(line: ["explain", "--all", "--why-not"], says: "one partner"),
        .init(line: ["explain", "a", "--on", "today"], says: "--why-not"),
        .init(line: ["explain", "a", "--clock", "alarm"], says: "follow-up"),
        .init(line: ["preview", "--days", "0"], says: "1 to 400"),
        .init(line: ["preview", "--days", "401"], says: "1 to 400"),
        .init(line: ["preview", "--days", "two"], says: "invalid"),
        .init(line: ["outbox", "retry"], says: "--all"),
        .init(line: ["outbox", "retry", "3", "--all"], says: "not both"),
        .init(line: ["outbox", "list", "lost"], says: "waiting"),
        .init(line: ["assign", "a"], says: "--to STAFF"),
        .init(line: ["advance"], says: "--by LENGTH"),
        .init(line: ["advance", "--to", "x", "--by", "y"], says: "--by LENGTH"),
        .init(line: ["partner", "edit", "a"], says: "Nothing to change"),
        .init(line: ["contact", "edit", "a", "b"], says: "Nothing to change"),
        .init(line: ["touch", "edit", "4"], says: "Nothing to change"),
        .init(line: ["touch", "edit", "four", "--on", "today"], says: "invalid"),
        .init(line: ["partner", "add", "A", "--kind", "club", "--phone", "5"], says: "--contact NAME"),
        .init(
            line: ["snooze", "a", "--clock", "follow-up", "--promise", "7", "--until", "x"], says: "--promise"
        ),
        .init(line: ["import"], says: "<file>"),
        .init(line: ["import", "f", "--column", "Who=whom"], says: "no field \"whom\""),
        .init(line: ["import", "f", "--column", "Who"], says: "Header=field"),
        .init(line: ["import", "f", "--dates", "year-first"], says: "day-first"),
        .init(line: ["import", "f", "--as", "building"], says: "established"),
        .init(line: ["import", "f", "--all", "--preview"], says: "whole"),
        .init(line: ["export", "--format", "vcard"], says: "csv or json"),
        .init(line: ["export", "contacts", "--format", "csv"], says: "vcard"),
        .init(line: ["export", "--all", "d", "--format", "json"], says: "csv or jsonl"),
        .init(line: ["export", "--all", "d", "--output", "f"], says: "everything"),
        .init(line: ["export", "calendar"], says: "--staff NAME"),
        .init(line: ["export", "calendar", "--staff", "ana", "--branch", "b"], says: "--staff NAME"),
        .init(line: ["export", "contacts", "--staff", "ana"], says: "calendar"),
        .init(line: ["export", "--branch", "b"], says: "contacts and calendar"),
        .init(line: ["show", "a", "--timeline=-1"], says: "0 or more"),
        .init(line: ["promise", "drop", "7"], says: "--reason"),
        .init(line: ["absence", "add", "ana"], says: "--from"),
        .init(line: ["partners", "--sort", "size"], says: "steward"),
        .init(line: ["status", "--verbose"], says: "--verbose"),
    ]

    @Test("wrong usage ends with 64, and says what would do", arguments: wrong)
    func refused(_ row: Wrong) {
        do {
            let command = try Partnerctl.parseAsRoot(row.line)
            Issue.record("understood as \(command)")
        } catch {
            #expect(Partnerctl.exitCode(for: error).rawValue == ExitStatus.usage.rawValue)
            let complaint = Partnerctl.fullMessage(for: error)
            #expect(complaint.contains(row.says), "\(complaint)")
        }
    }

    @Test("what is left out has its usual meaning")
    func defaults() throws {
        let list = try #require(try Partnerctl.parseAsRoot(["outbox"]) as? Partnerctl.Outbox.List)
        #expect(list.which == .open && list.limit == 50)
        let preview = try #require(try Partnerctl.parseAsRoot(["preview"]) as? Partnerctl.Preview)
        #expect(preview.days == 14)
        let export = try #require(try Partnerctl.parseAsRoot(["export"]) as? Partnerctl.Export)
        #expect(export.what == .partners && export.format == nil && export.all == nil && export.output == nil)
    }

    @Test("a promise's number says which clock is meant")
    func meant() throws {
        let line = ["snooze", "a", "--promise", "7", "--until", "2027-03-31"]
        let snooze = try #require(try Partnerctl.parseAsRoot(line) as? Partnerctl.Snooze)
        #expect(snooze.which.meant == .promise && snooze.which.promise == 7)
    }

    @Test(
        "a mistyped verb is answered by the nearest",
        arguments: [
            ("statsu", "status"), ("partnes", "partners"), ("sendtest", "send-test"), ("explian", "explain"),
            ("preveiw", "preview"), ("snoze", "snooze"),
        ])
    func misspelt(_ typed: String, _ meant: String) throws {
        let complaint = try #require(Partnerctl.misspelt(typed))
        #expect(complaint.contains("did you mean \"\(meant)\"?"))
    }

    @Test(
        "what is a verb or an option is not called mistyped",
        arguments: ["status", "help", "--help", "-h", nil])
    func spelt(_ word: String?) {
        #expect(Partnerctl.misspelt(word) == nil)
    }
}
