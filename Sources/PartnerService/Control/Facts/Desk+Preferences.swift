import PartnerControl
import PartnerCore
import PartnerStore

extension Desk {
    func showPreferences(
        _ request: Verb.ShowPreferences.Parameters, by caller: Caller
    ) throws -> PreferencesReply {
        try read { db in try reply(try person(request.staff, caller), db) }
    }

    package func setPreferences(
        _ request: Verb.SetPreferences.Parameters, by caller: Caller
    ) throws -> PreferencesReply {
        try change("prefs", by: caller) { db, command in
            let person = try person(request.staff, caller)
            try mayAct(
                for: person, caller, "only \(name(person)) or an admin says how \(name(person)) gets mail")
            var preferences = try StaffPreferences.of(person, db)
            if let weekly = request.weekly { preferences.weekly = try weekday(weekly, of: person) }
            if let plainText = request.plainText { preferences.plainText = plainText }
            if let dates = request.dates { preferences.dates = dates }
            try StaffPreferences.set(preferences, of: person, command, db)
            return try reply(person, db)
        }
    }

    private func person(_ typed: String?, _ caller: Caller) throws(ControlFault) -> StaffKey {
        if let typed { return try staff(typed) }
        if let own = caller.staff { return own }
        throw .refused(
            "\(caller.actor) is none of the staff", found: caller.actor,
            expected: "whose mail is meant: --staff NAME")
    }

    /// nil: no weekday.
    private func weekday(_ typed: String, of person: StaffKey) throws(ControlFault) -> Weekday? {
        if typed == "no" { return nil }
        guard let weekday = Weekday(name: typed) else {
            throw .refused(
                "\"\(FactText.shown(typed))\" is no weekday", found: typed,
                expected: "one of Mon to Sun, or no")
        }
        return weekday
    }

    private func reply(_ person: StaffKey, _ db: Database) throws -> PreferencesReply {
        let household = try household(db)
        let preferences = household.roster.preferences(of: person)
        return PreferencesReply(
            today: library.staff[person].map { today(in: $0.branch) } ?? library.firstZone.date(time.now),
            staff: household.label(person), weekly: preferences.weekly?.name,
            plainText: preferences.plainText, dates: preferences.dates)
    }
}
