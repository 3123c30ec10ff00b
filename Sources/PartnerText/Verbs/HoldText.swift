import PartnerControl
import PartnerCore

extension Verb.ReleaseHold.Reply: Rendered {
    package func text(_ look: Look) -> String {
        var page = Page(look)
        switch hold {
        case .clock:
            page.paragraph(
                "The clock counts as right: it is \(DateText.full(now.date)) \(now.local.time). What was recorded as "
                    + "later counts as of today.")
        case .backup:
            page.paragraph(
                "The records go on as the backup has them"
                    + (lastRecord.map { ", of \(DateText.full($0.date)) \($0.local.time)" } ?? "") + ".")
            page.paragraph(
                "What was told and mailed after that is not in it: tell it again, and know that up to one digest a "
                    + "person may repeat what a lost one said. The log has each notice that was mailed.")
        case .storm:
            page.paragraph("What is due today is sent, as many as it is.")
        }
        page.remains(remains)
        return page.text
    }
}

extension Verb.Adopt.Reply: Rendered {
    package func text(_ look: Look) -> String {
        var page = Page(look)
        let seen =
            lastRecord.map { ", which last saw to them on \(DateText.full($0.date)) \($0.local.time)" } ?? ""
        guard done else {
            page.paragraph("\(path) is written by another machine\(seen).")
            page.paragraph(
                "Adopted, \(machine) writes them, and mails. If partnerd still runs on the other machine, every "
                    + "reminder would come from both: stop and disable it there first. What was told to it after this "
                    + "copy was made is not in it.")
            page.paragraph("Nothing was changed. To do it: the same with --yes.")
            return page.text
        }
        page.paragraph("\(machine) writes the records in \(path) from now on.")
        page.remains(remains)
        return page.text
    }
}

extension Page {
    fileprivate mutating func remains(_ hold: String?) {
        paragraph(
            hold.map { Ink.warning("Still nothing is sent (\($0)): partnerctl status says why.") }
                ?? "Mail goes out again.")
    }
}
