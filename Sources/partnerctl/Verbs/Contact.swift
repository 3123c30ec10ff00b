import ArgumentParser
import PartnerControl

extension Partnerctl {
    struct Contact: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add, change, confirm, forget the people at a partner, or say that one has left.",
            discussion: examples(
                "",
                "contact add lincoln-elementary \"Pilar Ruiz\" --phone 555-0142",
                "contact confirm lincoln-elementary Pilar",
                "contact left lincoln-elementary Pilar --on yesterday"),
            subcommands: [Add.self, Edit.self, Left.self, Confirm.self, Erase.self])
    }
}

/// A contact of a partner.
struct ContactArguments: ParsableArguments {
    @Argument(help: .partner, completion: .slugs) var partner: String
    @Argument(help: "The contact's name, a part of it that nobody else there has, or number.")
    var contact: String
}

extension Partnerctl.Contact {
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add a contact.",
            discussion: examples(
                "The details count as confirmed today, unless another day is named.",
                "contact add lincoln-elementary \"Pilar Ruiz\" --phone 555-0142"))

        @Argument(help: .partner, completion: .slugs) var partner: String
        @Argument(help: "The contact's name.") var name: String
        @Option(help: "Their role: \"office manager\".") var role: String?
        @Option(help: "Their phone number.") var phone: String?
        @Option(help: "Their mail address.") var mail: String?
        @Option(help: .day("When somebody last made sure of the details")) var confirmed: String?
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(
                Verb.AddContact.self,
                .init(
                    partner: partner,
                    contact: NewContact(
                        name: name, role: role, phone: phone, mail: mail, confirmed: confirmed)))
        }
    }

    struct Edit: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Change a contact's details.",
            discussion: examples(
                "What is not named stays. A changed detail counts as confirmed today.",
                "contact edit lincoln-elementary Pilar --phone 555-0142",
                "contact edit lincoln-elementary Pilar --clear mail"))

        @OptionGroup var which: ContactArguments
        @Option(help: "A new name.") var name: String?
        @Option(help: "Their role: \"office manager\".") var role: String?
        @Option(help: "Their phone number.") var phone: String?
        @Option(help: "Their mail address.") var mail: String?
        @Option(help: "Empty this field.") var clear: [Verb.EditContact.Field] = []
        @OptionGroup var control: ControlOptions

        func validate() throws {
            guard [name, role, phone, mail].contains(where: { $0 != nil }) || !clear.isEmpty else {
                throw ValidationError("Nothing to change is named.")
            }
        }

        func run() async throws {
            try await control.show(
                Verb.EditContact.self,
                .init(
                    partner: which.partner, contact: which.contact, name: name, role: role, phone: phone,
                    mail: mail,
                    clear: clear))
        }
    }

    struct Left: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "A contact has left the partner.",
            discussion: examples("", "contact left lincoln-elementary Pilar --on 2027-03-01"))

        @OptionGroup var which: ContactArguments
        @Option(help: .day("The day they left; else today")) var on: String?
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(
                Verb.ContactLeft.self, .init(partner: which.partner, contact: which.contact, on: on))
        }
    }

    struct Confirm: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "A contact's details are right.",
            discussion: examples("", "contact confirm lincoln-elementary Pilar"))

        @OptionGroup var which: ContactArguments
        @Option(help: .day("The day somebody made sure; else today")) var on: String?
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(
                Verb.ConfirmContact.self, .init(partner: which.partner, contact: which.contact, on: on))
        }
    }
}
