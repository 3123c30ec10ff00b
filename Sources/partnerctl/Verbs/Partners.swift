import ArgumentParser
import PartnerControl
import PartnerCore

extension Partnerctl {
    struct Partners: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List partners.",
            discussion: examples(
                "Options of one kind widen the list, options of different kinds narrow it.",
                "partners", "partners --health overdue --health lost --sort due",
                "partners --steward ana --kind school", "partners --steward nobody", "partners --text lincoln"
            ))

        @Option(help: "Only this kind.") var kind: [String] = []
        @Option(help: "Only this branch.") var branch: [String] = []
        @Option(help: .staff("Only this steward's; \"nobody\": only those without.")) var steward: [String] =
            []
        @Option(help: "Only those that stand so.") var health: [Health] = []
        @Option(help: "Only those in this stage; else all but the ended.") var stage: [PartnerCore.Stage] = []
        @Option(help: "Only those with this in their name, contacts or notes.") var text: String?
        @Option(help: "In this order.") var sort = Verb.ListPartners.Sort.name
        @OptionGroup var control: ControlOptions

        func run() async throws {
            try await control.show(
                Verb.ListPartners.self,
                .init(
                    kinds: kind, branches: branch, stewards: steward, health: health, stages: stage,
                    text: text,
                    sort: sort))
        }
    }
}
