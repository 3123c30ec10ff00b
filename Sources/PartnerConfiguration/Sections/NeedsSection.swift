import PartnerCore

extension Reading {
    mutating func needs(_ fields: Fields) -> NeedsSettings? {
        let checklists = Optionally(fields["checklists"]) {
            path($0, expecting: "a folder such as /etc/partnerd/checklists")
        }
        guard let checklists else { return nil }
        return NeedsSettings(checklists: checklists.value)
    }
}
