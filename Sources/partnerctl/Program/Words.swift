import ArgumentParser
import PartnerControl
import PartnerCore

// The words of the records, as arguments; help and completion list them.

extension PartnerCore.ClockKind: ExpressibleByArgument {}
extension PartnerCore.Touch.How: ExpressibleByArgument {}
extension PartnerCore.Stage: ExpressibleByArgument {}
extension PartnerCore.Health: ExpressibleByArgument {}
extension PartnerCore.Evaluation.Outcome: ExpressibleByArgument {}
extension PartnerCore.DateOrder: ExpressibleByArgument {}
extension Verb.ListPartners.Sort: ExpressibleByArgument {}
extension Verb.ListOutbox.Which: ExpressibleByArgument {}
extension Verb.ListInbox.Which: ExpressibleByArgument {}
extension Verb.Import.Untouched: ExpressibleByArgument {}
extension Verb.EditPartner.Field: ExpressibleByArgument {}
extension Verb.EditContact.Field: ExpressibleByArgument {}

extension ArgumentHelp {
    /// A day as typed; the daemon reads it.
    static func day(_ text: String) -> ArgumentHelp {
        ArgumentHelp(
            "\(text): 2027-03-12, today, yesterday, \"last friday\", \"in 2 weeks\".", valueName: "date")
    }

    static func staff(_ text: String) -> ArgumentHelp { ArgumentHelp("\(text)", valueName: "staff") }
    static func text(_ text: String) -> ArgumentHelp { ArgumentHelp("\(text)", valueName: "text") }
    static func name(_ text: String) -> ArgumentHelp { ArgumentHelp("\(text)", valueName: "name") }

    static let partner = ArgumentHelp("The partner's slug.", valueName: "slug")
}

/// The text below a command's help.
/// What the options alone don't say, then commands without the program's name; a long one is broken by ` \`
/// and a line feed.
func examples(_ text: String = "", _ lines: String...) -> String {
    let examples =
        "Examples:\n"
        + lines.map { "  partnerctl " + $0.replacing("\n", with: "\n    ") }.joined(separator: "\n")
    return text.isEmpty ? examples : text + "\n\n" + examples
}
