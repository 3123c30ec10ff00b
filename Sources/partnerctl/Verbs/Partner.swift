import ArgumentParser
import PartnerControl
import PartnerCore

extension Partnerctl {
    struct Partner: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a partner, change what is on record about one, or merge two that are one.",
            discussion: examples(
                "", "partner add \"Eastside Mentors\" --kind club --steward kim",
                "partner edit eastside-mentors --follow-up \"every 2 months\""),
            subcommands: [Add.self, Edit.self, Merge.self, Unmerge.self])
    }
}

extension Partnerctl.Partner {
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a partner.",
            discussion: examples(
                "", "partner add \"Eastside Mentors\" --kind club --steward kim",
                "partner add \"Lincoln Elementary School\" --kind school \\\n"
                    + "--stage established --since 2024-09-12 \\\n"
                    + "--contact \"Pilar Ruiz\" --mail pruiz@lincoln.example"))

        @Argument(help: "The organisation's name.") var name: String
        @Option(help: "A short name to type; else made from the name.") var slug: String?
        @Option(help: "Its kind, as the configuration names them: school.") var kind: String
        @Option(help: "Its home branch; needed where there are several.") var branch: String?
        @Option(help: .staff("Who looks after it.")) var steward: String?
        @Option(help: .staff("Who stands behind the steward.")) var backup: String?
        @Option(help: "A rhythm of its own: \"every 2 months\".") var followUp: String?
        @Option(help: "When it can be reached: \"not in 12-01..12-31\".") var season: String?
        @Option(help: "Its address.") var address: String?
        @Option(help: "Its website.") var website: String?
        @Option(help: .text("What else should be known.")) var notes: String?
        @Option(help: "The stage it is in; else building.") var stage: PartnerCore.Stage?
        @Option(help: .day("Since when it is in that stage")) var since: String?
        @Option(help: .name("Whom to talk to there.")) var contact: String?
        @Option(help: "The contact's role.") var role: String?
        @Option(help: "The contact's phone number.") var phone: String?
        @Option(help: "The contact's mail address.") var mail: String?
        @OptionGroup var more: OverrideOption
        @OptionGroup var control: ControlOptions

        func validate() throws {
            if contact == nil, role != nil || phone != nil || mail != nil {
                throw ValidationError(
                    "--role, --phone and --mail are a contact's: whose? Add --contact NAME.")
            }
        }

        func run() async throws {
            let person = contact.map { NewContact(name: $0, role: role, phone: phone, mail: mail) }
            try await control.show(
                Verb.AddPartner.self,
                .init(
                    name: name, slug: slug, kind: kind, branch: branch, steward: steward, backup: backup,
                    followUp: followUp, season: season, address: address, website: website, notes: notes,
                    stage: stage, on: since,
                    contact: person, override: more.override))
        }
    }

    struct Edit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Change what is on record about a partner.",
            discussion: examples(
                "What is not named stays. Who looks after it: partnerctl assign; its stage: partnerctl stage.",
                "partner edit eastside-mentors --follow-up \"every 2 months\"",
                "partner edit hillside-food-bank --season \"not in 12-01..12-31\"",
                "partner edit eastside-mentors --clear follow-up"))

        @Argument(help: .partner, completion: .slugs) var partner: String
        @Option(help: "A new name.") var name: String?
        @Option(help: "A new slug.") var slug: String?
        @Option(help: "Another kind.") var kind: String?
        @Option(help: "Another home branch.") var branch: String?
        @Option(help: "A rhythm of its own: \"every 2 months\".") var followUp: String?
        @Option(help: "When it can be reached: \"not in 12-01..12-31\".") var season: String?
        @Option(help: "Its address.") var address: String?
        @Option(help: "Its website.") var website: String?
        @Option(help: .text("What else should be known.")) var notes: String?
        @Option(help: "Empty this field.") var clear: [Verb.EditPartner.Field] = []
        @OptionGroup var more: OverrideOption
        @OptionGroup var control: ControlOptions

        func validate() throws {
            let given = [name, slug, kind, branch, followUp, season, address, website, notes].contains {
                $0 != nil
            }
            guard given || !clear.isEmpty else { throw ValidationError("Nothing to change is named.") }
        }

        func run() async throws {
            try await control.show(
                Verb.EditPartner.self,
                .init(
                    partner: partner, name: name, slug: slug, kind: kind, branch: branch, followUp: followUp,
                    season: season, address: address, website: website, notes: notes, clear: clear,
                    override: more.override))
        }
    }
}
