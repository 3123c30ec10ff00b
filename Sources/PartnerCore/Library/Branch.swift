/// One of our places.
package struct Branch: Sendable {
    package let key: BranchKey
    package let name: String
    package let zone: any TimeZoneRules
    package let openDays: OpenDays
    package let head: StaffKey

    package init(key: BranchKey, name: String, zone: any TimeZoneRules, openDays: OpenDays, head: StaffKey) {
        self.key = key
        self.name = name
        self.zone = zone
        self.openDays = openDays
        self.head = head
    }
}
