import PartnerControl
import PartnerCore

/// What holds all mail: said before everything else.
extension StatusFindings {
    /// What is no usual day: no digest is decided until somebody has looked.
    var stormy: Finding? {
        storm.map {
            Finding(
                code: "storm", severity: .failing, topic: "mail",
                what: "no usual day, so no digest is sent",
                evidence: $0.words(household.library.storm).split(separator: "; ").map(String.init),
                mends: [
                    Mend(lines: ["partnerctl preview, import list: is it meant?"]),
                    Mend(lines: ["it is: partnerctl release storm"]),
                    Mend(lines: [
                        "it is not: partnerctl import undo NUMBER, or put the",
                        "configuration back and partnerctl reload",
                    ]),
                ])
        }
    }

    var held: Finding? {
        switch hold {
        case nil: nil
        case .anotherMachine?:
            Finding(
                code: MailHold.anotherMachine.code, severity: .failing, topic: "records",
                what: "these records are another machine's: they are only read here, and nothing is sent",
                evidence: [
                    daemon.lastSeen.map { "it last saw to them on \(day($0))" } ?? "it never saw to them"
                ],
                mends: [
                    Mend(lines: ["leave it, if that machine still runs partnerd"]),
                    Mend(lines: ["or, once it never will again: partnerctl adopt"]),
                ])
        case .olderBackup(let lacks)?:
            Finding(
                code: MailHold.olderBackup(lacks: lacks).code, severity: .failing, topic: "records",
                what: "an older backup lies where later records were, so nothing is sent",
                evidence: [
                    "\(lacks) change\(lacks == 1 ? " was" : "s were") written after it"
                        + (daemon.lastSeen.map { "; the last look before was on \(day($0))" } ?? "")
                ],
                mends: [
                    Mend(lines: ["stop partnerd and restore a later backup, if there is one"]),
                    Mend(lines: ["or go on from this one: partnerctl release backup"]),
                ])
        case .damaged(let found)?:
            Finding(
                code: MailHold.damaged(found: found).code, severity: .failing, topic: "records",
                what: "the database is damaged, so nothing is sent",
                evidence: found.split(separator: "\n").prefix(4).map(String.init),
                mends: [
                    Mend(lines: ["stop partnerd and restore a backup"]),
                    Mend(lines: [
                        "or save what can be read, and put it in its place:",
                        "sqlite3 partnerd.db .recover | sqlite3 saved.db",
                    ]),
                ])
        case .clockAwaited(let until)?:
            Finding(
                code: MailHold.clockAwaited(until: until).code, severity: .attention, topic: "clock",
                what:
                    "the clock is not synchronised yet; mail waits for it until \(when(until)) at the latest",
                evidence: ["it shows \(day(household.instant))"],
                mends: [Mend(lines: ["wait, or if it is right: partnerctl release clock"])])
        case .clockBack(let last)?:
            clock("clock-back", "the clock lies before the last record", "the last record is of \(day(last))")
        case .clockAhead(let last, let expected)?:
            clock(
                "clock-ahead", "the clock went ahead of time",
                expected.map { "by the time gone by it should show \(day($0))" }
                    ?? "it was found ahead after \(day(last))")
        case .longOff(let last)?:
            clock(
                "long-off", "the last record is more than 400 days old", "the last record is of \(day(last))")
        }
    }

    private func clock(_ code: String, _ what: String, _ evidence: String) -> Finding {
        Finding(
            code: code, severity: .failing, topic: "clock", what: "\(what), so nothing is sent",
            evidence: ["it shows \(day(household.instant)); \(evidence)"],
            mends: [
                Mend(lines: ["set the clock right"]),
                Mend(lines: ["or, if it is right now: partnerctl release clock"]),
            ])
    }

    /// With its year: that may be what is wrong.
    private func day(_ instant: Instant) -> String {
        let moment = moment(instant)
        return "\(DateText.full(moment.date)) \(moment.local.time)"
    }
}
