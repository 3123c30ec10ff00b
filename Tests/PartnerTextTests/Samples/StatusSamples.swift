import PartnerControl
import PartnerCore

enum StatusSamples {
    static let healthy = Verb.Status.Reply(
        verdict: .healthy, now: People.now,
        next: .init(at: "2027-03-13T08:30:00-08:00", why: .digests, count: 2),
        partners: .init(
            total: 63, kept: 41, due: 6, overdue: 4, lost: 2, resting: 3, lapsed: 7, ended: 4, building: 2,
            quiet: 0,
            orphans: 0),
        mail: .init(
            waiting: 0, dead: 0, lastAccepted: "2027-03-12T08:30:04-08:00", lastAcceptedTo: "ana",
            acceptedThisWeek: 14),
        log: .init(path: "/var/log/partnerd/notices.jsonl", lastWritten: "2027-03-12T08:30:04-08:00"),
        rules: .init(file: "/etc/partnerd/partnerd.yaml", inForceSince: "2027-03-02T09:12:44-08:00"),
        data: .init(
            path: "/var/lib/partnerd/partnerd.db", bytes: 4_102_144, lastChecked: "2027-03-07T02:00:09-08:00",
            lastBackup: "2027-03-12T02:00:03-08:00"),
        clock: .init(zone: "America/Los_Angeles", virtual: false, synchronised: true),
        sheets: [
            .init(
                path: "/srv/share/Partners/contacts.xlsx", outcome: .read,
                lastRead: "2027-03-11T16:40:02-08:00",
                rows: 212)
        ],
        drop: .init(
            path: "/var/spool/partnerd/drop", waiting: 0,
            last: .init(
                name: "partners.csv", outcome: .applied, at: "2027-03-11T16:40:02-08:00", number: 12,
                by: "ana")),
        running: .init(version: "1.0.0", since: "2027-01-30T10:00:00-08:00", process: 812))

    static var failing: Verb.Status.Reply {
        var reply = healthy
        reply.verdict = .failing
        reply.next = .init(at: "2027-03-12T11:42:00-08:00", why: .retry, count: 5)
        reply.partners.orphans = 1
        reply.mail = .init(
            waiting: 5, oldestWaiting: "2027-03-09T08:31:00-08:00", nextTry: "2027-03-12T11:42:00-08:00",
            dead: 0,
            lastAccepted: "2027-03-09T08:30:04-08:00", lastAcceptedTo: "ana", acceptedThisWeek: 2)
        reply.findings = [
            .init(
                code: "mail-stuck", severity: .failing, topic: "mail",
                what: "no mail has left since Tue 9 March 08:31 (3 days)",
                evidence: [
                    "5 waiting, oldest since Tue 9 March 08:31, next try 11:42",
                    "/usr/sbin/sendmail was ended after 60 s; its last words:",
                    "\"postdrop: warning: mail_queue_enter: create file maildrop/…: Permission denied\"",
                ],
                mends: [
                    .init(lines: [
                        "systemctl edit partnerd, add under [Service]", "SupplementaryGroups=postdrop",
                        "ReadWritePaths=/var/spool/postfix",
                    ]), .init(lines: ["partnerctl outbox retry --all"]),
                ]),
            .init(
                code: "orphans", severity: .attention, topic: "orphans",
                what: "1: Riverside Health Center, its steward (jo) left on 1 March",
                mends: [.init(lines: ["partnerctl assign riverside-health-center --to NAME"])]),
        ]
        return reply
    }

    static var held: Verb.Status.Reply {
        var reply = healthy
        reply.verdict = .failing
        reply.next = nil
        reply.clock.synchronised = false
        reply.findings = [
            .init(
                code: "clock-ahead", severity: .failing, topic: "clock",
                what: "the clock went ahead of time, so nothing is sent",
                evidence: [
                    "it shows Friday, 9 April 2027 11:12; by the time gone by it should show Friday, 12 March 2027 11:12"
                ],
                mends: [
                    .init(lines: ["set the clock right"]),
                    .init(lines: ["or, if it is right now: partnerctl release clock"]),
                ])
        ]
        return reply
    }

    static var attention: Verb.Status.Reply {
        var reply = healthy
        reply.verdict = .attention
        reply.rules.warnings = ["partnerd.yaml:41: policies.club: no partner is of this kind"]
        reply.rules.refusedReload = .init(at: "2027-03-12T09:02:00-08:00", errors: ["partnerd.yaml:17:13: …"])
        reply.mail.dead = 1
        reply.sheets = [
            .init(
                path: "/srv/share/Partners/contacts.xlsx", outcome: .refusedRows,
                lastRead: "2027-03-12T10:02:00-08:00", rows: 214, refused: 2,
                words: "row 17: 03/04/2025 is ambiguous"),
            .init(
                path: "/srv/share/Partners/teens.csv", outcome: .missing,
                lastRead: "2027-02-02T10:02:00-08:00"),
        ]
        reply.findings = [
            .init(
                code: "reload-refused", severity: .attention, topic: "reload",
                what: "the configuration was changed and is wrong; what was read on 2 March stays in force",
                mends: [.init(lines: ["partnerctl check"]), .init(lines: ["partnerctl reload"])])
        ]
        return reply
    }

    static let reloadRefused = Verb.Reload.Reply(
        outcome: .refused, file: "/etc/partnerd/partnerd.yaml", inForceSince: "2027-03-02T09:12:44-08:00",
        errors: [
            """
            partnerd.yaml:17:13: no branch "hilside" (staff.ana.branch)
               17 |     branch: hilside
                  |             ^~~~~~~  did you mean "hillside"?
            """
        ])
    static let reloadAccepted = Verb.Reload.Reply(
        outcome: .accepted, file: "/etc/partnerd/partnerd.yaml", inForceSince: "2027-03-12T09:12:44-08:00",
        warnings: ["partnerd.yaml:41: policies.club: no partner is of this kind"], notes: ["staff added: lee"]
    )
}
