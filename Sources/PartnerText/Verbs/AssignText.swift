import PartnerControl
import PartnerCore

extension Verb.Assign.Reply: Rendered {
    package func text(_ look: Look) -> String {
        var page = Page(look)
        let steward = words("steward", steward, stewardWas), backup = words("backup", backup, backupWas)
        page.line("\(partner.name):")
        page.table([.plain, .plain], [steward, backup])
        page.next(coming, DateText(today: today))
        return page.text
    }

    private func words(_ word: String, _ now: StaffLabel?, _ was: StaffLabel?) -> [String] {
        let after = now?.full ?? "nobody"
        return [word, now == was ? after : "\(was?.full ?? "nobody") → \(after)"]
    }
}
