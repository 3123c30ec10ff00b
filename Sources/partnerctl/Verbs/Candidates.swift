import ArgumentParser

extension Partnerctl {
    struct Candidates: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what is to become of organisations that might become partners.",
            discussion: examples(
                "What is proposed for a free place is answered here; partnerctl take takes it up.",
                "candidates not-now valley-teen-clinic",
                "candidates never valley-teen-clinic --reason \"it moved away\""),
            subcommands: [
                CandidateDecisions.NotNow.self, CandidateDecisions.Never.self, CandidateDecisions.Open.self,
            ])
    }
}
