import PartnerCore

extension Samples {
    static let leaving: DigestContent = {
        var content = digest(reader: dana, items: [lastQuestion], help: headsHelp)
        content.leaving = [
            DigestLeaving(
                name: "Jo Lind", lastDay: "2027-03-31",
                partners: ["Eastside Mentors", "Riverside Health Center", "Youth Center"],
                mend: "partnerctl handover jo NAME --from 2027-04-01", again: "2027-03-19")
        ]
        return content
    }()

    /// The only thing in the mail, and for the last time.
    static let leavingSoon: DigestContent = {
        var content = digest(reader: dana, help: headsHelp)
        content.leaving = [
            DigestLeaving(
                name: "Jo Lind", lastDay: "2027-03-15", partners: (1...40).map { "School \($0)" },
                mend: "partnerctl handover jo NAME --from 2027-03-16", again: nil)
        ]
        return content
    }()
}
