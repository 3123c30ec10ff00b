import PartnerControl
import PartnerCore

enum HoldSamples {
    static let clock = Verb.ReleaseHold.Reply(
        now: People.now, hold: .clock, lastRecord: "2027-04-09T10:00:00-07:00")
    static let backup = Verb.ReleaseHold.Reply(
        now: People.now, hold: .backup, lastRecord: "2027-03-09T02:00:00-08:00", remains: "clock-back")
    static let storm = Verb.ReleaseHold.Reply(now: People.now, hold: .storm)
    static let asked = Verb.Adopt.Reply(
        now: People.now, done: false, machine: "hillside-2", path: "/var/lib/partnerd/partnerd.db",
        lastRecord: "2027-03-09T02:00:00-08:00")
    static let adopted = Verb.Adopt.Reply(
        now: People.now, done: true, machine: "hillside-2", path: "/var/lib/partnerd/partnerd.db",
        lastRecord: "2027-03-09T02:00:00-08:00")
}
